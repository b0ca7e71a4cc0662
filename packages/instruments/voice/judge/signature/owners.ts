import { listedLikeness } from './likeness.ts';
import { isJobNoun } from './words/jobs.ts';

/** "shonas" of "ShonasRound", "keepers" of "KeepersChoice": a folded word of a hashtag that says whose it is. */
export const isOwners = (word: string): boolean =>
  word.length > 4 && word.endsWith('s') && (listedLikeness(word.slice(0, -1)) === 'sure' || isJobNoun(word.slice(0, -1)));
