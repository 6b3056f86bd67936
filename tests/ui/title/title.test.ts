import { describe, expect, test } from 'vitest';
import type { Pick, TitleDetails } from '../../../src/engine/contract.ts';
import { kinWords } from '../../../src/ui/title/kin-words.ts';
import { nameInId } from '../../../src/ui/title/name-in-id.ts';
import { kinOf } from '../../../src/ui/title/nearness.ts';
import { cardOf } from '../../app/fake-engine.ts';

const details = { directors: ['Ada Pell'], cast: ['Bo Lindqvist', 'Eva Ruiz'] } as unknown as TitleDetails;

describe('why a title is like another', () => {
  test('is its maker first, then its players, then where they meet', () => {
    expect(kinWords(['heist', 'Ada Pell', 'Eva Ruiz'], details)).toBe('Also by Ada Pell');
    expect(kinWords(['heist', 'Eva Ruiz', 'Bo Lindqvist'], details)).toBe(
      'Also with Eva Ruiz and Bo Lindqvist',
    );
    expect(kinWords(['heist', 'Madrid', 'night', 'Spain'], details)).toBe('Meets at heist, Madrid, night');
  });
  test('is told before the people are known, and when nothing has a name', () => {
    expect(kinWords(['heist'], undefined)).toBe('Meets at heist');
    expect(kinWords([], details)).toBe('A story told in like words');
  });
  test('is not looked for where only kind and age are alike', () => {
    const pick = (score: number): Pick => ({ card: cardOf(1), score, reason: { parts: [], meets: [] } });
    expect(kinOf([pick(0.9), pick(0.2), pick(0)])).toHaveLength(1);
  });
});

describe('the name in an id', () => {
  test.each([
    ['house:the-long-night-1984', 'the long night'],
    ['mine:겨울-항구', ''],
    ['mine:Amélie', 'Amélie'],
    ['netflix:s80058654', ''],
    ['h12', ''],
    ['house:1984', ''],
  ])('%s', (id, name) => {
    expect(nameInId(id)).toBe(name);
  });
});
