export type * from './plan-view.ts';
export * from './effect/effect.ts';
