import type { Authority } from '@beffroi/levers/judge';
import { type AskingTown, leversAsked } from '@beffroi/levers/views';
import type { SurveyAsk } from '@beffroi/surveys';
import { textOf, textsOf } from '@beffroi/ui/server/refused.ts';

/** The authority that a survey is about, as the rules on levers know it. */
export const authorityOf = ({ population }: AskingTown, agents: number | null): Authority => ({ kind: 'commune', population, agents });

/** A number of agents as it was typed; `null` for what is none. */
export function agentsIn(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '');
  const n = /^\d{1,6}$/.test(plain) ? Number(plain) : 0;
  return n >= 1 && n <= 100_000 ? n : null;
}

/** What a form says that a survey is to be; what cannot be is left for the verb to refuse. */
export function surveyAsk(form: FormData, town: AskingTown): SurveyAsk {
  const keep = textOf(form, 'keepDays').trim();
  return {
    territory: town.code,
    name: textOf(form, 'name'),
    questionnaire: leversAsked(textsOf(form, 'role'), authorityOf(town, agentsIn(textOf(form, 'agents')))),
    way: textOf(form, 'way') === 'spoken' ? 'spoken' : 'alone',
    opensOn: textOf(form, 'opensOn'),
    closesOn: textOf(form, 'closesOn'),
    epsilon: Number(textOf(form, 'epsilon') || Number.NaN),
    keepDays: /^\d{1,3}$/.test(keep) ? Number(keep) : Number.NaN,
  };
}
