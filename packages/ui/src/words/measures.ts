import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';
import type { Bilingual } from '../bilingual.ts';

const fr = {
  description: (name: string): string =>
    t`${name} : les vagues publiées, leurs chiffres avec leur n et leur intervalle, et les résultats de chaque commune.`,
  noWave: t`Aucune vague de cet instrument n’est encore publiée : il n’y a rien à montrer, et ce n’est pas un zéro.`,
  waves: 'Vagues publiées',
  newest: (name: string, date: string): string => t`Vague ${name}, datée du ${date}`,
  wave: (instrument: string, wave: string): string => t`${instrument} : vague ${wave}`,
  lead: (observed: number, all: number, date: string): string =>
    t`${frPlural(observed, 'commune observée', 'communes observées')} sur ${frNumber(all)} dans la vague datée du ${date}.`,
  mean: (mean: string, low: string | null, high: string | null): string =>
    low === null || high === null
      ? t`Niveau moyen ${mean}, sans intervalle : trop peu d’observations.`
      : t`Niveau moyen ${mean}, intervalle à 95 % de ${low} à ${high}.`,
  fewTowns: (n: number): string =>
    t`${frPlural(n, 'commune observée', 'communes observées')} : trop peu de communes pour une moyenne (n\u00a0=\u00a0${frNumber(n)}). Leurs niveaux sont ci-dessous.`,
  noMean: t`Rien n’a pu être observé : il n’y a pas de niveau moyen, et ce n’est pas un zéro.`,
  rests: (observed: number, unobserved: number, abstained: number): string =>
    t`${frPlural(observed, 'résultat observé', 'résultats observés')}, ${frPlural(unobserved, 'non observé', 'non observés')} et ${frPlural(abstained, 'abstention', 'abstentions')}, hors des moyennes.`,
  indicators: 'Par indicateur',
  indicatorsSentence: t`Chaque moyenne avec son n et son intervalle à 95 % ; ce qui n’a pas été observé n’y entre pas.`,
  families: 'Par famille',
  columns: {
    indicator: 'Indicateur',
    family: 'Famille',
    n: 'n',
    level: 'Niveau',
    interval: 'Intervalle (95 %)',
    town: 'Commune',
    people: 'Habitants',
    observed: 'Observés',
    confidence: 'Confiance',
    evidence: 'Preuves',
  },
  towns: 'Communes',
  townsSentence: (shown: number, all: number): string =>
    shown < all
      ? t`Les ${frNumber(shown)} communes les plus peuplées, sur ${frNumber(all)}.`
      : t`${frPlural(all, 'commune', 'communes')}, de la plus peuplée à la moins peuplée.`,
  unobserved: t`non observé`,
  kinds: { level: 'niveau', absence: 'absence', unobserved: t`non observé`, abstained: 'abstention' } as Readonly<Record<string, string>>,
  townTitle: (instrument: string, town: string): string => t`${instrument} : ${town}`,
  ofTown: (town: string, wave: string, date: string): string => t`${town} dans la vague ${wave}, datée du ${date}`,
  sheet: 'La fiche de la commune',
  allFindings: 'Tous les résultats, avec leurs preuves',
  notJudged: t`Cette commune n’a pas été jugée dans cette vague : il n’y a ni niveau ni preuve, et ce n’est pas un zéro.`,
  quote: (words: string): string => `« ${words} »`,
  archivedPage: 'Page archivée',
  noEvidence: 'Aucune preuve n’est gardée avec ce résultat.',
  ceiling: (level: number): string => t`sur ${level} possibles`,
};

const en: typeof fr = {
  description: (name) => `${name}: published waves, their figures with n and interval, and the findings of each town.`,
  noWave: 'No wave of this instrument is published yet: there is nothing to show, and that is not a zero.',
  waves: 'Published waves',
  newest: (name, date) => `Wave ${name}, dated ${date}`,
  wave: (instrument, wave) => `${instrument}: wave ${wave}`,
  lead: (observed, all, date) => `${enPlural(observed, 'town', 'towns')} observed of ${enNumber(all)} in the wave dated ${date}.`,
  mean: (mean, low, high) =>
    low === null || high === null
      ? `Mean level ${mean}, without an interval: too few observations.`
      : `Mean level ${mean}, 95% interval from ${low} to ${high}.`,
  fewTowns: (n) => `${enPlural(n, 'town', 'towns')} observed: too few for a mean (n\u00a0=\u00a0${enNumber(n)}). Their levels stand below.`,
  noMean: 'Nothing could be observed: there is no mean level, and that is not a zero.',
  rests: (observed, unobserved, abstained) =>
    `${enPlural(observed, 'finding', 'findings')} observed, ${enNumber(unobserved)} unobserved and ${enNumber(abstained)} abstained, in no mean.`,
  indicators: 'By indicator',
  indicatorsSentence: 'Each mean with its n and its 95% interval; what was not observed is in none.',
  families: 'By family',
  columns: {
    indicator: 'Indicator',
    family: 'Family',
    n: 'n',
    level: 'Level',
    interval: 'Interval (95%)',
    town: 'Town',
    people: 'Inhabitants',
    observed: 'Observed',
    confidence: 'Confidence',
    evidence: 'Evidence',
  },
  towns: 'Towns',
  townsSentence: (shown, all) =>
    shown < all
      ? `The ${enNumber(shown)} most populous towns of ${enNumber(all)}.`
      : `${enPlural(all, 'town', 'towns')}, the most populous first.`,
  unobserved: 'unobserved',
  kinds: { level: 'level', absence: 'absence', unobserved: 'unobserved', abstained: 'abstained' },
  townTitle: (instrument, town) => `${instrument}: ${town}`,
  ofTown: (town, wave, date) => `${town} in wave ${wave}, dated ${date}`,
  sheet: 'The sheet of the town',
  allFindings: 'All findings, with their evidence',
  notJudged: 'This town was not judged in this wave: there is neither level nor evidence, and that is not a zero.',
  quote: (words) => `“${words}”`,
  archivedPage: 'Archived page',
  noEvidence: 'No evidence is kept with this finding.',
  ceiling: (level) => `of ${level} possible`,
};

/** Pages of any instrument that gives none of its own. */
export const measures: Bilingual<typeof fr> = { fr, en };
