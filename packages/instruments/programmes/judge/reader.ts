import type { DocumentReading } from '@beffroi/documents';
import { assessProgramme } from './assess.ts';
import { RUBRIC } from './rubric/rubric.ts';
import type { ProgrammeVerdict } from './verdict.ts';

/**
 * Who reads programmes: a port, so that a second reader (another lexicon, a model on one's own machine) can judge the same archives. Its judgements
 * are a series of their own beside the first, under its version and digest.
 */
export interface ProgrammeReader {
  readonly rubric: { readonly version: string; readonly digest: string };
  /** @param documents all documents of one list, `null` for one that could not be read */
  readonly read: (documents: readonly (DocumentReading | null)[]) => ProgrammeVerdict | Promise<ProgrammeVerdict>;
}

/** The reader of this house: codebook, rules, vetoes and ladder. */
export const RUBRIC_READER: ProgrammeReader = { rubric: RUBRIC, read: assessProgramme };
