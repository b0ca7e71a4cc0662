export * from './authority-record.ts';
export * from './catalogue/index.ts';
export * from './questionnaire/index.ts';
export * from './three-views/index.ts';
