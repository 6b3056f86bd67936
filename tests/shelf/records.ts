import { titleId } from '../../src/catalogue/title.ts';
import type { VerdictRecord } from '../../src/shelf/schema.ts';

/** A like of the fake source's nth title, given at the nth millisecond. */
export function likeOf(n: number, more: Partial<VerdictRecord> = {}): VerdictRecord {
  return {
    id: titleId('fake', `s${n}`),
    verdict: 'like',
    title: `Title ${n}`,
    year: 2000,
    type: 'film',
    at: n,
    ...more,
  };
}
