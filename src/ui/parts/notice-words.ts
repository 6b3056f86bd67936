import type { Notice } from '../../app/session.svelte.ts';
import { NOTICE, type Phrase, PICKED } from '../strings/en-later.ts';

/** A notice as words; an empty phrase where the page itself already says it. */
export function noticeWords({ kind, title = '', text = '' }: Notice): Phrase {
  switch (kind) {
    case 'undone':
    case 'startedOver':
      return NOTICE[kind];
    case 'poolSpent':
      return [PICKED.poolSpent];
    case 'empty':
      return [];
    case 'damaged':
      return [NOTICE.damaged(Number(text))];
    case 'refused':
    case 'failed':
    case 'carried':
      return [text];
    default:
      return NOTICE[kind](title);
  }
}

/** A phrase as one string, for the live region. */
export function phraseText(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === 'string' ? piece : piece.title)).join('');
}
