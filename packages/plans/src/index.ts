export type * from './plan-view.ts';
export * from './effect/effect.ts';
export * from './files/columns.ts';
export { movesText, type TieTarget } from './files/moves.ts';
export * from './files/plan-file.ts';
export * from './files/read-plan.ts';
export * from './files/write-plan.ts';
export * from './calendar/plan-calendar.ts';
