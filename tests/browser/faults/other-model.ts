import { inventedTitles, packTitles } from '../../fixtures/small-model.ts';

const other = packTitles(inventedTitles(60));

/** A file of another model, whole and good in itself. */
export function otherShard(kind: string): Buffer {
  const found = other.files.find(({ name }) => name.startsWith(`${kind}.`));
  if (!found) throw new Error(`The other model has no ${kind} file.`);
  return Buffer.from(found.bytes);
}
