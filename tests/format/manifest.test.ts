import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readManifest } from '../../src/format/manifest.ts';
import { FORMAT_VERSION } from '../../src/format/version.ts';

const SHARD = {
  kind: 'titles',
  file: 'titles.0123456789abcdef.bin',
  bytes: 10,
  rawBytes: 20,
  sha256: 'a'.repeat(64),
  firstRow: 0,
  rows: 3,
};
const MANIFEST = {
  format: FORMAT_VERSION,
  hash: '0123456789abcdef',
  titles: 3,
  dims: 64,
  fingerprint: 7,
  sources: ['house'],
  shards: [SHARD],
};

describe('a manifest', () => {
  test('that is whole is taken as it is', () => {
    expect(readManifest(structuredClone(MANIFEST))).toEqual(MANIFEST);
  });

  test('of the version before is read too, with the kinds that it had', () => {
    expect(readManifest({ ...MANIFEST, format: 1 })).toMatchObject({ format: 1 });
    const votes = { ...SHARD, kind: 'votes', file: 'votes.0123456789abcdef.bin' };
    expect(readManifest({ ...MANIFEST, shards: [votes] }).shards).toHaveLength(1);
    expect(() => readManifest({ ...MANIFEST, format: 1, shards: [votes] })).toThrow(
      expect.objectContaining({ name: 'ShardDamaged' }),
    );
  });

  test('of a newer format asks for the newer page', () => {
    expect(() => readManifest({ ...MANIFEST, format: FORMAT_VERSION + 1 })).toThrow(
      expect.objectContaining({ name: 'ModelTooNew' }),
    );
  });

  test.each(Object.keys(MANIFEST))(
    'with anything else as its %s is damaged, newer or of no effect',
    (field) => {
      fc.assert(
        fc.property(fc.jsonValue(), (value) => {
          try {
            expect(readManifest({ ...MANIFEST, [field]: value })).toBeDefined();
          } catch (error) {
            expect((error as Error).name).toMatch(/^(ShardDamaged|ModelTooNew)$/);
          }
        }),
      );
    },
  );

  test.each([
    ['a kind that nobody knows', { kind: 'posters' }],
    ['a kind that every object has', { kind: 'constructor' }],
    ['a file elsewhere', { file: '../../titles.0123456789abcdef.bin' }],
    ['a file on another host', { file: 'https://elsewhere/titles.0123456789abcdef.bin' }],
    ['a short hash', { sha256: 'abc' }],
    ['a size below nothing', { bytes: -1 }],
    ['a size that no phone could hold', { rawBytes: 1e12 }],
    ['rows past the end', { firstRow: 1, rows: 3 }],
    ['half a row', { rows: 1.5 }],
  ])('that names a shard with %s is damaged', (_, change) => {
    const manifest = { ...MANIFEST, shards: [{ ...SHARD, ...change }] };
    expect(() => readManifest(manifest)).toThrow(expect.objectContaining({ name: 'ShardDamaged' }));
  });

  test.each([[null], [[]], ['text'], [7], [{}], [undefined]])('that is %j is damaged', (json) => {
    expect(() => readManifest(json)).toThrow(expect.objectContaining({ name: 'ShardDamaged' }));
  });
});
