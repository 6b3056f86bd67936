import iconv from 'iconv-lite';
import { failure } from '../../src/errors.ts';
import { detectEncoding, type Encoding } from './detect-encoding.ts';

// What people hand over instead of a CSV, by the first bytes.
const MAGICS: readonly (readonly [string, string])[] = [
  ['PK\x03\x04', 'a zip file or an Excel workbook; save it as CSV'],
  ['\x1f\x8b', 'a gzip file; unpack it'],
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['SQLite format 3', 'a database; export the table as CSV'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook; save it as CSV'],
];

const LOOK_BYTES = 65_536;
// Text has a stray control character here and there; a program or a picture has them everywhere.
const MAX_CONTROL_SHARE = 0.02;

const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32) || byte === 127;

function refuseBinary(bytes: Uint8Array, encoding: Encoding, file: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const magic = MAGICS.find(([mark]) => start.startsWith(mark));
  if (magic) throw failure('BadData', `"${file}" is not a CSV file but ${magic[1]}.`);
  if (encoding === 'UTF-32')
    throw failure('BadData', `"${file}" is in UTF-32, which is not read. Save it as CSV in UTF-8.`);
  if (encoding === 'UTF-16 LE' || encoding === 'UTF-16 BE') return;
  const head = bytes.subarray(0, LOOK_BYTES);
  const controls = head.filter(isControl).length;
  const lineEnd = head.findIndex((byte) => byte === 10 || byte === 13);
  // Cells may hold anything, but a header is printed words: a damaged table still has that.
  const header = head.subarray(0, lineEnd < 0 ? undefined : lineEnd);
  if (header.some(isControl) && controls > head.length * MAX_CONTROL_SHARE)
    throw failure('BadData', `"${file}" is not a text file (a program, a picture?). Give a CSV file.`);
}

function refuseOtherText(text: string, file: string): void {
  const start = text.slice(0, 200).trimStart();
  const other = /^<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(start)
    ? 'a web page or XML'
    : /^(\{|\[\s*[[{"\]])/.test(start)
      ? 'JSON'
      : null;
  if (other)
    throw failure('BadData', `"${file}" is not a CSV file but ${other}. Save or export the table as CSV.`);
}

/** A file's bytes as text, and the encoding in words. Throws `BadData` when they are no text, or no table. */
export function decodeBytes(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  if (bytes.length === 0)
    throw failure('BadData', `"${file}" is empty. Give a CSV file with a header and rows.`);
  const { encoding, bomBytes, damaged } = detectEncoding(bytes);
  refuseBinary(bytes, encoding, file);
  const body = bytes.subarray(bomBytes);
  const text =
    encoding === 'Windows-1252'
      ? // Node's own decoder has taken windows-1252 for latin1 in several versions: “ and € came out as controls.
        iconv.decode(Buffer.from(body.buffer, body.byteOffset, body.byteLength), 'win1252')
      : new TextDecoder(encoding.toLowerCase().replace(' ', ''), { ignoreBOM: true }).decode(body);
  if (text.trim() === '')
    throw failure('BadData', `"${file}" holds only blanks. Give a CSV file with a header and rows.`);
  refuseOtherText(text, file);
  const mark = bomBytes > 0 ? ' with a byte order mark' : '';
  return { text, encoding: `${encoding}${mark}${damaged ? ', some bytes damaged' : ''}` };
}
