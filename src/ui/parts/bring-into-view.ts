/** Where wheel and pick stand below each other, as in SpinPage's styles. */
const NARROW = '(width < 60rem)';
/** A stage that begins within this part of the window's height is left where it is. */
const NEAR_TOP = 0.05;

/** On a phone the wishes fill the window: brings the stage, wheel and pick, to its top. */
export function bringIntoView(stage: HTMLElement, reducedMotion: boolean): void {
  const { top } = stage.getBoundingClientRect();
  if (!matchMedia(NARROW).matches || (top >= 0 && top < innerHeight * NEAR_TOP)) return;
  stage.scrollIntoView?.({ behavior: reducedMotion ? 'auto' : 'smooth' });
}
