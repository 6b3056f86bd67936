import { describe, expect, test } from 'vitest';
import type { Reason } from '../../../src/engine/contract.ts';
import { phraseText } from '../../../src/ui/parts/notice-words.ts';
import { reasonWords } from '../../../src/ui/pick/reason-words.ts';

const said = (reason: Reason, understood: readonly string[] = []) =>
  reasonWords(reason, understood).map(phraseText).join(' ');
const like = (title: string, share: number) => ({ kind: 'like', title, share }) as const;

describe('why a title was picked, in words', () => {
  test('names the two likes that weigh most, and where it meets them', () => {
    const parts = [like('A', 0.5), like('B', 0.3), like('C', 0.2)];
    expect(said({ parts, meets: ['heist', 'Spain'] })).toBe('Because you liked A and B: heist, Spain.');
  });

  test('a second like that hardly weighs is not named', () => {
    expect(said({ parts: [like('A', 0.9), like('B', 0.1)], meets: [] })).toBe('Because you liked A.');
  });

  test('a like that held it down is no reason for it', () => {
    expect(said({ parts: [like('A', -0.9), like('B', 0.1)], meets: [] })).toBe('Because you liked B.');
  });

  test('a dislike that held it down is told after', () => {
    const parts = [like('A', 0.7), { kind: 'dislike', title: 'C', share: -0.3 } as const];
    expect(said({ parts, meets: ['heist'] })).toBe(
      'Because you liked A: heist. Less because you did not like C.',
    );
  });

  test('words of the mood that it answers come before all likes', () => {
    const parts = [like('A', 0.6), { kind: 'mood', share: 0.4 } as const];
    expect(said({ parts, meets: ['korean', 'revenge'] }, ['korean', 'revenge', 'slow'])).toBe(
      'Answers: korean, revenge.',
    );
  });

  test('with no likes it says what the title stands for', () => {
    const parts = [{ kind: 'known', share: 1 } as const];
    expect(said({ parts, meets: ['sicily', 'mafia'] })).toBe('Stands for: sicily, mafia.');
  });

  test('every reason says something, even with nothing to go by', () => {
    for (const parts of [[], [{ kind: 'known', share: 1 } as const], [{ kind: 'mood', share: 1 } as const]])
      expect(said({ parts, meets: [] })).toMatch(/\w\.$/);
  });

  test('titles are apart from the words, so that each can keep its own direction', () => {
    const [phrase] = reasonWords({ parts: [like('أحمد', 1)], meets: [] }, []);
    expect(phrase).toContainEqual({ title: 'أحمد' });
  });
});
