export type * from './alike.ts';
export * from './chain-of-town.ts';
export * from './compose.ts';
export * from './export/chain-cells.ts';
export * from './export/chain-csv.ts';
export type * from './links.ts';
export * from './mandate-of-town.ts';
export * from './promised-delivered.ts';
export * from './rules/index.ts';
