import { type Arc, arcAt, distanceTo, eased } from './sectors.ts';

const TURN_MS = 2500;
const RETURN_MS = 240;
/** Degrees by which an edge lifts the pointer, and what is left of it a frame later. */
const KICK = 20;
const KICK_LEFT = 0.8;
/** Degrees a millisecond: slower than this, a hand has let go, not flicked. */
const FLICK = 0.22;
const FASTEST = 2.4;
/** Share of the speed that a coasting wheel keeps in a millisecond. */
const KEPT = 0.9985;

/** Sees every frame: the wheel's turn and the pointer's lift, in degrees. */
type Show = (turn: number, lift: number) => void;
/** Moves the wheel to a time in milliseconds; false when it has arrived. */
type Plan = (time: number) => boolean;

/** What turns the wheel, whoever turns it; one frame loop, which stops when nothing moves. */
export interface WheelMotion {
  /** Turns to `rest` and calls `done` there; an earlier turn is forgotten and its `done` never called. */
  spin(rest: number, done: () => void): void;
  /** Stands at `rest` at once. */
  jump(rest: number): void;
  /** The hand holds the wheel and moves it by `degrees`. */
  drag(degrees: number, time: number): void;
  /** The hand lets go: true when that was a flick. Without a spin to follow, the wheel goes back to where it rested. */
  release(time: number): boolean;
  stop(): void;
}

/** Drives `show`; `arcs` gives the sectors whose edges lift the pointer. */
export function wheelMotion(arcs: () => readonly Arc[], show: Show): WheelMotion {
  let [turn, rest, speed, lift, under, frame, moved] = [0, 0, 0, 0, -1, 0, 0];
  let plan: Plan | null = null;

  function draw() {
    const now = arcAt(arcs(), turn);
    if (now !== under && under >= 0) lift = speed < 0 ? KICK : -KICK;
    under = now;
    show(turn, lift);
    lift = Math.abs(lift) < 0.4 ? 0 : lift * KICK_LEFT;
  }

  function tick(time: number) {
    frame = 0;
    if (plan && !plan(time)) plan = null;
    draw();
    if (plan || lift) frame ||= requestAnimationFrame(tick);
  }

  function follow(next: Plan | null) {
    plan = next;
    frame ||= requestAnimationFrame(tick);
  }

  function glide(distance: number, ms: number, done: () => void): Plan {
    const from = turn;
    let start = -1;
    return (time) => {
      if (start < 0) start = time;
      const t = document.hidden ? 1 : Math.min(1, (time - start) / ms);
      turn = from + distance * eased(t);
      if (t < 1) return true;
      done();
      return false;
    };
  }

  function coast(): Plan {
    let last = -1;
    return (time) => {
      const ms = last < 0 ? 0 : time - last;
      last = time;
      turn += speed * ms;
      speed *= KEPT ** ms;
      if (Math.abs(speed) < FLICK / 2) plan = glide(distanceTo(turn, rest, 1) % 360, RETURN_MS, () => {});
      return true;
    };
  }

  return {
    spin(to, done) {
      const direction = speed < 0 ? -1 : 1;
      rest = to;
      speed = direction;
      follow(
        glide(distanceTo(turn, to, direction), TURN_MS, () => {
          speed = 0;
          done();
        }),
      );
      // Frames do not come to a page that nobody sees.
      if (document.hidden) tick(performance.now());
    },
    jump(to) {
      plan = null;
      [turn, rest, speed, lift, under] = [to, to, 0, 0, -1];
      show(turn, 0);
    },
    drag(degrees, time) {
      const ms = Math.max(1, time - moved);
      speed = ms > 120 ? 0 : speed * 0.5 + (degrees / ms) * 0.5;
      moved = time;
      turn += degrees;
      follow(null);
    },
    release(time) {
      if (time - moved > 120) speed = 0;
      speed = Math.max(-FASTEST, Math.min(FASTEST, speed));
      const flicked = Math.abs(speed) >= FLICK;
      const back = ((rest - turn + 540) % 360) - 180;
      follow(flicked ? coast() : glide(back, RETURN_MS, () => {}));
      return flicked;
    },
    stop() {
      cancelAnimationFrame(frame);
      [frame, plan] = [0, null];
    },
  };
}
