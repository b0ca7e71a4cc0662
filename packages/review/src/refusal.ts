/**
 * Why an act of a person is refused: `not-allowed` (the role does not permit it) · `no-item`, `no-contest`, `no-mark`, `unknown-wave` (there is none) ·
 * `bad-answer` (what the instrument takes for none: `fault` says why) · `no-proof` (a level without words of a page and without a remark) · `no-reason` ·
 * `bad-link` (no public web address) · `too-long` · `already-answered` (by the same person) · `superseded` (the form is older than the answer that
 * stands) · `settled` (adjudicated, or the contest answered) · `own-answer` (who coded an item does not adjudicate it) · `not-public` (the wave is shown
 * to nobody, or not to this person) · `too-often` (`waitMs` says for how long) · `not-closed` · `in-reply` (the towns may still answer) · `already-public` ·
 * `past` (a deadline that is over) · `bad-election` (no such ballot) · `bad-period` (a silence that ends before it begins, or does not end for a month).
 *
 * Of what is drawn when somebody asks for it: `other-instrument` (a wave of something else) · `already-planned` · `bad-plan` (no items, or too many) ·
 * `nothing-to-code` (nothing can be read) · `no-difference` (nothing to settle).
 */
export type ReviewRefusalCode =
  | 'not-allowed'
  | 'no-item'
  | 'no-contest'
  | 'no-mark'
  | 'unknown-wave'
  | 'bad-answer'
  | 'no-proof'
  | 'no-reason'
  | 'bad-link'
  | 'too-long'
  | 'already-answered'
  | 'superseded'
  | 'settled'
  | 'own-answer'
  | 'not-public'
  | 'too-often'
  | 'not-closed'
  | 'in-reply'
  | 'already-public'
  | 'past'
  | 'bad-election'
  | 'bad-period'
  | 'other-instrument'
  | 'already-planned'
  | 'bad-plan'
  | 'nothing-to-code'
  | 'no-difference';

/** What was asked cannot be done. Nothing was changed. */
export class ReviewRefusal extends Error {
  override readonly name = 'ReviewRefusal';
  readonly code: ReviewRefusalCode;
  /** Milliseconds until it may be tried again; 0 but for `too-often`. */
  readonly waitMs: number;
  /** What the instrument calls the fault of an answer; `null` but for `bad-answer`. */
  readonly fault: string | null;

  constructor(
    code: ReviewRefusalCode,
    message: string,
    { waitMs = 0, fault = null, cause }: { readonly waitMs?: number; readonly fault?: string | null; readonly cause?: Error } = {},
  ) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.waitMs = waitMs;
    this.fault = fault;
  }
}
