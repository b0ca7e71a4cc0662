export type { Contributor, DataSource, Licence, PackageDescription } from './description.ts';
export * from './export-package.ts';
export { unguarded } from './formats/csv.ts';
export type { FormatName } from './formats/formats.ts';
export { FORMATS } from './formats/formats.ts';
export * from './refusal.ts';
export * from './table.ts';
export type { TableFile } from './table-export.ts';
export * from './words.ts';
