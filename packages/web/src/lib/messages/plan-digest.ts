import type { ActionView, DigestTold } from '@beffroi/plans';
import { enWords, frWords, plain, t } from '@beffroi/words';
import { effectText } from './plan-effects.ts';

const fr = {
  subject: (plan: string): string => t`${plan} : ce qui a changé`,
  hello: (name: string): string => t`Bonjour ${name},`,
  lead: (day: string): string =>
    t`Voici ce qui a changé depuis le ${day}. Rien d’autre ne vous est envoyé : sans changement, pas de courriel.`,
  asked: t`On vous demande si vous vous en chargez :`,
  carried: t`Vous en êtes chargé·e :`,
  blocked: t`Ce qui est bloqué :`,
  changed: t`Ce que d’autres ont changé :`,
  seen: t`Ce que la dernière vague montre :`,
  action: (number: number, title: string): string => t`${number}. ${title}`,
  due: (day: string): string => t`pour le ${day}`,
  step: (text: string): string => t`prochain petit pas : ${text}`,
  blockedBy: (by: string): string => t`par : ${by}`,
  plan: t`Le plan :`,
  stop: t`Pour ne plus recevoir ce courriel :`,
};

const en: typeof fr = {
  subject: (plan) => `${plan}: what has changed`,
  hello: (name) => `Hello ${name},`,
  lead: (day) => `This is what has changed since ${day}. Nothing else is sent to you: no change, no mail.`,
  asked: 'You are asked whether you take charge:',
  carried: 'You are in charge of:',
  blocked: 'What is blocked:',
  changed: 'What others have changed:',
  seen: 'What the newest wave shows:',
  action: (number, title) => `${number}. ${title}`,
  due: (day) => `by ${day}`,
  step: (text) => `next small step: ${text}`,
  blockedBy: (by) => `by: ${by}`,
  plan: 'The plan:',
  stop: 'To get this mail no more:',
};

/** What the letter about a plan says. */
export const planDigest = { fr, en };

/** Where the letter leads, and what indicators are called. */
export interface DigestPlaces {
  readonly plan: string;
  readonly stop: string;
  titleOf(instrument: string, indicator: string): string;
}

/** The letter that tells somebody what changed of a plan: plain text, each part only where it holds something. */
export function digestLetter(
  language: 'fr' | 'en',
  told: DigestTold,
  places: DigestPlaces,
): { readonly subject: string; readonly text: string } {
  const say = planDigest[language];
  const day = (written: string): string =>
    (language === 'fr' ? frWords : enWords).date(written.length === 10 ? `${written}T12:00:00Z` : written, told.plan.zone);
  const line = ({ number, title, due, step }: ActionView, ...more: readonly string[]): string => {
    const facts = [due === null ? '' : say.due(day(due)), step === null ? '' : say.step(plain(step.text)), ...more].filter(
      (one) => one !== '',
    );
    return `- ${say.action(number, plain(title))}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
  };
  const part = (title: string, lines: readonly string[]): string => (lines.length === 0 ? '' : `${title}\n${lines.join('\n')}\n\n`);
  const seen = told.seen.flatMap(({ ties }) =>
    ties.map(({ tie, effect }) => `- ${effectText(language, effect, places.titleOf(tie.instrument, tie.indicator), tie.to)}`),
  );
  const text = [
    `${say.hello(plain(told.name))}\n\n${say.lead(day(told.since))}\n\n`,
    part(
      say.asked,
      told.asked.map((action) => line(action)),
    ),
    part(
      say.carried,
      told.carried.map((action) => line(action)),
    ),
    part(say.seen, seen),
    part(
      say.blocked,
      told.blocked.map((action) => line(action, action.blocked === null ? '' : say.blockedBy(plain(action.blocked.by)))),
    ),
    part(
      say.changed,
      told.changed.map((action) => line(action)),
    ),
    `${say.plan}\n${places.plan}\n\n${say.stop}\n${places.stop}\n`,
  ].join('');
  return { subject: say.subject(plain(told.plan.name)).slice(0, 200), text };
}
