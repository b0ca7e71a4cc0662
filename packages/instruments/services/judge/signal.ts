import type { Digest, Level } from '@beffroi/domain';
import type { Facet } from './facet.ts';

/** How much a signal weighs: `strong` decides alone, `fair` decides when nothing speaks against it, `weak` only where nothing else is. */
export type Weight = 'strong' | 'fair' | 'weak';

/**
 * One fact that one rule found for one service. `supports` adds a facet; `refuses` says that something is not to be had (online,
 * by e-mail, at all); `notes` is kept to explain.
 */
export interface Signal {
  readonly rule: string;
  readonly effect: 'supports' | 'refuses' | 'notes';
  readonly facet: Facet | null;
  /** Level that the fact alone supports, or that a note would have given. */
  readonly level: Level;
  readonly weight: Weight;
  /** Page on which it was seen. */
  readonly url: string;
  readonly digest: Digest | null;
  readonly block: number;
  readonly zone: string;
  readonly heading: string;
  readonly quote: string;
  /** Provider of the portal it leads to. */
  readonly provider: string | null;
  /** Address it leads to. */
  readonly target: string | null;
  /** How near the service is named: see `SCOPE`. */
  readonly scope: number;
  /** What it is exactly, where a rule knows several things (`email-only`, `dead`, `documents` …). */
  readonly detail: string;
}
