import { Presets, SingleBar } from 'cli-progress';
import { grouped } from './numbers.ts';
import { stageLine, type Voice } from './report.ts';

/** Follows `packModel`: a bar while a stage runs, on a terminal only, and a line when it is done. */
export interface PackProgress {
  onProgress(stage: string, done: number, of: number): void;
  /** Ends the last stage, or gives the terminal back after an error. */
  stop(): void;
}

/** Starts to follow; `stop` must be called in the end. */
export function packProgress(voice: Voice): PackProgress {
  let bar: SingleBar | null = null;
  let current: { stage: string; done: number; of: number; start: number } | null = null;
  const end = () => {
    bar?.stop();
    bar = null;
    if (!current) return;
    const { stage, done, of, start } = current;
    voice.say(stageLine(stage, `${grouped(done)} of ${grouped(of)}`, voice.now() - start));
    current = null;
  };
  return {
    onProgress(stage, done, of) {
      if (current?.stage !== stage) {
        end();
        current = { stage, done, of, start: voice.now() };
        if (voice.terminal && of > 1) {
          bar = new SingleBar(
            { format: `${stage.padEnd(9)} {bar} {percentage}%`, clearOnComplete: true },
            Presets.shades_classic,
          );
          bar.start(of, 0);
        }
      }
      current.done = done;
      bar?.update(done);
    },
    stop: end,
  };
}
