import type { Motif } from '../motif.ts';
import { arches } from './arches.ts';

import { blinds } from './blinds.ts';
import { blocks } from './blocks.ts';
import { bulbs } from './bulbs.ts';
import { confetti } from './confetti.ts';
import { contours } from './contours.ts';
import { curtains } from './curtains.ts';
import { cutPaper } from './cut-paper.ts';
import { diagonals } from './diagonals.ts';
import { discs } from './discs.ts';
import { doorway } from './doorway.ts';
import { halves } from './halves.ts';
import { irisIn } from './iris-in.ts';
import { keyhole } from './keyhole.ts';
import { leaves } from './leaves.ts';
import { lowSun } from './low-sun.ts';
import { orbits } from './orbits.ts';
import { peaks } from './peaks.ts';
import { ripples } from './ripples.ts';
import { slashes } from './slashes.ts';
import { spotlight } from './spotlight.ts';
import { stars } from './stars.ts';
import { target } from './target.ts';
import { tracks } from './tracks.ts';
import { waves } from './waves.ts';
import { windows } from './windows.ts';

/** Genre words, as beginnings of words, with the drawings for them; what says most about a title stands first. */
const REGISTRY: readonly (readonly [string, ...Motif[]])[] = [
  ['stand-up|standup', spotlight],
  ['silent', irisIn],
  ['noir', blinds],
  ['western', lowSun],
  ['anime|animat|cartoon', cutPaper],
  ['horror|slasher', slashes],
  ['docu|biograph|science & nature', contours],
  ['sci-fi|scifi|science fiction|space', orbits],
  ['fantas|fairy|supernat', stars],
  ['music|concert|opera', waves],
  ['sport', tracks],
  ['war|histor|militar|epic', blocks],
  ['crime|gangster|heist|police|detective', keyhole],
  ['myster', ripples],
  ['roman|love', discs],
  ['famil|kid|child|teen|nature|natural', leaves, cutPaper],
  ['thriller|suspens|spy|espionage', target],
  ['action|martial', diagonals],
  ['adventur', peaks],
  ['reality|game|talk|variety', bulbs],
  ['faith|spirit|relig|lgbt', arches],
  ['comed|satire|sitcom', confetti, halves],
  ['drama|melodrama|soap', curtains, doorway, windows],
];
const HOUSE = [halves, arches, target] as const;

/** Lower case without accents, so that "Comédies" is a comedy. */
function folded(genre: string): string {
  return ` ${genre
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()}`;
}

/** The drawing for a title's genres; `luck` (whole, from its id) chooses where there are several. */
export function motifFor(genres: readonly string[], luck: number): Motif {
  const names = genres.map(folded);
  const line = REGISTRY.find(([words]) =>
    words.split('|').some((word) => names.some((name) => name.includes(` ${word}`))),
  );
  const drawings = line ? (line.slice(1) as Motif[]) : HOUSE;
  return drawings[luck % drawings.length] as Motif;
}

/** Every drawing, for the laws that all of them keep. */
export const MOTIFS: readonly Motif[] = [
  ...new Set([...REGISTRY.flatMap(([, ...drawings]) => drawings), ...HOUSE]),
];
