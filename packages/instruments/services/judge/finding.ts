import type { AbsenceFinding, Finding, Level } from '@beffroi/domain';
import type { ServiceId } from './catalogue/index.ts';
import type { Facet } from './facet.ts';

/** What is said of a service beside its level. */
export interface ServiceDetail {
  readonly facets: readonly Facet[];
  /** What the town itself runs or has run for it; `level` also counts precise links to the State's teleservices. `null` as the level is. */
  readonly own: Level | null;
  /** Our reading of the scale of the study of 2014. `null` as the level is. */
  readonly lecko2014: Level | null;
}

/** What is said of one service of one town. */
export type ServiceFinding = Finding<ServiceId, ServiceDetail>;

export type ServiceAbsence = AbsenceFinding<ServiceId> & ServiceDetail;
