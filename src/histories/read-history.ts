import type { Form, HistoryFile, HistoryReading, IgnoredRow, Part, Row } from './contract.ts';
import { FORMS } from './forms.ts';
import { gather } from './gather.ts';
import { checkSize, refused } from './limits.ts';
import { readPart } from './read-part.ts';
import { isZip, unzip } from './unzip.ts';

const KNOWN = 'Histories of Letterboxd, IMDb, Netflix, MovieLens and Trakt can be read.';
const READABLE = /\.(?:csv|json)$/i;

/** The zip's files that some form opens. */
function openZip({ name, bytes }: HistoryFile): HistoryFile[] {
  const opened = (path: string) => READABLE.test(path) && FORMS.some((form) => form.opens?.(path) ?? false);
  const files = unzip(bytes, opened);
  // Netflix's own zip has folders of tables; its forms are known by their headers alone.
  const all = files.length
    ? files
    : unzip(bytes, (path) => /(?:^|\/)(?:ViewingActivity|Ratings)\.csv$/i.test(path));
  if (!all.length) throw refused(`“${name}” holds no history that is known here. ${KNOWN}`);
  return all.map(({ path, bytes: inside }) => ({ name: path, bytes: inside }));
}

/** One form for all the parts: two histories at once could not be told apart, nor taken back apart. */
function formOf(parts: readonly Part[]): { form: Form; known: readonly Part[] } {
  const found = FORMS.flatMap((form) => {
    const known = parts.filter((part) => form.recognises(part));
    return known.length ? [{ form, known }] : [];
  });
  const [first, second] = found;
  if (!first) {
    const names = parts.map(({ path }) => `“${path}”`).join(', ');
    throw refused(`${names || 'This'} is no history that is known here. ${KNOWN}`);
  }
  if (second)
    throw refused(
      `These are files of ${first.form.name} and of ${second.form.name}. Bring one after the other; unpack a zip that holds both.`,
    );
  return first;
}

/**
 * Reads the files of one history: a zip, or one or more of its tables. `profile` says whose rows are wanted where a
 * file holds several people's; null takes the busiest. `onProgress` hears 0 to 1. Throws `BadData` with a sentence.
 */
export function readHistory(
  files: readonly HistoryFile[],
  profile: string | null,
  onProgress: (share: number) => void = () => {},
): HistoryReading {
  for (const { name, bytes } of files) checkSize(name, bytes.length);
  const loose = files.flatMap((file) => (isZip(file.bytes) ? openZip(file) : [file]));
  const parts = loose.map(({ name, bytes }, i) => {
    onProgress(i / loose.length);
    return readPart(name, bytes);
  });
  const { form, known } = formOf(parts.filter(({ list }) => list === null || list.length > 0));
  const read = known.map((part): readonly (Row | IgnoredRow)[] => form.rows(part));
  onProgress(1);
  return {
    form: form.name,
    parts: known.map(({ path }, i) => ({ path, rows: read[i]?.length ?? 0 })),
    ...gather(read.flat(), profile),
  };
}
