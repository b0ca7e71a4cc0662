import type { LeverId } from '../catalogue/lever.ts';

/** Something that another instrument saw: where, and in which words. */
export interface OtherSight {
  readonly url: string;
  readonly quote: string;
}

/** A promise of a programme that is about a lever: no level, for what is promised is not done. */
export interface PromisedLever extends OtherSight {
  readonly lever: LeverId;
  /** The list that promises it. */
  readonly by: string;
}

/** What other instruments know of the same town; a member that is left out is an instrument that nobody asked. */
export interface OtherInstruments {
  /** An answer that an agent signed in public; `null` where the voice has none. */
  readonly voice?: { readonly signedAnswer: OtherSight | null };
  /** A portal of a vendor that carries services of the town; `null` where services have none. */
  readonly services?: { readonly rentedPortal: OtherSight | null };
  readonly programmes?: { readonly promises: readonly PromisedLever[] };
}
