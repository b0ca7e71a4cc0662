import type { Level } from '@beffroi/domain';
import type { Certainty, Change, ChangeReason } from './change.ts';
import type { Difference } from './differences.ts';
import type { ExpectedNoise } from './expected-noise.ts';
import type { LevelMatrix } from './level-matrix.ts';
import type { MeasuredState } from './measured.ts';
import type { ProviderChange } from './provider-changes.ts';
import type { SiteChange } from './site-change.ts';

/** A town by code and name. */
export interface TownName {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
}

/** A town of which something changed. */
export interface ComparedTown extends TownName {
  /** In catalogue order; may be empty when only the site changed. */
  readonly changes: readonly Change[];
  readonly site: SiteChange | null;
  /** Levels gained less levels lost, by the changes that are told. */
  readonly net: number;
}

/** Which towns could be compared, and what became of the others. Lists are in the order of the codes. */
export interface ComparedTowns {
  /** Measured in both waves. */
  readonly compared: number;
  /** Of these, where every finding rests on the same evidence as before. */
  readonly sameEvidence: number;
  readonly onlyBefore: readonly TownName[];
  readonly onlyAfter: readonly TownName[];
  /** Without a known site before, measured now; and the other way round. Neither is a rise or a fall. */
  readonly siteFound: readonly TownName[];
  readonly siteLost: readonly TownName[];
  /** Without a known site in both. */
  readonly withoutSite: readonly TownName[];
  /** At least one wave did not come to measure it. */
  readonly unmeasured: readonly (TownName & { readonly before: MeasuredState; readonly after: MeasuredState })[];
}

/** By which rubrics the towns that were measured twice were judged. */
export interface RubricShare {
  /** Towns judged by one rubric in both waves · by two, the old captures judged again · by two, and they were not. */
  readonly same: number;
  readonly rejudged: number;
  readonly unknown: number;
  /** What the newer rubric alone did, on the old captures: marks judged twice, how many say something else, and the mean difference of levels. */
  readonly effect: { readonly marks: number; readonly changed: number; readonly difference: number | null };
}

/** How often a reason was given. */
export interface ReasonCount {
  readonly kind: ChangeReason['kind'];
  /** As the main reason, by how sure the change is. */
  readonly main: Readonly<Record<Certainty, number>>;
  /** As a reason beside another one. */
  readonly beside: number;
}

/** A ceiling that differs between two waves. */
export interface CeilingChange {
  readonly indicator: string;
  readonly from: Level;
  readonly to: Level;
  readonly towns: number;
}

/** What two waves of towns say together. */
export interface Comparison {
  readonly towns: ComparedTowns;
  readonly rubric: RubricShare;
  /** Towns of which something changed, in the order of their codes. */
  readonly changed: readonly ComparedTown[];
  /** Most frequent main reason first; reasons that were never given are left out. */
  readonly reasons: readonly ReasonCount[];
  readonly levels: LevelMatrix;
  /** All, families, indicators. */
  readonly differences: readonly Difference[];
  readonly noise: ExpectedNoise;
  readonly ceilings: readonly CeilingChange[];
  readonly providers: readonly ProviderChange[];
  /** Towns that gained, and lost, most levels by changes that are told, first the most. */
  readonly rose: readonly (TownName & { readonly net: number })[];
  readonly fell: readonly (TownName & { readonly net: number })[];
  readonly moved: readonly (TownName & { readonly from: string; readonly to: string })[];
  readonly redesigned: readonly (TownName & Omit<SiteChange & { readonly kind: 'site-redesigned' }, 'kind'>)[];
}
