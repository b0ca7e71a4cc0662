export { APART_LIMITS, type ApartLimits, GIVEN_UP, type GivenUp, type GivenUpReason } from './given-up.ts';
export { type DocumentApart, type OcrTools, readDocumentApart } from './read-document.ts';
export { readWorkbookApart } from './read-workbook.ts';
