/**
 * True when `typed` becomes a beginning of `word` by mending one letter: one too many, one missing, one wrong,
 * or two swapped. Also true when nothing needs mending. One pass: only the first difference can be the typo.
 */
export function beginsAfterMending(typed: string, word: string): boolean {
  let i = 0;
  while (i < typed.length && typed[i] === word[i]) i++;
  const rest = typed.slice(i + 1);
  if (word.startsWith(rest, i + 1)) return true;
  if (word.startsWith(rest, i)) return true;
  if (word.startsWith(typed.slice(i), i + 1)) return true;
  return typed[i] === word[i + 1] && typed[i + 1] === word[i] && word.startsWith(typed.slice(i + 2), i + 2);
}
