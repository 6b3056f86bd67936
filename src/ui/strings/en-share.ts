import { titles } from './en.ts';

/** Links that carry a spin or a taste. */
export const SHARE = {
  spin: 'Share this spin',
  link: 'Link to this spin',
  carries:
    'It carries these nine titles, your filters and the build of the catalogue. Nothing of your likes.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Your browser would not copy it. Select the link and copy it by hand.',
  send: 'Send …',
  shared: 'Sent to you: the same titles, in the same order.',
  changed: 'The catalogue has changed since it was sent.',
  gone: (n: number) => `${titles(n)} of it ${n === 1 ? 'is' : 'are'} not in this catalogue any more.`,
  none: 'None of the titles of this link is in this catalogue.',
  broken: 'This link to a spin is cut or changed, so it cannot be read. Ask for it again.',
  filters: 'Take over its filters',
} as const;

/** The page where two tastes meet. */
export const TWO = {
  heading: 'Spin for two',
  lead: 'Two tastes, one film. Send yours as a link; whoever opens it has both weighed on their own device.',
  make: 'Give your taste away',
  makeFirst: 'Like a title or two first: there is no taste to send yet.',
  revealsHeading: 'What the link tells',
  reveals: [
    'Where your taste lies among this catalogue’s titles, as one point.',
    'A blurred list of what you have judged, so that it does not come up again. Whoever tries every title against it finds yours, and one in twenty of the others by mistake. Which of them you liked it does not say, but the point hints at it.',
    'Nothing else: no name, no notes, no dates. It is not stored anywhere but in the link.',
  ],
  guess: 'From that point one would guess that you like these:',
  link: 'Link with your taste',
  qr: 'The same link as a code to be photographed',
  characters: (n: number) => `${n} characters`,
  withSomebody: 'Somebody’s taste came with this link. It is used here and now, and not put on your shelf.',
  alone:
    'You have no likes yet, so this is their taste alone. Like a title or two, and it becomes yours as well.',
  how: 'How to weigh the two',
  mode: {
    least: 'Nobody suffers',
    average: 'The best on average',
  },
  modeHint: {
    least: 'A title counts as much as it does for the one who likes it less.',
    average: 'What one loves may make up for what the other only bears.',
  },
  spin: 'Spin for two',
  again: 'Spin for two again',
  picks: 'For the two of you',
  owes: (mine: string, theirs: string) => `You ${mine}, they ${theirs}`,
  nothing: 'Nothing is left that neither of you has judged and your filters let through.',
} as const;
