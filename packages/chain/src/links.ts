import type { Bilingual, ChainGap, ChainSubject, PromisedCell } from '@beffroi/instrument';
import type { ActionView } from '@beffroi/plans';
import type {
  ActionCounts,
  ChainSentence,
  ChangeCounts,
  DeliveredState,
  OrganisedState,
  PromisedState,
  SpokenState,
  WaveLevel,
} from './rules/index.ts';

/** Why a link is not observed: what instruments say, an embargo, or that no plan is published. */
export type LinkGap = ChainGap | 'withheld' | 'no-plan';

/** What every link of a chain says. */
export interface LinkBase {
  /** `null` where something is known. */
  readonly gap: LinkGap | null;
  /** ISO instant, or day; `null` where nothing is dated. */
  readonly dated: string | null;
  /** Address in French, from `/`, of what proves it; `null` without one. */
  readonly proof: string | null;
}

/** What lists promised before the ballot. */
export interface PromisedLink extends LinkBase {
  readonly state: PromisedState;
  readonly year: number;
  /** `null` where nothing of this ballot is known. */
  readonly facts: PromisedCell['facts'] | null;
}

/** Who is in charge, and what is known of the ways of working. */
export interface OrganisedLink extends LinkBase {
  readonly state: OrganisedState;
  /** `null` where no plan is published. */
  readonly counts: ActionCounts | null;
  /** The published actions that it rests on, by their numbers. */
  readonly actions: readonly number[];
  /** What an instrument knows of ways of organising; `null` where none does. */
  readonly ways: { readonly facts: Readonly<Record<string, number>>; readonly dated: string; readonly proof: string } | null;
}

/** A level with where it is proved. */
export interface ProvedLevel extends WaveLevel {
  readonly proof: string;
  readonly gap: ChainGap | null;
}

/** What became of a service; of a town, of how many services what. */
export interface DeliveredLink extends LinkBase {
  readonly state: DeliveredState;
  /** Of a service; `null` where there is no such level, and of a whole town. */
  readonly from: ProvedLevel | null;
  readonly to: ProvedLevel | null;
  /** Of a whole town; `null` of a service. */
  readonly counts: ChangeCounts | null;
}

/** In which voice the town speaks. */
export interface SpokenLink extends LinkBase {
  readonly state: SpokenState;
}

/** The four links of a town, or of one of its services, from left to right, and the sentence that says where they break. */
export interface ChainRow {
  /** `null` of the whole town. */
  readonly subject: ChainSubject;
  /** What the subject is called; `null` of the whole town. */
  readonly title: Bilingual | null;
  readonly promised: PromisedLink;
  readonly organised: OrganisedLink;
  readonly delivered: DeliveredLink;
  readonly spoken: SpokenLink;
  readonly sentence: ChainSentence;
}

/** An action that everybody may read, as far as the chain shows it. */
export type ChainAction = Pick<ActionView, 'id' | 'number' | 'title' | 'state' | 'due' | 'endedOn' | 'madeAt' | 'ties' | 'inCharge'>;
