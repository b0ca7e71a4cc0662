export { tablesOf } from './voice-tables.ts';
