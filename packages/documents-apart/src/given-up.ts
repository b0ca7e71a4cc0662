import type { ThreadLimits } from '@beffroi/jobs/thread';

/** What one reading may spend: of its thread's own processor, and of memory. */
export type ApartLimits = ThreadLimits;

/** Four hundred pages of text take six seconds of processor, a document of the largest kind a third of that memory. */
export const APART_LIMITS: ApartLimits = { processor: 60_000, megabytes: 1_500 };

/** All reasons why a reading is given up: it spent too much `processor` or `memory` · its caller `stopped` it. */
export const GIVEN_UP = ['processor', 'memory', 'stopped'] as const;

/** Why a reading was given up: one of them. */
export type GivenUpReason = (typeof GIVEN_UP)[number];

/** A reading that was ended: what the file says, nobody knows. It is no answer of the reader's, which gives the same for the same bytes for ever. */
export interface GivenUp {
  readonly kind: 'given-up';
  readonly because: GivenUpReason;
}
