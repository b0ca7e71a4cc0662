export { FIELD_IDS, type FieldId } from './codebook/fields.ts';
export { type Depth, THEME_IDS, type Theme, type ThemeId } from './codebook/theme.ts';
export * from './figures/index.ts';
export type * from './verdict.ts';
