export * from './consensus.ts';
export * from './gap.ts';
export * from './level.ts';
export * from './mean.ts';
export * from './pool.ts';
export * from './share.ts';
export * from './showing.ts';
export * from './told-histogram.ts';
