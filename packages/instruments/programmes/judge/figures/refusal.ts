/** Why figures of programmes cannot be computed. */
export type ProgrammeFiguresRefusalCode =
  | 'same-town-twice'
  | 'same-list-twice'
  | 'impossible-verdict'
  | 'impossible-sketch'
  | 'impossible-option';

/** What the caller gave cannot be counted; the message names the territory. */
export class ProgrammeFiguresRefusal extends Error {
  override readonly name = 'ProgrammeFiguresRefusal';
  readonly code: ProgrammeFiguresRefusalCode;

  constructor(code: ProgrammeFiguresRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
