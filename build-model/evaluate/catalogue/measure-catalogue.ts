import { basename } from 'node:path';
import type { Title } from '../../../src/catalogue/title.ts';
import type { Model } from '../../../src/core/model.ts';
import { plainProducts } from '../../../src/core/scorer.ts';
import { likenessToAll, SIMILAR, similarRows } from '../../../src/core/similar.ts';
import { topK } from '../../../src/core/top-k.ts';
import type { Kind } from '../../../src/format/kinds.ts';
import { type PackedModel, packModel } from '../../pack/pack-model.ts';
import type { Ratings } from '../../ratings/ratings.ts';
import { tasteMatrix } from '../../vectors/taste-matrix.ts';
import { truncatedSvd } from '../../vectors/truncated-svd.ts';
import { openPacked } from '../facts/open-packed.ts';
import { type Tfidf, tfidfOf } from '../seeds/tfidf.ts';
import { coLikeRecall, coLikes } from './co-likes.ts';
import { brokenLists, type GoldenLists, listCount } from './golden-lists.ts';
import { int8Overlap } from './int8-loss.ts';
import { count, type Figure, type Outcome } from './outcome.ts';
import { sameMakers } from './same-makers.ts';
import { answers, areFor, type GoldenQuery, textPrecision } from './text-queries.ts';
import { withoutSteps } from './without-steps.ts';

/** A catalogue and what it can be measured by; what is null was not there. */
export interface CatalogueTask {
  readonly file: string;
  readonly hash: string;
  readonly titles: readonly Title[];
  /** Descriptions as the file prints them, by local id: the golden lists are of raw text. */
  readonly rawTexts: ReadonlyMap<string, string>;
  readonly ratings: Ratings | null;
  readonly queries: readonly GoldenQuery[] | null;
  readonly golden: GoldenLists | null;
  readonly seed: number;
}

/** As `build-model` has it where it is not told otherwise. */
const DIMS = 40;
const MOST_ANSWERS = 10;

const localIds = (titles: readonly Title[]) => titles.map((t) => t.id.slice(t.id.indexOf(':') + 1));

function bytesOf({ manifest }: PackedModel): Figure[] {
  const of = (...kinds: readonly Kind[]) =>
    manifest.shards.filter((s) => kinds.includes(s.kind)).reduce((sum, s) => sum + s.bytes, 0);
  return [
    count('bytes gzip: vectors + index', of('vectors', 'index')),
    count('bytes gzip: titles', of('titles')),
    count('bytes gzip: details', of('details')),
  ];
}

/** A row's vector times all others. */
function denseLikeness({ vectors }: Model, row: number): Float32Array {
  const { dims, code, scale } = vectors;
  const query = Float32Array.from(
    { length: dims },
    (_, j) => (code[row * dims + j] ?? 0) * (scale[row] ?? 0),
  );
  return plainProducts(vectors, query, 1);
}

function similarScores(model: Model, row: number): Float64Array {
  const out = new Float64Array(model.titles.rows);
  for (const { row: other, score } of similarRows(model, row, model.titles.rows)) out[other] = score;
  return out;
}

function textFigures(task: CatalogueTask, model: Model, tfidf: Tfidf): Outcome {
  const { queries, titles } = task;
  const ids = localIds(titles);
  if (!queries)
    return { figures: [], skipped: ['text queries: ../shared/golden/text-queries.json is not there'] };
  if (!areFor(queries, new Set(ids)))
    return { figures: [], skipped: ['text queries: they speak of titles that this catalogue does not have'] };
  const seed = (query: string) => topK(tfidf.toText(query), MOST_ANSWERS);
  return {
    figures: [
      textPrecision('text queries P@10', queries, ids, (query) => answers(model, query)),
      ...withoutSteps(task, model).map(({ step, answer }) =>
        textPrecision(`text queries P@10, without ${step}`, queries, ids, answer),
      ),
      textPrecision('text queries P@10, seed', queries, ids, seed),
      textPrecision('text queries P@10, most that can be', queries, ids, (query) => {
        const relevant = new Set(queries.find((q) => q.query === query)?.relevant);
        return ids.flatMap((id, row) => (relevant.has(id) ? [row] : [])).slice(0, MOST_ANSWERS);
      }),
    ],
    skipped: [],
  };
}

function coLikeFigures({ ratings, titles }: CatalogueTask, model: Model, tfidf: Tfidf): Outcome {
  if (!ratings)
    return { figures: [], skipped: ['co-likes: no ratings (../shared/data/ml-latest-small is not there)'] };
  const liked = coLikes(titles, ratings);
  if (liked.rows.length === 0)
    return { figures: [], skipped: ['co-likes: the ratings know no title of this catalogue'] };
  return {
    figures: [
      count('co-liked titles known', liked.rows.length),
      coLikeRecall('co-likes R@20: similar titles as shipped', liked, (row) => similarScores(model, row)),
      coLikeRecall('co-likes R@20: sparse blocks', liked, (row) => likenessToAll(model.index, row, SIMILAR)),
      coLikeRecall('co-likes R@20: dense vectors, int8', liked, (row) => denseLikeness(model, row)),
      coLikeRecall('co-likes R@20: seed', liked, (row) => tfidf.toRow(row)),
    ],
    skipped: [],
  };
}

function goldenFigures({ golden, hash, titles }: CatalogueTask, tfidf: Tfidf): Outcome {
  if (!golden)
    return { figures: [], skipped: ['golden lists: ../shared/golden/description-knn.json is not there'] };
  if (golden.meta.sha256 !== hash)
    return { figures: [], skipped: ['golden lists: they are of another file than this catalogue'] };
  const broken = brokenLists(golden, tfidf, { ids: localIds(titles), titles: titles.map((t) => t.title) });
  return {
    figures: [
      count('golden lists', listCount(golden)),
      count('golden lists exact', listCount(golden) - broken.length),
    ],
    skipped: broken.map((sentence) => `golden list differs, ${sentence}`),
  };
}

/** Measures a catalogue without ratings: typed words, similar titles, makers, int8, bytes and the seeds' own lists. */
export function measureCatalogue(task: CatalogueTask, onProgress: (line: string) => void): Outcome {
  const { titles, seed, rawTexts } = task;
  const step = <T>(name: string, run: () => T): T => {
    const start = performance.now();
    const out = run();
    onProgress(`${basename(task.file)}  ${name}  ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return out;
  };
  const packed = step('build', () => packModel(titles, { dims: DIMS, seed }));
  const model = openPacked(packed);
  const tfidf = step('seed', () => tfidfOf(localIds(titles).map((id) => rawTexts.get(id) ?? '')));
  const parts = [
    step('text queries', () => textFigures(task, model, tfidf)),
    step('co-likes', () => coLikeFigures(task, model, tfidf)),
    step('golden lists', () => goldenFigures(task, tfidf)),
  ];
  const makers = step('makers', () => sameMakers(titles, (row) => similarScores(model, row)));
  const int8 = step('int8', () => {
    const matrix = tasteMatrix(
      model.index,
      titles.map((t) => t.year ?? 0),
    );
    return int8Overlap(model.vectors, truncatedSvd(matrix, DIMS, seed).scores);
  });
  return {
    figures: [...parts.flatMap((p) => p.figures), ...makers, int8, ...bytesOf(packed)],
    skipped: parts.flatMap((p) => p.skipped),
  };
}
