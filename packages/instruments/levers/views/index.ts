export * from './asked-questionnaire.ts';
export * from './asking-town.ts';
export * from './authority-levers.ts';
export * from './chain.ts';
export * from './levers-panel.ts';
export * from './sheet.ts';
export * from './sheet-pages.ts';
export * from './surveys.ts';
