/** Something that another instrument saw: where, and in which words. */
export interface OtherSight {
  readonly url: string;
  readonly quote: string;
}

/** What other instruments know of the same town; a member that is left out is an instrument that nobody asked. */
export interface OtherInstruments {
  /** An answer that an agent signed in public; `null` where the voice has none. */
  readonly voice?: { readonly signedAnswer: OtherSight | null };
  /** A portal of a vendor that carries services of the town; `null` where services have none. */
  readonly services?: { readonly rentedPortal: OtherSight | null };
}
