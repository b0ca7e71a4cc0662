import type { PublishedWave, Store } from '@beffroi/store';

/** A sentence by which a list committed itself. */
export interface PromisedSentence {
  /** What the instrument scores it by: indicators of its own catalogue. */
  readonly indicators: readonly string[];
  /** How far it binds: the highest of a list's sentences binds most. */
  readonly commitment: number;
  /** In the words of the programme. */
  readonly quote: string;
}

/** What a list promised. */
export interface PromisingList {
  readonly name: string;
  readonly sentences: readonly PromisedSentence[];
}

/** What lists promised before a ballot. That a list promises something says nothing of who was elected. */
export interface PromisedBallot {
  readonly year: number;
  /** How many lists stood, and of how many a programme was read. */
  readonly standing: number;
  readonly read: number;
  /** Lists of which a programme was read, whether they promise anything or not. */
  readonly lists: readonly PromisingList[];
  readonly wave: string;
  /** ISO instant that the wave is dated by. */
  readonly dated: string;
  /** Address in French, from `/`, of the page of the instrument that proves it. */
  readonly proof: string;
}

/** What was promised in a town, sentence by sentence, for who shows it beside something of its own (default: nothing). Asked anew for each answer and never kept: an embargo may hide it at any moment. */
export interface PromisesFace {
  /**
   * @param waves its published waves that may be shown now, of the newest date first: it finds none by itself, so that nothing shows what an embargo hides
   * @param territory INSEE code
   * @returns ballots of the newest year first, each year once; empty where it knows nothing of the town
   */
  promised(store: Store, waves: readonly PublishedWave[], territory: string): Promise<readonly PromisedBallot[]>;
}
