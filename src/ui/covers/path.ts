/** Path data with its numbers rounded to a tenth: covers are 200 units wide and must stay under 2 KB. */
export function d(text: TemplateStringsArray, ...numbers: number[]): string {
  return text.reduce((path, piece, i) => `${path}${Math.round((numbers[i - 1] ?? 0) * 10) / 10}${piece}`);
}

export function disc(x: number, y: number, r: number): string {
  return d`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0${-2 * r} 0`;
}

export function rect(x: number, y: number, w: number, h: number): string {
  return d`M${x} ${y}h${w}v${h}h${-w}z`;
}

/** A closed polygon from x and y in turns. */
export function poly(...xy: number[]): string {
  return `M${xy.map((v) => Math.round(v * 10) / 10).join(' ')}z`;
}

/** A tilted ellipse; with `part` 1 only the half that passes in front. */
export function ellipse(x: number, y: number, rx: number, ry: number, tilt: number, half = false): string {
  const turn = (tilt * Math.PI) / 180;
  const dx = rx * Math.cos(turn);
  const dy = rx * Math.sin(turn);
  const front = d`M${x + dx} ${y + dy}A${rx} ${ry} ${tilt} 0 1 ${x - dx} ${y - dy}`;
  return half ? front : front + d`A${rx} ${ry} ${tilt} 0 1 ${x + dx} ${y + dy}`;
}

/** Paths for `count` things, by their number. */
export function each(count: number, path: (i: number) => string): string {
  let out = '';
  for (let i = 0; i < count; i++) out += path(i);
  return out;
}
