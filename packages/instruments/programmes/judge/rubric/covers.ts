/** What makes verdicts of documents: the rubric's digest covers what these reach, and nothing else. */
export { readDocument } from '@beffroi/documents';
export { assessProgramme } from '../assess.ts';
