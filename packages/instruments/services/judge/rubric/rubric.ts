import { RUBRIC_HISTORY } from './history.ts';

/** The rubric in force: its version and the digest of all sources that turn captures into findings. */
export const RUBRIC: { readonly version: string; readonly digest: string } = RUBRIC_HISTORY[RUBRIC_HISTORY.length - 1]!;
