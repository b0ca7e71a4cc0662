export * from './en.ts';
export * from './en-numbers.ts';
export * from './en-sites.ts';
export * from './fr.ts';
export * from './fr-numbers.ts';
export * from './fr-sites.ts';
export * from './plain.ts';
export * from './typography.ts';
export type { Words } from './words.ts';
