// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { keyAction } from '../../../src/ui/parts/key-action.ts';

/** Presses a key on the element that `html` describes. */
function pressed(key: string, html = '', more: KeyboardEventInit = {}) {
  document.body.innerHTML = html;
  let action: ReturnType<typeof keyAction> = null;
  const hear = (event: KeyboardEvent) => {
    action = keyAction(event);
  };
  document.body.addEventListener('keydown', hear, { once: true });
  const target =
    document.body.querySelector('[data-here]') ?? document.body.firstElementChild ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  return action;
}

describe('keys', () => {
  test.each([
    [' ', 'spin'],
    ['l', 'like'],
    ['N', 'dislike'],
    ['s', 'seen'],
    ['X', 'never'],
    ['u', 'undo'],
    ['q', null],
  ])('"%s" asks for %s', (key, action) => {
    expect(pressed(key)).toBe(action);
  });

  test.each([
    '<button></button>',
    '<a href="#/"></a>',
    '<input>',
    '<input type="range">',
    '<details><summary data-here></summary></details>',
    '<dialog open><p data-here></p></dialog>',
  ])('Space on %s is left to it', (html) => {
    expect(pressed(' ', html)).toBeNull();
  });

  test.each(['<input>', '<input type="number">', '<textarea></textarea>'])(
    'letters in %s are typed',
    (html) => {
      expect(pressed('l', html)).toBeNull();
    },
  );

  test.each(['<button></button>', '<input type="range">', '<dialog open><p data-here></p></dialog>'])(
    'letters on %s still act',
    (html) => {
      expect(pressed('l', html)).toBe('like');
    },
  );

  test("the browser's own shortcuts and a key held down do nothing", () => {
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { repeat: true }])
      expect(pressed('s', '', more)).toBeNull();
  });
});
