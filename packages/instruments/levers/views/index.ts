export * from './asked-questionnaire.ts';
export * from './asking-town.ts';
export * from './proof-worth.ts';
export * from './sheet-pages.ts';
