import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRequest, spinRequest, type Wish } from '../../src/app/spin-request.ts';
import { OPEN_FILTER } from '../../src/catalogue/filter.ts';
import { titleId } from '../../src/catalogue/title.ts';
import type { VerdictRecord } from '../../src/shelf/schema.ts';

const DAY = 86_400_000;

// Few titles and few moments, so that rivals and ties come up often.
const record: fc.Arbitrary<VerdictRecord> = fc.record({
  id: fc.integer({ min: 0, max: 5 }).map((n) => titleId('fake', `s${n}`)),
  verdict: fc.constantFrom('like', 'dislike', 'seen', 'never'),
  title: fc.string(),
  year: fc.constant(null),
  type: fc.constantFrom('film', 'series'),
  at: fc.integer({ min: -3, max: 3 }).map((days) => days * DAY),
});
const verdicts = fc.uniqueArray(record, { selector: ({ id, verdict }) => `${id} ${verdict}` });
const wish: fc.Arbitrary<Wish> = fc.record({
  verdicts,
  shown: fc.constant([]),
  filter: fc.constant(OPEN_FILTER),
  adventure: fc.double({ noNaN: true }),
  mood: fc.string(),
  seed: fc.integer(),
  now: fc.constant(0),
});

describe('a spin request', () => {
  test('does not depend on the order of the shelf', () => {
    fc.assert(
      fc.property(wish, fc.integer(), (w, turn) => {
        const at = w.verdicts.length ? Math.abs(turn) % w.verdicts.length : 0;
        const turned = [...w.verdicts.slice(at), ...w.verdicts.slice(0, at)].reverse();
        expect(spinRequest({ ...w, verdicts: turned })).toEqual(spinRequest(w));
      }),
    );
  });

  test('has ages of zero and more, the newest like first', () => {
    fc.assert(
      fc.property(wish, (w) => {
        const ages = spinRequest(w).likes.map((like) => like.ageDays);
        expect(ages.every((age) => age >= 0)).toBe(true);
        expect(ages).toEqual([...ages].sort((a, b) => a - b));
      }),
    );
  });

  test('tells a like of a year and a half ago as 547.5 days', () => {
    const like = { id: titleId('fake', 's1'), verdict: 'like', title: '', year: null, type: 'film' } as const;
    const { likes } = countRequest({ verdicts: [{ ...like, at: 0 }], filter: OPEN_FILTER, now: 547.5 * DAY });
    expect(likes).toEqual([{ id: like.id, ageDays: 547.5 }]);
  });

  test('names each judged title once, as liked or as disliked, by the newer word', () => {
    fc.assert(
      fc.property(wish, (w) => {
        const { likes, dislikes } = spinRequest(w);
        const said = new Set(
          w.verdicts.filter(({ verdict }) => verdict === 'like' || verdict === 'dislike').map(({ id }) => id),
        );
        const told = [...likes.map((like) => like.id), ...dislikes];
        expect(told.toSorted()).toEqual([...said].toSorted());
        for (const id of dislikes) {
          const at = (kind: string) => w.verdicts.find((r) => r.id === id && r.verdict === kind)?.at;
          expect(at('dislike')).toBeGreaterThan(at('like') ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });

  test('carries every title seen and never to show', () => {
    fc.assert(
      fc.property(wish, (w) => {
        const request = spinRequest(w);
        for (const verdict of ['seen', 'never'] as const)
          expect(request[verdict].toSorted()).toEqual(
            w.verdicts
              .filter((r) => r.verdict === verdict)
              .map((r) => r.id)
              .toSorted(),
          );
      }),
    );
  });

  test('has a 32-bit seed, an adventure from 0 to 1 and a trimmed mood', () => {
    fc.assert(
      fc.property(wish, (w) => {
        const { seed, adventure, mood } = spinRequest(w);
        expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
        expect(adventure >= 0 && adventure <= 1).toBe(true);
        expect(mood).toBe(mood.trim());
      }),
    );
  });

  test('survives the way to the worker unchanged', () => {
    fc.assert(
      fc.property(wish, (w) => {
        expect(structuredClone(spinRequest(w))).toEqual(spinRequest(w));
      }),
    );
  });
});
