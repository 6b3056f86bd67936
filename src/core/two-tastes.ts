import { type GuestTaste, guestScores, makeGuestTaste, profileParts, profileVector } from './guest-taste.ts';
import type { Vectors } from './model.ts';
import type { Profile } from './profile.ts';
import type { ExactTaste } from './taste.ts';

/** How two tastes are weighed: for the one who likes a title less, or for both on average. */
export type Weighing = 'least' | 'average';

/** Two tastes as one: the exact score of a row with its parts, and of all rows at once, for proposing. */
export interface Both {
  readonly exact: ExactTaste;
  readonly scores: Float64Array;
}

/** Somebody else's taste, to be weighed with a profile. */
export type Company = (vectors: Vectors, profile: Profile) => Both;

/**
 * Half of each taste, and for `least` less half of what lies between them, which makes it the lower one. Without likes
 * of one's own it is theirs alone. One's own taste is read as the other's device would read it from a link: so both
 * devices have the very same scores. Source: Masthoff 2011, group recommender systems: average and least misery.
 */
export function twoTastes(guest: GuestTaste, how: Weighing): Company {
  return (vectors, profile) => {
    const theirs = guestScores(vectors, guest);
    if (!profile.interests.length) return alone(theirs);
    const mine = guestScores(vectors, makeGuestTaste(profileVector(vectors, profile), [], guest.catalogue));
    const apart = (row: number) =>
      how === 'least' ? -Math.abs((mine[row] as number) - (theirs[row] as number)) / 2 : 0;
    const scores = theirs.map((their, row) => their / 2 + (mine[row] as number) / 2 + apart(row));
    const tellMine = profileParts(vectors, profile);
    const exact: ExactTaste = (row, onPart) => {
      if (onPart) {
        tellMine(row, mine[row] as number, (part) => onPart({ ...part, amount: part.amount / 2 }));
        onPart({ kind: 'guest', amount: (theirs[row] as number) / 2 });
        if (how === 'least') onPart({ kind: 'apart', amount: apart(row) });
      }
      return scores[row] as number;
    };
    return { exact, scores };
  };
}

function alone(scores: Float64Array): Both {
  const exact: ExactTaste = (row, onPart) => {
    const amount = scores[row] as number;
    onPart?.({ kind: 'guest', amount });
    return amount;
  };
  return { exact, scores };
}
