import { wordsOf } from './words-of.ts';

/** Jobs that are as often another word. Folded. */
export const ALSO_VERBS = wordsOf(
  'charge st guide head lead host pilot cook coach guard chair porter author major general principal principale',
);
