/** A number is nobody's name; a few letters before one are a source's way of counting. */
const READABLE = /\p{L}{3,}/u;

/** What an id says of its title, as words to search for: `house:the-long-night-1984` is "the long night"; else empty. */
export function nameInId(id: string): string {
  const local = id.slice(id.indexOf(':') + 1);
  const words = local.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
  const named = words.replace(/ (?:1[89]|20)\d\d\b.*$/, '');
  return READABLE.test(named) ? named : '';
}
