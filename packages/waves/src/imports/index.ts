export { askImport, cancelImport, type ImportWish, LARGEST_IMPORT } from './ask-import.ts';
export type { ImportResult } from './import-result.ts';
export { type ImportView, importsShown, importView } from './import-view.ts';
export { IMPORT_REFUSALS, type ImportFault, ImportRefusal, type ImportRefusalCode } from './refusal.ts';
export { type ImportWork, workImports } from './work-imports.ts';
