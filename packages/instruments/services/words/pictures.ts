import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, enWords, frNumber, frOf, frPlural, frWords, t } from '@beffroi/words';

/** Counts of findings, as each picture says them. */
export interface Seen {
  readonly towns: number;
  readonly observed: number;
  readonly unobserved: number;
  readonly abstained: number;
}

const frList = new Intl.ListFormat('fr', { type: 'conjunction' });
const enList = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const fr = {
  town: 'Commune',
  service: 'Démarche',
  population: 'Habitants',
  department: 'Département',
  level: 'Niveau',
  levels: frWords.levels,
  unobserved: 'pas pu être vu',
  abstained: 'indécis',
  measured: (date: string): string => t`Mesuré le ${date}.`,
  seen: ({ towns, observed, unobserved, abstained }: Seen): string =>
    t`${frPlural(towns, 'commune', 'communes')}, ${frPlural(observed, 'démarche observée', 'démarches observées')} ; ${frNumber(unobserved)} n’ont pas pu l’être et ${frNumber(abstained)} sont indécises : elles ne comptent pas.`,
  whichTowns: 'Quelles communes',
  allTowns: 'Toutes',
  stratum: (stratum: string): string => t`${frWords.strata[stratum as keyof typeof frWords.strata]} habitants`,
  sortBy: 'Trier par',
  byName: 'nom',
  byPopulation: 'habitants',
  page: (page: number, pages: number): string => t`page ${frNumber(page)} sur ${frNumber(pages)}`,
  pages: 'Pages',
  cell: (town: string, service: string, level: string): string => t`${town}, ${service} : ${level}`,
  sheet: 'Toutes les communes',
  heat: {
    name: 'Communes et démarches',
    hint: t`Ce que chaque commune permet de faire en ligne, démarche par démarche.`,
    title: ({ towns, observed }: Seen, online: number): string =>
      observed === 0
        ? t`Rien n’a pu être observé dans ${frPlural(towns, 'cette commune', 'ces communes')}.`
        : t`${frPlural(online, 'démarche se fait', 'démarches se font')} entièrement en ligne, sur ${frNumber(observed)} observées dans ${frPlural(towns, 'commune', 'communes')}.`,
    description: t`Une ligne par commune, une colonne par démarche ; la teinte et le chiffre disent le niveau, de 0 à 5 ; les hachures, ce qui n’a pas pu être vu.`,
    caption: t`Niveau de chaque démarche, de 0 à 5 ; « ? » : pas pu être vu ; « ~ » : indécis`,
    rankings: 'Les classements, par fourchettes de rangs',
    note: t`Les communes ne sont pas rangées de la meilleure à la moins bonne.`,
  },
  bars: {
    name: 'Démarche par démarche',
    hint: t`Combien de communes vont jusqu’où, pour chaque démarche.`,
    title: (best: string, n: number, of: number, nowhere: number): string =>
      t`${best} : ${frPlural(n, 'commune', 'communes')} sur ${frNumber(of)} ${n < 2 ? 'fait' : 'font'} tout en ligne.${nowhere === 0 ? '' : t` ${frPlural(nowhere, 'démarche ne l’est', 'démarches ne le sont')} entièrement nulle part.`}`,
    titleNone: (towns: number): string =>
      t`Aucune démarche n’est entièrement en ligne dans ${frPlural(towns, 'la commune observée', 'les communes observées')}.`,
    description: t`Une barre par démarche : combien de communes ont chaque niveau, de 0 à gauche à 5 ; à part, à droite, hachuré, ce qui n’a pas pu être vu.`,
    said: (online: number, observed: number): string =>
      observed === 0 ? t`rien n’a pu être vu` : t`tout en ligne : ${frNumber(online)} sur ${frNumber(observed)}`,
    caption: 'Nombre de communes par niveau',
    whole: 'Tout en ligne',
  },
  slope: {
    name: 'D’une mesure à l’autre',
    hint: t`Le niveau moyen de chaque démarche, avant et après.`,
    description: (before: string, after: string): string =>
      t`Une ligne par démarche, du niveau moyen du ${before} à celui du ${after}, sur les mêmes communes ; en trait fort, ce qui dépasse le hasard et les erreurs de mesure.`,
    titleTold: (names: readonly string[]): string => t`${frList.format(names)} : la hausse est établie.`,
    titleFell: (names: readonly string[]): string => t`${frList.format(names)} : le recul est établi.`,
    titleNone: (name: string, before: string, after: string): string =>
      t`Aucune hausse n’est établie pour l’ensemble. La plus forte : ${name}, de ${before} à ${after}.`,
    titleStill: t`Aucune démarche n’a changé de niveau moyen.`,
    titleFew: (towns: number): string => t`Trop peu de communes pour comparer des moyennes (n\u00a0=\u00a0${frNumber(towns)}).`,
    none: t`Il faut deux mesures publiées pour voir ce qui change.`,
    note: (towns: number, marks: number): string =>
      t`Niveaux moyens de 0 à 5 de ${frPlural(marks, 'démarche observée', 'démarches observées')} aux deux dates dans ${frPlural(towns, 'commune', 'communes')}.`,
    caption: 'Niveau moyen avant et après',
    before: (date: string): string => t`Le ${date}`,
    change: 'Écart',
    interval: t`Intervalle à 95 %`,
    verdict: 'Verdict',
    told: 'établi',
    untold: 'peut être dû au hasard',
    n: 'Comparées',
    which: 'Quelles mesures',
    why: 'Les raisons de chaque changement',
  },
  moves: {
    name: 'Ce qui a monté',
    hint: t`Dans combien de communes une démarche a changé de niveau, de façon établie.`,
    title: (rose: number, fell: number, best: readonly string[]): string =>
      rose + fell === 0
        ? t`Aucun changement de niveau n’est établi entre les deux mesures.`
        : t`${frPlural(rose, 'hausse établie', 'hausses établies')}, ${frPlural(fell, 'baisse', 'baisses')}${best.length === 0 ? '' : t` ; ce qui a le plus souvent monté : ${frList.format(best)}`}.`,
    description: t`Une barre par démarche : à droite de la ligne, les communes où son niveau a monté ; à gauche, celles où il a baissé.`,
    rose: 'a monté',
    fell: 'a baissé',
    note: (before: string, after: string, towns: number): string =>
      t`Communes dont le niveau a changé entre le ${before} et le ${after}, au-delà des erreurs de mesure, sur ${frPlural(towns, 'commune comparée', 'communes comparées')}.`,
    caption: 'Communes dont le niveau a changé',
    where: 'Où',
    step: (town: string, from: number, to: number): string => t`${town} (de ${from} à ${to})`,
  },
  map: {
    name: 'Carte des communes',
    hint: t`Où elles sont, et jusqu’où elles vont ; chaque disque ouvre sa commune.`,
    title: (high: number, towns: number): string =>
      high === 0
        ? t`Aucune des ${frNumber(towns)} communes observées n’atteint en moyenne le niveau 3, où une démarche se commence en ligne.`
        : t`${frPlural(high, 'commune atteint', 'communes atteignent')} en moyenne le niveau 3, où une démarche se commence en ligne, sur ${frNumber(towns)} observées.`,
    note: t`Surface du disque : habitants. Teinte et chiffre : niveau moyen, arrondi. Coordonnées : GeoNames (CC BY 4.0) ; contours : Natural Earth.`,
    caption: 'Communes de la carte',
    mean: 'Niveau moyen',
    observed: 'Démarches observées',
    leftOut: (n: number): string => t`${frPlural(n, 'commune n’est pas dessinée', 'communes ne sont pas dessinées')}.`,
  },
  departments: {
    name: 'Carte par département',
    hint: t`Le niveau moyen des communes de chaque département, outre-mer compris.`,
    title: (shown: number, low: string, high: string): string =>
      t`D’un département à l’autre, le niveau moyen va de ${low} à ${high} sur 5 (${frPlural(shown, 'département', 'départements')}).`,
    titleNone: t`Aucun département n’a assez de communes mesurées pour une moyenne.`,
    description: t`La France par département, outre-mer en bas ; plus la teinte est foncée, plus le niveau moyen est élevé ; hachuré, là où aucune commune n’a été mesurée.`,
    note: (date: string): string =>
      t`Mesuré le ${date}. Teinte : niveau moyen des démarches observées. Tirets : trop peu de communes ; hachures : aucune mesurée. Contours : MapSVG, par svg-maps (CC BY 4.0), et Natural Earth.`,
    caption: 'Niveau moyen par département',
    towns: 'Communes observées',
    few: 'trop peu',
    none: 'aucune mesurée',
    said: (name: string, level: string): string => t`${name} : ${level}`,
  },
  share: {
    online: (online: number, observed: number): string =>
      observed === 0
        ? t`Ses démarches en ligne n’ont pas pu être vues.`
        : online === 0
          ? t`Aucune des ${frNumber(observed)} démarches observées ne se fait encore entièrement en ligne.`
          : t`${frPlural(online, 'démarche se fait', 'démarches se font')} entièrement en ligne, sur ${frNumber(observed)} observées.`,
    legend: t`0 rien · 1 expliqué · 2 formulaire · 3 se commence · 4 et 5 tout en ligne · hachuré : pas pu être vu`,
    source: (date: string, address: string | null): string => (address === null ? t`Mesuré le ${date}` : t`Mesuré le ${date} · ${address}`),
    description: t`Les dix-huit démarches de la commune, une case chacune, avec leur niveau de 0 à 5.`,
    fiction: 'Démonstration : commune inventée',
    badgeSource: (date: string): string => t`Mesuré par Beffroi le ${date}`,
    title: (town: string): string => t`Partager la fiche ${frOf(town)}`,
    pageDescription: (town: string): string => t`L’image et le badge de la fiche ${frOf(town)}, à reprendre librement.`,
    back: 'Revenir à la fiche',
    picture: 'L’image',
    pictureLead: t`C’est ce que montre un lien vers cette fiche, dans un message ou sur un réseau. Vous pouvez aussi la prendre telle quelle.`,
    take: 'Télécharger l’image (PNG)',
    badge: 'Le badge',
    badgeLead: t`Pour le site de la commune : il suit les mesures et mène à la fiche, sans traceur ni script.`,
    badgeCode: 'Lignes à copier dans la page',
  },
  noWave: t`Aucune mesure n’est encore publiée.`,
};

const en: typeof fr = {
  town: 'Town',
  service: 'Service',
  population: 'Inhabitants',
  department: 'Department',
  level: 'Level',
  levels: enWords.levels,
  unobserved: 'could not be seen',
  abstained: 'undecided',
  measured: (date) => `Measured on ${date}.`,
  seen: ({ towns, observed, unobserved, abstained }) =>
    `${enPlural(towns, 'town', 'towns')}, ${enPlural(observed, 'service observed', 'services observed')}; ${enNumber(unobserved)} could not be seen and ${enNumber(abstained)} are undecided: they do not count.`,
  whichTowns: 'Which towns',
  allTowns: 'All',
  stratum: (stratum) => `${enWords.strata[stratum as keyof typeof enWords.strata]} inhabitants`,
  sortBy: 'Sort by',
  byName: 'name',
  byPopulation: 'inhabitants',
  page: (page, pages) => `page ${enNumber(page)} of ${enNumber(pages)}`,
  pages: 'Pages',
  cell: (town, service, level) => `${town}, ${service}: ${level}`,
  sheet: 'All towns',
  heat: {
    name: 'Towns and services',
    hint: 'What each town lets one do online, service by service.',
    title: ({ towns, observed }, online) =>
      observed === 0
        ? `Nothing could be observed in ${enPlural(towns, 'town', 'towns')}.`
        : `${enPlural(online, 'service can', 'services can')} be done wholly online, of ${enNumber(observed)} observed in ${enPlural(towns, 'town', 'towns')}.`,
    description: 'One line a town, one column a service; shade and numeral tell the level, from 0 to 5; what is hatched could not be seen.',
    caption: 'Level of each service, from 0 to 5; “?”: could not be seen; “~”: undecided',
    rankings: 'Rankings, by bands of ranks',
    note: 'Towns are not put in order of merit.',
  },
  bars: {
    name: 'Service by service',
    hint: 'How many towns go how far, for each service.',
    title: (best, n, of, nowhere) =>
      `${best}: ${enPlural(n, 'town', 'towns')} of ${enNumber(of)} ${n < 2 ? 'does' : 'do'} all of it online.${nowhere === 0 ? '' : ` ${enPlural(nowhere, 'service is', 'services are')} wholly online nowhere.`}`,
    titleNone: (towns) => `No service is wholly online in ${enPlural(towns, 'town observed', 'towns observed')}.`,
    description:
      'One bar a service: how many towns have each level, from 0 on the left to 5; apart, on the right, hatched, what could not be seen.',
    said: (online, observed) => (observed === 0 ? 'nothing could be seen' : `wholly online: ${enNumber(online)} of ${enNumber(observed)}`),
    caption: 'Number of towns by level',
    whole: 'Wholly online',
  },
  slope: {
    name: 'From one measurement to the next',
    hint: 'The mean level of each service, before and after.',
    description: (before, after) =>
      `One line a service, from the mean level of ${before} to that of ${after}, over the same towns; thick, what is beyond chance and errors of measurement.`,
    titleTold: (names) => `${enList.format(names)}: the rise is shown.`,
    titleFell: (names) => `${enList.format(names)}: the decline is shown.`,
    titleNone: (name, before, after) => `No rise is shown for the whole. The largest: ${name}, from ${before} to ${after}.`,
    titleStill: 'No service has changed its mean level.',
    titleFew: (towns) => `Too few towns to compare means (n\u00a0=\u00a0${enNumber(towns)}).`,
    none: 'Two published measurements are needed to see what changes.',
    note: (towns, marks) =>
      `Mean levels from 0 to 5 of ${enPlural(marks, 'service observed', 'services observed')} on both dates in ${enPlural(towns, 'town', 'towns')}.`,
    caption: 'Mean level before and after',
    before: (date) => date,
    change: 'Change',
    interval: '95% interval',
    verdict: 'Verdict',
    told: 'shown',
    untold: 'may be chance',
    n: 'Compared',
    which: 'Which measurements',
    why: 'The reasons of each change',
  },
  moves: {
    name: 'What rose',
    hint: 'In how many towns a service is shown to have changed its level.',
    title: (rose, fell, best) =>
      rose + fell === 0
        ? 'No change of level is shown between the two measurements.'
        : `${enPlural(rose, 'rise shown', 'rises shown')}, ${enPlural(fell, 'fall', 'falls')}${best.length === 0 ? '' : `; what rose most often: ${enList.format(best)}`}.`,
    description: 'One bar a service: right of the line, towns in which its level rose; left, those in which it fell.',
    rose: 'rose',
    fell: 'fell',
    note: (before, after, towns) =>
      `Towns whose level changed between ${before} and ${after}, beyond the errors of measurement, of ${enPlural(towns, 'town compared', 'towns compared')}.`,
    caption: 'Towns whose level changed',
    where: 'Where',
    step: (town, from, to) => `${town} (from ${from} to ${to})`,
  },
  map: {
    name: 'Map of the towns',
    hint: 'Where they are, and how far they go; each disc opens its town.',
    title: (high, towns) =>
      high === 0
        ? `None of ${enNumber(towns)} observed towns reaches level 3 on average, where a service is begun online.`
        : `${enPlural(high, 'town reaches', 'towns reach')} level 3 on average, where a service is begun online, of ${enNumber(towns)} observed.`,
    note: 'Surface of a disc: inhabitants. Shade and numeral: mean level, rounded. Coordinates: GeoNames (CC BY 4.0); outline: Natural Earth.',
    caption: 'Towns of the map',
    mean: 'Mean level',
    observed: 'Services observed',
    leftOut: (n) => `${enPlural(n, 'town is', 'towns are')} not drawn.`,
  },
  departments: {
    name: 'Map by department',
    hint: 'The mean level of the towns of each department, overseas included.',
    title: (shown, low, high) =>
      `From one department to the next, the mean level goes from ${low} to ${high} out of 5 (${enPlural(shown, 'department', 'departments')}).`,
    titleNone: 'No department has enough measured towns for a mean.',
    description: 'France by department, overseas below; the darker, the higher the mean level; hatched where no town was measured.',
    note: (date) =>
      `Measured on ${date}. Shade: mean level of the services observed. Dashes: too few towns; hatches: none measured. Outlines: MapSVG, by way of svg-maps (CC BY 4.0), and Natural Earth.`,
    caption: 'Mean level by department',
    towns: 'Towns observed',
    few: 'too few',
    none: 'none measured',
    said: (name, level) => `${name}: ${level}`,
  },
  share: {
    online: (online, observed) =>
      observed === 0
        ? 'Its online services could not be seen.'
        : online === 0
          ? `None of ${enNumber(observed)} services observed can be done wholly online yet.`
          : `${enPlural(online, 'service can', 'services can')} be done wholly online, of ${enNumber(observed)} observed.`,
    legend: '0 nothing · 1 explained · 2 form · 3 begun · 4 and 5 wholly online · hatched: could not be seen',
    source: (date, address) => (address === null ? `Measured on ${date}` : `Measured on ${date} · ${address}`),
    description: 'The eighteen services of the town, one cell each, with their level from 0 to 5.',
    fiction: 'Demonstration: invented town',
    badgeSource: (date) => `Measured by Beffroi on ${date}`,
    title: (town) => `Share the sheet of ${town}`,
    pageDescription: (town) => `The picture and the badge of the sheet of ${town}, to be used freely.`,
    back: 'Back to the sheet',
    picture: 'The picture',
    pictureLead: 'This is what a link to this sheet shows, in a message or on a network. You may also take it as it is.',
    take: 'Download the picture (PNG)',
    badge: 'The badge',
    badgeLead: 'For the town’s own site: it follows measurements and leads to the sheet, without tracker or script.',
    badgeCode: 'Lines to copy into the page',
  },
  noWave: 'No measurement is published yet.',
};

/** The pictures of services. */
export const pictures: Bilingual<typeof fr> = { fr, en };
