import type { Level, Obstacle, Stratum } from '@beffroi/domain';

/** What an instrument scores, and the family it is counted in. Given from outside: this room knows no instrument. */
export interface Indicator {
  readonly id: string;
  readonly family: string;
}

/** What counts of one finding. Levels are `null` where it is unobserved or abstained: no value, never a 0. */
export interface Mark {
  readonly kind: 'level' | 'absence' | 'unobserved' | 'abstained';
  readonly level: Level | null;
  /** Its levels on the further scales of its instrument, by their ids; none where it was not observed. */
  readonly further: Readonly<Record<string, Level>>;
  /** Its level on the further scale that a comparison looks at beside the level; `null` where there is none. */
  readonly beside: Level | null;
  /** Highest level that law and nature allow: 1 to 5. */
  readonly ceiling: Level;
  /** 0 to 1: the share of such findings that a careful person would confirm exactly. */
  readonly confidence: number;
  readonly provider: string | null;
  readonly obstacle: Obstacle | null;
}

/** A territory with its marks in one series. */
export interface Town {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
  /** Inhabitants. */
  readonly population: number;
  readonly department: string;
  readonly region: string;
  readonly stratum: Stratum;
  /** One mark an indicator, in the catalogue's order. */
  readonly marks: readonly Mark[];
}
