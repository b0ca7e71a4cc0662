import { idsOfNumbers, isRowId } from '@beffroi/store';
import type { Base } from '../the-plan.ts';

/** The id of an action by its plan and the number that it has there, as addresses name it; `null` for none. Who may read it is for the view to say. */
export async function actionId({ db }: Base, plan: number, number: number): Promise<number | null> {
  if (!isRowId(plan) || !isRowId(number)) return null;
  return (await idsOfNumbers(db, plan, [number])).get(number) ?? null;
}
