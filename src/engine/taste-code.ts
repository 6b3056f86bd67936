import {
  type GuestTaste,
  guestScores,
  makeGuestTaste,
  packGuestTaste,
  profileVector,
  unpackGuestTaste,
} from '../core/guest-taste.ts';
import { makeProfile } from '../core/profile.ts';
import { topK } from '../core/top-k.ts';
import { failure } from '../errors.ts';
import { cardOf } from './cards.ts';
import type { CountRequest } from './check-request.ts';
import type { GivenTaste } from './contract.ts';
import type { Opened } from './opened.ts';

/** A code is at most this long; a longer text was never one. */
const MAX_CODE = 300;
const CODE = /^[A-Za-z0-9_-]+$/;
/** What somebody could guess from the point, shown before it is sent. */
const GUESSES = 5;

function toCode(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

function fromCode(code: string): Uint8Array | null {
  if (code.length > MAX_CODE || !CODE.test(code)) return null;
  try {
    return Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    // A length that base64 never has.
    return null;
  }
}

/** A taste as a link carries it, and what one would guess from it. Throws `BadRequest` where nothing is liked. */
export function giveTaste({ manifest, model, rows }: Opened, request: CountRequest): GivenTaste {
  const likes = request.likes.flatMap(({ id, ageDays }) => {
    const row = rows.of(id);
    return row === undefined ? [] : [{ row, ageDays }];
  });
  if (!likes.length) throw failure('BadRequest', 'There is no taste to send yet. Like a title or two first.');
  const profile = makeProfile(model.vectors, likes, rows.known(request.dislikes));
  const judged = [
    ...likes.map(({ row }) => model.titles.ids[row] ?? ''),
    ...request.dislikes,
    ...request.seen,
    ...request.never,
  ];
  const taste = makeGuestTaste(profileVector(model.vectors, profile), [...new Set(judged)], manifest.hash);
  const near = topK(guestScores(model.vectors, taste), GUESSES);
  return { code: toCode(packGuestTaste(taste)), guess: near.map((row) => cardOf(model.titles, row)) };
}

/** Reads a code. Throws `BadRequest` for one that is cut, and for one of another build of the catalogue. */
export function readTaste(code: string, hash: string): GuestTaste {
  const bytes = fromCode(code);
  const taste = bytes && unpackGuestTaste(bytes);
  if (!taste)
    throw failure(
      'BadRequest',
      'This link carries no taste that can be read. It is cut, changed, or made for something else. Ask for it again.',
    );
  if (!hash.startsWith(taste.catalogue))
    throw failure(
      'BadRequest',
      'This taste was made with another build of the catalogue, so it means something else here. Ask for a new link.',
    );
  return taste;
}
