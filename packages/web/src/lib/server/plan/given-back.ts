import { ActRefusal } from '@beffroi/acts';
import type { Language } from '@beffroi/domain';
import { PlanRefusal } from '@beffroi/plans';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { planAction } from '#lib/messages/plan-action.ts';
import { type ConflictShown, conflictsOf } from './conflicts.ts';

/** What a form of a plan gets back: why in one sentence, and everything that was typed. */
export interface PlanGivenBack {
  readonly refused: string;
  readonly field: string | null;
  /** Which form of the page it is. */
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
  /** Where two people changed the same: both versions, who did, and the version that stands. */
  readonly conflict: { readonly rows: readonly ConflictShown[]; readonly by: readonly string[]; readonly version: number } | null;
}

/** Which form it is, and what words of a conflict are made with. */
export interface FormPlace {
  readonly language: Language;
  readonly form: string;
}

/** Runs a verb of plans; a refusal becomes the answer of the form. @throws 403, 404 · what is no refusal */
export async function orPlanBack<Done>(
  posted: FormData,
  place: FormPlace,
  work: () => Promise<Done>,
): Promise<Done | ActionFailure<PlanGivenBack>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof ActRefusal) error(403, 'role');
    if (!(thrown instanceof PlanRefusal)) throw thrown;
    if (thrown.code === 'unknown') error(404, 'plan');
    const { code, details } = thrown;
    const say = planAction[place.language];
    const field = code === 'not-valid' ? String(details['field']) : code === 'cycle' ? 'needs' : null;
    const sentence =
      (field === null || code !== 'not-valid' ? undefined : say.fields[field]) ?? say.refusals[code] ?? say.refusals['not-valid']!;
    const conflict = code === 'edited' ? conflictsOf(details, place.language) : null;
    return planBack(posted, place.form, sentence, field, conflict);
  }
}

/** A form as it came, with why. */
export function planBack(
  posted: FormData,
  form: string,
  refused: string,
  field: string | null,
  conflict: PlanGivenBack['conflict'] = null,
): ActionFailure<PlanGivenBack> {
  const typed = Object.fromEntries([...posted.keys()].map((name) => [name, textOf(posted, name)]));
  return fail(conflict === null ? 400 : 409, { refused, field, form, typed, conflict });
}

/** The same with what else its page shows again. */
export const withMore = <More extends object>(
  { status, data }: ActionFailure<PlanGivenBack>,
  more: More,
): ActionFailure<PlanGivenBack & More> => fail(status, { ...data, ...more });

/** Whether an action's answer is a form that goes back. */
export function isPlanBack<Done>(answer: Done | ActionFailure<PlanGivenBack>): answer is ActionFailure<PlanGivenBack> {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'data' in answer;
}

/** A number of a row in a form; 0, which no row has, for anything else. */
export const numberIn = (form: FormData, name: string): number => (/^\d{1,9}$/.test(textOf(form, name)) ? Number(textOf(form, name)) : 0);
