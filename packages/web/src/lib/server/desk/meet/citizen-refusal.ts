import { DeskRefusal } from '@beffroi/desk';
import type { Language } from '@beffroi/domain';
import { type ActionFailure, fail } from '@sveltejs/kit';
import { meetings } from '#lib/messages/meetings.ts';
import { waitIn } from '#lib/waiting.ts';
import { typedIn } from '../given-back.ts';

/** What a citizen's form gets back: one sentence, the field that it is about, and all that was typed. */
export interface CitizenRefused {
  readonly sentence: string;
  readonly field: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

const STATUS: ReadonlyMap<string, number> = new Map([
  ['slot-taken', 409],
  ['taken', 409],
  ['too-late', 409],
  ['too-often', 429],
  ['unknown', 404],
  ['no-key', 503],
]);

/** Runs a citizen's verb. @throws what is no refusal */
export async function orToldKindly<Done>(
  form: FormData,
  language: Language,
  work: () => Promise<Done>,
): Promise<Done | ActionFailure<CitizenRefused>> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof DeskRefusal)) throw thrown;
    const field = thrown.code === 'not-valid' ? String(thrown.details['field']) : thrown.code === 'slot-taken' ? 'begins' : null;
    return fail(STATUS.get(thrown.code) ?? 400, { sentence: sentenceOf(thrown, language), field, fields: typedIn(form) });
  }
}

function sentenceOf({ code, details }: DeskRefusal, language: Language): string {
  const say = meetings[language];
  if (code === 'too-often') return say.tooOften(waitIn(Math.ceil(Number(details['waitMs']) / 1000), language));
  if (code === 'not-valid') return say.fields[String(details['field'])] ?? say.notValid;
  return say.refusals[code] ?? say.notValid;
}

/** Whether an action's answer is a form that goes back. */
export function isToldKindly<Answer>(answer: Answer | ActionFailure<CitizenRefused>): answer is ActionFailure<CitizenRefused> {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'data' in answer;
}
