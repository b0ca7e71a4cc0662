import { t } from '@beffroi/words';
import type { Bilingual } from '../bilingual.ts';

/** Words of screens that have an exact one in the method and in open data; each stands in the glossary at this place. */
export const TERMS = [
  'communes-mesurees',
  'taille',
  'mesure',
  'resultat',
  'regles-de-lecture',
  'lecture-par-des-personnes',
  'marge-d-erreur',
  'etabli',
  'intervalle',
  'niveaux',
  'pas-pu-etre-vu',
  'indecis',
  'plafond',
  'part-atteinte',
] as const;

export type TermId = (typeof TERMS)[number];

/** A word as people say it, what the method calls it, and what it means. */
export interface Term {
  readonly word: string;
  /** `null` where both are the same. */
  readonly exact: string | null;
  readonly meaning: string;
}

const fr: Readonly<Record<TermId, Term>> = {
  'communes-mesurees': {
    word: 'communes mesurées',
    exact: 'panel',
    meaning: t`La liste des communes dont les sites sont lus, toujours la même d’une mesure à l’autre, pour que l’on puisse comparer.`,
  },
  taille: {
    word: 'taille',
    exact: 'strate',
    meaning: t`Les communes sont comparées à celles de leur taille : moins de 50 000 habitants, de 50 000 à 200 000, plus de 200 000.`,
  },
  mesure: {
    word: 'mesure',
    exact: 'vague',
    meaning: t`Une lecture de tous les sites à une date. Une fois close, elle ne change plus.`,
  },
  resultat: {
    word: 'résultat',
    exact: 'constat',
    meaning: t`Ce qui est dit d’une démarche dans une commune : un niveau avec sa preuve, une absence, ou qu’elle n’a pas pu être vue.`,
  },
  'regles-de-lecture': {
    word: 'règles de lecture',
    exact: 'grille',
    meaning: t`Les règles, numérotées et publiques, qui disent quel niveau donner d’après ce qui est écrit sur une page. Les mêmes pages et les mêmes règles donnent toujours le même résultat.`,
  },
  'lecture-par-des-personnes': {
    word: 'lecture par des personnes',
    exact: 'codage',
    meaning: t`Deux personnes lisent les mêmes pages sans connaître l’avis de la machine ni celui de l’autre ; on compare ensuite.`,
  },
  'marge-d-erreur': {
    word: 'marge d’erreur',
    exact: 'bruit',
    meaning: t`Ce que les erreurs de lecture peuvent faire bouger sans que rien n’ait changé sur les sites. Un changement qui reste dedans ne dit rien.`,
  },
  etabli: {
    word: 'établi',
    exact: null,
    meaning: t`Un changement plus grand que ce que le hasard des communes mesurées et les erreurs de lecture peuvent produire.`,
  },
  intervalle: {
    word: t`intervalle à 95 %`,
    exact: null,
    meaning: t`De quelque chose à quelque chose : la vraie valeur s’y trouve, sauf 5 fois sur 100.`,
  },
  niveaux: {
    word: 'rien en ligne, expliqué, formulaire à imprimer, se commence en ligne, tout en ligne, tout en ligne avec suivi',
    exact: 'absence (0), information (1), interaction simple (2), interaction (3), transaction (4), personnalisation (5)',
    meaning: t`Jusqu’où une démarche se fait en ligne, sur l’échelle de la Commission européenne.`,
  },
  'pas-pu-etre-vu': {
    word: 'pas pu être vu',
    exact: 'non observé',
    meaning: t`La page demandait un compte, ne répondait pas, ou refusait d’être lue. Ce n’est jamais compté comme un zéro.`,
  },
  indecis: {
    word: 'indécis',
    exact: 'abstention',
    meaning: t`Ce qui a été lu se contredit : aucune note n’est donnée.`,
  },
  plafond: {
    word: 'plafond',
    exact: null,
    meaning: t`Le plus haut niveau que la loi et la nature d’une démarche permettent cette année-là.`,
  },
  'part-atteinte': {
    word: 'part atteinte',
    exact: null,
    meaning: t`Le niveau d’une démarche rapporté à son plafond.`,
  },
};

const en: typeof fr = {
  'communes-mesurees': {
    word: 'towns measured',
    exact: 'panel',
    meaning: 'The list of towns whose sites are read, the same from one measurement to the next, so that they can be compared.',
  },
  taille: {
    word: 'size',
    exact: 'stratum',
    meaning: 'Towns are compared with those of their size: under 50,000 inhabitants, 50,000 to 200,000, over 200,000.',
  },
  mesure: { word: 'measurement', exact: 'wave', meaning: 'A reading of all sites at one date. Once closed, it does not change.' },
  resultat: {
    word: 'result',
    exact: 'finding',
    meaning: 'What is said of a service in a town: a level with its evidence, an absence, or that it could not be seen.',
  },
  'regles-de-lecture': {
    word: 'rules of reading',
    exact: 'rubric',
    meaning:
      'The rules, numbered and public, that say which level to give by what a page says. The same pages and the same rules always give the same result.',
  },
  'lecture-par-des-personnes': {
    word: 'reading by people',
    exact: 'coding',
    meaning: 'Two people read the same pages without knowing what the machine or the other said; then they are compared.',
  },
  'marge-d-erreur': {
    word: 'margin of error',
    exact: 'noise',
    meaning: 'What errors of reading can move although nothing changed on the sites. A change within it says nothing.',
  },
  etabli: {
    word: 'shown',
    exact: null,
    meaning: 'A change larger than what the chance of the towns measured and errors of reading can make.',
  },
  intervalle: {
    word: '95% interval',
    exact: null,
    meaning: 'From one value to another: the true one lies within, but for 5 times in 100.',
  },
  niveaux: {
    word: 'nothing online, explained, form to print, begun online, wholly online, wholly online and tracked',
    exact: 'none (0), information (1), one-way interaction (2), two-way interaction (3), transaction (4), personalisation (5)',
    meaning: 'How far a service can be done online, on the scale of the European Commission.',
  },
  'pas-pu-etre-vu': {
    word: 'could not be seen',
    exact: 'unobserved',
    meaning: 'The page asked for an account, did not answer, or refused to be read. It is never counted as a zero.',
  },
  indecis: { word: 'undecided', exact: 'abstained', meaning: 'What was read contradicts itself: no mark is given.' },
  plafond: { word: 'ceiling', exact: null, meaning: 'The highest level that law and the nature of a service allow in that year.' },
  'part-atteinte': { word: 'attainment', exact: null, meaning: 'The level of a service as a share of its ceiling.' },
};

/** What words of screens mean. */
export const glossary: Bilingual<typeof fr> = { fr, en };

/** The page of the glossary. */
export const glossaryPage = {
  fr: {
    title: 'Les mots de Beffroi',
    description: t`Les mots des pages, le mot exact de la méthode, et ce qu’ils veulent dire.`,
    lead: t`Les pages parlent comme tout le monde ; la méthode et les données ouvertes gardent le mot exact. Les voici côte à côte.`,
    exact: t`Dans la méthode et les données :`,
    see: (word: string): string => t`${word} : ce que ce mot veut dire`,
    method: 'La méthode',
  },
  en: {
    title: 'The words of Beffroi',
    description: 'The words of the pages, the exact word of the method, and what they mean.',
    lead: 'Pages speak as people do; the method and open data keep the exact word. Here they are side by side.',
    exact: 'In the method and the data:',
    see: (word: string): string => `${word}: what this word means`,
    method: 'The method',
  },
} as const;
