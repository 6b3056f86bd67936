const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 24;
const HEAD = 52;
const TITLE_Y = 30;
/** What of a drawing's look the page's style sheet gives it; none of it would come along by itself. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'paint-order',
  'font-size',
  'font-weight',
  'font-variant-numeric',
] as const;
/** Programs that draw do not know the page's fonts, nor oklch. */
const FONT = 'system-ui, sans-serif';

/** A colour in the sRGB notation that every program reads; itself where there is no canvas to ask. */
function plainColour(colour: string, pen: CanvasRenderingContext2D | null): string {
  if (!pen || !/^(?:oklch|oklab|lab|lch|color)\(/.test(colour)) return colour;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${r}, ${g}, ${b})`;
}

function takeLooks(from: Element, to: Element, pen: CanvasRenderingContext2D | null): void {
  const looks = getComputedStyle(from);
  for (const name of LOOKS) {
    const value = looks.getPropertyValue(name);
    // A pattern is named by a link within the drawing, which the computed style writes out in full.
    const link = /^url\(["']?[^"')]*(?<id>#[^"')]+)["']?\)/.exec(value)?.groups?.id;
    if (value) to.setAttribute(name, link ? `url(${link})` : plainColour(value, pen));
  }
  to.removeAttribute('class');
}

const element = (name: string, given: Readonly<Record<string, string | number>>) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(given)) made.setAttribute(key, String(value));
  return made;
};

function text(words: string, given: Readonly<Record<string, string | number>>) {
  const made = element('text', given);
  made.textContent = words;
  return made;
}

/**
 * A drawing as a file of its own: every look written into it, on its paper, with its title above and its source below.
 * What is there for hand and keyboard only (`data-hand`) stays behind.
 */
export function svgFile(svg: SVGSVGElement, title: string, source: string): string {
  const pen = document.createElement('canvas').getContext?.('2d', { willReadFrequently: true }) ?? null;
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [...svg.querySelectorAll('*')];
  for (const [i, one] of [...copy.querySelectorAll('*')].entries()) {
    const original = originals[i];
    if (original) takeLooks(original, one, pen);
  }
  for (const hand of copy.querySelectorAll('[data-hand]')) hand.remove();
  const page = getComputedStyle(document.documentElement);
  const looks = getComputedStyle(svg);
  const width = Number(svg.getAttribute('width')) + 2 * MARGIN;
  const height = Number(svg.getAttribute('height')) + HEAD + 2 * MARGIN;
  const ink = plainColour(looks.color, pen);
  const out = element('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': FONT });
  const moved = element('g', { transform: `translate(${MARGIN} ${HEAD})` });
  moved.append(...copy.childNodes);
  out.append(
    element('rect', { width, height, fill: plainColour(page.backgroundColor, pen) }),
    text(title, { x: MARGIN, y: TITLE_Y, 'font-size': 17, 'font-weight': 600, fill: ink }),
    moved,
    text(source, { x: MARGIN, y: height - MARGIN / 2, 'font-size': 11, fill: ink }),
  );
  const name = element('title', {});
  name.textContent = title;
  out.prepend(name);
  return new XMLSerializer().serializeToString(out);
}
