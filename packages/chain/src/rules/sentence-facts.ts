import type { ChainStates } from './states.ts';
import { type ChainBreak, whereItBreaks } from './where-it-breaks.ts';

/** The numbers that a sentence of the chain may hold. */
export interface SentenceFacts {
  /** Year of the ballot. */
  readonly year: number;
  /** Levels of a service; `null` where there is none, and of a whole town. */
  readonly from: number | null;
  readonly to: number | null;
  /** Published actions that go on, those with somebody in charge, those that are over. */
  readonly open: number;
  readonly inCharge: number;
  readonly done: number;
  /** Services of a whole town that rose, fell, and moved by less than can be told. */
  readonly rose: number;
  readonly fell: number;
  readonly unsure: number;
}

/** What one sentence says of a chain: where it breaks, what is known of each link, and the numbers. Its words stand in `words/`. */
export interface ChainSentence {
  /** Of the whole town, or of one service. */
  readonly of: 'town' | 'service';
  readonly broken: ChainBreak;
  readonly states: ChainStates;
  readonly facts: SentenceFacts;
}

/** The one sentence of a chain. */
export function sentenceFor(of: ChainSentence['of'], states: ChainStates, facts: SentenceFacts): ChainSentence {
  return { of, broken: whereItBreaks(states), states, facts };
}
