import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { calibrate } from '../../src/backends/calibrate.ts';
import { fallOver } from '../../src/backends/fall-over.ts';
import { BACKENDS, type Backend } from '../../src/backends/index.ts';
import { compareProducts, selfCheck } from '../../src/backends/self-check.ts';
import type { Vectors } from '../../src/core/model.ts';
import { mix } from '../../src/core/rng.ts';
import { plainProducts, plainScorer, type Scorer } from '../../src/core/scorer.ts';

const DIMS = 8;
const ROWS = 50;
const vectors: Vectors = {
  rows: ROWS,
  dims: DIMS,
  code: Int8Array.from({ length: ROWS * DIMS }, (_, i) => (mix(1, i) % 255) - 127),
  scale: Float32Array.from({ length: ROWS }, (_, r) => 0.001 * (1 + (mix(2, r) % 9))),
};
const query = Float32Array.from({ length: DIMS }, (_, j) => j - 3);
const truth = plainProducts(vectors, query, 1);

type Products = Scorer['products'];
const webgl = (products: Products) => ({
  name: 'webgl' as const,
  products,
  dispose: vi.fn(() => {}),
});
const right: Products = async (queries, count) =>
  plainProducts(vectors, queries, count).map((p, i) => p * (1 + (i % 2 ? 1e-4 : -1e-4)));
const wrongs: [string, Products][] = [
  ['all zero', async (_, count) => new Float32Array(count * ROWS)],
  ['not finite', async (_, count) => new Float32Array(count * ROWS).fill(Number.NaN)],
  ['too few', async (q, count) => (await right(q, count)).subarray(1)],
  ['those of other rows', async (q, count) => (await right(q, count)).reverse()],
  ['an error', () => Promise.reject(new Error('The context is gone.'))],
];

describe.each(BACKENDS)('backend $name', (backend) => {
  test('passes the self-check, or says in a sentence why it cannot run here', async () => {
    try {
      const scorer = await backend.make(vectors);
      expect(scorer.name).toBe(backend.name);
      await selfCheck(scorer, vectors);
      scorer.dispose();
    } catch (error) {
      expect(backend.name).not.toBe('plain');
      expect(error).toMatchObject({ name: 'BackendLost', message: expect.stringMatching(/\.$/) });
    }
  });
});

describe('the self-check', () => {
  test('passes the reference and one with small errors', async () => {
    await selfCheck(plainScorer(vectors), vectors);
    await selfCheck(webgl(right), vectors);
  });
  test.each(wrongs)('refuses products that are %s', async (_, products) => {
    await expect(selfCheck(webgl(products), vectors)).rejects.toThrow();
  });
  test('bears a hundredth of the largest product, and not two', () => {
    const expected = Float32Array.of(1, -2, 0.5);
    fc.assert(
      fc.property(fc.nat(2), fc.double({ min: -1, max: 1, noNaN: true }), (at, share) => {
        const off = expected.slice();
        off[at] = (off[at] ?? 0) + 0.019 * share;
        compareProducts(off, expected);
        off[at] = (expected[at] ?? 0) + 0.04;
        expect(() => compareProducts(off, expected)).toThrow('too far');
      }),
    );
  });
});

describe('falling over', () => {
  test.each(wrongs)(
    'on products that are %s makes the same product plainly, once and for all',
    async (_, products) => {
      const fast = webgl(vi.fn(products));
      const onLost = vi.fn();
      const scorer = fallOver(fast, vectors, onLost);
      expect(scorer.name).toBe('webgl');
      expect(await scorer.products(query, 1)).toEqual(truth);
      expect(scorer.name).toBe('plain');
      expect(await scorer.products(query, 1)).toEqual(truth);
      expect(fast.products).toHaveBeenCalledOnce();
      expect(fast.dispose).toHaveBeenCalledOnce();
      expect(onLost).toHaveBeenCalledOnce();
    },
  );
  test('happens when a product does not come in time', async () => {
    vi.useFakeTimers();
    try {
      const onLost = vi.fn();
      const product = fallOver(
        webgl(() => new Promise(() => {})),
        vectors,
        onLost,
      ).products(query, 1);
      await vi.advanceTimersByTimeAsync(1000);
      expect(await product).toEqual(truth);
      expect(onLost).toHaveBeenCalledWith('No answer within 1 seconds.');
    } finally {
      vi.useRealTimers();
    }
  });
  test('happens by itself when later products turn out wrong', async () => {
    let made = 0;
    const turned: Products = async (q, count) =>
      made++ < 3 ? right(q, count) : (await right(q, count)).reverse();
    const onLost = vi.fn();
    const scorer = fallOver(webgl(turned), vectors, onLost);
    for (let i = 0; i < 4; i++)
      expect(await scorer.products(query, 1)).toEqual(i < 3 ? await right(query, 1) : truth);
    expect(onLost).toHaveBeenCalledOnce();
    expect(scorer.name).toBe('plain');
  });
  test('happens for a single number that is none, so that no title is ranked by it', async () => {
    const one: Products = async (q, count) => {
      const products = await right(q, count);
      products[ROWS - 1] = Number.NaN;
      return products;
    };
    expect(await fallOver(webgl(one), vectors, () => {}).products(query, 1)).toEqual(truth);
  });
  test('does not happen for an honest product of zeros', async () => {
    const onLost = vi.fn();
    const zeros = new Float32Array(DIMS);
    const scorer = fallOver(webgl(right), vectors, onLost);
    await scorer.products(zeros, 1);
    expect(onLost).not.toHaveBeenCalled();
  });
});

describe('calibrating', () => {
  /** A clock that goes on by one at every look, so that a product takes 1 ms, and `webglMs` more or less on WebGL. */
  function doors(fast: Products | Error, webglMs: number) {
    let time = 0;
    const make = async () => {
      if (fast instanceof Error) throw fast;
      return webgl(async (q, count) => {
        time += webglMs;
        return fast(q, count);
      });
    };
    const backends: Backend[] = [{ name: 'webgl', make }];
    return { backends, now: () => ++time };
  }
  const run = (wish: 'auto' | 'plain' | 'webgl', fast: Products | Error = right, webglMs = 0) =>
    calibrate(vectors, wish, () => {}, doors(fast, webglMs));

  test('leaves the plain scorer when asked for it, without making another', async () => {
    const make = vi.fn();
    const { scorer, report } = await calibrate(vectors, 'plain', () => {}, {
      backends: [{ name: 'webgl', make }],
      now: () => 0,
    });
    expect(make).not.toHaveBeenCalled();
    expect([scorer.name, report.serving, report.medianMs.webgl]).toEqual(['plain', 'plain', null]);
  });
  test('does not take WebGL for being hardly faster', async () => {
    const { scorer, report } = await run('auto');
    expect([scorer.name, report.serving]).toEqual(['plain', 'plain']);
    expect(report.why).toContain('not clearly faster');
    expect(report.medianMs).toEqual({ plain: 1, webgl: 1 });
  });
  test('takes WebGL when it is clearly faster', async () => {
    const { scorer, report } = await run('auto', right, -0.5);
    expect([scorer.name, report.serving]).toEqual(['webgl', 'webgl']);
  });
  test('takes a slow WebGL when asked for it', async () => {
    const { scorer, report } = await run('webgl', right, 100);
    expect([scorer.name, report.serving]).toEqual(['webgl', 'webgl']);
  });
  test.each(['auto', 'webgl'] as const)('never takes a wrong WebGL (%s)', async (wish) => {
    for (const [, products] of wrongs) expect((await run(wish, products, -0.5)).scorer.name).toBe('plain');
    const { report } = await run(wish, new Error('No WebGL here.'));
    expect(report.why).toContain('No WebGL here.');
  });
  test('brings a new report when WebGL is lost later', async () => {
    let lost = false;
    const fails: Products = (q, count) => (lost ? Promise.reject(new Error('Gone.')) : right(q, count));
    const onLost = vi.fn();
    const { scorer } = await calibrate(vectors, 'webgl', onLost, doors(fails, 0));
    lost = true;
    expect(await scorer.products(query, 1)).toEqual(truth);
    expect(onLost.mock.calls[0]?.[0]).toMatchObject({
      serving: 'plain',
      why: expect.stringContaining('Gone.'),
    });
  });
});
