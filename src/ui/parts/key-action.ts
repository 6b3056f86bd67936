import type { Verdict } from '../../engine/contract.ts';

/** What a key asks for, wherever the page is. */
export type KeyAction = 'spin' | 'undo' | Verdict;

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  ' ': 'spin',
  l: 'like',
  n: 'dislike',
  s: 'seen',
  x: 'never',
  u: 'undo',
};

const TYPING = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select, [contenteditable]';
/** Space presses these; it must not spin as well. */
const CONTROLS = 'input, textarea, select, button, a, summary, dialog, [popover], [contenteditable]';

/** The action of a key press, or null when the key belongs to what has the focus. */
export function keyAction(event: KeyboardEvent): KeyAction | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const action = ACTIONS[event.key.toLowerCase()];
  const at = event.target instanceof Element ? event.target : null;
  if (!action || at?.closest(action === 'spin' ? CONTROLS : TYPING)) return null;
  return action;
}
