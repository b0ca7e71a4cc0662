import type { Right } from './rights.ts';

/** Somebody has not the right to do what they wanted. Nothing was changed. */
export class ActRefusal extends Error {
  override readonly name = 'ActRefusal';
  readonly code = 'not-allowed';
  readonly right: Right;

  constructor(who: string, right: Right) {
    super(`not-allowed: ${who} has not the right ${right}`);
    this.right = right;
  }
}
