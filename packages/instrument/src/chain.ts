import type { ChainLink, Obstacle } from '@beffroi/domain';
import type { PublishedWave, Store } from '@beffroi/store';

/**
 * What an instrument knows of the chain of a town: what was promised, organised, delivered, spoken (default: nothing; it holds no link then). It gives facts
 * of its own waves; which links follow from each other, and where the chain breaks, is said by nobody but who puts all of them side by side.
 */
export interface ChainFace {
  /** The links that it holds. Each cell is of one of them. */
  readonly links: readonly [ChainLink, ...ChainLink[]];
  /**
   * @param waves its published waves that may be shown, of the newest date first: it finds none by itself, so that nothing shows what an embargo hides
   * @param territory INSEE code
   * @returns what it knows of this town, in as many questions to the database for any number of towns; empty where it knows nothing
   */
  cells(store: Store, waves: readonly PublishedWave[], territory: string): Promise<readonly ChainCell[]>;
}

/** An indicator by the instrument that scores it: what one instrument speaks of may be another one’s. */
export interface ChainIndicator {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly indicator: string;
}

/** What a cell is about: an indicator, or the whole town where it is `null`. */
export type ChainSubject = ChainIndicator | null;

/** Why a link is not observed: an obstacle · no wave holds the town · nothing of it was read · not all of what is there was · signals contradict · nobody told anything. */
export type ChainGap = Obstacle | 'no-measurement' | 'nothing-read' | 'not-read-whole' | 'contradictory' | 'not-told';

/** What one wave says of one subject at one link. */
export type ChainCell = PromisedCell | OrganisedCell | DeliveredCell | SpokenCell;

/** What cells of all links say. */
export interface ChainCellBase {
  readonly subject: ChainSubject;
  /** Why nothing is known; `null` where something is. */
  readonly gap: ChainGap | null;
  /** Numbers by their names. */
  readonly facts: Readonly<Record<string, number>>;
  readonly wave: string;
  /** ISO instant that the wave is dated by. */
  readonly dated: string;
  /** Address in French, from `/`, of the page of the instrument that proves it. */
  readonly proof: string;
}

/**
 * What lists promised before a ballot. Facts: `lists` that promise it, of `read` whose programme was read, of `standing`; `sentences` that say so. That
 * something is promised by a list says nothing of who was elected.
 */
export interface PromisedCell extends ChainCellBase {
  readonly link: 'promised';
  /** `no` only where all that was found was read whole. */
  readonly state: 'yes' | 'no' | 'unobserved';
  /** Year of the ballot. */
  readonly year: number;
}

/** How the house works, by ways of organising. Facts: how many levers there are, and of how many something is said, lived, seen. Who is in charge of an action is no instrument’s to say. */
export interface OrganisedCell extends ChainCellBase {
  readonly link: 'organised';
  readonly state: 'known' | 'unobserved';
}

/** How far a service has come in a wave. */
export interface DeliveredCell extends ChainCellBase {
  readonly link: 'delivered';
  readonly subject: ChainIndicator;
  readonly state: 'level' | 'unobserved';
  /** `null` where it was not observed. */
  readonly level: number | null;
  readonly ceiling: number;
  readonly confidence: number;
  /** Digest of the rubric: levels by two rubrics cannot be compared. */
  readonly rubric: string;
}

/** In which voice the town speaks: who speaks is known · not known, or rarely · it says nothing. Facts: the `level` of the instrument. */
export interface SpokenCell extends ChainCellBase {
  readonly link: 'spoken';
  readonly state: 'human' | 'unsigned' | 'silent' | 'unobserved';
}
