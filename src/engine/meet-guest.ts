import { mayHold } from '../core/bloom.ts';
import { type Company, twoTastes } from '../core/two-tastes.ts';
import { failure } from '../errors.ts';
import type { Guest } from './contract.ts';
import type { Opened } from './opened.ts';
import { readTaste } from './taste-code.ts';

/** A whole link with a taste is not longer. */
const MAX_CODE = 300;

function checkGuest({ code, how }: Guest): void {
  if (typeof code !== 'string' || code.length > MAX_CODE)
    throw failure('BadRequest', 'This link’s taste is longer than any that was made here. Ask for it again.');
  if (how !== 'least' && how !== 'average')
    throw failure('BadRequest', 'The request does not say how to weigh two tastes. Reload the page.');
}

/**
 * Reads the guest of a request, and takes out of `allowed` what that person may have judged already.
 * Throws `BadRequest` for a code that is cut or of another catalogue.
 */
export function meetGuest({ manifest, model }: Opened, guest: Guest, allowed: Uint8Array): Company {
  checkGuest(guest);
  const taste = readTaste(guest.code, manifest.hash);
  for (const [row, id] of model.titles.ids.entries())
    if (allowed[row] && mayHold(taste.judged, id)) allowed[row] = 0;
  return twoTastes(taste, guest.how);
}
