/** Why nothing could be disclosed, or read of what was: a fault of the caller. That there are too few answers is none: it is a value. */
export type DisclosureRefusalCode =
  | 'impossible-epsilon'
  | 'impossible-groups'
  | 'impossible-levers'
  | 'unknown-group'
  | 'impossible-answer'
  | 'impossible-counts'
  | 'no-randomness'
  | 'not-published-counts';

/** What the caller gave cannot be. The message says where, and never what somebody answered. */
export class DisclosureRefusal extends Error {
  override readonly name = 'DisclosureRefusal';
  readonly code: DisclosureRefusalCode;

  constructor(code: DisclosureRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
