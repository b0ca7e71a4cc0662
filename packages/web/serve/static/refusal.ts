/**
 * - `exists`: the folder is taken, and `replace` was not asked for.
 * - `foreign`: `replace` would delete what no such export wrote.
 * - `busy`: another process is writing there.
 * - `answer`: the site failed to give a page.
 * - `changing`: something was published or withheld while it was written: what was drawn before may not be shown.
 */
export type StaticRefusalCode = 'exists' | 'foreign' | 'busy' | 'answer' | 'changing';

/** Why a site of files was not written. */
export class StaticRefusal extends Error {
  override readonly name = 'StaticRefusal';
  readonly code: StaticRefusalCode;
  readonly detail: string;
  constructor(code: StaticRefusalCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
