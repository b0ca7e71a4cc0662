import { ActRefusal } from '@beffroi/acts';
import { DeskRefusal } from '@beffroi/desk';
import { NetworkRefusal } from '@beffroi/networks';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import type { DeskRefused } from '#lib/desk-words.ts';

/** What a form of the desk gets back: why, and everything that was typed. */
export interface GivenBack {
  readonly refused: DeskRefused;
  readonly fields: Readonly<Record<string, string>>;
}

/** Runs a verb of the desk; a refusal becomes the answer of the form, with what was typed in it. @throws 403 · what is no refusal */
export async function orGivenBack<Done>(form: FormData, work: () => Promise<Done>): Promise<Done | ActionFailure<GivenBack>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof DeskRefusal) return givenBack(form, { code: thrown.code, details: thrown.details });
    if (thrown instanceof NetworkRefusal) return givenBack(form, { code: 'network', details: { why: thrown.code } });
    if (thrown instanceof ActRefusal) error(403, 'role');
    throw thrown;
  }
}

export function givenBack(form: FormData, refused: DeskRefused): ActionFailure<GivenBack> {
  return fail(refused.code === 'taken' || refused.code === 'busy' || refused.code === 'raced' ? 409 : 400, {
    refused,
    fields: typedIn(form),
  });
}

/** What was typed; not files, and no secret. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string' && !/password|^kept-/.test(field[0])),
  );
}

/** Whether an action's answer is a form that goes back. */
export function isGivenBack<Answer>(answer: Answer | ActionFailure<GivenBack>): answer is ActionFailure<GivenBack> {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'data' in answer;
}

/** A number of a row in a form; 0, which no row has, for anything else. */
export function numberIn(form: FormData, name: string): number {
  const value = form.get(name);
  return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 0;
}
