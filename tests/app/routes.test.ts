import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRoute, PLACES, parseRoute, type Route } from '../../src/app/routes.ts';
import type { TitleId } from '../../src/catalogue/title.ts';

const query = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
const carrying = (route: Route, carried?: string): Route => (carried ? { ...route, query: carried } : route);
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.tuple(fc.constantFrom(...PLACES), query).map(([page, q]) => carrying({ page }, q)),
  fc.string({ minLength: 1, unit: 'grapheme' }).map((id): Route => ({ page: 'title', id: id as TitleId })),
);

describe('routes', () => {
  test('what is written reads back the same', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  test('any address leads somewhere', () => {
    fc.assert(
      fc.property(fc.string(), (hash) => {
        expect(parseRoute(`#/${hash}`).page).toBeTruthy();
      }),
    );
  });

  test('the links are those that people share', () => {
    expect(formatRoute({ page: 'spin' })).toBe('#/');
    expect(formatRoute({ page: 'title', id: 'netflix:s6' as TitleId })).toBe('#/title/netflix:s6');
    expect(formatRoute({ page: 'explore', query: 'genre=Drama' })).toBe('#/explore?genre=Drama');
  });

  test.each(['', '#', '#/nowhere', '#/title/', '#/title/%E0%A4'])('%j leads to the spin page', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'spin' });
  });
});
