import type { Stratum } from '@beffroi/domain';
import type { OutOfRank, RankingSort } from '@beffroi/services/views';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, enWords, frNumber, frOf, frPlural, frWords, t } from '@beffroi/words';

const frRank = (rank: number): string => (rank === 1 ? '1er' : `${frNumber(rank)}e`);
const enRank = (rank: number): string =>
  `${enNumber(rank)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)]}`;

const fr = {
  title: 'Classements',
  titleOf: (place: string): string => t`Classement : ${place}`,
  description: t`Le rang de chaque commune pour ses démarches en ligne, comme une fourchette, avec ses ex æquo, par taille, région et département.`,
  panel: 'toutes les communes mesurées',
  stratum: (stratum: Stratum): string => t`${frWords.strata[stratum]} habitants`,
  lead: (ranked: number, mean: number | null, low: number | null, high: number | null): string =>
    mean === null
      ? t`Rien n’a pu être observé ici : aucune commune n’a de rang.`
      : t`${frPlural(ranked, 'commune classée', 'communes classées')}. En moyenne, leurs démarches en ligne atteignent le niveau ${frWords.decimal(mean, 2)} sur 5${low === null || high === null ? '' : t` [${frWords.decimal(low, 2)} ;\u00a0${frWords.decimal(high, 2)}]`}.`,
  /** @param mean of a small panel that was observed whole */
  leadFew: (towns: number, mean: number | null): string =>
    mean === null
      ? t`${frPlural(towns, 'commune observée', 'communes observées')} : trop peu pour une moyenne (n\u00a0=\u00a0${frNumber(towns)}). Les niveaux de chacune sont ci-dessous.`
      : t`${frPlural(towns, 'commune observée', 'communes observées')}, toutes celles qui étaient à mesurer : leurs démarches en ligne atteignent en moyenne le niveau ${frWords.decimal(mean, 2)} sur 5.`,
  howFew: (ranked: number): string =>
    t`Trop peu de communes pour un rang (n\u00a0=\u00a0${frNumber(ranked)}) : il dirait qui sont les autres plus que ce que fait chacune.`,
  how: t`Un rang est une fourchette : dix-huit services sont un choix, une note peut être fausse, tout n’a pas été vu. Deux communes dont rien ne permet de dire laquelle est devant sont à égalité.`,
  howLink: 'Comment les rangs sont calculés',
  filter: 'Choisir un classement',
  scope: 'Communes',
  sort: 'Trier par',
  show: 'Afficher',
  strata: 'Par taille',
  regions: 'Régions',
  departments: 'Départements',
  sorts: { mean: 'niveau moyen', attainment: 'part atteinte', name: 'nom', population: 'population' } as Record<RankingSort, string>,
  sortBy: (sort: string): string => t`Trier par ${sort}`,
  caption: (place: string, sort: string, page: number, pages: number): string =>
    t`Classement, ${place}, trié par ${sort}${pages > 1 ? t` (page ${page} sur ${pages})` : ''}`,
  rank: (ranked: number): string => t`Rang sur ${frNumber(ranked)}`,
  town: 'Commune',
  mean: 'Niveau moyen',
  attainment: 'Part atteinte',
  attainmentHint: 'de ce que la loi permet',
  strip: 'Les dix-huit services',
  stripOf: (town: string, strip: string): string =>
    t`Les niveaux ${frOf(town)}, dans l’ordre des services : ${[...strip].map((sign) => (sign === '?' ? frWords.unobserved : sign === '~' ? frWords.abstained : sign)).join(', ')}`,
  observed: 'Services observés',
  population: 'Habitants',
  between: (low: number, high: number): string => (low === high ? frRank(low) : t`entre ${frRank(low)} et ${frRank(high)}`),
  tied: (others: readonly string[], towns: number): string =>
    towns - 1 > others.length ? t`à égalité avec ${frNumber(towns - 1)} autres` : t`à égalité avec ${others.join(', ')}`,
  out: (towns: number): string => frPlural(towns, 'commune n’a pas de rang', 'communes n’ont pas de rang'),
  why: {
    'without-site': (towns: number): string => frPlural(towns, 'sans site connu', 'sans site connu'),
    unobserved: (towns: number): string => frPlural(towns, 'dont rien n’a pu être observé', 'dont rien n’a pu être observé'),
    'not-judged': (towns: number): string => frPlural(towns, 'non mesurée', 'non mesurées'),
  } as Record<OutOfRank, (towns: number) => string>,
  whyOne: { 'without-site': 'pas de site connu', unobserved: 'rien n’a pu être observé', 'not-judged': 'non mesurée' } as Record<
    OutOfRank,
    string
  >,
  outTitle: (place: string): string => t`Sans rang : ${place}`,
  outLead: t`Ne pas avoir de rang n’est pas être dernier : ce qui n’a pas été vu n’est jamais compté comme un zéro.`,
  outReason: 'Pourquoi',
  seeOut: 'Voir la liste',
  back: 'Revenir au classement',
  pages: 'Pages',
  previous: 'Page précédente',
  next: 'Page suivante',
  page: (page: number, pages: number): string => t`Page ${frNumber(page)} sur ${frNumber(pages)}`,
  others: 'Autres classements',
  towns: (towns: number): string => frPlural(towns, 'commune', 'communes'),
  /** A division that the list of today does not know has its code for a name. */
  division: (kind: 'department' | 'region', name: string): string =>
    /^\d/.test(name) ? `${kind === 'department' ? 'département' : 'région'} ${name}` : name,
  nothing: t`Aucune vague n’est encore publiée : il n’y a pas encore de classement.`,
  nothingAction: 'Lire la méthode',
  data: 'Télécharger les données de la vague',
};

const en: typeof fr = {
  title: 'Rankings',
  titleOf: (place) => `Ranking: ${place}`,
  description: 'Where each town stands for its online services, as a range with its ties, by stratum, region and department.',
  panel: 'all measured towns',
  stratum: (stratum) => `${enWords.strata[stratum]} inhabitants`,
  lead: (ranked, mean, low, high) =>
    mean === null
      ? 'Nothing could be observed here: no town has a rank.'
      : `${enPlural(ranked, 'ranked town', 'ranked towns')}. On average their online services reach level ${enWords.decimal(mean, 2)} of 5${low === null || high === null ? '' : ` [${enWords.decimal(low, 2)}; ${enWords.decimal(high, 2)}]`}.`,
  leadFew: (towns, mean) =>
    mean === null
      ? `${enPlural(towns, 'town', 'towns')} observed: too few for a mean (n\u00a0=\u00a0${enNumber(towns)}). The levels of each stand below.`
      : `${enPlural(towns, 'town', 'towns')} observed, all that are measured: their online services reach level ${enWords.decimal(mean, 2)} of 5 on average.`,
  howFew: (ranked) =>
    `Too few towns for a rank (n\u00a0=\u00a0${enNumber(ranked)}): it would say who the others are more than what each one does.`,
  how: 'A rank is a range: eighteen services are a choice, a mark may be wrong, not everything was seen. Two towns of which nothing tells who is ahead are tied.',
  howLink: 'How ranks are computed',
  filter: 'Choose a ranking',
  scope: 'Towns',
  sort: 'Sort by',
  show: 'Show',
  strata: 'Strata',
  regions: 'Regions',
  departments: 'Departments',
  sorts: { mean: 'mean level', attainment: 'share attained', name: 'name', population: 'population' },
  sortBy: (sort) => `Sort by ${sort}`,
  caption: (place, sort, page, pages) => `Ranking, ${place}, sorted by ${sort}${pages > 1 ? ` (page ${page} of ${pages})` : ''}`,
  rank: (ranked) => `Rank of ${enNumber(ranked)}`,
  town: 'Town',
  mean: 'Mean level',
  attainment: 'Share attained',
  attainmentHint: 'of what the law allows',
  strip: 'The eighteen services',
  stripOf: (town, strip) =>
    `The levels of ${town}, in the order of services: ${[...strip].map((sign) => (sign === '?' ? enWords.unobserved : sign === '~' ? enWords.abstained : sign)).join(', ')}`,
  observed: 'Services observed',
  population: 'Inhabitants',
  between: (low, high) => (low === high ? enRank(low) : `between ${enRank(low)} and ${enRank(high)}`),
  tied: (others, towns) => (towns - 1 > others.length ? `tied with ${enNumber(towns - 1)} others` : `tied with ${others.join(', ')}`),
  out: (towns) => enPlural(towns, 'town has no rank', 'towns have no rank'),
  why: {
    'without-site': (towns) => `${enNumber(towns)} without a known site`,
    unobserved: (towns) => `${enNumber(towns)} of which nothing could be observed`,
    'not-judged': (towns) => `${enNumber(towns)} not measured`,
  },
  whyOne: { 'without-site': 'no known site', unobserved: 'nothing could be observed', 'not-judged': 'not measured' },
  outTitle: (place) => `Without a rank: ${place}`,
  outLead: 'To have no rank is not to be last: what was not seen is never counted as a zero.',
  outReason: 'Why',
  seeOut: 'See the list',
  back: 'Back to the ranking',
  pages: 'Pages',
  previous: 'Previous page',
  next: 'Next page',
  page: (page, pages) => `Page ${enNumber(page)} of ${enNumber(pages)}`,
  others: 'Other rankings',
  towns: (towns) => enPlural(towns, 'town', 'towns'),
  division: (kind, name) => (/^\d/.test(name) ? `${kind} ${name}` : name),
  nothing: 'No wave is published yet: there is no ranking so far.',
  nothingAction: 'Read the method',
  data: 'Download the data of the wave',
};

export const rankings: Bilingual<typeof fr> = { fr, en };
