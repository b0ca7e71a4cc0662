import type { Obstacle, ReadingCoverage } from '@beffroi/domain';
import { SERVICE_WORDS } from '@beffroi/services/judge';
import type { Missing, NextStep, TownCounts } from '@beffroi/services/views';
import type { PartNature } from '@beffroi/territories';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, enWords, frNumber, frOf, frPlural, frWords, t } from '@beffroi/words';

const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${frNumber(rank)}e`);
const enOrdinal = (rank: number): string => {
  const suffix = new Intl.PluralRules('en', { type: 'ordinal' }).select(rank);
  return `${enNumber(rank)}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[suffix]}`;
};

const listed = new Intl.ListFormat('fr', { type: 'conjunction' });
const frList = (parts: readonly string[]): string => listed.format(parts);
const enListed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const enList = (parts: readonly string[]): string => enListed.format(parts);

/** Codes in parentheses are of use to the catalogue only. */
const plainTeleservice = (name: string): string => name.replace(/ \((?:R\d+(?:, )?)+\)$/, '');

const frMissing: Readonly<Record<Missing, string>> = {
  information: 'une page qui dit qui peut demander, où, quand et avec quelles pièces',
  teleservice: 'un lien précis vers le téléservice de l’État',
  intake: 'un formulaire de demande en ligne',
  'intake-or-appointment': 'un formulaire de demande en ligne, ou un rendez-vous pris en ligne',
  answer: 'une réponse ou une délivrance sans déplacement',
  payment: 'le paiement en ligne',
  'payment-if-due': 'le paiement en ligne, si un tarif est dû',
  account: 'un compte de l’usager',
  tracking: 'le suivi de la demande',
  prefill: 'la reprise des données déjà connues',
};

const enMissing: typeof frMissing = {
  information: 'a page that says who may ask, where, when and with which papers',
  teleservice: 'a precise link to the State’s teleservice',
  intake: 'an online request form',
  'intake-or-appointment': 'an online request form, or an appointment booked online',
  answer: 'an answer or delivery without a visit',
  payment: 'online payment',
  'payment-if-due': 'online payment, if a price is due',
  account: 'an account for the resident',
  tracking: 'a way to follow the request',
  prefill: 'reuse of data already known',
};

/** Levels that a number of services were seen or not seen at, behind the main sentence. */
const frLeft = ({ unobserved, abstained }: TownCounts): string => {
  const parts = [
    unobserved > 0 ? `${frPlural(unobserved, 'démarche n’a pu être observée', 'démarches n’ont pu être observées')}` : '',
    abstained > 0 ? `${frPlural(abstained, 'reste indécise', 'restent indécises')}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' et ')}.`;
};

const enLeft = ({ unobserved, abstained }: TownCounts): string => {
  const parts = [
    unobserved > 0 ? `${enPlural(unobserved, 'service', 'services')} could not be observed` : '',
    abstained > 0 ? `${enNumber(abstained)} ${abstained === 1 ? 'is' : 'are'} undecided` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}.`;
};

const frNatures: Readonly<Record<PartNature, string>> = {
  arrondissement: 'un arrondissement',
  delegated: 'une commune déléguée',
  associated: 'une commune associée',
  former: 'une ancienne commune',
};

const enNatures: typeof frNatures = {
  arrondissement: 'an arrondissement',
  delegated: 'a delegated commune',
  associated: 'an associated commune',
  former: 'a former commune',
};

const fr = {
  /** Under the name: how large, where. */
  identity: (population: number, stratum: string, department: string | null): string =>
    t`${frPlural(population, 'habitant', 'habitants')} · taille : ${stratum}${department === null ? '' : ` · ${department}`}`,
  measured: (date: string, wave: string): string => t`Mesure du ${date}, vague ${frWords.quoted(wave)}.`,
  older: (wave: string): string =>
    t`La vague la plus récente ne compte pas cette commune : voici ce que la vague ${frWords.quoted(wave)} en a vu.`,
  lead: (name: string, counts: TownCounts): string => {
    const { online, begun, observed, unobserved, abstained, all } = counts;
    if (observed === 0) return t`Rien n’a pu être observé des démarches en ligne de cette commune : ${name} n’a donc ni moyenne ni rang.`;
    const of = unobserved + abstained === 0 ? frNumber(all) : `${frNumber(observed)} observées`;
    const rest =
      begun === 0 ? '' : t`, et d’en commencer en ligne ${begun === 1 ? 'une' : frNumber(begun)} ${begun === 1 ? 'autre' : 'autres'}`;
    const done =
      online === 0
        ? t`${name} ne permet de faire entièrement en ligne aucune démarche sur ${of}${begun === 0 ? '' : t` ; ${frPlural(begun, 'peut y être commencée', 'peuvent y être commencées')} en ligne`}`
        : t`${name} permet de faire entièrement en ligne ${online === 1 ? 'une démarche' : `${frNumber(online)} démarches`} sur ${of}${rest}`;
    return `${done}.${frLeft(counts)}`;
  },
  description: (name: string, wave: string): string =>
    t`Les dix-huit démarches en ligne ${frOf(name)}, preuves à l’appui : niveaux, rang, prochaines étapes (vague ${wave}).`,
  stripTitle: 'Les dix-huit démarches',
  stripLabel: (name: string, family: string): string => t`${name}, ${family}`,
  legend: t`Une case par démarche ; chaque case mène à sa preuve. Niveaux : 0 absence, 1 information, 2 formulaire ou adresse, 3 début en ligne, 4 tout en ligne, 5 compte personnel. Bord en tirets : résultat peu sûr. Hachures : non observé, ce qui n’est pas un 0.`,
  pdf: 'Fiche à imprimer (PDF)',
  share: 'Partager',
  compare: 'Comparer',
  inShort: 'Moyenne et rang',
  mean: 'Niveau moyen',
  meanValue: (value: string): string => t`${value} sur 5`,
  interval: (low: string, high: string, n: number): string =>
    t`intervalle à 95 % : de ${low} à ${high}, sur ${frPlural(n, 'démarche observée', 'démarches observées')}`,
  noInterval: (n: number): string => t`sur ${frPlural(n, 'démarche observée', 'démarches observées')}, trop peu pour un intervalle`,
  ownMean: (value: string): string => t`${value} sans les téléservices de l’État, avec ce que la commune fait elle-même`,
  attainment: 'Part de ce qui est possible',
  attainmentInterval: (low: string, high: string): string => t`intervalle à 95 % : de ${low} à ${high}`,
  attainmentNote: 'niveau atteint, rapporté au plafond que la loi et la nature de chaque démarche permettent',
  rank: 'Rang',
  rankAmong: (low: number, high: number, of: number): string =>
    low === high
      ? t`${ordinal(low)} sur ${frPlural(of, 'commune', 'communes')}`
      : t`entre ${ordinal(low)} et ${ordinal(high)} sur ${frPlural(of, 'commune', 'communes')}`,
  rankShort: (low: number, high: number): string => (low === high ? ordinal(low) : t`entre ${ordinal(low)} et ${ordinal(high)}`),
  inStratum: (stratum: string): string => t`parmi les communes de sa taille (${stratum})`,
  inPanel: 'parmi toutes les communes mesurées',
  evenness: 'Régularité',
  evennessValue: (value: string): string => t`${value} sur 1`,
  evennessNote: (near: number, observed: number, median: string, even: boolean | null): string =>
    t`${even === true ? 'toutes les démarches sont à un niveau voisin ; ' : ''}${frPlural(near, 'démarche', 'démarches')} sur ${frNumber(observed)} à un niveau au plus de la médiane (${median})`,
  stepsTitle: 'Prochaines étapes',
  stepsRule: t`Dans l’ordre de ce que les habitants y gagnent : d’abord ce qui évite un déplacement, puis ce qui permet de commencer en ligne, puis ce qui est enfin expliqué, puis le confort. À gain égal, d’abord ce que le plus de communes comparables font déjà.`,
  stepsNone: t`Rien de plus n’est à faire que la loi et la nature des démarches observées permettent.`,
  step: ({ indicator, missing, to }: NextStep): string => {
    const act = SERVICE_WORDS[indicator].act.fr;
    const [first] = missing;
    if (first === 'information') return t`Expliquer ${act}`;
    if (first === 'teleservice') return t`Mener droit au téléservice de l’État pour ${act}`;
    if (to === 4) {
      if (first === 'intake') return t`Faire tout en ligne ${act}`;
      return first === 'answer' ? t`Finir en ligne ${act}` : t`Rendre payable en ligne ${act}`;
    }
    if (to === 5) {
      if (first === 'account') return t`Relier à un compte ${act}`;
      return first === 'tracking' ? t`Permettre de suivre ${act}` : t`Préremplir ${act}`;
    }
    return t`Ouvrir en ligne ${act}`;
  },
  fromTo: (from: number, to: number): string => t`de ${from} à ${to}`,
  ceilingIs: (ceiling: number): string => t`Plafond : ${ceiling}.`,
  missingIs: (missing: readonly Missing[], teleservice: string | null): string =>
    t`Il manque : ${frList(missing.map((one) => (one === 'teleservice' && teleservice !== null ? `${frMissing[one]} (${plainTeleservice(teleservice)})` : frMissing[one])))}.`,
  otherBody: 'Un autre organisme assure ce service : l’étape se prend avec lui.',
  shared: (reached: number, of: number): string => {
    if (of === 1)
      return reached === 1
        ? 'La seule commune comparable observée y est déjà.'
        : 'La seule commune comparable observée n’y est pas encore.';
    return reached === 0
      ? t`Aucune des ${frNumber(of)} communes comparables observées n’y est encore.`
      : t`${frPlural(reached, 'commune comparable y est', 'communes comparables y sont')} déjà, sur ${frNumber(of)} observées.`;
  },
  doneBy: (name: string, level: number): string => t`${name} est au niveau ${level} :`,
  itsPage: 'voir sa page',
  itsProof: 'la preuve',
  newWindow: (host: string): string => t`sur ${host}`,
  unseenTitle: 'Rendre visible ce qui ne l’est pas',
  unseen: (obstacle: Obstacle, n: number): string => {
    const what = frPlural(n, 'démarche', 'démarches');
    switch (obstacle) {
      case 'robots':
        return t`Laisser lire les pages par les programmes : robots.txt l’interdit pour ${what}.`;
      case 'blocked':
        return t`Laisser lire les pages par les programmes : le serveur refuse de répondre pour ${what}.`;
      case 'login':
        return t`Dire sur une page publique ce que permet le compte : sans cela, ${what} ne peuvent être vues.`;
      case 'down':
        return t`Remettre en marche l’adresse du site : elle n’a pas répondu pour ${what}.`;
      case 'moved':
        return t`Conduire de l’ancienne adresse à la nouvelle : le site a déménagé pour ${what}.`;
      case 'unreadable':
        return t`Publier un texte lisible (ni image, ni fichier fermé) pour ${what}.`;
      default:
        return t`${what} : la mesure s’est arrêtée avant. Ce n’est pas du fait de la commune.`;
    }
  },
  allSteps: (n: number): string => (n === 1 ? t`L’étape, en détail` : t`Toutes les étapes (${frNumber(n)})`),
  findingsTitle: 'Résultats, motifs et sûreté',
  measureIt: 'Mesurer cette commune',
  betterTitle: 'Une commune qui fait mieux',
  betterIntro: t`Pour chaque démarche qui n’est pas au plafond, la commune comparable qui va le plus loin, et sa page.`,
  betterNone: t`Aucune commune comparable ne va plus loin, pour aucune démarche.`,
  betterCaption: t`Communes comparables qui vont plus loin`,
  yours: 'Ici',
  theirs: 'Là-bas',
  where: 'Où',
  population: 'Habitants',
  peersTitle: 'Communes comparables',
  peersRule: t`Même taille, de la moitié au double des habitants : d’abord celles du département, puis de la région, puis les autres, les plus proches en population d’abord. S’il y en a moins de six, les plus proches en population complètent la liste.`,
  peersNone: t`Aucune autre commune de cette taille n’a été observée dans cette vague.`,
  peersCaption: (of: number): string =>
    t`Communes comparables, leur moyenne et leur rang parmi les communes mesurées, sur ${frPlural(of, 'commune classée', 'communes classées')}`,
  peer: 'Commune',
  compareWith: (name: string): string => t`Comparer avec ${name}`,
  compareShort: 'Comparer',
  notSimilar: 'plus loin en population',
  tableTitle: 'Démarche par démarche',
  tableCaption: (date: string | null): string =>
    date === null ? t`Niveau, motif et preuve de chaque démarche` : t`Niveau, motif et preuve de chaque démarche ; pages lues le ${date}`,
  service: 'Démarche',
  level: 'Niveau',
  finding: 'Résultat',
  atCeiling: 'au plafond',
  sure: (percent: string): string => t`sûr à ${percent}`,
  carriedBy: 'porté par',
  seeProof: 'Voir la preuve',
  proofOf: (service: string): string => t`Voir la preuve : ${service}`,
  contest: 'Contester',
  contestOf: (service: string): string => t`Contester : ${service}`,
  confirmed: 'confirmé par une relecture',
  retained: (level: number | null): string =>
    level === null ? 'une relecture n’en retient aucun niveau' : t`une relecture retient ${level}`,
  historyTitle: 'Au fil des vagues',
  historyOne: (wave: string): string =>
    t`Une seule vague publiée, ${frWords.quoted(wave)}, a mesuré cette commune : il n’y a pas encore d’évolution à montrer.`,
  historySentence: (from: string, to: string, before: string, after: string, overlap: boolean): string =>
    t`Le niveau moyen va de ${before} (vague ${from}) à ${after} (vague ${to})${overlap ? t` ; les intervalles se recouvrent : à elle seule, cette différence ne prouve rien` : ''}.`,
  historySame: (from: string, to: string, value: string): string =>
    t`Le niveau moyen est de ${value} dans la vague ${to} comme dans la vague ${from}.`,
  evolutionLink: 'Ce qui change dans toutes les communes',
  historyChart: (name: string): string => t`Niveau moyen ${frOf(name)} par vague`,
  historyCaption: t`Niveau moyen par vague, avec son intervalle à 95 %`,
  wave: 'Vague',
  date: 'Date',
  meanColumn: 'Moyenne',
  observedColumn: 'Observées',
  stripColumn: 'Démarches',
  fullInterval: (low: string, high: string): string => t`de ${low} à ${high}`,
  changesTitle: (wave: string): string => t`Ce qui a changé depuis ${wave}`,
  changesNone: 'Aucun résultat n’a changé.',
  changesSentence: (told: number, noise: number, incomparable: number): string => {
    const parts = [
      told > 0 ? frPlural(told, 'changement établi', 'changements établis') : '',
      noise > 0 ? t`${frPlural(noise, 'changement', 'changements')} dans la marge d’erreur, dont rien ne se conclut` : '',
      incomparable > 0 ? t`${frPlural(incomparable, 'changement', 'changements')} sans deux niveaux à comparer` : '',
    ];
    return `${parts.filter((part) => part !== '').join('\u202f; ')}.`;
  },
  changesCaption: 'Résultats qui ne sont plus ce qu’ils étaient',
  beforeAfter: t`Avant → après`,
  after: 'puis',
  proofBefore: 'la preuve d’avant',
  proofAfter: 'celle d’aujourd’hui',
  why: 'Pourquoi',
  providersTitle: 'Prestataires trouvés',
  providersIntro: t`Les portails qui portent des démarches de cette commune, et les niveaux qui reposent sur eux.`,
  providersNone: t`Aucun portail d’un prestataire connu n’a été trouvé.`,
  methodTitle: 'Comment cela a été mesuré',
  facts: (pages: number, requests: number, documents: number, renderings: number): string =>
    t`${frPlural(requests, 'requête', 'requêtes')} à ses sites, ${frPlural(pages, 'page lue', 'pages lues')}, ${frPlural(documents, 'document vérifié', 'documents vérifiés')}${renderings === 0 ? '' : t`, ${frPlural(renderings, 'page dessinée', 'pages dessinées')} par un navigateur`}.`,
  obstaclesMet: (list: string): string => t`Obstacles rencontrés : ${list}.`,
  thinMeaning: 'Ce qui n’a pas été trouvé peut se trouver sur une page qui n’a pas été lue.',
  coverage: ({ read, known, more, broken }: ReadingCoverage): string =>
    t`De son site même, ${frPlural(read, 'page', 'pages')} sur ${more ? 'au moins ' : ''}${frPlural(known, 'connue', 'connues')}${broken === 0 ? '' : t` ; ${frPlural(broken, 'lien n’y mène', 'liens n’y mènent')} nulle part`}.`,
  ended: frWords.ended,
  rubric: (version: string): string => t`Règles de lecture, version ${version}.`,
  methodLink: 'La méthode',
  site: 'Site de la commune',
  series: 'Empreinte de la série',
  withoutSite: (name: string): string => t`Aucun site n’est connu pour ${name} : rien n’a été mesuré, et ce n’est pas un 0.`,
  withoutSiteAction: t`Si la commune a un site, dites son adresse à ceux qui tiennent cet observatoire : elle servira à la prochaine vague.`,
  notMeasured: (name: string): string =>
    t`${name} fait partie des communes à mesurer, mais n’a pas été mesurée dans cette vague. Ce n’est pas de son fait.`,
  notMeasuredAction: t`Elle le sera à la prochaine vague. En attendant :`,
  allUnobservedAction: t`Le plus utile est de rendre le site lisible ; la prochaine vague le relira.`,
  elsewhere: (name: string): string => t`${name} n’est dans aucune vague publiée : ses démarches n’ont pas encore été mesurées.`,
  elsewhereUnpublished: t`Rien n’est encore publié de ses démarches en ligne.`,
  elsewherePeers: t`Des communes comparables ont été mesurées :`,
  residents: (n: number): string => frPlural(n, 'habitant', 'habitants'),
  elsewhereAction: t`Pour toutes les communes mesurées :`,
  partOf: (part: string | null, nature: PartNature, whole: string): string =>
    part === null ? t`Ce code est celui d’${frNatures[nature]} de ${whole}.` : t`${part} est ${frNatures[nature]} de ${whole}.`,
  toTowns: 'Chercher une commune',
  paperTitle: (name: string): string => t`${name}, la fiche à imprimer`,
  paperHint: t`Deux pages, à imprimer ou à enregistrer en PDF.`,
  scan: t`Scannez : tout, avec les preuves`,
  qr: (address: string): string => t`Code à scanner : ${address}`,
  noPdf: t`Ce serveur n’a pas de navigateur pour faire le PDF. La fiche est ci-dessous : imprimez cette page.`,
  busyPdf: t`Trop de fiches sont demandées en même temps. Réessayez dans un instant, ou imprimez cette page.`,
  failedPdf: t`Le PDF n’a pas pu être fait. Réessayez dans un instant, ou imprimez cette page.`,
  backToTown: 'La page de la commune',
  printedFrom: (url: string, date: string): string => t`${url} · imprimé le ${date}`,
  pageOf: (page: string, total: string): string => `${page} / ${total}`,
};

const en: typeof fr = {
  identity: (population, stratum, department) =>
    `${enPlural(population, 'resident', 'residents')} · town size: ${stratum}${department === null ? '' : ` · ${department}`}`,
  measured: (date, wave) => `Measured on ${date}, wave ${enWords.quoted(wave)}.`,
  older: (wave) => `The newest wave does not hold this town: this is what wave ${enWords.quoted(wave)} saw of it.`,
  lead: (name, counts) => {
    const { online, begun, observed, unobserved, abstained, all } = counts;
    if (observed === 0) return `Nothing could be observed of this town’s online services: ${name} has neither mean nor rank.`;
    const of = unobserved + abstained === 0 ? enNumber(all) : `${enNumber(observed)} observed`;
    const rest = begun === 0 ? '' : `, and another ${enNumber(begun)} can be started online`;
    const done =
      online === 0
        ? `In ${name}, none of ${of} services can be done wholly online${begun === 0 ? '' : `; ${enNumber(begun)} can be started online`}`
        : `In ${name}, ${enNumber(online)} of ${of} services can be done wholly online${rest}`;
    return `${done}.${enLeft(counts)}`;
  },
  description: (name, wave) => `The eighteen online services of ${name}, with evidence: levels, rank, next steps (wave ${wave}).`,
  stripTitle: 'The eighteen services',
  stripLabel: (name, family) => `${name}, ${family}`,
  legend:
    'One cell a service; each leads to its proof. Levels: 0 absence, 1 information, 2 a form or an address, 3 started online, 4 wholly online, 5 personal account. Dashed edge: not sure. Hatched: unobserved, which is not a 0.',
  pdf: 'Printable sheet (PDF)',
  share: 'Share',
  compare: 'Compare',
  inShort: 'Mean and rank',
  mean: 'Mean level',
  meanValue: (value) => `${value} of 5`,
  interval: (low, high, n) => `95% interval: ${low} to ${high}, over ${enPlural(n, 'observed service', 'observed services')}`,
  noInterval: (n) => `over ${enPlural(n, 'observed service', 'observed services')}, too few for an interval`,
  ownMean: (value) => `${value} without the State’s teleservices, with what the town does itself`,
  attainment: 'Share of what is possible',
  attainmentInterval: (low, high) => `95% interval: ${low} to ${high}`,
  attainmentNote: 'level reached, over the ceiling that law and nature of each service allow',
  rank: 'Rank',
  rankAmong: (low, high, of) =>
    low === high
      ? `${enOrdinal(low)} of ${enPlural(of, 'town', 'towns')}`
      : `between ${enOrdinal(low)} and ${enOrdinal(high)} of ${enPlural(of, 'town', 'towns')}`,
  rankShort: (low, high) => (low === high ? enOrdinal(low) : `between ${enOrdinal(low)} and ${enOrdinal(high)}`),
  inStratum: (stratum) => `in its stratum (${stratum})`,
  inPanel: 'among all measured towns',
  evenness: 'Evenness',
  evennessValue: (value) => `${value} of 1`,
  evennessNote: (near, observed, median, even) =>
    `${even === true ? 'all services are at neighbouring levels; ' : ''}${enPlural(near, 'service', 'services')} of ${enNumber(observed)} within one level of the median (${median})`,
  stepsTitle: 'Next steps',
  stepsRule:
    'In the order of what residents gain: first what spares a visit, then what lets them start online, then what is explained at last, then ease. At equal gain, first what most comparable towns do already.',
  stepsNone: 'Nothing more can be done that law and the nature of the observed services allow.',
  step: ({ indicator, missing, to }) => {
    const act = SERVICE_WORDS[indicator].act.en;
    const [first] = missing;
    if (first === 'information') return `Explain ${act}`;
    if (first === 'teleservice') return `Lead straight to the State’s teleservice for ${act}`;
    if (to === 4) {
      if (first === 'intake') return `Do wholly online: ${act}`;
      return first === 'answer' ? `Finish online: ${act}` : `Take payment online for ${act}`;
    }
    if (to === 5) {
      if (first === 'account') return `Tie to an account: ${act}`;
      return first === 'tracking' ? `Let people follow ${act}` : `Prefill ${act}`;
    }
    return `Open online: ${act}`;
  },
  fromTo: (from, to) => `from ${from} to ${to}`,
  ceilingIs: (ceiling) => `Ceiling: ${ceiling}.`,
  missingIs: (missing, teleservice) =>
    `Missing: ${enList(missing.map((one) => (one === 'teleservice' && teleservice !== null ? `${enMissing[one]} (${plainTeleservice(teleservice)})` : enMissing[one])))}.`,
  otherBody: 'Another body carries this service: the step is to be taken with it.',
  shared: (reached, of) => {
    if (of === 1) return `The only comparable town observed is ${reached === 1 ? 'there already' : 'not there yet'}.`;
    return reached === 0
      ? `None of the ${enNumber(of)} comparable towns observed is there yet.`
      : `${enPlural(reached, 'comparable town is', 'comparable towns are')} there already, of ${enNumber(of)} observed.`;
  },
  doneBy: (name, level) => `${name} is at level ${level}:`,
  itsPage: 'see its page',
  itsProof: 'the proof',
  newWindow: (host) => `on ${host}`,
  unseenTitle: 'Make visible what is not',
  unseen: (obstacle, n) => {
    const what = enPlural(n, 'service', 'services');
    switch (obstacle) {
      case 'robots':
        return `Let programs read the pages: robots.txt forbids it for ${what}.`;
      case 'blocked':
        return `Let programs read the pages: the server refuses to answer for ${what}.`;
      case 'login':
        return `Say on a public page what the account offers: without it, ${what} cannot be seen.`;
      case 'down':
        return `Bring the site’s address back: it did not answer for ${what}.`;
      case 'moved':
        return `Lead from the old address to the new one: the site has moved for ${what}.`;
      case 'unreadable':
        return `Publish legible text (no picture, no closed file) for ${what}.`;
      default:
        return `${what}: the measurement ended before. It is not the town’s doing.`;
    }
  },
  allSteps: (n) => (n === 1 ? 'The step in detail' : `All steps (${enNumber(n)})`),
  findingsTitle: 'Findings, reasons and certainty',
  measureIt: 'Measure this town',
  betterTitle: 'A town that does better',
  betterIntro: 'For each service below its ceiling, the comparable town that goes furthest, and its page.',
  betterNone: 'No comparable town goes further, for any service.',
  betterCaption: 'Comparable towns that go further',
  yours: 'Here',
  theirs: 'There',
  where: 'Where',
  population: 'Residents',
  peersTitle: 'Comparable towns',
  peersRule:
    'Same stratum, half to double of the residents: first those of the department, then of the region, then the others, the nearest in population first. Where there are fewer than six, the nearest in population complete the list.',
  peersNone: 'No other town of this size was observed in this wave.',
  peersCaption: (of) =>
    `Comparable towns, their mean and their rank among the measured towns, of ${enPlural(of, 'ranked town', 'ranked towns')}`,
  peer: 'Town',
  compareWith: (name) => `Compare with ${name}`,
  compareShort: 'Compare',
  notSimilar: 'further off in population',
  tableTitle: 'Service by service',
  tableCaption: (date) =>
    date === null ? 'Level, reason and proof of each service' : `Level, reason and proof of each service; pages read on ${date}`,
  service: 'Service',
  level: 'Level',
  finding: 'Finding',
  atCeiling: 'at its ceiling',
  sure: (percent) => `${percent} sure`,
  carriedBy: 'carried by',
  seeProof: 'See the proof',
  proofOf: (service) => `See the proof: ${service}`,
  contest: 'Contest',
  contestOf: (service) => `Contest: ${service}`,
  confirmed: 'confirmed by a person',
  retained: (level) => (level === null ? 'a person retains no level of it' : `a person retains ${level}`),
  historyTitle: 'Through the waves',
  historyOne: (wave) => `Only one published wave, ${enWords.quoted(wave)}, measured this town: there is no change to show yet.`,
  historySentence: (from, to, before, after, overlap) =>
    `The mean level goes from ${before} (wave ${from}) to ${after} (wave ${to})${overlap ? '; the intervals overlap: alone, this difference proves nothing' : ''}.`,
  historySame: (from, to, value) => `The mean level is ${value} in wave ${to} as in wave ${from}.`,
  evolutionLink: 'What changes among all measured towns',
  historyChart: (name) => `Mean level of ${name} by wave`,
  historyCaption: 'Mean level by wave, with its 95% interval',
  wave: 'Wave',
  date: 'Date',
  meanColumn: 'Mean',
  observedColumn: 'Observed',
  stripColumn: 'Services',
  fullInterval: (low, high) => `${low} to ${high}`,
  changesTitle: (wave) => `What changed since ${wave}`,
  changesNone: 'No finding has changed.',
  changesSentence: (told, noise, incomparable) => {
    const parts = [
      told > 0 ? enPlural(told, 'change shown', 'changes shown') : '',
      noise > 0 ? `${enPlural(noise, 'change', 'changes')} within noise, from which nothing follows` : '',
      incomparable > 0 ? `${enPlural(incomparable, 'change', 'changes')} without two levels to compare` : '',
    ];
    return `${parts.filter((part) => part !== '').join('; ')}.`;
  },
  changesCaption: 'Findings that are not what they were',
  beforeAfter: 'Before → after',
  after: 'then',
  proofBefore: 'the proof of then',
  proofAfter: 'that of today',
  why: 'Why',
  providersTitle: 'Providers found',
  providersIntro: 'The portals that carry services of this town, and the levels that rest on them.',
  providersNone: 'No portal of a known provider was found.',
  methodTitle: 'How it was measured',
  facts: (pages, requests, documents, renderings) =>
    `${enPlural(requests, 'request', 'requests')} to its sites, ${enPlural(pages, 'page read', 'pages read')}, ${enPlural(documents, 'document checked', 'documents checked')}${renderings === 0 ? '' : `, ${enPlural(renderings, 'page drawn', 'pages drawn')} by a browser`}.`,
  obstaclesMet: (list) => `Obstacles met: ${list}.`,
  thinMeaning: 'What was not found may stand on a page that was not read.',
  coverage: ({ read, known, more, broken }) =>
    `Of its own site, ${enPlural(read, 'page', 'pages')} of ${more ? 'at least ' : ''}${enNumber(known)} known${broken === 0 ? '' : `; ${enPlural(broken, 'link', 'links')} there lead nowhere`}.`,
  ended: enWords.ended,
  rubric: (version) => `Rubric ${version}.`,
  methodLink: 'The method',
  site: 'The town’s site',
  series: 'Digest of the series',
  withoutSite: (name) => `No site is known for ${name}: nothing was measured, and that is not a 0.`,
  withoutSiteAction: 'If the town has a site, tell those who keep this observatory its address: it will serve for the next wave.',
  notMeasured: (name) => `${name} is one of the towns measured, but was not measured in this wave. It is not its doing.`,
  notMeasuredAction: 'It will be in the next wave. In the meantime:',
  allUnobservedAction: 'The most useful step is to make the site legible; the next wave will read it again.',
  elsewhere: (name) => `${name} is in no published wave: its services have not been measured yet.`,
  elsewhereUnpublished: 'Nothing is published yet of its online services.',
  elsewherePeers: 'Comparable towns were measured:',
  residents: (n) => enPlural(n, 'resident', 'residents'),
  elsewhereAction: 'For all measured towns:',
  partOf: (part, nature, whole) =>
    part === null ? `This code stands for ${enNatures[nature]} of ${whole}.` : `${part} is ${enNatures[nature]} of ${whole}.`,
  toTowns: 'Look for a town',
  paperTitle: (name) => `${name}, the sheet to print`,
  paperHint: 'Two pages, to print or to save as PDF.',
  scan: 'Scan: all of it, with proofs',
  qr: (address) => `Code to scan: ${address}`,
  noPdf: 'This server has no browser to make the PDF. The sheet stands below: print this page.',
  busyPdf: 'Too many sheets are asked for at once. Try again in a moment, or print this page.',
  failedPdf: 'The PDF could not be made. Try again in a moment, or print this page.',
  backToTown: 'The town’s page',
  printedFrom: (url, date) => `${url} · printed on ${date}`,
  pageOf: (page, total) => `${page} / ${total}`,
};

/** A town's sheet. */
export const town: Bilingual<typeof fr> = { fr, en };
