// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatFilter, readFilter } from '../../../src/app/filter-link.ts';
import type { Filter } from '../../../src/catalogue/filter.ts';
import type { Chart, Told } from '../../../src/ui/charts/chart.ts';
import { CHARTS, SECTIONS } from '../../../src/ui/charts/charts.ts';
import { csv } from '../../../src/ui/charts/csv.ts';
import Figure from '../../../src/ui/charts/Figure.svelte';
import { svgFile } from '../../../src/ui/charts/svg-file.ts';
import { mendResizing } from '../no-resizing.ts';
import { NARROW, NOTHING, told } from './told.ts';

mendResizing();
// jsdom has no canvas, and says so at length.
HTMLCanvasElement.prototype.getContext = () => null;
afterEach(cleanup);

const WIDTHS = [288, 358, 704, 1216];
const CASES: readonly [string, Told][] = [
  ['everything', told()],
  ['a narrow filter', told({ filter: NARROW })],
];

function draw(chart: Chart, of: Told) {
  const onpick = vi.fn<(filter: Filter) => void>();
  const props = { chart, shown: chart.show(of), onpick, ondraft: () => {}, onopen: () => {} };
  const { container } = render(Figure, props);
  return { onpick, svg: container.querySelector('svg') as SVGSVGElement, shown: props.shown };
}

const marksOf = (svg: SVGSVGElement) => [...svg.querySelectorAll<SVGElement>('rect[aria-label]')];

describe.each(CHARTS.map((chart) => [chart.name, chart] as const))('the chart of %s', (_, chart) => {
  describe.each(CASES)('of %s', (__, of) => {
    const shown = chart.show(of);

    test('says what it shows, and every mark what it is', () => {
      expect(shown.empty).toBeNull();
      for (const words of [shown.title, shown.what, ...shown.marks.map((mark) => mark.words)])
        expect(words).toMatch(/\S.*\S/);
      expect(`${shown.title} ${shown.marks.map((mark) => mark.words)}`).not.toMatch(
        /NaN|undefined|Infinity|null/,
      );
    });

    test('has a row of its table for every mark', () => {
      expect(shown.table.rows).toHaveLength(shown.marks.length);
      for (const row of shown.table.rows) expect(row).toHaveLength(shown.table.head.length);
    });

    test('leads only to filters that a link can hold', () => {
      for (const { pick } of shown.marks) if (pick) expect(readFilter(formatFilter(pick))).toEqual(pick);
    });

    test('a chosen mark, chosen again, is let go', () => {
      for (const [i, { pick }] of shown.marks.entries()) {
        if (!pick || shown.marks[i]?.chosen) continue;
        const after = chart.show({ ...of, filter: pick }).marks[i];
        if (!after?.chosen) continue;
        const again = chart.show({ ...of, filter: after.pick ?? pick }).marks[i];
        expect(again?.chosen).toBe(false);
      }
    });

    test.each(WIDTHS)('fits into %i pixels', (width) => {
      const { boxes, height } = chart.form.layout(shown, width);
      expect(boxes).toHaveLength(shown.marks.length);
      for (const box of boxes) {
        expect(Object.values(box).every(Number.isFinite)).toBe(true);
        expect(box.x).toBeGreaterThanOrEqual(-0.01);
        expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
        expect(box.y + box.height).toBeLessThanOrEqual(height + 0.01);
      }
    });
  });

  test('says so in a sentence when there is nothing to draw', () => {
    const shown = chart.show(NOTHING);
    expect(shown.empty).toMatch(/\.$/);
    expect(shown.marks).toEqual([]);
    expect(draw(chart, NOTHING).svg).toBeNull();
    expect(screen.getByText(shown.empty ?? '')).toBeTruthy();
  });

  test('is a named figure with one stop for the Tab key, and arrows from mark to mark', async () => {
    const { svg, shown } = draw(chart, told());
    expect(screen.getByRole('figure', { name: shown.title })).toBeTruthy();
    const marks = marksOf(svg);
    expect(marks.map((mark) => mark.getAttribute('aria-label'))).toEqual(
      shown.marks.map(({ words }) => words),
    );
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    marks[0]?.focus();
    await fireEvent.keyDown(marks[0] as Element, { key: 'End' });
    expect(document.activeElement).toBe(marks.at(-1));
    await fireEvent.keyDown(document.activeElement as Element, { key: 'Home' });
    expect(document.activeElement).toBe(marks[0]);
  });

  test('Enter on a mark chooses it, where it can be chosen', async () => {
    const { svg, shown, onpick } = draw(chart, told());
    const [first] = marksOf(svg);
    first?.focus();
    await fireEvent.keyDown(first as Element, { key: 'Enter' });
    const pick = shown.marks[0]?.pick;
    if (pick) expect(onpick).toHaveBeenCalledExactlyOnceWith(pick);
    else expect(onpick).not.toHaveBeenCalled();
  });

  test('tells of the mark that has the focus', async () => {
    const { svg, shown } = draw(chart, told());
    await fireEvent.focus(marksOf(svg)[0] as Element);
    expect(screen.getByText(shown.marks[0]?.words ?? '', { selector: '.tip bdi' })).toBeTruthy();
  });

  test('opens as a table', async () => {
    const { shown } = draw(chart, told());
    const details = screen.getByText('As a table').closest('details') as HTMLDetailsElement;
    details.open = true;
    await fireEvent(details, new Event('toggle'));
    const table = within(details).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(shown.marks.length + 1);
  });

  test('is a file that stands alone', () => {
    const { svg, shown } = draw(chart, told());
    const file = svgFile(svg, shown.title, 'Movie Roulette');
    const read = new DOMParser().parseFromString(file, 'image/svg+xml');
    expect(read.querySelector('parsererror')).toBeNull();
    expect(read.querySelector('text')?.textContent).toBe(shown.title);
    expect(file).not.toMatch(/class=|var\(--|style=|aria-|tabindex/);
    expect(csv(shown.table).trimEnd().split('\r\n')).toHaveLength(shown.marks.length + 1);
  });
});

describe('the charts together', () => {
  test('have names of their own, each in a section of the page', () => {
    expect(new Set(CHARTS.map(({ name }) => name)).size).toBe(CHARTS.length);
    for (const section of SECTIONS) expect(CHARTS.some((chart) => chart.section === section)).toBe(true);
  });
});

describe('a table as CSV', () => {
  test('quotes what it must, and lets no spreadsheet run a title', () => {
    const rows = [
      ['=SUM(A1)', 1],
      ['-10°', 2],
      ['a "b", c', 3],
      ['two\nlines', 4],
    ] as const;
    expect(csv({ head: ['Title', 'n'], rows })).toBe(
      'Title,n\r\n\'=SUM(A1),1\r\n\'-10°,2\r\n"a ""b"", c",3\r\n"two\nlines",4\r\n',
    );
  });
});

test('everything within a drawing is drawn as SVG, marks and all', () => {
  for (const chart of CHARTS) {
    const { svg } = draw(chart, told());
    for (const one of svg.querySelectorAll('*')) expect(one.namespaceURI).toBe('http://www.w3.org/2000/svg');
    cleanup();
  }
});
