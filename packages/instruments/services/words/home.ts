import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, frWords, t } from '@beffroi/words';

const MEANINGS_FR = [
  'rien',
  'de l’information',
  'un formulaire à imprimer',
  'une démarche commencée en ligne',
  'une démarche faite en ligne de bout en bout',
  'une démarche personnalisée',
];
const MEANINGS_EN = [
  'nothing',
  'information',
  'a form to print',
  'a procedure begun online',
  'a procedure done wholly online',
  'a personalised procedure',
];

const frBand = (level: number): string =>
  level === 0
    ? t`moins de ${frWords.decimal(0.5, 1)}`
    : level === 5
      ? t`${frWords.decimal(4.5, 1)} et plus`
      : t`${frWords.decimal(level - 0.5, 1)} à ${frWords.decimal(level + 0.5, 1)}`;

const fr = {
  title: t`Que peut-on faire en ligne dans votre commune ?`,
  what: t`Beffroi, l’observatoire de la ville numérique, lit les sites des communes et dit, preuve à l’appui, ce que l’on peut y faire sans se déplacer. Pour les élus, les agents, les habitants et les journalistes.`,
  findingTitle: t`Ce que dit la dernière mesure`,
  finding: (online: string, towns: number): string =>
    t`Sur cent démarches lues dans ${frPlural(towns, 'commune', 'communes')}, ${online} se font entièrement en ligne.`,
  hundredPart: (n: number, level: number): string =>
    t`${frNumber(n)} ${level >= 4 ? 'tout en ligne' : level === 3 ? 'commencées en ligne' : level === 0 ? 'absentes du site' : 'expliquées, ou un formulaire'}`,
  measureMine: 'Mesurer ma commune maintenant',
  ask: t`Une démarche précise ?`,
  askHint: t`En vos mots : « inscrire ma fille à la cantine à Rivebelle »`,
  askButton: 'Demander',
  questionsTitle: 'Vos questions',
  moreTitle: 'La dernière mesure, plus loin',
  description: t`Jusqu’où vont les démarches en ligne des communes : le baromètre, les familles de services, la carte, et la preuve de chaque note.`,
  lead: (date: string, towns: number, mean: string, meaning: string, level: number): string =>
    t`Le ${date}, ${frPlural(towns, 'commune observée va', 'communes observées vont')} en moyenne jusqu’au niveau ${mean} sur 5, proche du niveau ${level} : ${meaning}.`,
  meaning: (level: number): string => MEANINGS_FR[level]!,
  leadUnobserved: (date: string, towns: number): string =>
    t`Le ${date}, aucun service n’a pu être observé dans ${frPlural(towns, 'commune', 'communes')} : il n’y a donc pas de moyenne. Ce n’est pas un zéro.`,
  leadFew: (date: string, towns: number, all: number): string =>
    t`Le ${date}, ${frPlural(towns, 'commune a été observée', 'communes ont été observées')} sur ${frNumber(all)} : trop peu de communes pour une moyenne (n\u00a0=\u00a0${frNumber(towns)}). Leurs niveaux sont ci-dessous, un par un.`,
  barometer: 'Le baromètre',
  outOf: 'sur 5',
  interval: (low: string, high: string): string => t`entre ${low} et ${high} (intervalle à 95 %)`,
  noInterval: t`trop peu de communes pour donner un intervalle`,
  rests: (findings: number, towns: number): string =>
    t`${frPlural(findings, 'résultat', 'résultats')} dans ${frPlural(towns, 'commune', 'communes')}`,
  notSeen: (unobserved: number, abstained: number): string =>
    abstained === 0
      ? t`${frPlural(unobserved, 'service non observé', 'services non observés')}, qui ne comptent pas`
      : t`${frPlural(unobserved, 'service non observé', 'services non observés')} et ${frPlural(abstained, 'indécis', 'indécis')}, qui ne comptent pas`,
  findTown: 'Trouver ma commune',
  nothingTitle: 'Rien n’est encore publié',
  nothing: t`Beffroi mesure jusqu’où vont les démarches en ligne des communes, et garde la preuve de chaque note. Aucune vague n’est encore publiée : il n’y a ni moyenne ni carte à montrer.`,
  nothingAction: 'Ouvrir une vague dans l’atelier',
  nothingMethod: 'Lire la méthode',

  historyTitle: 'Depuis 2014',
  historyFirst: (mean: string): string => t`C’est la première vague publiée : ${mean} sur 5. Les suivantes s’ajouteront ici.`,
  historyRow: (waves: number, from: string, to: string): string =>
    t`En ${frNumber(waves)} vagues publiées, la moyenne est passée de ${from} à ${to} sur 5 ; l’écart n’est un progrès que si la comparaison l’établit.`,
  historyFew: (waves: number): string =>
    t`${frNumber(waves)} vagues publiées. L’une d’elles au moins ne décrit que quelques communes : d’une vague à l’autre, rien ne se compare.`,
  history: {
    title: 'Niveau moyen au fil des vagues',
    description: (from: string, to: string, old: string): string =>
      t`À droite, l’échelle d’aujourd’hui : de ${from} à ${to} sur 5. À gauche, en creux, l’échelle de 2014 : ${old} dans l’étude de 2014, puis les vagues mesurées à sa manière.`,
    ours: 'Échelle d’aujourd’hui',
    old: 'Échelle de 2014',
  },
  scales: t`Le point de 2014 est à part, car son échelle était autre : son niveau 5 disait « tout se fait en ligne, paiement compris », soit à peu près notre niveau 4 ; le nôtre demande en plus un compte, un suivi et des données reprises. L’étude lisait à la main 18 services dans les 25 plus grandes villes ; six de ces services sont déduits. Pour rapprocher, chaque vague est aussi notée à la manière de 2014, en creux.`,
  historyCaption: 'Moyennes publiées, avec leur intervalle à 95 %.',
  historyColumns: { wave: 'Vague', date: 'Date', mean: 'Moyenne', old: 'À la manière de 2014', n: 'Résultats' },
  study: t`Étude de 2014 (Lecko, 25 villes)`,
  readMethod: 'Les deux échelles dans la méthode',

  familiesTitle: 'Les familles de services',
  families: (best: string, bestMean: string, least: string, leastMean: string): string =>
    t`La famille la mieux servie est « ${best} » (${bestMean} sur 5), la moins bien servie « ${least} » (${leastMean}).`,
  familiesFew: (towns: number): string =>
    t`Le niveau moyen de chaque famille dans ${towns === 1 ? 'cette commune' : t`ces ${frNumber(towns)} communes`}, et nulle part ailleurs.`,
  familyOne: (name: string, mean: string): string => t`Une seule famille a été observée : « ${name} » (${mean} sur 5).`,
  familiesChart: {
    title: 'Niveau moyen par famille',
    description: t`Un point par famille, avec son intervalle à 95 %, de la mieux à la moins bien servie.`,
  },
  familiesCaption: t`Niveau moyen de 0 à 5 ; part atteinte : ce qui est fait de ce que la loi et la nature du service permettent.`,
  familyColumns: { family: 'Famille', mean: 'Moyenne', interval: t`Intervalle à 95 %`, attainment: 'Part atteinte', n: 'Résultats' },

  distributionTitle: 'La répartition des niveaux',
  distribution: (online: string, nothing: string, unseen: string): string =>
    t`Sur cent services observés, ${online} se font en ligne de bout en bout (niveau 4 ou 5) et ${nothing} sont absents du site (niveau 0). ${unseen}`,
  distributionFew: (towns: number, unseen: string): string =>
    t`Les résultats de ${frPlural(towns, 'commune', 'communes')}, comptés par niveau : trop peu de communes pour en donner des parts. ${unseen}`,
  unseen: (n: number): string =>
    n === 0 ? 'Tous les services ont été observés.' : t`${frPlural(n, 'service n’a pas pu être observé', 'services n’ont pas pu l’être')}.`,
  distributionChart: {
    title: 'Résultats par niveau',
    description: t`Une barre par niveau de 0 à 5 ; ce qui n’a pas été observé n’en a pas.`,
  },
  distributionColumns: { mark: 'Niveau', meaning: 'Ce que l’on y trouve', findings: 'Résultats', share: 'Part des observés' },

  changeTitle: 'Ce qui a changé depuis la vague précédente',
  changeNone: t`Il faut deux vagues publiées pour dire ce qui change.`,
  changePending: t`La comparaison des deux dernières vagues est en cours de calcul : elle sera là dans un instant.`,
  changeTold: (n: number, up: number, down: number, before: string): string =>
    t`Depuis la vague du ${before}, ${frPlural(n, 'changement est établi', 'changements sont établis')}, au-delà des erreurs de lecture : ${frPlural(up, 'hausse', 'hausses')}, ${frPlural(down, 'baisse', 'baisses')}${n > up + down ? t`, et ${frPlural(n - up - down, 'autre', 'autres')} (fournisseur, plafond, obstacle)` : ''}.`,
  changeNothing: (before: string): string => t`Depuis la vague du ${before}, aucun changement n’est établi au-delà des erreurs de lecture.`,
  rose: 'Communes qui ont le plus progressé',
  net: (levels: number): string => t`${frWords.signed(levels, 0)} ${Math.abs(levels) < 2 ? 'niveau' : 'niveaux'}`,
  allChanges: 'Tous les changements, avec leurs raisons',

  mapTitle: 'La carte',
  mapSentence: (high: number, towns: number): string =>
    high === 0
      ? t`Aucune des ${frPlural(towns, 'commune observée', 'communes observées')} n’atteint le niveau 3 en moyenne.`
      : t`${frPlural(high, 'commune observée atteint', 'communes observées atteignent')} le niveau 3 en moyenne, sur ${frNumber(towns)}.`,
  seeAll: 'Toutes les communes, en liste',
  map: {
    title: 'Carte des communes mesurées',
    description: (n: number): string =>
      t`${frPlural(n, 'commune', 'communes')} : la surface du disque dit le nombre d’habitants, la teinte et le chiffre le niveau moyen. La liste des communes dit la même chose.`,
    legend: 'Niveau moyen, arrondi',
    level: (level: number): string => frBand(level),
    colon: '\u00a0: ',
    caption: t`Surface du disque : habitants. Teinte et chiffre : niveau moyen. Coordonnées : GeoNames (CC BY 4.0) ou liste des communes mesurées ; contours : Natural Earth.`,
    withoutPlace: (n: number): string =>
      t`${frPlural(n, 'commune n’est pas placée, faute de coordonnées', 'communes ne sont pas placées, faute de coordonnées')}.`,
    left: (n: number): string =>
      t`${frPlural(n, 'commune moins peuplée n’est pas dessinée', 'communes moins peuplées ne sont pas dessinées')}.`,
    elsewhere: (n: number): string => t`${frPlural(n, 'commune est hors des cadres', 'communes sont hors des cadres')}.`,
  },
  table: 'Les chiffres du graphique',
};

const enBand = (level: number): string =>
  level === 0 ? 'less than 0.5' : level === 5 ? '4.5 and more' : `${level - 0.5} to ${level + 0.5}`;

const en: typeof fr = {
  title: 'What can be done online in your town?',
  what: 'Beffroi, the observatory of the digital town, reads the sites of French towns and says, with evidence, what can be done there without a visit. For elected members, agents, residents and journalists.',
  findingTitle: 'What the last wave says',
  finding: (online, towns) => `Of a hundred services read in ${enPlural(towns, 'town', 'towns')}, ${online} can be done wholly online.`,
  hundredPart: (n, level) =>
    `${enNumber(n)} ${level >= 4 ? 'all online' : level === 3 ? 'begun online' : level === 0 ? 'missing from the site' : 'explained, or a form'}`,
  measureMine: 'Measure my town now',
  ask: 'One precise service?',
  askHint: 'In your words, in French: “inscrire ma fille à la cantine à Rivebelle”',
  askButton: 'Ask',
  questionsTitle: 'Your questions',
  moreTitle: 'The last wave, in more depth',
  description:
    'How far the online services of French towns have come: the barometer, the families of services, the map, and the evidence of every mark.',
  lead: (date, towns, mean, meaning, level) =>
    `On ${date}, ${enPlural(towns, 'observed town goes', 'observed towns go')} as far as level ${mean} out of 5 on average, near level ${level}: ${meaning}.`,
  meaning: (level) => MEANINGS_EN[level]!,
  leadUnobserved: (date, towns) =>
    `On ${date}, no service could be observed in ${enPlural(towns, 'town', 'towns')}, so there is no mean. That is not a zero.`,
  leadFew: (date, towns, all) =>
    `On ${date}, ${enPlural(towns, 'town was observed', 'towns were observed')} of ${enNumber(all)}: too few towns for a mean (n\u00a0=\u00a0${enNumber(towns)}). Their levels stand below, one by one.`,
  barometer: 'The barometer',
  outOf: 'out of 5',
  interval: (low, high) => `between ${low} and ${high} (95% interval)`,
  noInterval: 'too few towns for an interval',
  rests: (findings, towns) => `${enPlural(findings, 'finding', 'findings')} in ${enPlural(towns, 'town', 'towns')}`,
  notSeen: (unobserved, abstained) =>
    abstained === 0
      ? `${enPlural(unobserved, 'service', 'services')} unobserved, which do not count`
      : `${enPlural(unobserved, 'service', 'services')} unobserved and ${enNumber(abstained)} undecided, which do not count`,
  findTown: 'Find my town',
  nothingTitle: 'Nothing is published yet',
  nothing:
    'Beffroi measures how far the online services of French towns have come, and keeps the evidence of every mark. No wave is published yet: there is no mean and no map to show.',
  nothingAction: 'Open a wave in the workshop',
  nothingMethod: 'Read the method',

  historyTitle: 'Since 2014',
  historyFirst: (mean) => `This is the first published wave: ${mean} out of 5. The next ones will be added here.`,
  historyRow: (waves, from, to) =>
    `Over ${enNumber(waves)} published waves, the mean went from ${from} to ${to} out of 5; that is progress only if the comparison shows it.`,
  historyFew: (waves) =>
    `${enNumber(waves)} published waves. One of them at least describes a few towns only: from one wave to the next, nothing can be compared.`,
  history: {
    title: 'Mean level through the waves',
    description: (from, to, old) =>
      `On the right, the scale of today: from ${from} to ${to} out of 5. On the left, hollow, the scale of 2014: ${old} in the study of 2014, then the waves measured its way.`,
    ours: 'Scale of today',
    old: 'Scale of 2014',
  },
  scales:
    'The point of 2014 stands apart, for its scale was another one: its level 5 meant “all is done online, payment included”, about our level 4; ours also asks for an account, tracking and data that need not be typed again. The study read 18 services of the 25 largest cities by hand; six of these services are inferred. To bring them near, each wave is also marked in the manner of 2014, hollow.',
  historyCaption: 'Published means, with their 95% interval.',
  historyColumns: { wave: 'Wave', date: 'Date', mean: 'Mean', old: 'In the manner of 2014', n: 'Findings' },
  study: 'Study of 2014 (Lecko, 25 cities)',
  readMethod: 'The two scales in the method',

  familiesTitle: 'The families of services',
  families: (best, bestMean, least, leastMean) =>
    `The best served family is “${best}” (${bestMean} out of 5), the least served “${least}” (${leastMean}).`,
  familiesFew: (towns) =>
    `The mean level of each family in ${towns === 1 ? 'this town' : `these ${enNumber(towns)} towns`}, and nowhere else.`,
  familyOne: (name, mean) => `Only one family was observed: “${name}” (${mean} out of 5).`,
  familiesChart: {
    title: 'Mean level by family',
    description: 'One dot a family, with its 95% interval, from the best to the least served.',
  },
  familiesCaption: 'Mean level from 0 to 5; attainment: what is done of what law and the nature of the service allow.',
  familyColumns: { family: 'Family', mean: 'Mean', interval: '95% interval', attainment: 'Attainment', n: 'Findings' },

  distributionTitle: 'The distribution of levels',
  distribution: (online, nothing, unseen) =>
    `Of a hundred services observed, ${online} can be done wholly online (level 4 or 5) and ${nothing} are missing from the site (level 0). ${unseen}`,
  distributionFew: (towns, unseen) =>
    `The findings of ${enPlural(towns, 'town', 'towns')}, counted by level: too few towns to give shares of them. ${unseen}`,
  unseen: (n) => (n === 0 ? 'All services were observed.' : `${enPlural(n, 'service', 'services')} could not be observed.`),
  distributionChart: { title: 'Findings by level', description: 'One bar a level from 0 to 5; what was not observed has none.' },
  distributionColumns: { mark: 'Level', meaning: 'What is found there', findings: 'Findings', share: 'Share of those observed' },

  changeTitle: 'What has changed since the previous wave',
  changeNone: 'Two published waves are needed to tell what changes.',
  changePending: 'The last two waves are being compared: the result will be here in a moment.',
  changeTold: (n, up, down, before) =>
    `Since the wave of ${before}, ${enPlural(n, 'change is shown', 'changes are shown')}, beyond the errors of the rubric: ${enPlural(up, 'rise', 'rises')}, ${enPlural(down, 'fall', 'falls')}${n > up + down ? `, and ${enPlural(n - up - down, 'other', 'others')} (provider, ceiling, obstacle)` : ''}.`,
  changeNothing: (before) => `Since the wave of ${before}, no change is shown beyond the errors of the rubric.`,
  rose: 'Towns that progressed most',
  net: (levels) => `${levels > 0 ? '+' : ''}${levels} ${Math.abs(levels) < 2 ? 'level' : 'levels'}`,
  allChanges: 'All changes, with their reasons',

  mapTitle: 'The map',
  mapSentence: (high, towns) =>
    high === 0
      ? `None of ${enPlural(towns, 'observed town', 'observed towns')} reaches level 3 on average.`
      : `${enPlural(high, 'observed town reaches', 'observed towns reach')} level 3 on average, of ${enNumber(towns)}.`,
  seeAll: 'All towns, as a list',
  map: {
    title: 'Map of the measured towns',
    description: (n) =>
      `${enPlural(n, 'town', 'towns')}: the surface of a disc tells the inhabitants, its shade and numeral the mean level. The list of towns says the same.`,
    legend: 'Mean level, rounded',
    level: (level) => enBand(level),
    colon: ': ',
    caption:
      'Surface of a disc: inhabitants. Shade and numeral: mean level. Coordinates: GeoNames (CC BY 4.0) or the wave’s list of towns; outline: Natural Earth.',
    withoutPlace: (n) => `${enPlural(n, 'town is', 'towns are')} not placed, for want of coordinates.`,
    left: (n) => `${enPlural(n, 'less populous town is', 'less populous towns are')} not drawn.`,
    elsewhere: (n) => `${enPlural(n, 'town lies', 'towns lie')} outside the frames.`,
  },
  table: 'The numbers of the chart',
};

/** The first page: the barometer. */
export const home: Bilingual<typeof fr> = { fr, en };
