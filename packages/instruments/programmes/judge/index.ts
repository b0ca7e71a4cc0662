export { assessProgramme, type HeardSentence } from './assess.ts';
export { FIELD_IDS, FIELD_NAMES, type FieldId } from './codebook/fields.ts';
export { THEMES, themeOf } from './codebook/index.ts';
export { type Depth, THEME_IDS, type Theme, type ThemeId } from './codebook/theme.ts';
export {
  type Coverage,
  countPages,
  coverageOf,
  isWhole,
  mentionOf,
  NO_PAGES,
  type PageCounts,
  pagesIn,
  UNREAD_STATES,
  unreadPagesIn,
} from './coverage.ts';
export * from './figures/index.ts';
export { type ProgrammeReader, RUBRIC_READER } from './reader.ts';
export { RUBRIC } from './rubric/rubric.ts';
export { RULES } from './rules.ts';
export type * from './verdict.ts';
