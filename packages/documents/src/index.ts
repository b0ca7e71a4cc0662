export * from './document.ts';
export { DOCUMENT_LIMITS, type DocumentLimits, type StopSignal } from './limits.ts';
export type { DrawPages } from './ocr.ts';
export { type GreyPage, picturedPage } from './pdf/pictures.ts';
export { type AboutDocument, readDocument } from './read.ts';
export { readWorkbook } from './workbook/read-workbook.ts';
export type * from './workbook/workbook.ts';
