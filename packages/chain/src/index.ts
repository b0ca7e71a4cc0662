export * from './chain-of-town.ts';
export * from './compose.ts';
export type * from './links.ts';
export * from './rules/index.ts';
