import type { Role } from '@beffroi/levers/judge';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enPlural, frNumber, frPlural, t } from '@beffroi/words';

const fr = {
  // -- An authority
  title: 'Six priorités',
  townTitle: (town: string): string => t`Six priorités : ${town}`,
  townDescription: (town: string): string =>
    t`Ce que ${town} dit de sa transformation, ce qu’en vivent celles et ceux qui y travaillent, et ce qui s’en voit de l’extérieur, levier par levier.`,
  toSheet: (town: string): string => t`Fiche : ${town}`,
  summary: (levers: number, said: number, lived: number, seen: number): string =>
    said + lived === 0
      ? t`Sur ${frNumber(levers)} leviers, la collectivité n’en a encore déclaré aucun et personne n’en a encore raconté ; ${frPlural(seen, 'se voit', 'se voient')} de l’extérieur.`
      : t`Sur ${frNumber(levers)} leviers, la collectivité en déclare ${frNumber(said)}, ${frPlural(lived, 'est raconté', 'sont racontés')} par celles et ceux qui les vivent, ${frPlural(seen, 'se voit', 'se voient')} de l’extérieur.`,
  // Inside quotation marks others are used.
  widest: (lever: string, sentence: string): string =>
    t`Le plus grand écart : « ${lever.replace(/«\s?/g, '“').replace(/\s?»/g, '”')} ». ${sentence}`,
  nothing: t`Personne n’a encore rien dit, répondu ni vu ici. Ce n’est pas un zéro.`,
  noGap: t`Aucun écart ne se dégage : les regards se rejoignent, ou ils sont trop peu nombreux pour le dire.`,
  gapsTitle: 'Les écarts d’abord',
  moreGaps: (n: number): string => (n === 1 ? 'Encore un écart' : t`Encore ${n} écarts`),
  gapsLead: t`L’écart est le résultat. Sur chaque échelle : le carré, ce que la collectivité dit ; le point, ce que l’on y vit, avec son intervalle ; le coin, ce qui s’en voit au moins.`,
  allTitle: 'Les vingt leviers',
  allLead: t`De 0 à 5. Un tiret n’est pas un zéro : rien n’est encore dit, personne n’a été interrogé, ou rien ne s’en voit.`,
  waveOf: (name: string, date: string): string => t`Vu de l’extérieur : vague ${name}, datée du ${date}`,
  noWave: t`Aucune vague publiée n’a encore regardé de l’extérieur.`,
  asOf: (day: string): string => t`Dit et vécu : au ${day}`,
  surveyLink: 'Comment on a demandé',
  otherWaves: 'Vagues',
  now: t`aujourd’hui`,
  toMethod: 'Comment c’est mesuré',

  said: 'Dit',
  lived: 'Vécu',
  seen: 'Vu',
  saidTitle: 'La collectivité dit',
  livedTitle: t`On y vit`,
  seenTitle: t`De l’extérieur, on voit`,
  level: (level: number): string => t`${level} sur 5`,
  atLeast: (level: number): string => t`au moins ${level} sur 5`,
  saidNothing: t`rien n’est déclaré`,
  notConcerned: t`ne la concerne pas`,
  livedNothing: {
    'no-survey': t`personne n’a été interrogé`,
    'not-asked': t`la question n’a pas été posée`,
    'other-version': t`la question a changé depuis`,
  },
  seenNothing: t`personne n’a encore regardé`,
  silent: t`rien ne s’en voit`,
  unobserved: t`non observé`,
  shown: {
    proven: t`prouvé`,
    faded: t`la preuve a vieilli`,
    unproven: t`sans preuve`,
  },
  standing: (standing: string, months: number, half: number): string =>
    t`Une preuve de ce levier perd la moitié de sa valeur en ${frPlural(half, 'mois', 'mois')}. La plus récente a ${frPlural(months, 'mois', 'mois')} : il en reste ${standing}.`,
  unproven: t`Aucune preuve lisible n’accompagne cette déclaration.`,
  proofs: (n: number): string => frPlural(n, 'preuve', 'preuves'),
  promised: (lists: number, read: number, year: number): string =>
    t`Promis avant l’élection de ${year} par ${frPlural(lists, 'liste', 'listes')} sur ${frNumber(read)} dont le programme a été lu`,
  promisedNote: t`Ce qu’une liste promet ne dit rien de qui a été élu, et n’entre dans aucun des trois regards.`,
  promisedProof: (year: number): string => t`Les programmes de ${year} dans cette commune`,
  colon: t` : `,
  toCsv: 'Télécharger ces leviers (CSV)',
  ownWords: t`Ses mots`,
  semicolon: t` ; `,
  proofKind: { file: 'Fichier', link: 'Page', deliberation: 'Délibération' },
  proofAnswer: {
    public: t`chacun peut la lire`,
    dead: t`la page n’existe plus`,
    private: t`il faut un compte pour la lire`,
    'no-answer': t`la page n’a pas répondu`,
  },
  dated: (day: string): string => t`datée du ${day}`,
  people: (n: number, invited: number | null): string =>
    invited === null
      ? frPlural(n, 'réponse', 'réponses')
      : t`${frPlural(n, 'réponse', 'réponses')} sur ${frPlural(invited, 'personne invitée', 'personnes invitées')}`,
  between: (low: string, high: string): string => t`entre ${low} et ${high}`,
  mostLikely: (level: number): string => t`le plus souvent ${level}`,
  unsaid: t`trop peu de réponses pour dire un niveau`,
  consensus: (percent: string): string => t`accord entre les réponses : ${percent}`,
  unknownShare: (percent: string): string => t`${percent} ne savent pas`,
  notConcernedShare: (percent: string): string => t`${percent} disent que cela ne les concerne pas`,
  spoken: (present: number): string => t`dit ensemble par ${frPlural(present, 'personne', 'personnes')}`,
  spokenUnknown: t`ne savent pas`,
  sharesTitle: (roles: string): string => t`Réponses : ${roles}`,
  answer: 'Réponse',
  share: 'Part',
  shareOn: (day: string): string => t`Part, enquête close le ${day}`,
  interval: t`À 95 %`,
  cells: { unknown: t`Ne savent pas`, 'not-concerned': t`Ne les concerne pas`, 'left-out': t`Sans réponse` },
  noise: t`Chaque nombre a été déplacé un peu au hasard, une seule fois, pour que personne ne puisse être reconnu. L’intervalle en tient compte.`,
  changes: (before: string, after: string): string => t`Entre l’enquête close le ${before} et celle close le ${after}`,
  change: (roles: string, value: string, low: string, high: string): string => t`${roles} : ${value} (de ${low} à ${high}, à 95 %)`,
  noChange: (roles: string, low: string, high: string): string => t`${roles} : aucun changement ne se dégage (de ${low} à ${high}, à 95 %)`,
  changeTogether: (value: string): string => t`dit ensemble les deux fois : ${value}`,
  ofPriority: t`Vécu de l’ensemble :`,
  ofLevers: (n: number): string => frPlural(n, 'levier', 'leviers'),
  losses: t`La question a changé depuis cette enquête.`,
  rule: 'Règle',
  asked: 'Ce que chaque niveau veut dire',
  proofWanted: (proof: string): string => t`Ce qui le montrerait : ${proof}`,
  contest: 'Contester ce résultat',
  next: (step: string): string => t`Prochain pas : ${step}`,
  outOfReach: t`Hors de portée`,
  gapTold: (value: string): string => t`Écart : ${value}`,
  questionsTitle: t`Ce que l’on peut se demander`,
  chart: (lever: string): string => t`${lever} : dit, vécu et vu sur une échelle de 0 à 5`,

  roles: {
    elected: t`élus`,
    'general-director': t`cadres de direction`,
    it: t`informaticiens`,
    manager: t`responsables d’équipe`,
    agent: t`agents`,
    user: t`habitants et usagers`,
  } as Readonly<Record<Role, string>>,
  and: ' et ',

  sentence: {
    said: (level: number): string => t`la collectivité dit ${level}`,
    saidNotConcerned: t`la collectivité dit que cela ne la concerne pas`,
    saidNothing: t`la collectivité n’en dit rien`,
    lived: (roles: string, level: string): string => t`ses ${roles} vivent ${level}`,
    livedTogether: (present: number, level: string): string => t`ensemble, ${frPlural(present, 'personne', 'personnes')} vivent ${level}`,
    seen: (level: number): string => t`on voit de l’extérieur ${level} au moins`,
    silent: t`rien ne s’en voit de l’extérieur`,
  },
  questions: {
    'said-above-lived': (v: Values): string =>
      t`La collectivité dit ${v['said']!} ; là où l’on vit ${v['lived']!}, qu’est-ce qui n’arrive pas jusqu’aux personnes ?`,
    'lived-above-said': (v: Values): string =>
      t`On vit ${v['lived']!} là où la collectivité dit ${v['said']!} : que font les personnes que l’on ne sait pas ?`,
    'seen-above-said': (v: Values): string =>
      t`Les pages publiques montrent ${v['seen']!} là où la collectivité dit ${v['said']!} : est-ce encore vrai ?`,
    'long-contract': (v: Values): string =>
      t`La collectivité dit ${v['said']!} ; un contrat publié court ${frPlural(Math.floor(Number(v['months']) / 12), 'an', 'ans')} : comment en changer plus tôt ?`,
    'said-without-proof': (v: Values): string => t`La collectivité dit ${v['said']!} : qu’est-ce qui le montre ?`,
    'proof-faded': (v: Values): string => t`La preuve a ${frPlural(Number(v['months']), 'mois', 'mois')} : tient-elle encore ?`,
    'unknown-to-agents': (v: Values): string =>
      t`La collectivité dit ${v['said']!}, et ${v['share']!} % des réponses disent « je ne sais pas » : qui le leur dirait ?`,
    'groups-apart': (v: Values): string =>
      t`D’un groupe à l’autre, ${frDecimal(v['value'])} point d’écart (${v['from']!} → ${v['to']!}) : qui a vu quoi ?`,
  } as Readonly<Record<string, (values: Values) => string>>,

  // -- The panel
  panelLead: t`En 2014, un manifeste a nommé six priorités et vingt leviers pour qu’une collectivité change de l’intérieur. Personne ne les avait mesurés. Ici, trois regards sur chacun : ce qu’elle dit, ce que l’on y vit, ce qui s’en voit. Aucun classement.`,
  panelDescription: t`Vingt leviers de transformation des collectivités par trois regards : dit, vécu, vu de l’extérieur, avec leurs preuves et leurs effectifs. Sans classement.`,
  panelNothing: t`Aucune vague de leviers n’est encore publiée, aucune enquête close : il n’y a rien à montrer, et ce n’est pas un zéro.`,
  group: 'Collectivités comparables',
  allTowns: 'Toutes',
  means: (group: string): string => t`Moyennes : ${group}`,
  meansLead: t`Chaque collectivité compte autant qu’une autre. De moins de trois, aucune moyenne n’est dite.`,
  lever: 'Levier',
  gap: 'Vécu moins dit',
  tooFew: (n: number): string => t`trop peu (n\u00a0=\u00a0${frNumber(n)})`,
  n: (n: number): string => t`n = ${frNumber(n)}`,
  townsTitle: 'Les collectivités',
  town: 'Collectivité',
  inhabitants: 'Habitants',
  views: (said: number, lived: number, seen: number): string =>
    [
      ...(said === 0 ? [] : [frPlural(said, 'dit', 'dits')]),
      ...(lived === 0 ? [] : [frPlural(lived, 'vécu', 'vécus')]),
      ...(seen === 0 ? [] : [frPlural(seen, 'vu', 'vus')]),
    ].join(', '),
  nothingYet: t`rien encore`,
  viewsColumn: 'Leviers',
  gapsColumn: 'Écarts',
  changesTitle: 'Avant et après',
  changesLead: (before: string, after: string): string =>
    t`Entre la vague ${before} et la vague ${after}, pour les collectivités présentes dans les deux.`,
  changed: (rose: number, fell: number, same: number): string =>
    [
      rose > 0 ? frPlural(rose, 'monte', 'montent') : '',
      fell > 0 ? frPlural(fell, 'descend', 'descendent') : '',
      same > 0 ? frPlural(same, 'ne change pas', 'ne changent pas') : '',
    ]
      .filter((one) => one !== '')
      .join(', '),
  associationTitle: 'Avec les services en ligne',
  association: (tau: string, low: string, high: string, n: number): string =>
    t`Sur ${frPlural(n, 'collectivité', 'collectivités')}, le niveau vécu moyen et le niveau moyen de leurs services en ligne vont ensemble à τ = ${tau} (de ${low} à ${high}, à 95 %). Cela ne dit pas pourquoi.`,
  associationFew: (n: number, least: number): string =>
    t`Il faut ${frNumber(least)} collectivités dont on connaisse les deux pour dire s’ils vont ensemble ; il y en a ${frNumber(n)}.`,

  // -- Sheet and home
  sheetTitle: 'Six priorités',
  sheetLink: 'Les vingt leviers, un par un',
  homeTitle: 'Six priorités',
  homeLead: t`Vous dites 4, vos agents vivent 2, on voit 3 de l’extérieur : vingt leviers, trois regards, l’écart d’abord.`,
  homeLink: 'Voir les six priorités',
};

/** Values of a sentence. */
type Values = Readonly<Record<string, string | number>>;
type LeversPages = typeof fr;

const en: LeversPages = {
  title: 'Six priorities',
  townTitle: (town) => `Six priorities: ${town}`,
  townDescription: (town) =>
    `What ${town} says of its transformation, what those who work there live of it, and what is seen of it from outside, lever by lever.`,
  toSheet: (town) => `Sheet: ${town}`,
  summary: (levers, said, lived, seen) =>
    said + lived === 0
      ? `Of ${enNumber(levers)} levers the authority has declared none yet and nobody has told of any; ${enPlural(seen, 'is', 'are')} seen from outside.`
      : `Of ${enNumber(levers)} levers the authority declares ${enNumber(said)}, ${enNumber(lived)} are told by those who live them, ${enNumber(seen)} are seen from outside.`,
  widest: (lever, sentence) => `The widest gap: “${lever.replaceAll('“', '‘').replaceAll('”', '’')}”. ${sentence}`,
  nothing: 'Nobody has said, answered or seen anything here yet. That is no zero.',
  noGap: 'No gap stands out: the views meet, or there are too few of them to say.',
  gapsTitle: 'The gaps first',
  moreGaps: (n) => (n === 1 ? 'One more gap' : `${n} more gaps`),
  gapsLead:
    'The gap is the result. On each scale: the square is what the authority says; the dot what is lived there, with its interval; the wedge what is seen of it at least.',
  allTitle: 'The twenty levers',
  allLead: 'From 0 to 5. A dash is no zero: nothing is said yet, nobody was asked, or nothing of it is seen.',
  waveOf: (name, date) => `Seen from outside: wave ${name}, dated ${date}`,
  noWave: 'No published wave has looked from outside yet.',
  asOf: (day) => `Said and lived: as of ${day}`,
  surveyLink: 'How people were asked',
  otherWaves: 'Waves',
  now: 'today',
  toMethod: 'How it is measured',

  said: 'Said',
  lived: 'Lived',
  seen: 'Seen',
  saidTitle: 'The authority says',
  livedTitle: 'Lived there',
  seenTitle: 'Seen from outside',
  level: (level) => `${level} of 5`,
  atLeast: (level) => `at least ${level} of 5`,
  saidNothing: 'nothing is declared',
  notConcerned: 'does not concern it',
  livedNothing: {
    'no-survey': 'nobody was asked',
    'not-asked': 'the question was not asked',
    'other-version': 'the question has changed since',
  },
  seenNothing: 'nobody has looked yet',
  silent: 'nothing is seen of it',
  unobserved: 'unobserved',
  shown: { proven: 'proven', faded: 'the proof has aged', unproven: 'without proof' },
  standing: (standing, months, half) =>
    `A proof of this lever is worth half after ${enPlural(half, 'month', 'months')}. The newest is ${enPlural(months, 'month', 'months')} old: ${standing} of it is left.`,
  unproven: 'No proof that can be read comes with this declaration.',
  proofs: (n) => enPlural(n, 'proof', 'proofs'),
  promised: (lists, read, year) =>
    `Promised before the ${year} election by ${enPlural(lists, 'list', 'lists')} of ${enNumber(read)} whose programme was read`,
  promisedNote: 'What a list promises says nothing of who was elected, and enters none of the three views.',
  promisedProof: (year) => `Programmes of ${year} in this town`,
  colon: ': ',
  toCsv: 'Download these levers (CSV)',
  ownWords: 'In its words',
  semicolon: '; ',
  proofKind: { file: 'File', link: 'Page', deliberation: 'Council decision' },
  proofAnswer: {
    public: 'everybody can read it',
    dead: 'the page is gone',
    private: 'an account is needed to read it',
    'no-answer': 'the page did not answer',
  },
  dated: (day) => `dated ${day}`,
  people: (n, invited) =>
    invited === null
      ? enPlural(n, 'answer', 'answers')
      : `${enPlural(n, 'answer', 'answers')} of ${enPlural(invited, 'person', 'people')} invited`,
  between: (low, high) => `between ${low} and ${high}`,
  mostLikely: (level) => `most often ${level}`,
  unsaid: 'too few answers to say a level',
  consensus: (percent) => `agreement among the answers: ${percent}`,
  unknownShare: (percent) => `${percent} do not know`,
  notConcernedShare: (percent) => `${percent} say that it does not concern them`,
  spoken: (present) => `said together by ${enPlural(present, 'person', 'people')}`,
  spokenUnknown: 'do not know',
  sharesTitle: (roles) => `Answers: ${roles}`,
  answer: 'Answer',
  share: 'Share',
  shareOn: (day) => `Share, survey closed on ${day}`,
  interval: 'At 95%',
  cells: { unknown: 'Do not know', 'not-concerned': 'Does not concern them', 'left-out': 'Left out' },
  noise: 'Each number was moved a little by chance, once, so that nobody can be recognised. The interval takes that into account.',
  changes: (before, after) => `Between the survey closed on ${before} and that closed on ${after}`,
  change: (roles, value, low, high) => `${roles}: ${value} (${low} to ${high}, at 95 %)`,
  noChange: (roles, low, high) => `${roles}: no change stands out (${low} to ${high}, at 95 %)`,
  changeTogether: (value) => `said together both times: ${value}`,
  ofPriority: 'Lived of it as a whole:',
  ofLevers: (n) => enPlural(n, 'lever', 'levers'),
  losses: 'The question has changed since this survey.',
  rule: 'Rule',
  asked: 'What each level means',
  proofWanted: (proof) => `What would show it: ${proof}`,
  contest: 'Contest this finding',
  next: (step) => `Next step: ${step}`,
  outOfReach: 'Out of reach',
  gapTold: (value) => `Gap: ${value}`,
  questionsTitle: 'What one may ask',
  chart: (lever) => `${lever}: said, lived and seen on a scale from 0 to 5`,

  roles: {
    elected: 'elected members',
    'general-director': 'directors',
    it: 'IT staff',
    manager: 'managers',
    agent: 'agents',
    user: 'residents and users',
  },
  and: ' and ',

  sentence: {
    said: (level) => `the authority says ${level}`,
    saidNotConcerned: 'the authority says that it does not concern it',
    saidNothing: 'the authority says nothing of it',
    lived: (roles, level) => `its ${roles} live ${level}`,
    livedTogether: (present, level) => `together, ${enPlural(present, 'person', 'people')} live ${level}`,
    seen: (level) => `at least ${level} is seen from outside`,
    silent: 'nothing is seen of it from outside',
  },
  questions: {
    'said-above-lived': (v) => `The authority says ${v['said']}; where ${v['lived']} is lived, what does not reach people?`,
    'lived-above-said': (v) => `${v['lived']} is lived where the authority says ${v['said']}: what do people do that nobody knows of?`,
    'long-contract': (v) =>
      `The authority says ${v['said']}; a published contract runs ${enPlural(Math.floor(Number(v['months']) / 12), 'year', 'years')}: how would one change sooner?`,
    'seen-above-said': (v) => `Public pages show ${v['seen']} where the authority says ${v['said']}: is it still so?`,
    'said-without-proof': (v) => `The authority says ${v['said']}: what shows it?`,
    'proof-faded': (v) => `The proof is ${enPlural(Number(v['months']), 'month', 'months')} old: does it still hold?`,
    'unknown-to-agents': (v) =>
      `The authority says ${v['said']}, and ${v['share']}% of the answers are “I do not know”: who would tell them?`,
    'groups-apart': (v) => `From one group to the other ${v['value']} levels lie between (${v['from']} → ${v['to']}): who has seen what?`,
  },

  panelLead:
    'In 2014 a manifesto named six priorities and twenty levers by which an authority changes from the inside. Nobody had measured them. Here are three views of each: what it says, what is lived there, what is seen of it. No ranking.',
  panelDescription:
    'Twenty levers of the transformation of authorities by three views: said, lived, seen from outside, with their proofs and numbers. Without ranking.',
  panelNothing: 'No wave of levers is published yet, no survey closed: there is nothing to show, and that is no zero.',
  group: 'Authorities alike',
  allTowns: 'All',
  means: (group) => `Means: ${group}`,
  meansLead: 'Each authority counts as much as another. Of fewer than three no mean is told.',
  lever: 'Lever',
  gap: 'Lived less said',
  tooFew: (n) => `too few (n\u00a0=\u00a0${enNumber(n)})`,
  n: (n) => `n = ${enNumber(n)}`,
  townsTitle: 'The authorities',
  town: 'Authority',
  inhabitants: 'Inhabitants',
  views: (said, lived, seen) =>
    [
      ...(said === 0 ? [] : [`${enNumber(said)} said`]),
      ...(lived === 0 ? [] : [`${enNumber(lived)} lived`]),
      ...(seen === 0 ? [] : [`${enNumber(seen)} seen`]),
    ].join(', '),
  nothingYet: 'nothing yet',
  viewsColumn: 'Levers',
  gapsColumn: 'Gaps',
  changesTitle: 'Before and after',
  changesLead: (before, after) => `Between wave ${before} and wave ${after}, for the authorities that are in both.`,
  changed: (rose, fell, same) =>
    [
      rose > 0 ? enPlural(rose, 'rises', 'rise') : '',
      fell > 0 ? enPlural(fell, 'falls', 'fall') : '',
      same > 0 ? enPlural(same, 'stays', 'stay') : '',
    ]
      .filter((one) => one !== '')
      .join(', '),
  associationTitle: 'With online services',
  association: (tau, low, high, n) =>
    `Over ${enPlural(n, 'authority', 'authorities')} the mean lived level and the mean level of their online services go together at τ = ${tau} (from ${low} to ${high}, at 95%). That does not say why.`,
  associationFew: (n, least) =>
    `It takes ${enNumber(least)} authorities of which both are known to say whether they go together; there are ${enNumber(n)}.`,

  sheetTitle: 'Six priorities',
  sheetLink: 'The twenty levers, one by one',
  homeTitle: 'Six priorities',
  homeLead: 'You say 4, your agents live 2, 3 is seen from outside: twenty levers, three views, the gap first.',
  homeLink: 'See the six priorities',
};

function frDecimal(value: string | number | undefined): string {
  return Math.abs(Number(value)).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
}

/** What the pages of levers say. */
export const leversPages: Bilingual<LeversPages> = { fr, en };
