import type { Title } from '../../../src/catalogue/title.ts';
import type { Model } from '../../../src/core/model.ts';
import { openIndex } from '../../../src/core/sparse-index.ts';
import { TEXT_STEPS, type TextStep } from '../../../src/core/text-steps.ts';
import { buildIndex } from '../../features/build-index.ts';
import { termsBy } from '../../features/extract.ts';
import { wordGroups } from '../../features/word-groups.ts';
import { answers } from './text-queries.ts';

/** Core without one of its steps. */
interface WithoutStep {
  readonly step: TextStep;
  answer(query: string): readonly number[];
}

/** The same model over words as they are printed: stems are made in the build as well as of what is typed. */
function unstemmed(titles: readonly Title[], model: Model, seed: number): Model {
  const plain = buildIndex(titles.map(termsBy((word) => word)));
  const open = (columns: typeof plain) => openIndex({ rows: titles.length, fingerprint: 0, columns });
  return { ...model, index: open({ ...plain, ...wordGroups(open(plain), seed) }) };
}

/** One way to answer typed words for each step of core, with that step left out. */
export function withoutSteps(
  { titles, seed }: { readonly titles: readonly Title[]; readonly seed: number },
  model: Model,
): WithoutStep[] {
  return TEXT_STEPS.map((step) => {
    const read = step === 'stems' ? unstemmed(titles, model, seed) : model;
    const without = new Set([step]);
    return { step, answer: (query) => answers(read, query, without) };
  });
}
