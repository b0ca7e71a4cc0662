export * from './answer-words.ts';
export * from './question.ts';
export { QUESTIONNAIRE, questionnaireFor, questionOf } from './questionnaire.ts';
export { countWords, minutesToRead, wordsToRead } from './reading-time.ts';
export { RELEASED } from './released.ts';
export { VERSION_MAPS } from './version-maps.ts';
export { type CarriedOver, carriedOver, type ReleasedQuestion, type VersionMap, wordingOf } from './versions.ts';
