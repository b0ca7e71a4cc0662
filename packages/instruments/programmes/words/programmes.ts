import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, enWords, frNumber, frPlural, frWords, t } from '@beffroi/words';

const frBetween = (low: number, high: number): string => t`entre ${frWords.percent(low)} et ${frWords.percent(high)}`;
const enBetween = (low: number, high: number): string => `between ${enWords.percent(low)} and ${enWords.percent(high)}`;

const fr = {
  title: t`Ce que promettent les listes`,
  titleOf: (year: number, round: number): string =>
    t`Ce que promettent les listes, municipales de ${year}${round === 2 ? ', 2d tour' : ''}`,
  description: t`Combien de listes aux élections municipales parlent de numérique, de quoi, jusqu’où elles s’engagent, et ce que personne n’a pu lire.`,
  nothingTitle: t`Aucun programme n’est encore publié`,
  nothing: t`Beffroi lit les programmes des listes qui se présentent aux élections municipales et dit, phrase à l’appui, si elles parlent de numérique, de quoi, et jusqu’où elles s’engagent. Aucune vague de programmes n’est encore publiée.`,
  nothingMethod: t`Lire comment c’est mesuré`,
  nothingThemes: t`Voir les thèmes qui sont cherchés`,

  lead: (standing: number, readable: number, mentions: number): string =>
    t`Sur ${frPlural(standing, 'liste', 'listes')}, ${readable < 2 ? t`${frNumber(readable)} programme a pu être lu` : t`${frNumber(readable)} programmes ont pu être lus`} ; ${mentions < 2 ? t`${frNumber(mentions)} parle` : t`${frNumber(mentions)} parlent`} de numérique.`,
  leadUnread: (standing: number): string =>
    t`Sur ${frPlural(standing, 'liste', 'listes')}, aucun programme n’a pu être lu : on ne peut rien dire de ce qu’elles promettent. Ce n’est pas un zéro.`,
  leadNoList: (towns: number): string =>
    t`Dans ${frPlural(towns, 'commune', 'communes')}, aucune liste n’est encore connue : il n’y a rien à compter.`,
  measured: (share: number, low: number, high: number, readable: number): string =>
    t`Soit ${frWords.percent(share)} ${readable < 2 ? t`du seul programme lu en entier` : t`des ${frNumber(readable)} programmes lus en entier`} (${frBetween(low, high)}, intervalle à 95 %).`,
  inPart: (n: number): string =>
    t`${n < 2 ? t`${frNumber(n)} programme n’a été lu qu’en partie` : t`${frNumber(n)} programmes n’ont été lus qu’en partie`} : ce qui y est trouvé compte, ce qui ne l’est pas n’est pas un silence, et la part n’est que de ceux qui ont été lus en entier.`,
  fewRead: (read: number): string => t`C’est trop peu de programmes lus en entier pour une part (n\u00a0=\u00a0${frNumber(read)}).`,
  bounded: (worst: number, best: number): string =>
    t`De toutes les listes, on peut seulement dire ${frBetween(worst, best)} : personne ne sait ce que promettent les autres.`,
  dated: (date: string, rubric: string): string => t`Relevé du ${date}, règles de lecture ${rubric}.`,
  townsWithoutList: (n: number, towns: number): string =>
    n === 0
      ? t`Au moins une liste est connue dans chacune des ${frPlural(towns, 'commune', 'communes')}.`
      : t`Dans ${frPlural(n, 'commune', 'communes')} sur ${frNumber(towns)}, aucune liste n’est connue : elles ne sont dans aucun compte.`,
  notFound: (none: number, notLooked: number, unreadable: number): string =>
    t`Des autres listes, ${frPlural(none, 'n’a pas de programme trouvé', 'n’ont pas de programme trouvé')}, ${frPlural(notLooked, 'n’a pas été cherchée', 'n’ont pas été cherchées')}, et ${frPlural(unreadable, 'programme est illisible', 'programmes sont illisibles')}.`,
  elections: t`Élections publiées`,
  election: (year: number, round: number): string => t`Municipales de ${year}${round === 2 ? ', 2d tour' : ''}`,
  more: t`Aller plus loin`,
  onThisPage: t`Sur cette page`,
  toThemes: t`Thème par thème, dans les mots des listes`,
  toSameWords: t`Les mêmes mots : programmes qui se ressemblent`,
  toMethod: t`Comment c’est mesuré`,
  findTown: t`Les listes d’une commune`,

  denominatorsTitle: t`Quatre nombres, toujours ensemble`,
  denominators: (standing: number, found: number, readable: number): string =>
    t`Des ${frPlural(standing, 'liste', 'listes')} en lice, ${frPlural(found, 'a un programme trouvé', 'ont un programme trouvé')}, dont ${frNumber(readable)} ${readable < 2 ? 'lisible' : 'lisibles'}. Une liste qui n’a pas été lue n’est pas une liste muette.`,
  denominatorsChart: t`Listes en lice, programmes trouvés, programmes lisibles, programmes qui parlent de numérique`,
  rows: {
    standing: t`Listes en lice`,
    found: t`Programme trouvé`,
    readable: t`Programme lisible`,
    mentions: t`Parle de numérique`,
  },
  boundsTitle: t`Part des listes qui parlent de numérique`,
  boundsChart: (share: string): string =>
    t`Des programmes lus en entier, ${share}, avec l’intervalle à 95 % ; des programmes trouvés et des listes en lice, seulement les bornes entre lesquelles la part se trouve.`,
  boundRows: {
    readable: t`des programmes lus en entier (mesuré)`,
    found: t`des programmes trouvés (bornes)`,
    standing: t`des listes en lice (bornes)`,
  },
  boundsNote: t`Point et trait : part mesurée et intervalle de Wilson à 95 %. Barre en pointillé : du pire cas (aucun des programmes non lus n’en parle) au meilleur (tous en parlent) ; il n’y entre pas de hasard, seulement ce que personne n’a lu.`,
  chartTable: t`Les chiffres du graphique`,
  boundsTable: {
    of: t`Part`,
    n: t`Sur`,
    measured: t`Mesurée`,
    low: t`De`,
    high: t`À`,
    kind: t`Ce que c’est`,
    interval: t`intervalle à 95 %`,
    bounds: t`bornes`,
  },

  table: {
    standing: t`Listes`,
    found: t`Trouvés`,
    readable: t`Lisibles`,
    mentions: t`Parlent`,
    share: t`Part des lus en entier`,
    bounds: t`De toutes les listes`,
    /** Where no share is printed: nothing was read whole, or too little. */
    noShare: (read: number): string =>
      read === 0 ? t`rien n’a été lu en entier` : t`trop peu pour une part (n\u00a0=\u00a0${frNumber(read)})`,
    interval: (low: number, high: number): string => t`[${frWords.percent(low)} ;\u00a0${frWords.percent(high)}]`,
    between: (worst: number, best: number): string => frBetween(worst, best),
  },
  strataTitle: t`Selon la taille de la commune`,
  strata: (one: string, share: string, other: string, least: string): string =>
    t`La part la plus forte des programmes lus en entier est de ${share} (communes de « ${one} » habitants), la plus faible de ${least} (« ${other} »). Où les intervalles se recouvrent, l’écart peut être dû au hasard.`,
  strataFew: t`Moins de deux tailles de commune ont assez de programmes lus en entier pour une part : rien ne se compare.`,
  strataWarning: t`À lire avec prudence : les petites communes écrivent plus simplement, sans les mots du numérique, et Beffroi entend un peu moins bien ces manières d’écrire. Un écart entre tailles peut n’être qu’un écart de manières.`,
  strataCaption: t`Par taille de commune : listes en lice, programmes trouvés, lisibles, qui parlent de numérique`,
  stratum: t`Habitants`,
  regionsTitle: t`Selon la région`,
  regions: (regions: number, read: number): string =>
    t`Des listes sont connues dans ${frPlural(regions, 'région', 'régions')}, un programme au moins a été lu dans ${frNumber(read)}. Où il y en a peu, regardez leur nombre avant la part.`,
  regionsOne: t`Toutes les listes connues sont dans une seule région : rien ne se compare.`,
  regionsCaption: t`Par région : listes en lice, programmes trouvés, lisibles, qui parlent de numérique`,
  region: t`Région`,
  yearsTitle: t`D’une élection à l’autre`,
  years: (first: number, firstShare: string, last: number, lastShare: string): string =>
    t`De ${first} à ${last}, la part des programmes lus en entier qui parlent de numérique passe de ${firstShare} à ${lastShare}. Ce ne sont ni les mêmes listes ni toujours les mêmes communes ; où les intervalles se recouvrent, l’écart peut être dû au hasard.`,
  yearsOne: t`Moins de deux élections publiées ont assez de programmes lus en entier pour une part : rien ne se compare encore.`,
  yearsCaption: t`Par élection : listes en lice, programmes trouvés, lisibles, qui parlent de numérique`,
  year: t`Élection`,

  referenceTitle: t`En 2014, l’observatoire des campagnes`,
  reference: (candidates: number, online: number, mentions: number, share: string): string =>
    t`En 2014, des bénévoles ont relevé ${frNumber(candidates)} candidats dans plus de 200 communes : ${frNumber(online)} avaient un programme en ligne, ${frNumber(mentions)} parlaient de numérique, soit ${share} de ce qui était en ligne.`,
  referenceNote: t`Ces chiffres sont d’une autre étude, faite autrement : ils se lisent à côté des nôtres, jamais sur la même ligne.`,
  referenceCaption: (name: string, by: string): string =>
    t`${name} (${by}), février et mars 2014 : candidats, programmes en ligne, qui parlent de numérique`,
  referenceStrata: t`Part publiée selon la taille de la commune, sans effectifs : aucun intervalle ne peut être donné`,
  referenceShare: t`Part publiée`,
  referenceUnread: t`Combien des programmes en ligne ne pouvaient être lus n’a pas été publié : tous sont pris pour lus.`,
  caveat: t`Réserve.`,
  sources: t`Sources :`,
  topicsTitle: t`Les sujets de 2014, comptés de la même manière`,
  topics: t`Des programmes qui parlent de numérique, combien nomment chaque sujet tel que l’observatoire de 2014 l’appelait. Les deux colonnes ne se comparent qu’avec la réserve ci-dessus.`,
  topicsCaption: t`Programmes qui parlent de numérique et nomment le sujet`,
  topic: t`Sujet`,
  topicNames: {
    services: t`Services (guichet, site, démarches)`,
    'school equipment': t`Équipement des écoles`,
    broadband: t`Très haut débit`,
    'open data': t`Données ouvertes`,
    'e-health': t`e-santé`,
    'smart city': t`Ville intelligente`,
  } as Readonly<Record<string, string>>,
  ours: t`Cette vague`,
  study: t`Étude de 2014`,
  notPublished: t`pas de compte publié`,
  of: (n: number, of: number): string => t`${frNumber(n)} sur ${frNumber(of)}`,

  themesTitle: t`De quoi parlent les programmes`,
  themes: (name: string, n: number, of: number, mean: string | null): string =>
    t`Le thème le plus fréquent est « ${name} » : ${frPlural(n, 'programme lu en entier', 'programmes lus en entier')} sur ${frNumber(of)}.${mean === null ? '' : t` Un programme nomme en moyenne ${mean} des dix-sept thèmes.`}`,
  themesNone: t`Aucun programme lu en entier ne nomme l’un des dix-sept thèmes.`,
  themesChart: t`Part des programmes lus en entier qui nomment chaque thème`,
  themesCaption: t`Programmes lus en entier qui nomment le thème, avec l’intervalle de Wilson à 95 %`,
  theme: t`Thème`,
  programmes: t`Programmes`,
  share: t`Part`,
  interval: t`Intervalle à 95 %`,
  depth: t`Change`,
  depths: { classic: t`le guichet`, disruptive: t`la maison` },
  unnamed: (names: string): string => t`Rien n’a été trouvé, dans ce qui a été lu, sur : ${names}.`,
  namedInPart: (names: string): string =>
    t`Trouvés seulement dans des programmes lus en partie, qui n’entrent dans aucune part : ${names}.`,
  countsTitle: t`Combien de thèmes nomme un programme`,
  themesNumber: t`Thèmes nommés`,
  perProgramme: (mean: string | null, interval: string, n: number): string =>
    mean === null
      ? t`Trop peu de programmes lus en entier pour une moyenne (n\u00a0=\u00a0${frNumber(n)}) ; leurs nombres de thèmes :`
      : t`En moyenne ${mean}${interval} par programme, sur ${frPlural(n, 'programme lu en entier', 'programmes lus en entier')}.`,
  intervalIn: (low: string, high: string): string => t` [${low} ;\u00a0${high}]`,

  ladderTitle: t`Jusqu’où vont les engagements`,
  ladder: (n: number, of: number): string =>
    t`Un programme nomme un thème ${frNumber(of)} fois ; ${frPlural(n, 'fois, il va', 'fois, il va')} jusqu’à une mesure précise, avec une date, un montant, un nombre ou un responsable.`,
  ladderChart: t`Programmes qui nomment chaque thème, selon leur phrase la plus précise`,
  ladderCaption: t`Chaque programme compte une fois par thème, par sa phrase qui va le plus loin`,
  ladderNote: t`L’échelle dit combien une phrase est précise, non si elle sera tenue.`,
  steps: [t`0 évoque`, t`1 intention`, t`2 mesure`, t`3 mesure précise`] as readonly string[],
  mean: t`Moyenne`,
  statementsN: t`Phrases`,

  depthTitle: t`Le guichet ou la maison`,
  depthLead: (disruptive: number, of: number, classic: number): string =>
    t`Sur ${frPlural(of, 'programme lu en entier', 'programmes lus en entier')}, ${frPlural(disruptive, 'nomme', 'nomment')} au moins un thème qui change la maison (données ouvertes, participation, organisation, logiciels libres…) ; ${frPlural(classic, 'ne nomme que des thèmes qui changent', 'ne nomment que des thèmes qui changent')} le guichet.`,
  depthNote: t`En 2014, les observateurs regrettaient des programmes sages. L’indice de profondeur est la part des thèmes nommés qui changent la maison : 0, tous changent le guichet ; 1, tous changent la maison. Il parle des sujets, non de leur mérite.`,
  depthChart: t`Programmes lus en entier, selon ce que changent les thèmes qu’ils nomment`,
  depthCaption: t`L’indice est une moyenne de programmes, chacun comptant une fois ; ceux qui ne nomment aucun thème n’y entrent pas`,
  depthLooks: [t`change la maison`, t`le guichet seulement`, t`aucun thème`] as readonly string[],
  all: t`Toutes`,
  indexByThemes: t`Indice, par thèmes`,
  indexByStatements: t`Indice, par phrases`,

  salienceTitle: t`La place du numérique`,
  salience: (share: string, rank: number, fields: number, first: string, firstShare: string): string =>
    t`Le numérique tient en moyenne ${share} des phrases d’un programme, au ${rank === 1 ? '1er' : t`${rank}e`} rang de ${frNumber(fields)} domaines ; le premier est « ${first} » (${firstShare}).`,
  salienceNone: (read: number): string =>
    read === 0
      ? t`Aucun programme n’a pu être lu en entier : la place du numérique n’est pas connue.`
      : t`Trop peu de programmes lus en entier pour une moyenne (n\u00a0=\u00a0${frNumber(read)}) : la place du numérique n’est pas dite.`,
  salienceChart: t`Part moyenne des phrases d’un programme, par domaine`,
  salienceCaption: t`Moyenne des programmes lus en entier, chacun comptant une fois ; une phrase de deux domaines compte dans les deux. Les autres domaines donnent l’échelle, ils ne sont pas étudiés pour eux-mêmes.`,
  field: t`Domaine`,

  pairsTitle: t`Ce qui va ensemble`,
  pairs: (first: string, second: string, both: number, of: number): string =>
    t`Les deux thèmes qui se trouvent le plus souvent dans un même programme sont « ${first} » et « ${second} » : ${frNumber(both)} programmes sur ${frNumber(of)}.`,
  pairsNone: t`Aucun programme lu en entier ne nomme deux thèmes.`,
  pairsCaption: (shown: number): string =>
    t`Les ${frNumber(shown)} paires de thèmes les plus fréquentes. « Attendu » : combien de programmes nommeraient les deux si les thèmes s’ignoraient.`,
  pair: t`Thèmes`,
  both: t`Ensemble`,
  expected: t`Attendu`,
  lift: t`Rapport`,
  sparse: t`trop rare pour conclure`,
  and: t`et`,

  homeTitle: t`Les promesses`,
  homeElection: (year: number): string => t`Municipales de ${year}.`,
  homeLink: t`Ce que promettent les listes`,
};

const en: typeof fr = {
  title: 'What lists promise',
  titleOf: (year, round) => `What lists promise, municipal elections of ${year}${round === 2 ? ', second round' : ''}`,
  description:
    'How many lists in French municipal elections speak of digital matters, of which ones, how far they commit themselves, and what nobody could read.',
  nothingTitle: 'No programmes are published yet',
  nothing:
    'Beffroi reads the programmes of lists that stand in French municipal elections and tells, with the sentence that proves it, whether they speak of digital matters, of which ones, and how far they commit themselves. No wave of programmes is published yet.',
  nothingMethod: 'Read how it is measured',
  nothingThemes: 'See the themes that are looked for',

  lead: (standing, readable, mentions) =>
    `Of ${enPlural(standing, 'list', 'lists')}, ${enPlural(readable, 'programme', 'programmes')} could be read; ${enNumber(mentions)} ${mentions === 1 ? 'speaks' : 'speak'} of digital matters.`,
  leadUnread: (standing) =>
    `Of ${enPlural(standing, 'list', 'lists')}, no programme could be read: nothing can be said of what they promise. That is not a zero.`,
  leadNoList: (towns) => `In ${enPlural(towns, 'town', 'towns')} no list is known yet: there is nothing to count.`,
  measured: (share, low, high, readable) =>
    `That is ${enWords.percent(share)} of the ${readable === 1 ? 'only programme' : `${enNumber(readable)} programmes`} read whole (${enBetween(low, high)}, 95% interval).`,
  inPart: (n) =>
    `${enPlural(n, 'programme was', 'programmes were')} read in part only: what is found there counts, what is not is no silence, and the share is of those alone that were read whole.`,
  fewRead: (read) => `These are too few programmes read whole for a share (n\u00a0=\u00a0${enNumber(read)}).`,
  bounded: (worst, best) => `Of all lists, only ${enBetween(worst, best)} can be said: nobody knows what the others promise.`,
  dated: (date, rubric) => `Taken on ${date}, rubric ${rubric}.`,
  townsWithoutList: (n, towns) =>
    n === 0
      ? `At least one list is known in each of the ${enPlural(towns, 'town', 'towns')}.`
      : `In ${enPlural(n, 'town', 'towns')} of ${enNumber(towns)} no list is known: they are in no count.`,
  notFound: (none, notLooked, unreadable) =>
    `Of the other lists, ${enPlural(none, 'has', 'have')} no programme that was found, ${enPlural(notLooked, 'was', 'were')} not looked for, and ${enPlural(unreadable, 'programme is', 'programmes are')} unreadable.`,
  elections: 'Published elections',
  election: (year, round) => `Municipal elections of ${year}${round === 2 ? ', second round' : ''}`,
  more: 'Go further',
  onThisPage: 'On this page',
  toThemes: 'Theme by theme, in the words of the lists',
  toSameWords: 'The same words: programmes that are alike',
  toMethod: 'How it is measured',
  findTown: 'The lists of a town',

  denominatorsTitle: 'Four numbers, always together',
  denominators: (standing, found, readable) =>
    `Of ${enPlural(standing, 'list', 'lists')} standing, ${enPlural(found, 'has a programme that was found', 'have a programme that was found')}, of which ${enNumber(readable)} can be read. A list that was not read is not a silent list.`,
  denominatorsChart: 'Lists standing, programmes found, programmes readable, programmes that speak of digital matters',
  rows: {
    standing: 'Lists standing',
    found: 'Programme found',
    readable: 'Programme readable',
    mentions: 'Speaks of digital matters',
  },
  boundsTitle: 'Share of lists that speak of digital matters',
  boundsChart: (share) =>
    `Of the programmes read whole, ${share}, with its 95% interval; of those found and of all lists standing, only the bounds between which the share lies.`,
  boundRows: {
    readable: 'of programmes read whole (measured)',
    found: 'of programmes found (bounds)',
    standing: 'of lists standing (bounds)',
  },
  boundsNote:
    'Dot and line: measured share and Wilson’s 95% interval. Dashed bar: from the worst case (none of the programmes not read speaks of it) to the best (all do); no chance is in it, only what nobody read.',
  chartTable: 'The numbers of the chart',
  boundsTable: {
    of: 'Share',
    n: 'Of',
    measured: 'Measured',
    low: 'From',
    high: 'To',
    kind: 'What it is',
    interval: '95% interval',
    bounds: 'bounds',
  },

  table: {
    standing: 'Lists',
    found: 'Found',
    readable: 'Readable',
    mentions: 'Speak of it',
    share: 'Share of those read whole',
    bounds: 'Of all lists',
    noShare: (read) => (read === 0 ? 'nothing was read whole' : `too few for a share (n\u00a0=\u00a0${enNumber(read)})`),
    interval: (low, high) => `[${enWords.percent(low)} – ${enWords.percent(high)}]`,
    between: (worst, best) => enBetween(worst, best),
  },
  strataTitle: 'By size of town',
  strata: (one, share, other, least) =>
    `The largest share of programmes read whole is ${share} (towns of “${one}” inhabitants), the smallest ${least} (“${other}”). Where intervals overlap, the difference may be chance.`,
  strataFew: 'Fewer than two sizes of town have enough programmes read whole for a share: there is nothing to compare.',
  strataWarning:
    'Read with care: small towns write more simply, without digital words, and Beffroi hears these manners of writing a little less well. A gap between sizes may be a gap between manners.',
  strataCaption: 'By size of town: lists standing, programmes found, readable, that speak of digital matters',
  stratum: 'Inhabitants',
  regionsTitle: 'By region',
  regions: (regions, read) =>
    `Lists are known in ${enPlural(regions, 'region', 'regions')}, and at least one programme was read in ${enNumber(read)}. Where there are few, look at their number before the share.`,
  regionsOne: 'All known lists are in one region: there is nothing to compare.',
  regionsCaption: 'By region: lists standing, programmes found, readable, that speak of digital matters',
  region: 'Region',
  yearsTitle: 'From one election to the next',
  years: (first, firstShare, last, lastShare) =>
    `From ${first} to ${last}, the share of programmes read whole that speak of digital matters goes from ${firstShare} to ${lastShare}. These are neither the same lists nor always the same towns; where intervals overlap, the difference may be chance.`,
  yearsOne: 'Fewer than two published elections have enough programmes read whole for a share: there is nothing to compare yet.',
  yearsCaption: 'By election: lists standing, programmes found, readable, that speak of digital matters',
  year: 'Election',

  referenceTitle: 'In 2014, the campaign observatory',
  reference: (candidates, online, mentions, share) =>
    `In 2014 volunteers looked at ${enNumber(candidates)} candidates in more than 200 towns: ${enNumber(online)} had a programme online, ${enNumber(mentions)} spoke of digital matters, ${share} of what was online.`,
  referenceNote: 'These numbers are of another study, made otherwise: read them beside ours, never on one line.',
  referenceCaption: (name, by) => `${name} (${by}), February and March 2014: candidates, programmes online, that speak of digital matters`,
  referenceStrata: 'Share published by size of town, without counts: no interval can be given',
  referenceShare: 'Share published',
  referenceUnread: 'How many of the programmes online could not be read was not published: all are taken for read.',
  caveat: 'Caveat.',
  sources: 'Sources:',
  topicsTitle: 'The topics of 2014, counted in the same way',
  topics:
    'Of the programmes that speak of digital matters, how many name each topic as the observatory of 2014 called it. The two columns compare only with the caveat above.',
  topicsCaption: 'Programmes that speak of digital matters and name the topic',
  topic: 'Topic',
  topicNames: {
    services: 'Services (desk, website, procedures)',
    'school equipment': 'School equipment',
    broadband: 'Broadband',
    'open data': 'Open data',
    'e-health': 'E-health',
    'smart city': 'Smart city',
  },
  ours: 'This wave',
  study: 'Study of 2014',
  notPublished: 'no count published',
  of: (n, of) => `${enNumber(n)} of ${enNumber(of)}`,

  themesTitle: 'What programmes speak of',
  themes: (name, n, of, mean) =>
    `The most frequent theme is “${name}”: ${enPlural(n, 'programme', 'programmes')} read whole of ${enNumber(of)}.${mean === null ? '' : ` A programme names ${mean} of the seventeen themes on average.`}`,
  themesNone: 'No programme read whole names one of the seventeen themes.',
  themesChart: 'Share of programmes read whole that name each theme',
  themesCaption: 'Programmes read whole that name the theme, with Wilson’s 95% interval',
  theme: 'Theme',
  programmes: 'Programmes',
  share: 'Share',
  interval: '95% interval',
  depth: 'Changes',
  depths: { classic: 'the window', disruptive: 'the house' },
  unnamed: (names) => `Nothing was found, in what was read, on: ${names}.`,
  namedInPart: (names) => `Found only in programmes read in part, which are in no share: ${names}.`,
  countsTitle: 'How many themes a programme names',
  themesNumber: 'Themes named',
  perProgramme: (mean, interval, n) =>
    mean === null
      ? `Too few programmes read whole for a mean (n\u00a0=\u00a0${enNumber(n)}); how many themes they name:`
      : `${mean}${interval} a programme on average, of ${enPlural(n, 'programme read whole', 'programmes read whole')}.`,
  intervalIn: (low, high) => ` [${low} – ${high}]`,

  ladderTitle: 'How far commitments go',
  ladder: (n, of) =>
    `Of ${enPlural(of, 'time', 'times')} that a programme names a theme, ${enNumber(n)} go as far as an exact measure: a date, an amount, a number or an owner.`,
  ladderChart: 'Programmes that name each theme, by their most exact sentence',
  ladderCaption: 'Each programme counts once a theme, by its sentence that goes furthest',
  ladderNote: 'The ladder tells how exact a sentence is, not whether it will be kept.',
  steps: ['0 mention', '1 intention', '2 measure', '3 exact measure'],
  mean: 'Mean',
  statementsN: 'Sentences',

  depthTitle: 'The window or the house',
  depthLead: (disruptive, of, classic) =>
    `Of ${enPlural(of, 'programme read whole', 'programmes read whole')}, ${enPlural(disruptive, 'names', 'name')} at least one theme that changes the house (open data, participation, organisation, free software…); ${enPlural(classic, 'names only themes that change', 'name only themes that change')} the window.`,
  depthNote:
    'In 2014 the observers complained of tame programmes. The depth index is the share of the themes named that change the house: 0, all change the window; 1, all change the house. It speaks of subjects, not of their merit.',
  depthChart: 'Programmes read whole, by what the themes that they name change',
  depthCaption: 'The index is a mean of programmes, each counting once; those that name no theme are not in it',
  depthLooks: ['changes the house', 'the window only', 'no theme'],
  all: 'All',
  indexByThemes: 'Index, by themes',
  indexByStatements: 'Index, by sentences',

  salienceTitle: 'The place of digital matters',
  salience: (share, rank, fields, first, firstShare) =>
    `Digital matters take ${share} of a programme’s sentences on average, rank ${rank} of ${enNumber(fields)} fields; the first is “${first}” (${firstShare}).`,
  salienceNone: (read) =>
    read === 0
      ? 'No programme could be read whole: the place of digital matters is not known.'
      : `Too few programmes read whole for a mean (n\u00a0=\u00a0${enNumber(read)}): the place of digital matters is not told.`,
  salienceChart: 'Mean share of a programme’s sentences, by field',
  salienceCaption:
    'Mean of the programmes read whole, each counting once; a sentence of two fields counts in both. The other fields give the scale, they are no study of their own.',
  field: 'Field',

  pairsTitle: 'What goes together',
  pairs: (first, second, both, of) =>
    `The two themes that most often stand in one programme are “${first}” and “${second}”: ${enNumber(both)} programmes of ${enNumber(of)}.`,
  pairsNone: 'No programme read whole names two themes.',
  pairsCaption: (shown) =>
    `The ${enNumber(shown)} most frequent pairs of themes. “Expected”: how many programmes would name both if the themes knew nothing of each other.`,
  pair: 'Themes',
  both: 'Together',
  expected: 'Expected',
  lift: 'Ratio',
  sparse: 'too rare to conclude',
  and: 'and',

  homeTitle: 'The promises',
  homeElection: (year) => `Municipal elections of ${year}.`,
  homeLink: 'What lists promise',
};

/** The barometer of programmes. */
export const programmes: Bilingual<typeof fr> = { fr, en };
