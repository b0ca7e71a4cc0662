/**
 * Why a wave refuses: `unknown-wave` · `unknown-panel` · `bad-name` (it is part of the archives' keys) · `name-taken` · `empty-panel` ·
 * `bad-options` · `other-instrument` (nobody here has the wave's instrument) · `closed` (it is frozen) · `not-closed` · `unfinished` (units wait
 * or are being worked on) · `other-rubric` (what sleeps is to be judged by a rubric that this program has not) · `nothing-captured` (there is
 * nothing to judge anew) · `other-year` (what is given is of another year than the wave) · `not-to-measure` (the wave has no such town, or has measured it).
 */
export type WaveRefusalCode =
  | 'unknown-wave'
  | 'unknown-panel'
  | 'bad-name'
  | 'name-taken'
  | 'empty-panel'
  | 'bad-options'
  | 'other-instrument'
  | 'closed'
  | 'not-closed'
  | 'unfinished'
  | 'other-rubric'
  | 'nothing-captured'
  | 'other-year'
  | 'not-to-measure';

/** What was asked of a wave cannot be had. */
export class WaveRefusal extends Error {
  readonly code: WaveRefusalCode;
  constructor(code: WaveRefusalCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.name = 'WaveRefusal';
    this.code = code;
  }
}
