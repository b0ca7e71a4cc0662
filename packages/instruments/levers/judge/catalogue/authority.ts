/** What sort of public body an authority is. */
export const AUTHORITY_KINDS = ['commune', 'intercommunality', 'department', 'region'] as const;

/** One of them. */
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** What the rules on an authority may know of it; `null` for what nobody has said. */
export interface Authority {
  readonly kind: AuthorityKind;
  /** Inhabitants. */
  readonly population: number | null;
  /** People employed, whatever their hours. */
  readonly agents: number | null;
}
