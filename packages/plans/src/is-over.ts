import type { PlanActionState } from '@beffroi/store';

/** Whether an action is done or given up. */
export const isOver = ({ state }: { readonly state: PlanActionState }): boolean => state === 'done' || state === 'dropped';
