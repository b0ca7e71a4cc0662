import type { Digest, Instant, Obstacle, Reach, Visit } from '@beffroi/domain';
import type { ReadingResult } from '@beffroi/reading';

/** A page in hand: one capture, what the reader made of it, and what its pictures say of themselves. */
export interface LeverPage {
  /** Address it was captured at. */
  readonly url: string;
  readonly digest: Digest;
  readonly reach: Reach;
  /** Drawn by a browser. */
  readonly rendered: boolean;
  readonly result: ReadingResult;
  /** Long texts that stand in the place of pictures (`alt`): an organisation chart may be one. */
  readonly pictures: readonly string[];
}

/** Everything that the judgement may know of a site. The same material gives the same findings, in any order of its pages. */
export interface LeverMaterial {
  /** What the measurement is dated by: the only clock. */
  readonly instant: Instant;
  readonly start: string;
  /** The town's site after redirects; `null` when the start could not be captured. */
  readonly home: string | null;
  /** Name of the town, when known. */
  readonly town: string | null;
  readonly visits: readonly Visit[];
  readonly pages: readonly LeverPage[];
  /** Why what stands in the place of the home page is none (a wall, a parked name); `null` where it is one. */
  readonly wall: { readonly obstacle: Obstacle; readonly quote: string } | null;
  /** Pages that the budget left unasked. */
  readonly unasked: readonly string[];
  /** Documents in hand whose reading was given up, since they cost too much: what they say, nobody knows. */
  readonly givenUp: readonly string[];
}
