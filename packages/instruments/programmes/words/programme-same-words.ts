import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, enWords, frNumber, frPlural, frWords, t } from '@beffroi/words';

const fr = {
  title: t`Les mêmes mots`,
  description: t`Programmes de listes municipales qui ont des passages en commun : modèle d’une même étiquette, texte repris dans une commune, mêmes phrases ailleurs ; les passages côte à côte.`,
  back: t`Ce que promettent les listes`,
  lead: (programmes: number, compared: number, clusters: number): string =>
    clusters === 0
      ? t`Des ${frPlural(compared, 'programme comparé', 'programmes comparés')}, aucun n’a assez de mots en commun avec un autre.`
      : t`${frPlural(programmes, 'programme', 'programmes')} sur ${frNumber(compared)} partagent des passages avec un autre, en ${frPlural(clusters, 'groupe', 'groupes')}.`,
  nothing: t`Aucun programme n’est encore publié : il n’y a rien à comparer.`,
  fair: t`Avoir les mêmes mots n’est pas une faute, et ne dit pas qui a écrit le premier. Les listes d’un même parti partagent souvent un programme ; une liste qui se représente reprend le sien ; une bonne idée circule. Cette page dit ce qui est pareil, et rien de plus.`,
  kinds: {
    'one-label': t`Sous une même étiquette`,
    'one-town': t`Dans une même commune`,
    'several-labels': t`Sous des étiquettes différentes`,
  },
  kindMeanings: {
    'one-label': t`Le même texte dans plusieurs communes, sous la même étiquette : le plus souvent un modèle commun.`,
    'one-town': t`Des programmes d’une même commune, aux mêmes élections ou d’une élection à l’autre.`,
    'several-labels': t`Des programmes de communes et d’étiquettes différentes, ou sans étiquette, qui ont des passages en commun.`,
  },
  kindsCaption: t`Groupes de programmes qui ont les mêmes mots, selon qui les partage`,
  kind: t`Qui les partage`,
  clusters: t`Groupes`,
  programmes: t`Programmes`,
  notWhole: t`Tant de programmes partagent certains mots que toutes les paires n’ont pas été comparées ; les groupes, eux, sont entiers.`,
  cluster: (members: number, towns: number, first: string): string =>
    t`${frPlural(members, 'programme', 'programmes')} dans ${frPlural(towns, 'commune', 'communes')} : ${first}`,
  labels: (labels: string): string => t`Étiquettes : ${labels}`,
  noLabel: t`Sans étiquette`,
  membersCaption: t`Les listes du groupe`,
  list: t`Liste`,
  label: t`Étiquette`,
  town: t`Commune`,
  year: t`Élection`,
  pairsTitle: t`Les passages, côte à côte`,
  pair: (first: string, second: string): string => t`${first} et ${second}`,
  likeness: (share: number): string => t`${frWords.percent(share)} de mots en commun, environ`,
  morePairs: (n: number): string => t`Et ${frPlural(n, 'autre paire', 'autres paires')} de ce groupe.`,
  pages: t`Pages des groupes`,
  previous: t`Précédente`,
  next: t`Suivante`,
  page: (page: number, pages: number): string => t`page ${frNumber(page)} sur ${frNumber(pages)}`,

  pairTitle: (first: string, second: string): string => t`Les mêmes mots : ${first}, ${second}`,
  pairDescription: t`Les passages que deux programmes ont en commun, côte à côte.`,
  backSame: t`Les mêmes mots`,
  pairLead: (passages: number, words: number): string =>
    passages === 0
      ? t`Ces deux programmes ont des mots en commun, mais aucun passage de dix mots qui se suivent.`
      : t`Ces deux programmes ont ${frPlural(passages, 'passage', 'passages')} en commun : ${frPlural(words, 'mot', 'mots')} qui se suivent de la même façon.`,
  share: (share: number, of: number): string => t`${frWords.percent(share)} de ses ${frNumber(of)} mots y sont`,
  shown: (n: number): string => t`Les ${frNumber(n)} plus longs sont montrés.`,
  passage: (at: number, words: number): string => t`Passage ${frNumber(at)}, ${frPlural(words, 'mot', 'mots')}`,
  differs: t`Les mots soulignés ne sont que d’un côté.`,
  passagesTitle: t`Les passages`,
  trouble: {
    'no-archive': t`Rien n’a été archivé de l’une des deux communes.`,
    missing: t`L’archive de l’une des deux communes n’est plus là.`,
    unreachable: t`L’archive ne répond pas pour l’instant.`,
    damaged: t`L’archive de l’une des deux communes n’est plus ce qu’elle était : les passages ne peuvent être relus.`,
    'not-held': t`L’archive ne contient pas ces documents.`,
    erased: t`Ces documents ont été retirés de l’archive à la demande d’une personne.`,
    busy: t`Trop de passages sont relus en ce moment. Revenez dans une minute.`,
    'too-long': t`Ces deux programmes sont trop longs pour être comparés dans le temps d’une page.`,
  } as Readonly<Record<string, string>>,
};

const en: typeof fr = {
  title: 'The same words',
  description:
    'Programmes of lists in French municipal elections that share passages: a template of one label, a text taken up within a town, the same sentences elsewhere; the passages side by side.',
  back: 'What lists promise',
  lead: (programmes, compared, clusters) =>
    clusters === 0
      ? `Of ${enPlural(compared, 'programme compared', 'programmes compared')}, none has words enough in common with another.`
      : `${enPlural(programmes, 'programme', 'programmes')} of ${enNumber(compared)} share passages with another, in ${enPlural(clusters, 'group', 'groups')}.`,
  nothing: 'No programmes are published yet: there is nothing to compare.',
  fair: 'To have the same words is no fault, and does not tell who wrote first. Lists of one party often share a programme; a list that stands again takes up its own; a good idea travels. This page says what is the same, and nothing more.',
  kinds: {
    'one-label': 'Under one label',
    'one-town': 'Within one town',
    'several-labels': 'Under different labels',
  },
  kindMeanings: {
    'one-label': 'The same text in several towns, under the same label: most often a common template.',
    'one-town': 'Programmes of one town, in one election or from one election to the next.',
    'several-labels': 'Programmes of different towns and labels, or without label, that share passages.',
  },
  kindsCaption: 'Groups of programmes that have the same words, by who shares them',
  kind: 'Who shares them',
  clusters: 'Groups',
  programmes: 'Programmes',
  notWhole: 'So many programmes share some words that not all pairs were compared; the groups are whole all the same.',
  cluster: (members, towns, first) => `${enPlural(members, 'programme', 'programmes')} in ${enPlural(towns, 'town', 'towns')}: ${first}`,
  labels: (labels) => `Labels: ${labels}`,
  noLabel: 'Without label',
  membersCaption: 'The lists of the group',
  list: 'List',
  label: 'Label',
  town: 'Town',
  year: 'Election',
  pairsTitle: 'The passages, side by side',
  pair: (first, second) => `${first} and ${second}`,
  likeness: (share) => `about ${enWords.percent(share)} of words in common`,
  morePairs: (n) => `And ${enPlural(n, 'other pair', 'other pairs')} of this group.`,
  pages: 'Pages of groups',
  previous: 'Previous',
  next: 'Next',
  page: (page, pages) => `page ${enNumber(page)} of ${enNumber(pages)}`,

  pairTitle: (first, second) => `The same words: ${first}, ${second}`,
  pairDescription: 'The passages that two programmes share, side by side.',
  backSame: 'The same words',
  pairLead: (passages, words) =>
    passages === 0
      ? 'These two programmes share words, but no passage of ten words in a row.'
      : `These two programmes share ${enPlural(passages, 'passage', 'passages')}: ${enPlural(words, 'word', 'words')} that follow each other in the same way.`,
  share: (share, of) => `${enWords.percent(share)} of its ${enNumber(of)} words are in them`,
  shown: (n) => `The ${enNumber(n)} longest are shown.`,
  passage: (at, words) => `Passage ${enNumber(at)}, ${enPlural(words, 'word', 'words')}`,
  differs: 'Words underlined are on one side only.',
  passagesTitle: 'The passages',
  trouble: {
    'no-archive': 'Nothing was archived of one of the two towns.',
    missing: 'The archive of one of the two towns is no longer there.',
    unreachable: 'The archive gives no answer for the moment.',
    damaged: 'The archive of one of the two towns is no longer what it was: the passages cannot be read again.',
    'not-held': 'The archive does not hold these documents.',
    erased: 'These documents were taken out of the archive at somebody’s request.',
    busy: 'Too many passages are being read at present. Come back in a minute.',
    'too-long': 'These two programmes are too long to be compared in the time of a page.',
  },
};

/** Programmes with the same words, and the passages of two of them. */
export const programmeSameWords: Bilingual<typeof fr> = { fr, en };
