import type { Language } from '@beffroi/domain';
import type { Conflict, Progress, SmallStep, Tie } from '@beffroi/plans';
import type { CostBand } from '@beffroi/store';
import { plan } from '#lib/messages/plan.ts';
import { planAction } from '#lib/messages/plan-action.ts';
import { dayWords } from './shown.ts';

/** A part that two people changed, as both wrote it. */
export interface ConflictShown {
  readonly part: string;
  readonly mine: string;
  readonly theirs: string;
}

/** What a refusal says of two people who changed the same. */
export function conflictsOf(details: Readonly<Record<string, unknown>>, language: Language) {
  const conflicts = (details['conflicts'] ?? []) as readonly Pick<Conflict, 'part' | 'mine' | 'theirs'>[];
  const meanwhile = (details['meanwhile'] ?? []) as readonly { readonly by: string }[];
  const rows = conflicts.map(({ part, mine, theirs }) => ({
    part,
    mine: partWords(part, mine, language),
    theirs: partWords(part, theirs, language),
  }));
  return { rows, by: [...new Set(meanwhile.map(({ by }) => by))], version: Number(details['version']) };
}

/** A part of an action in words, for its history and for both versions of a conflict. @param title what a tie is called */
export function partWords(part: string, value: unknown, language: Language, title: (tie: Tie) => string = nameless): string {
  const say = plan[language];
  const { nothing } = planAction[language];
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return nothing;
  if (part === 'progress') return progressWords(value as Progress, language);
  if (part === 'step') return stepWords(value as SmallStep, language);
  if (part === 'due') return dayWords(String(value), language);
  if (part === 'cost') return say.costs[value as CostBand];
  if (part === 'open') return value === true ? say.yes : say.no;
  if (part === 'needs') return (value as readonly number[]).join(', ');
  if (part === 'ties') return (value as readonly Tie[]).map((tie) => tieWords(tie, language, title)).join(' ; ');
  return String(value);
}

const nameless = ({ indicator }: Tie): string => indicator;

const tieWords = (tie: Tie, language: Language, title: (tie: Tie) => string): string =>
  tie.from === null ? plan[language].tieTo(title(tie), tie.to) : plan[language].tieFromTo(title(tie), tie.from, tie.to);

function progressWords({ state, blocked }: Progress, language: Language): string {
  const say = plan[language];
  if (blocked === null) return say.states[state];
  const lifted = blocked.liftedBy === null ? '' : ` ${say.liftedBy(blocked.liftedBy)}`;
  return `${say.states[state]}. ${say.blockedBy(blocked.by)}.${lifted}`;
}

const stepWords = ({ text, due }: SmallStep, language: Language): string =>
  due === null ? text : `${text} (${plan[language].dueBy(dayWords(due, language))})`;
