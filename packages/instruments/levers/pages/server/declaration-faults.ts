import { ActRefusal } from '@beffroi/acts';
import { DeclarationRefusal } from '@beffroi/declarations';
import type { Language } from '@beffroi/domain';
import { textOf } from '@beffroi/ui/server/refused.ts';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { declaring } from '#words/declaring.ts';

/** What a form about a declaration gets back. */
export interface DeclarationGivenBack {
  /** One sentence. */
  readonly refused: string;
  readonly field: string | null;
  /** Which form of the page it is. */
  readonly form: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** Runs a verb; a refusal becomes the answer of the form. @throws 403, 404 · what is no refusal */
export async function orDeclaredBack<Done>(
  posted: FormData,
  { language, form }: { readonly language: Language; readonly form: string },
  work: () => Promise<Done>,
): Promise<Done | ActionFailure<DeclarationGivenBack>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof ActRefusal) error(403, 'role');
    if (!(thrown instanceof DeclarationRefusal)) throw thrown;
    if (thrown.code === 'unknown') error(404, 'declaration');
    const say = declaring[language];
    const field = thrown.code === 'not-valid' ? String(thrown.details['field']) : null;
    return declaredBack(posted, form, (field === null ? undefined : say.fields[field]) ?? say.refusals[thrown.code], field);
  }
}

/** A form as it came, with why; files have to be chosen again. */
export function declaredBack(
  posted: FormData | null,
  form: string,
  refused: string,
  field: string | null,
  status = 400,
): ActionFailure<DeclarationGivenBack> {
  const typed = posted === null ? {} : Object.fromEntries([...posted.keys()].map((name) => [name, textOf(posted, name)]));
  return fail(status, { refused, field, form, typed });
}
