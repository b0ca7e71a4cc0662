export * from './catalogue/index.ts';
export * from './questionnaire/index.ts';
