import type { Digest, Instant, Reach, Visit } from '@beffroi/domain';
import type { ReadingResult } from '@beffroi/reading';

/** A page in hand: one capture and what the reader made of it. */
export interface PageInHand {
  /** Address it was captured at. */
  readonly url: string;
  readonly digest: Digest;
  readonly reach: Reach;
  /** Drawn by a browser. */
  readonly rendered: boolean;
  readonly result: ReadingResult;
}

/** Everything that the assessor may know. The same material gives the same findings, in any order of its pages. */
export interface Material {
  /** The audit's date: the assessor's only clock. */
  readonly instant: Instant;
  readonly start: string;
  /** The town's site after redirects; `null` when the start could not be captured. */
  readonly home: string | null;
  /** Name of the town, when known: its words mark addresses as the town's. */
  readonly town: string | null;
  /** Domains above its site that several towns share, as a register of sites told it when the town was measured. */
  readonly sharedDomains?: readonly string[];
  readonly visits: readonly Visit[];
  readonly pages: readonly PageInHand[];
  /** Addresses that the budget left unasked. */
  readonly unasked: readonly string[];
}
