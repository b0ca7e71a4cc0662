import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { frOf, t } from '@beffroi/words';

const fr = {
  title: (town: string): string => t`Le plan ${frOf(town)}`,
  lead: (n: number, inCharge: number): string =>
    n < 2
      ? t`Une action, ${inCharge === 0 ? 'sans personne en charge' : 'avec une personne en charge'}.`
      : t`${n} actions, dont ${inCharge} avec une personne en charge.`,
  since: (day: string): string => t`Public depuis le ${day}. La collectivité l’écrit elle-même ; ce qui a changé, les vagues le disent.`,
  none: (town: string): string => t`${town} n’a pas publié de plan.`,
  empty: t`Le plan est public, mais aucune action n’y est encore ouverte.`,
  toTown: (town: string): string => t`La fiche ${frOf(town)}`,
  first: t`D’abord`,
  byPriority: 'Toutes les actions, par priorité',
  other: 'Autres actions',
  ended: 'Terminées ou abandonnées',
  inCharge: 'En charge',
  somebody: 'une personne en est chargée',
  nobody: t`personne n’en est chargé`,
  why: 'Pourquoi',
  state: 'État',
  due: 'D’ici',
  step: 'Prochain petit pas',
  moves: 'Doit faire monter',
  proof: (title: string): string => t`Où en est : ${title}`,
  proofLink: (level: number, day: string): string => t`niveau ${level}, constaté le ${day}`,
  proofUnseen: (day: string): string => t`n’a pas pu être constaté le ${day}`,
  proofNever: 'pas encore constaté ici',
  otherMandates: t`Le plan d’un autre mandat :`,
  effect: t`Ce que les vagues en disent`,
  shared: 'Portée aussi par',
  back: (town: string): string => t`Tout le plan ${frOf(town)}`,
  all: (n: number): string => (n < 2 ? t`${n} action` : t`Les ${n} actions`),
  asTable: t`Le plan en tableau (CSV)`,
  makeOfIt: t`En faire une action du plan`,
};

const en: typeof fr = {
  title: (town) => `The plan of ${town}`,
  lead: (n, inCharge) =>
    n === 1
      ? `One action, ${inCharge === 0 ? 'with nobody in charge' : 'with somebody in charge'}.`
      : `${n} actions, ${inCharge} of them with somebody in charge.`,
  since: (day) => `Public since ${day}. The authority writes it itself; what changed is for the waves to tell.`,
  none: (town) => `${town} has not published a plan.`,
  empty: 'The plan is public, but no action of it is open yet.',
  toTown: (town) => `The sheet of ${town}`,
  first: 'First',
  byPriority: 'All actions, by priority',
  other: 'Other actions',
  ended: 'Done or given up',
  inCharge: 'In charge',
  somebody: 'somebody is in charge',
  nobody: 'nobody is in charge',
  why: 'Why',
  state: 'State',
  due: 'By',
  step: 'Next small step',
  moves: 'Is to move',
  proof: (title) => `Where it stands: ${title}`,
  proofLink: (level, day) => `level ${level}, observed on ${day}`,
  proofUnseen: (day) => `could not be observed on ${day}`,
  proofNever: 'not observed here yet',
  otherMandates: 'The plan of another mandate:',
  effect: 'What the waves say of it',
  shared: 'Carried too by',
  back: (town) => `The whole plan of ${town}`,
  all: (n) => (n === 1 ? '1 action' : `All ${n} actions`),
  asTable: 'The plan as a table (CSV)',
  makeOfIt: 'Make an action of it',
};

/** What the public pages of a plan say. */
export const planPublic: Bilingual<typeof fr> = { fr, en };
