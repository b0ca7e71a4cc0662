export * from './kept.ts';
export * from './shown-waves.ts';
