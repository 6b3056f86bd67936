import { expect, test } from 'vitest';
import { filesIn, readText } from './project-files.ts';

const MOST_LINES = 250;
const MOST_LINES_SVELTE = 200;

test('no file is longer than one idea needs', () => {
  const files = ['src', 'build-model', 'tests'].flatMap((room) => filesIn(room, ['.ts', '.svelte', '.css']));
  const long = files.flatMap((path) => {
    const lines = readText(path).trimEnd().split('\n').length;
    const most = path.endsWith('.svelte') ? MOST_LINES_SVELTE : MOST_LINES;
    return lines > most ? [`${path}: ${lines} lines, ${most} at most`] : [];
  });
  expect(long).toEqual([]);
});
