/** Why figures cannot be computed. */
export type FiguresRefusalCode =
  | 'marks-mismatch'
  | 'same-territory-twice'
  | 'impossible-mark'
  | 'impossible-population'
  | 'unknown-indicator';

/** What the caller gave cannot be a panel; the message names the territory. */
export class FiguresRefusal extends Error {
  override readonly name = 'FiguresRefusal';
  readonly code: FiguresRefusalCode;

  constructor(code: FiguresRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
