import type { Language } from '@beffroi/domain';
import { type GroupsView, type LivedChange, livingGroups, type OpenQuestion, type PriorityMean, type Role } from '@beffroi/levers/judge';
import type { ShownLever } from '@beffroi/levers/views';
import { enWords, frWords } from '@beffroi/words';
import { leversPages } from './levers-pages.ts';

const wordsOf = (language: Language): typeof frWords => (language === 'fr' ? frWords : enWords);

/** Groups that are told of together: “agents et responsables d’équipe”. */
export function rolesIn(language: Language, roles: readonly Role[]): string {
  const { roles: names, and } = leversPages[language];
  const all = roles.map((role) => names[role]);
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')}${and}${all.at(-1)}`;
}

/** The level that a group lives, as it can be told: a mean, or the level that few answers speak for; `null` where they are too few. */
export function livedIn(language: Language, { mean, level }: Pick<GroupsView, 'mean' | 'level'>): string | null {
  if (mean !== null && mean.value !== null) return wordsOf(language).decimal(mean.value, 1);
  return level.kind === 'level' ? String(level.level) : null;
}

/** A lever in one sentence: what is said, what is lived, what is seen. */
export function leverSentence(language: Language, { views, seen }: Pick<ShownLever, 'views' | 'seen'>): string {
  const { sentence: texts } = leversPages[language];
  const { declared } = views;
  const said =
    declared.kind === 'level' ? texts.said(declared.level) : declared.kind === 'not-concerned' ? texts.saidNotConcerned : texts.saidNothing;
  const parts = [said, ...livedParts(language, views)];
  if (views.seen !== null) parts.push(texts.seen(views.seen));
  else if (seen?.kind === 'abstained') parts.push(texts.silent);
  const whole = parts.join(language === 'fr' ? '\u202f; ' : '; ');
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}.`;
}

function livedParts(language: Language, { lived }: ShownLever['views']): readonly string[] {
  const { sentence: texts } = leversPages[language];
  if (lived.kind === 'spoken') return typeof lived.answer === 'number' ? [texts.livedTogether(lived.present, String(lived.answer))] : [];
  return livingGroups(lived).flatMap((group) => {
    const level = livedIn(language, group);
    return level === null ? [] : [texts.lived(rolesIn(language, group.roles), level)];
  });
}

/** What changed in one group between two surveys: signed, with its interval; a change that does not stand out is said to be none. */
export function changeIn(language: Language, { roles, value, interval, told }: LivedChange): string {
  const texts = leversPages[language];
  const signed = (one: number): string => `${one > 0 ? '+' : ''}${wordsOf(language).decimal(one, 1)}`;
  if (interval === null) return texts.changeTogether(signed(value));
  const [who, low, high] = [rolesIn(language, roles), signed(interval.low), signed(interval.high)];
  return told ? texts.change(who, signed(value), low, high) : texts.noChange(who, low, high);
}

/** What is lived of a priority as a whole, group by group. */
export function priorityIn(language: Language, { roles, mean, levers }: PriorityMean): string {
  const texts = leversPages[language];
  const decimal = (one: number): string => wordsOf(language).decimal(one, 1);
  const { value, interval, n } = mean;
  return `${rolesIn(language, roles)} ${decimal(value ?? 0)} (${texts.between(decimal(interval.low), decimal(interval.high))}, ${texts.n(n)}, ${texts.ofLevers(levers)})`;
}

/** A contradiction as a question, with groups by their names. */
export function questionIn(language: Language, { rule, values }: OpenQuestion): string {
  const named = Object.entries(values).map(([name, value]) => {
    if (name === 'from' || name === 'to') return [name, rolesIn(language, String(value).split(' ') as Role[])] as const;
    return [name, typeof value === 'number' && !Number.isInteger(value) ? wordsOf(language).decimal(value, 1) : value] as const;
  });
  return leversPages[language].questions[rule]?.(Object.fromEntries(named)) ?? rule;
}
