import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  title: t`Les dix-sept thèmes`,
  description: t`Ce que les listes promettent, thème par thème : définition, exemples, phrases qui y ressemblent et n’en sont pas, et combien de listes le disent.`,
  lead: t`Beffroi cherche dix-sept thèmes dans les programmes. Chacun a une définition, des exemples, et des phrases qui y ressemblent sans en être. Certains changent le guichet de la mairie, d’autres la maison.`,
  leadShown: (year: number, readable: number): string =>
    t`Les comptes sont ceux des municipales de ${year} : ${frPlural(readable, 'programme lu en entier', 'programmes lus en entier')}.`,
  nothing: t`Aucun programme n’est encore publié : les thèmes et leur sens sont déjà connus, leurs comptes ne le sont pas.`,
  listCaption: t`Programmes lus en entier qui nomment chaque thème, dans l’ordre des règles de lecture`,
  back: t`Ce que promettent les listes`,
  backThemes: t`Les dix-sept thèmes`,
  theme: t`Thème`,
  means: t`Ce qui en est`,
  programmes: t`Programmes lus en entier`,
  oneDescription: (name: string): string =>
    t`${name} : ce qui en est, ce qui n’en est pas, combien de listes le disent, et dans quels mots.`,
  leadOne: (n: number, of: number, year: number): string =>
    n === 0
      ? t`Aucun des ${frPlural(of, 'programme lu en entier', 'programmes lus en entier')} des municipales de ${year} n’en parle.`
      : t`Aux municipales de ${year}, ${frPlural(n, 'programme lu en entier en parle', 'programmes lus en entier en parlent')}, sur ${frNumber(of)}.`,
  leadNothing: t`Aucun programme n’est encore publié : combien de listes en parlent n’est pas connu.`,
  leadUnread: (year: number): string => t`Aucun programme des municipales de ${year} n’a pu être lu.`,
  reach: {
    classic: t`Ce thème change le guichet de la mairie.`,
    disruptive: t`Ce thème change la maison : ce que l’observatoire de 2014 regrettait de ne pas lire.`,
  },
  definitionTitle: t`Ce qui en est, ce qui n’en est pas`,
  examples: t`Des phrases qui en sont`,
  nearMisses: t`Des phrases qui y ressemblent et n’en sont pas`,
  invented: t`Ces phrases sont écrites pour l’exemple ; aucune ne vient d’un programme.`,
  bridge: (topic: string | null): string =>
    topic === null
      ? t`L’observatoire de 2014 n’avait pas de sujet qui y réponde.`
      : t`L’observatoire de 2014 le comptait dans le sujet « ${topic} ».`,
  sizeTitle: t`Selon la taille de la commune`,
  size: (name: string, n: number, of: number): string =>
    t`Les programmes lus en entier en parlent le plus souvent dans les communes de « ${name} » habitants : ${frNumber(n)} sur ${frNumber(of)}.`,
  sizeNone: t`Aucun programme lu en entier n’en parle, quelle que soit la taille de la commune.`,
  sizeFew: t`Aucune taille de commune n’a assez de programmes lus en entier pour une part : les nombres sont ci-dessous.`,
  sizeCaption: t`Programmes lus en entier qui nomment le thème, par taille de commune, avec l’intervalle de Wilson à 95 %`,
  yearsTitle: t`D’une élection à l’autre`,
  years: (first: number, firstShare: string, last: number, lastShare: string): string =>
    t`De ${first} à ${last}, la part des programmes lus en entier qui en parlent passe de ${firstShare} à ${lastShare}. Ce ne sont ni les mêmes listes ni toujours les mêmes communes ; où les intervalles se recouvrent, l’écart peut être dû au hasard.`,
  yearsOne: t`Moins de deux élections ont assez de programmes lus en entier pour une part : rien ne se compare encore.`,
  yearsCaption: t`Programmes lus en entier qui nomment le thème, par élection, et selon leur phrase la plus précise`,
  standing: t`Listes en lice`,
  read: t`Lus`,
  naming: t`En parlent`,
  saidTitle: t`Dans les mots des listes`,
  said: (statements: number, lists: number, towns: number): string =>
    t`${frPlural(statements, 'phrase', 'phrases')} de ${frPlural(lists, 'liste', 'listes')}, dans ${frPlural(towns, 'commune', 'communes')}. D’abord la phrase la plus précise de chaque liste, puis la suivante ; les listes se suivent par élection et par code de commune, sans classement.`,
  saidNone: t`Aucune phrase de ce thème n’a encore été lue dans un programme publié.`,
  where: (page: number): string => t`page ${frNumber(page)}`,
  proof: t`la preuve`,
  proofOf: (list: string, town: string, number: number): string => t`la preuve : phrase ${frNumber(number)} de ${list}, ${town}`,
  townOf: (year: number): string => t`municipales de ${year}`,
  steps: [t`évoque`, t`intention`, t`mesure`, t`mesure précise`] as readonly string[],
  pages: t`Pages des phrases`,
  previous: t`Précédente`,
  next: t`Suivante`,
  page: (page: number, pages: number): string => t`page ${frNumber(page)} sur ${frNumber(pages)}`,
  others: t`Les autres thèmes`,
};

const en: typeof fr = {
  title: 'The seventeen themes',
  description:
    'What lists promise, theme by theme: definition, examples, sentences that look alike and are not of it, and how many lists say it.',
  lead: 'Beffroi looks for seventeen themes in programmes. Each has a definition, examples, and sentences that look alike without being of it. Some change the window of the town hall, others the house.',
  leadShown: (year, readable) =>
    `Counts are those of the municipal elections of ${year}: ${enPlural(readable, 'programme read whole', 'programmes read whole')}.`,
  nothing: 'No programmes are published yet: the themes and their meaning are known already, their counts are not.',
  listCaption: 'Programmes read whole that name each theme, in the order of the codebook',
  back: 'What lists promise',
  backThemes: 'The seventeen themes',
  theme: 'Theme',
  means: 'What is of it',
  programmes: 'Programmes read whole',
  oneDescription: (name) => `${name}: what is of it, what is not, how many lists say it, and in which words.`,
  leadOne: (n, of, year) =>
    n === 0
      ? `None of the ${enPlural(of, 'programme', 'programmes')} read of the municipal elections of ${year} speaks of it.`
      : `In the municipal elections of ${year}, ${enPlural(n, 'programme read whole speaks', 'programmes read whole speak')} of it, of ${enNumber(of)}.`,
  leadNothing: 'No programmes are published yet: how many lists speak of it is not known.',
  leadUnread: (year) => `No programme of the municipal elections of ${year} could be read.`,
  reach: {
    classic: 'This theme changes the window of the town hall.',
    disruptive: 'This theme changes the house: what the observatory of 2014 missed.',
  },
  definitionTitle: 'What is of it, and what is not',
  examples: 'Sentences that are of it',
  nearMisses: 'Sentences that look alike and are not',
  invented: 'These sentences are written as examples, in French; none comes from a programme.',
  bridge: (topic) =>
    topic === null ? 'The observatory of 2014 had no such topic.' : `The observatory of 2014 counted it in the topic “${topic}”.`,
  sizeTitle: 'By size of town',
  size: (name, n, of) =>
    `Programmes read whole speak of it most often in towns of “${name}” inhabitants: ${enNumber(n)} of ${enNumber(of)}.`,
  sizeNone: 'No programme read whole speaks of it, whatever the size of the town.',
  sizeFew: 'No size of town has enough programmes read whole for a share: the numbers stand below.',
  sizeCaption: 'Programmes read whole that name the theme, by size of town, with Wilson’s 95% interval',
  yearsTitle: 'From one election to the next',
  years: (first, firstShare, last, lastShare) =>
    `From ${first} to ${last}, the share of programmes read whole that speak of it goes from ${firstShare} to ${lastShare}. These are neither the same lists nor always the same towns; where intervals overlap, the difference may be chance.`,
  yearsOne: 'Fewer than two elections have enough programmes read whole for a share: there is nothing to compare yet.',
  yearsCaption: 'Programmes read whole that name the theme, by election, and by their most exact sentence',
  standing: 'Lists standing',
  read: 'Read',
  naming: 'Speak of it',
  saidTitle: 'In the words of the lists',
  said: (statements, lists, towns) =>
    `${enPlural(statements, 'sentence', 'sentences')} of ${enPlural(lists, 'list', 'lists')}, in ${enPlural(towns, 'town', 'towns')}. First the most exact sentence of each list, then its next one; lists stand by election and code of their town, without any ranking.`,
  saidNone: 'No sentence of this theme has yet been read in a published programme.',
  where: (page) => `page ${enNumber(page)}`,
  proof: 'the proof',
  proofOf: (list, town, number) => `the proof: sentence ${enNumber(number)} of ${list}, ${town}`,
  townOf: (year) => `elections of ${year}`,
  steps: ['mention', 'intention', 'measure', 'exact measure'],
  pages: 'Pages of sentences',
  previous: 'Previous',
  next: 'Next',
  page: (page, pages) => `page ${enNumber(page)} of ${enNumber(pages)}`,
  others: 'The other themes',
};

/** The themes of programmes, and one of them. */
export const programmeThemes: Bilingual<typeof fr> = { fr, en };
