import { stemmer } from 'stemmer';
import { words } from './words.ts';

const LATIN = /^[a-z]+$/;

/** Porter's stem of an English word; words of other scripts and with digits stay whole. */
export function stem(word: string): string {
  return LATIN.test(word) ? stemmer(word) : word;
}

/** Stems of a text, in order, repeats kept. */
export function stems(text: string): string[] {
  return words(text).map(stem);
}
