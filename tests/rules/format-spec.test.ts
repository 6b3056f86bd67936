import { describe, expect, test } from 'vitest';
import { FREQUENCY_UNIT, GROUP_UNIT, IDF_UNIT, LOST_UNIT } from '../../src/core/sparse-index.ts';
import { ELEMENTS } from '../../src/format/elements.ts';
import { KINDS } from '../../src/format/kinds.ts';
import { SECTIONS_1 } from '../../src/format/older.ts';
import { FORMAT_VERSION } from '../../src/format/version.ts';
import { writeShard } from '../../src/format/write-shard.ts';
import { readText } from './project-files.ts';

const spec = readText('src/format/README.md');

/** Rows of the first table after `heading`, cells trimmed, without header and rule. */
function tableAfter(heading: string): string[][] {
  const from = spec.indexOf(heading);
  expect(from, heading).toBeGreaterThanOrEqual(0);
  const lines = spec.slice(from).split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  const rest = lines.slice(start);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(2, end < 0 ? undefined : end).map((line) => {
    const cells = line.split('|').slice(1, -1);
    return cells.map((cell) => cell.trim());
  });
}

const kinds = Object.entries(KINDS);

describe('the written format and the code', () => {
  test('name the same version', () => {
    expect(spec.startsWith(`# The format of a model, version ${FORMAT_VERSION}\n`)).toBe(true);
  });

  test('name the same kinds with the same codes', () => {
    const written = [...spec.matchAll(/^### (\w+), code (\d+)$/gm)].map((m) => [m[1], Number(m[2])]);
    expect(written).toEqual(kinds.map(([name, { code }]) => [name, code]));
  });

  test.each(kinds)('name the same sections of %s, in file order', (name, { code, sections }) => {
    const written = tableAfter(`### ${name}, code ${code}`).map(([section, element, length]) => [
      section,
      [element, length],
    ]);
    expect(written).toEqual(Object.entries(sections));
  });

  test.each(Object.entries(SECTIONS_1))('name the same sections of %s in version 1', (name, sections) => {
    const written = tableAfter(`### ${name} of version 1`).map(([section, element, length]) => [
      section,
      [element, length],
    ]);
    expect(written).toEqual(Object.entries(sections));
  });

  test('name the same elements', () => {
    const written = tableAfter('Then the sections').map(([name, code, bytes]) => [
      name,
      Number(code),
      Number(bytes),
    ]);
    expect(written).toEqual(ELEMENTS.map(({ name, array }, i) => [name, i, array.BYTES_PER_ELEMENT]));
  });

  test('name the same units', () => {
    const units = { idf: IDF_UNIT, frequency: FREQUENCY_UNIT, lost: LOST_UNIT, groupWeight: GROUP_UNIT };
    expect(tableAfter('**Fixed point.**')).toEqual(
      Object.entries(units).map(([name, n]) => [name, `1/${n}`]),
    );
  });

  test('put the same header and entries at the same places', () => {
    const columns = {
      scale: Float32Array.of(1),
      scaleOf: Uint8Array.of(0, 0, 0),
      code: Int8Array.of(-3),
    };
    const bytes = writeShard('vectors', { rows: 1, fingerprint: 7, columns });
    const view = new DataView(bytes.buffer);
    const header = tableAfter('The header, 20 bytes');
    const at = (field: string) => view.getUint32(Number(header.find((row) => row[1] === field)?.[0]), true);
    expect(header.map((row) => row[1])).toEqual(['magic', 'version', 'kind', 'rows', 'fingerprint']);
    expect([at('version'), at('kind'), at('rows'), at('fingerprint')]).toEqual([FORMAT_VERSION, 2, 1, 7]);
    expect(header[0]?.[3]).toContain(`0x${at('magic').toString(16)}`);
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe('MRLT');
    expect(tableAfter('Then one entry').map((row) => row[1])).toEqual(['element', 'start', 'count']);
    const entries = [0, 1, 2].map((i) => [0, 4, 8].map((o) => view.getUint32(20 + 12 * i + o, true)));
    // Head: 20 + 3 x 12 = 56 bytes; f32 is element 4, i8 element 1.
    expect(entries).toEqual([
      [4, 56, 1],
      [0, 60, 3],
      [1, 64, 1],
    ]);
    expect(bytes.length).toBe(68);
  });
});
