import type { Reason, ReasonPart } from '../../engine/contract.ts';
import { type Phrase, REASON } from '../strings/en-later.ts';

/** A second like is named only when it weighs at least this much of the first. */
const SECOND_LIKE = 1 / 3;
/** Below this, a dislike's part is noise to a reader. */
const TELLING_DISLIKE = 0.08;

function likesNamed(parts: readonly ReasonPart[]): string[] {
  const [first, second] = parts.filter((p) => p.kind === 'like' && p.share > 0);
  if (!first?.title) return [];
  return second?.title && second.share >= first.share * SECOND_LIKE
    ? [first.title, second.title]
    : [first.title];
}

function mainSentence({ parts, meets }: Reason, understood: readonly string[]): Phrase {
  const answered = meets.length > 0 && meets.every((word) => understood.includes(word));
  if (answered) return [REASON.answers(meets)];
  const [first, second] = likesNamed(parts);
  if (first !== undefined) {
    const names = [{ title: first }, ...(second === undefined ? [] : [REASON.and, { title: second }])];
    return [REASON.because, ...names, meets.length ? REASON.meets(meets) : '', REASON.stop];
  }
  if (parts.some((p) => p.kind === 'mood' && p.share > 0)) return [REASON.nearMood];
  if (meets.length) return [REASON.standsFor(meets)];
  return [parts.some((p) => p.kind === 'known' && p.share > 0) ? REASON.known : REASON.surprise];
}

/**
 * Why a pick was picked, in one or two sentences: from likes, from the mood, or by what it stands for.
 * `understood` are the mood's words that the catalogue knew; when the pick meets them, they are the reason.
 */
export function reasonWords(reason: Reason, understood: readonly string[]): readonly Phrase[] {
  const held = reason.parts.find((p) => p.kind === 'dislike' && p.share <= -TELLING_DISLIKE);
  const main = mainSentence(reason, understood);
  return held?.title ? [main, [REASON.less, { title: held.title }, REASON.stop]] : [main];
}
