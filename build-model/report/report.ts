import { seconds } from './numbers.ts';

/** Where a build's words go. */
export interface Voice {
  /** One line of the report. */
  say(line: string): void;
  /** The sentence that a build ends with when it fails. */
  complain(sentence: string): void;
  /** Milliseconds, from any start. */
  now(): number;
  /** Whether a progress bar may be drawn. */
  readonly terminal: boolean;
}

const NAME_WIDTH = 9;

/** A line for a stage: its name, what it did, how long it took. */
export function stageLine(name: string, text: string, ms: number): string {
  return `${name.padEnd(NAME_WIDTH)} ${text} (${seconds(ms)})`;
}

/** A line that belongs to the stage above it. */
function underLine(text: string): string {
  return `${' '.repeat(NAME_WIDTH)}   ${text}`;
}

/** Runs a stage and tells it: the first line with the time, the others below. */
export async function stage<T>(
  voice: Voice,
  name: string,
  run: () => T | Promise<T>,
  tell: (result: T) => readonly string[],
): Promise<T> {
  const start = voice.now();
  const result = await run();
  const [first = '', ...rest] = tell(result);
  voice.say(stageLine(name, first, voice.now() - start));
  for (const line of rest) voice.say(underLine(line));
  return result;
}
