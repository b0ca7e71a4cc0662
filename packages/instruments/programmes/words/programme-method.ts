import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enNumber, enWords, frNumber, frWords, t } from '@beffroi/words';

const fr = {
  title: t`Comment les programmes sont lus`,
  description: t`Du registre des listes aux chiffres : ce qui compte, ce qui ne compte pas, jusqu’où l’on peut s’y fier, et ce qui se tait avant un scrutin.`,
  back: t`Ce que promettent les listes`,
  lead: t`Une liste dit dans son programme ce qu’elle ferait. Beffroi le lit et dit : parle-t-il de numérique, sur quels thèmes, dans quels mots, jusqu’où s’engage-t-il. Il ne conseille personne et ne classe aucune liste.`,
  used: (wave: string, date: string, version: string): string =>
    t`La vague « ${wave} », du ${date}, a été jugée avec la grille ${version}.`,
  same: t`C’est la grille que décrit cette page.`,
  differs: (version: string): string => t`Cette page décrit la grille ${version} : le détail des règles peut différer.`,
  unused: (version: string): string => t`Aucune vague de programmes n’est encore publiée. Cette page décrit la grille ${version}.`,
  digest: t`Empreinte de la grille :`,

  registerTitle: t`Le registre des listes`,
  register: t`Une liste entre au registre quand on sait qu’elle se présente : commune, année, tour, nom, tête de liste, étiquette telle qu’elle est écrite. Son programme est dans l’un de quatre états.`,
  registerCaption: t`Les quatre états d’un programme`,
  state: t`État`,
  meaning: t`Ce que cela veut dire`,
  states: [
    [t`Trouvé`, t`Un programme a été trouvé et lu : lui seul est jugé.`],
    [t`Illisible`, t`Un programme a été trouvé et n’a pu être lu : image sans texte reconnu, fichier verrouillé ou abîmé.`],
    [t`Pas trouvé`, t`Quelqu’un a cherché et n’a rien trouvé.`],
    [t`Pas cherché`, t`Personne n’a cherché.`],
  ] as readonly (readonly [string, string])[],
  notSilent: t`Ce qui n’a pas été lu n’est pas muet : il n’entre dans aucune part, et il est compté à côté.`,

  readingTitle: t`La lecture`,
  reading: t`Les documents (PDF, DOCX, ODT, pages de sites, textes) sont archivés avec leur empreinte et leur date, car les sites de campagne disparaissent après le vote. La lecture en tire des pages, des blocs dans l’ordre où on les lit, et des phrases ; un texte imprimé en image est reconnu quand l’outil est là. En-têtes, pieds de page, menus et mentions légales ne sont pas des phrases du programme. Chaque verdict renvoie à sa phrase, à sa page et à sa place.`,

  codebookTitle: t`La grille des thèmes`,
  codebook: (all: number, classic: number, disruptive: number, wordings: number): string =>
    t`La grille a ${frNumber(all)} thèmes : ${frNumber(classic)} changent le guichet de la mairie, ${frNumber(disruptive)} changent la maison. Ils sont cherchés par ${frNumber(wordings)} tournures, en français plié (sans accents ni majuscules, mots ramenés à leur racine), avec leurs sosies.`,
  codebookLink: t`Les thèmes, leurs définitions et leurs exemples`,
  rulesCaption: t`Les règles qui retiennent une phrase ; chacune garde les mots qui ont parlé pour elle`,
  rule: t`Règle`,
  ruleSays: t`Ce qu’elle a vu`,
  machine: t`Ni modèle distant ni hasard : le même document et la même grille donnent toujours le même verdict, et chacun peut le recalculer depuis l’archive.`,

  codingTitle: t`Ce qui compte, ce qui ne compte pas`,
  coding: [
    t`Un programme parle de numérique quand il s’engage sur une affaire numérique de la commune ou de ses habitants.`,
    t`Des caméras seules n’y suffisent pas : le thème « vidéoprotection » est noté, la mention ne l’est pas. Un guichet unique fait de murs n’y suffit pas non plus.`,
    t`Le guichet, la plateforme ou l’application d’un seul secteur (logement, sport, entreprises) n’est pas un guichet unique.`,
    t`S’opposer à une chose (5G, caméras, écrans) compte pour son thème.`,
    t`Publier les comptes ou les ventes en ligne compte pour les données ouvertes.`,
    t`Les logiciels libres et l’hébergement en France comptent pour la cybersécurité et la souveraineté.`,
    t`Tout site ou toute application de la commune compte pour le thème « site et application ».`,
    t`L’intelligence artificielle ne compte que nommée : « intelligent » ne suffit pas.`,
    t`Les outils de la campagne (son site, ses comptes, son questionnaire), les conditions d’utilisation et les adresses ne comptent jamais.`,
    t`Les sosies ne comptent pas : un réseau de chaleur, l’application d’une loi, une plateforme de déchets, un quartier connecté par le tram, un numéro vert, « étant donné », la mention de l’imprimeur.`,
  ] as readonly string[],

  ladderTitle: t`L’échelle d’engagement`,
  ladder: t`Chaque phrase numérique est placée sur une échelle de quatre marches. Elle dit combien la phrase est précise, non si elle sera tenue.`,
  ladderCaption: t`Les quatre marches`,
  step: t`Marche`,
  steps: [
    [t`0 évoque`, t`Un constat, un souhait d’autrui, ce qui a été fait, une opposition de principe.`],
    [t`1 intention`, t`Favoriser, encourager, développer, étudier : aucun acte précis.`],
    [t`2 mesure`, t`Un acte : créer, ouvrir, équiper, mettre en ligne, nommer, refuser.`],
    [t`3 mesure précise`, t`Un acte avec une date, un montant, un nombre ou un responsable.`],
  ] as readonly (readonly [string, string])[],

  figuresTitle: t`Les quatre dénominateurs`,
  figures: t`Listes en lice, programmes trouvés, programmes lisibles, programmes qui parlent de numérique : toujours ensemble. La part mesurée est celle des programmes lus, avec l’intervalle de Wilson à 95 %. De tous les programmes trouvés et de toutes les listes, il n’y a que des bornes : au pire, aucun des non lus n’en parle ; au mieux, tous.`,
  worked: t`L’étude de 2014 en donne l’exemple : 527 candidats, 270 programmes en ligne, 161 qui parlent de numérique. « 60 % » vaut pour les 270 ; des 527, on sait seulement que c’est entre 31 % et 79 %.`,
  means: t`Les moyennes de programmes ont un intervalle par rééchantillonnage ; sous trois programmes il n’y en a pas, sous dix il est trop étroit. Les listes d’une même commune se répondent : les intervalles n’en savent rien.`,

  agreementTitle: t`L’accord mesuré`,
  agreement: (rubric: string): string =>
    t`Mesuré pour la grille ${rubric}, contre ce que des personnes avaient noté sans voir la machine. F1 vaut 1 quand rien n’est manqué ni inventé.`,
  agreementNone: t`L’accord des règles avec des lecteurs n’a pas encore été publié pour cette grille. D’ici là, lisez les phrases citées : elles sont la preuve.`,
  agreementCaption: t`Accord des règles avec des lecteurs, par jeu de programmes`,
  set: t`Programmes`,
  sets: {
    'written-on': t`Inventés, sur lesquels les règles ont été essayées`,
    'kept-apart': t`Inventés, que les règles n’ont jamais vus`,
    real: t`Réels, à première lecture, avant toute correction`,
  },
  n: t`Nombre`,
  mention: t`Parle de numérique (F1)`,
  micro: t`Thèmes (F1 micro)`,
  macro: t`Thèmes (F1 macro)`,
  ladderKappa: t`Engagement (kappa)`,
  themesCaption: t`Accord par thème`,
  theme: t`Thème`,
  f1: t`F1`,
  live: t`Accord de deux personnes, et de la machine avec elles, sur les vagues publiées`,
  liveTitle: t`L’accord sur les programmes publiés`,
  liveDescription: t`Jusqu’où deux personnes s’accordent sur les phrases d’une vague de programmes, et la machine avec elles, thème par thème.`,
  liveNone: t`Aucune vague de programmes n’est publiée : il n’y a pas encore de phrases codées à comparer.`,
  decimal: (value: number): string => frWords.decimal(value, 2),

  limitsTitle: t`Ce que cela ne dit pas`,
  limits: [
    t`Si un programme est bon, sincère, ou a été tenu.`,
    t`Ce qui se dit en réunion, sur papier, sur les réseaux : seulement les documents archivés.`,
    t`Ce qu’auraient dit les listes qui n’ont pas été trouvées : les bornes sont là pour cela. Celles qui ont un programme en ligne sont sans doute les mieux équipées.`,
    t`Les petites différences entre petits groupes : regardez d’abord le nombre de programmes.`,
  ] as readonly string[],

  silenceTitle: t`Avant un scrutin`,
  silence: t`De la veille du scrutin à zéro heure jusqu’à la fermeture du dernier bureau de vote, tout ce qui touche aux programmes de cette élection se tait : pages, fichiers et réponses aux programmes (code électoral, articles L. 49 et L. 52-2). Les autres élections restent.`,
};

const en: typeof fr = {
  title: 'How programmes are read',
  description:
    'From the register of lists to the figures: what counts, what does not, how far it can be relied on, and what falls silent before a ballot.',
  back: 'What lists promise',
  lead: 'A list tells in its programme what it would do. Beffroi reads it and says: does it speak of digital matters, on which themes, in which words, how far does it commit itself. It advises nobody and ranks no list.',
  used: (wave, date, version) => `The wave “${wave}”, of ${date}, was judged with rubric ${version}.`,
  same: 'It is the rubric that this page describes.',
  differs: (version) => `This page describes rubric ${version}: the rules may differ in detail.`,
  unused: (version) => `No wave of programmes is published yet. This page describes rubric ${version}.`,
  digest: 'Digest of the rubric:',

  registerTitle: 'The register of lists',
  register:
    'A list enters the register when it is known to stand: town, year, round, name, head, label as written. Its programme is in one of four states.',
  registerCaption: 'The four states of a programme',
  state: 'State',
  meaning: 'What it means',
  states: [
    ['Found', 'A programme was found and read: only such a one is judged.'],
    ['Unreadable', 'A programme was found and could not be read: a picture without recognised text, a locked or broken file.'],
    ['None found', 'Somebody looked and found nothing.'],
    ['Not looked for', 'Nobody looked.'],
  ],
  notSilent: 'What was not read is not silent: it stands in no share, and is counted beside it.',

  readingTitle: 'Reading',
  reading:
    'Documents (PDF, DOCX, ODT, pages of sites, texts) are archived with their digest and date, for campaign sites vanish after the vote. Reading makes of them pages, blocks in reading order, and sentences; text printed as a picture is recognised where the tool is there. Headers, footers, menus and legal notices are no sentences of the programme. Each verdict points to its sentence, its page and its place.',

  codebookTitle: 'The codebook of themes',
  codebook: (all, classic, disruptive, wordings) =>
    `The codebook has ${enNumber(all)} themes: ${enNumber(classic)} change the window of the town hall, ${enNumber(disruptive)} change the house. They are looked for by ${enNumber(wordings)} wordings in folded French (no accents, no capitals, words brought to their stem), with their look-alikes.`,
  codebookLink: 'The themes, their definitions and examples',
  rulesCaption: 'The rules that take in a sentence; each keeps the words that spoke for it',
  rule: 'Rule',
  ruleSays: 'What it saw',
  machine:
    'No remote model and no chance: the same document and the same rubric always give the same verdict, and anybody can compute it again from the archive.',

  codingTitle: 'What counts, and what does not',
  coding: [
    'A programme speaks of digital matters when it commits to one of the town’s or its inhabitants’.',
    'Cameras alone do not make it so: the theme “video surveillance” is noted, the mention is not. Nor does a one-stop desk made of walls.',
    'A desk, platform or application of one sector (housing, sport, firms) is no one-stop desk.',
    'Opposing a thing (5G, cameras, screens) counts for its theme.',
    'Publishing accounts or sales online counts as open data.',
    'Free software and hosting in France count as cybersecurity and sovereignty.',
    'Any site or application of the town counts for the theme “website and application”.',
    'Artificial intelligence counts only when it is named: “intelligent” is not enough.',
    'The campaign’s own tools (site, accounts, questionnaire), terms of use and addresses never count.',
    'Look-alikes do not count: a heat network, the application of a law, a waste platform, a quarter connected by tram, a free telephone number, “étant donné”, the printer’s imprint.',
  ],

  ladderTitle: 'The commitment ladder',
  ladder: 'Each digital sentence stands on a ladder of four steps. It tells how exact the sentence is, not whether it will be kept.',
  ladderCaption: 'The four steps',
  step: 'Step',
  steps: [
    ['0 mention', 'A finding, a wish of others, what was done, an opposition in principle.'],
    ['1 intention', 'Favour, encourage, develop, study: no concrete act.'],
    ['2 measure', 'An act: create, open, equip, put online, appoint, refuse.'],
    ['3 exact measure', 'An act with a date, an amount, a number or an owner.'],
  ],

  figuresTitle: 'The four denominators',
  figures:
    'Lists standing, programmes found, programmes readable, programmes that speak of digital matters: always together. The measured share is that of programmes read, with Wilson’s 95% interval. Of all programmes found and all lists there are only bounds: at worst none of those not read speaks of it; at best all do.',
  worked:
    'The study of 2014 is an example: 527 candidates, 270 programmes online, 161 that speak of digital matters. “60%” holds for the 270; of the 527 it is only known to lie between 31% and 79%.',
  means:
    'Means over programmes have a bootstrap interval; under three programmes there is none, under ten it is too narrow. Lists of one town answer each other: intervals do not know that.',

  agreementTitle: 'Agreement as measured',
  agreement: (rubric) =>
    `Measured for rubric ${rubric}, against what people had noted without seeing the machine. F1 is 1 when nothing is missed or invented.`,
  agreementNone:
    'The agreement of the rules with readers has not been published for this rubric yet. Until then read the sentences quoted: they are the proof.',
  agreementCaption: 'Agreement of the rules with readers, by set of programmes',
  set: 'Programmes',
  sets: {
    'written-on': 'Invented, on which the rules were tried',
    'kept-apart': 'Invented, which the rules never saw',
    real: 'Real, at first sight, before anything was mended',
  },
  n: 'Number',
  mention: 'Speaks of digital matters (F1)',
  micro: 'Themes (micro F1)',
  macro: 'Themes (macro F1)',
  ladderKappa: 'Commitment (kappa)',
  themesCaption: 'Agreement by theme',
  theme: 'Theme',
  f1: 'F1',
  live: 'Agreement of two people, and of the machine with them, on published waves',
  liveTitle: 'Agreement on the published programmes',
  liveDescription: 'How far two people agree on the sentences of a wave of programmes, and the machine with them, theme by theme.',
  liveNone: 'No wave of programmes is published: there are no coded sentences to compare yet.',
  decimal: (value) => enWords.decimal(value, 2),

  limitsTitle: 'What it does not say',
  limits: [
    'Whether a programme is good, sincere, or was kept.',
    'What is said at meetings, on paper, on social accounts: only the documents that were archived.',
    'What the lists that were not found would have said: that is what the bounds are for. Those that have a programme online are likely the better equipped ones.',
    'Fine differences between small groups: look at the number of programmes first.',
  ],

  silenceTitle: 'Before a ballot',
  silence:
    'From midnight on the eve of the ballot until the last polling station closes, all that touches the programmes of that election falls silent: pages, files and answers to programs (French electoral code, articles L. 49 and L. 52-2). Other elections stay.',
};

/** How programmes are measured. */
export const programmeMethod: Bilingual<typeof fr> = { fr, en };
