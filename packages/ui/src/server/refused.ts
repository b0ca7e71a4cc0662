import { AccountRefusal, type AccountRefusalCode } from '@beffroi/accounts';
import { type ActionFailure, fail } from '@sveltejs/kit';

/** What an action gives back when it could not do what was wanted: the code, which the page says in its language. */
export interface Refused {
  readonly refusal: AccountRefusalCode;
}

/** Runs a verb; a refusal becomes the answer of the form, everything else is thrown on. */
export async function orRefused<Done>(work: () => Promise<Done>): Promise<Done | ActionFailure<Refused>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AccountRefusal) return fail(400, { refusal: error.code });
    throw error;
  }
}

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const textsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string');
