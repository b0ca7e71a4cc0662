export { tablesOf } from './levers-tables.ts';
