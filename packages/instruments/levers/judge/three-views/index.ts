export * from './declared-view.ts';
export * from './gaps.ts';
export * from './lever-views.ts';
export * from './lived-change.ts';
export * from './lived-view.ts';
export * from './priority-view.ts';
export * from './proof-worth.ts';
export * from './questions/index.ts';
