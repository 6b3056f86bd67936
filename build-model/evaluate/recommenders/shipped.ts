import type { Recommender, Setting } from './contract.ts';
import { type CoreOptions, coreRanking, reweighed } from './core.ts';

const AS_IS: CoreOptions = { withRatings: true, adventure: 0, change: (own) => own };

function core(name: string, about: string, options: Partial<CoreOptions>): Recommender {
  const settings: readonly [Setting] = [{}];
  const all = { ...AS_IS, ...options };
  return { name, about, baseline: false, settings, fit: (training) => coreRanking(training, all) };
}

/** What a catalogue without ratings gets: taste and prominence, weighed as core weighs them. */
export const withoutRatings = core('core: content + prominence', 'core, no ratings', { withRatings: false });

/** The same with the weight of prominence chosen for each number of likes: what core's own table could reach. */
export const withoutRatingsTuned: Recommender = {
  name: 'core: prominence tuned',
  about: "core with prominence's weight learned",
  baseline: false,
  settings: [{ known: 0.8 }, { known: 0.3 }, { known: 0.5 }, { known: 1.3 }, { known: 3 }],
  fit: (training, { known = 0 }) =>
    coreRanking(training, {
      ...AS_IS,
      withRatings: false,
      change: (own) => ({ ...own, blend: { ...own.blend, known } }),
    }),
};

/** Each step of core switched by itself, then all of it, as it ships to a catalogue with ratings. */
export const shippedSteps: readonly Recommender[] = [
  core('core: likes learned', 'factors without what all like', {
    change: reweighed((own) => ({ ...own, prior: 0, content: 0 })),
  }),
  core('core: + what all like', 'factors alone', { change: reweighed((own) => ({ ...own, content: 0 })) }),
  core('core', 'as it ships: factors and content, adventure 0', {}),
  core('core: finds', 'what adventure mixes in: what is for nobody else', { adventure: 1 }),
];
