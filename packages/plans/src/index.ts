export type * from './plan-view.ts';
