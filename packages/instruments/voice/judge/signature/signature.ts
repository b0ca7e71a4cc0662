/** Who a post says has written it: `none` and `team` name no person; a person, a function, a declared character and a machine are different things. */
export const KINDS = [
  'none',
  'initials',
  'first-name',
  'full-name',
  'role',
  'hashtag-speaker',
  'persona',
  'takeover-announcement',
  'team',
] as const;
/** One of them. */
export type SignatureKind = (typeof KINDS)[number];

/** What a rule found: the words, and where they stand in the post's text (UTF-16 units, end exclusive). */
export interface Signature {
  readonly kind: Exclude<SignatureKind, 'none'>;
  /** The file that found it. */
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** The rule leaves nothing to be weighed. */
  readonly sure?: true;
}
