import type { UnreadableReason } from '@beffroi/documents';
import type { ListRefusalReason, ListRemedy } from '@beffroi/programmes/gather';
import type { ListState } from '@beffroi/programmes/judge';
import { frNumber, frPlural, frSiteWords, t } from '@beffroi/words';

const lists = (n: number): string => frPlural(n, 'liste', 'listes');
const COLUMN = { head: 'la tête de liste', label: 'l’étiquette', state: 'l’état', site: 'le site' } as const;

/** Why a line of a register was not taken. */
function listRefusal(reason: ListRefusalReason): string {
  switch (reason.code) {
    case 'no-list-column':
      return t`Aucune colonne ne donne le nom de la liste : ${reason.columns.join(', ') || 'rien'}.`;
    case 'no-year-column':
      return t`Aucune colonne ne donne l’année de l’élection : ${reason.columns.join(', ') || 'rien'}.`;
    case 'no-list':
      return t`Le nom de la liste manque.`;
    case 'bad-list':
      return t`« ${reason.given} » n’est pas le nom d’une liste.`;
    case 'bad-year':
      return reason.given === '' ? t`L’année de l’élection manque.` : t`« ${reason.given} » n’est pas l’année d’une élection.`;
    case 'bad-round':
      return t`« ${reason.given} » n’est pas un tour : 1 ou 2.`;
    case 'bad-state':
      return t`« ${reason.given} » ne dit pas ce qui est connu du programme.`;
    case 'bad-document':
      return t`« ${reason.given} » n’est pas un fichier à côté de ce registre.`;
    case 'bad-site':
      return frSiteWords.refusalReason({ code: 'bad-url', given: reason.given, fault: reason.fault });
    case 'two-lists':
      return t`${reason.list} : ${COLUMN[reason.field]} n’est pas la même chose ligne ${reason.other}.`;
    default:
      return frSiteWords.refusalReason(reason);
  }
}

/** What is said of candidates' programmes, in French. */
export const frCommands = {
  // -- Refusals
  addWhat: (): string => t`Dites la commune, l’année et la liste : --town 35238 --year 2026 --list « Ensemble pour Rennes ».`,
  missingProgrammesPanel: (): string => t`Il manque le panel : « beffroi programmes wave NOM --panel PANEL --year 2026 ».`,
  missingYear: (): string => t`Il manque l’année de l’élection : --year 2026.`,
  badYear: (text: string): string => t`--year : l’année d’une élection, par exemple 2026, et non « ${text} ».`,
  badRound: (text: string): string => t`--round : 1 ou 2, et non « ${text} ».`,
  badListName: (text: string): string => t`--list : « ${text} » n’est pas le nom d’une liste.`,
  unknownTown: (code: string): string => t`--town : « ${code} » n’est le code d’aucune commune, ni d’aucune de vos panels.`,
  addNothing: (): string =>
    t`Donnez des fichiers, des dossiers ou l’adresse d’un site de campagne ; ou dites l’état : --none-found, --not-looked-for.`,
  addEither: (): string =>
    t`--none-found et --not-looked-for disent qu’il n’y a pas de document : pas de fichier ni d’adresse à côté, et l’un des deux seulement.`,
  addRefusals: {
    'too-large': (name: string): string => t`« ${name} » est trop grand pour un programme (50 Mo au plus).`,
    'no-documents': (what: string): string => t`« ${what} » n’a rien donné qui se lise : rien n’a été noté.`,
  },
  noReadableFile: (path: string): string => t`Il n’y a aucun document lisible dans « ${path} » (PDF, DOCX, ODT, HTML, texte).`,
  waveNotOfProgrammes: (name: string): string => t`La vague « ${name} » n’est pas une vague de programmes.`,
  compareServicesOnly: (name: string): string =>
    t`La vague « ${name} » est une vague de programmes : seules des vagues de services se comparent.`,
  waveOtherElection: (name: string, year: number, round: number): string =>
    t`La vague « ${name} » est déjà là, pour une autre élection (${String(year)}, tour ${String(round)}) ou un autre panel.`,
  townNotInWave: (town: string, wave: string): string =>
    t`La commune ${town} n’est pas dans la vague « ${wave} », ou n’a pas encore été mesurée.`,

  // -- Reading
  unreadableReasons: {
    empty: 'fichier vide',
    scanned: 'des images de pages, sans texte',
    garbled: t`un texte illisible : ses polices ne disent pas leurs lettres`,
    encrypted: 'protégé par un mot de passe',
    broken: 'fichier abîmé',
    'too-large': 'trop grand',
    'too-long': 'trop long à lire',
    'unknown-format': 'format inconnu',
    'no-text': 'aucun mot',
  } satisfies Record<UnreadableReason, string> as Record<string, string>,
  programmeUnreadable: (file: string, because: string): string => t`${file} : ne peut pas être lu (${because}).`,
  programmeHead: (file: string, pages: number, words: number): string =>
    t`${file} · ${frPlural(pages, 'page', 'pages')} · ${frPlural(words, 'mot', 'mots')}`,
  programmeMentions: (mentions: boolean | null, statements: number, sentences: number): string =>
    mentions === null
      ? t`Rien ne dit s’il parle du numérique : il n’a pas été lu en entier (${frPlural(sentences, 'phrase lue', 'phrases lues')}, ${frNumber(statements)} en touche${statements < 2 ? '' : 'nt'} un mot).`
      : mentions
        ? t`Parle du numérique : ${frPlural(statements, 'phrase', 'phrases')} sur ${frNumber(sentences)}.`
        : statements === 0
          ? t`Ne parle pas du numérique (${frPlural(sentences, 'phrase lue', 'phrases lues')}).`
          : t`Ne s’engage pas sur le numérique (${frPlural(statements, 'phrase', 'phrases')} sur ${frNumber(sentences)} en touche${statements < 2 ? '' : 'nt'} un mot).`,
  readInPart: 'programme lu en partie',
  programmeNotWhole: (unread: string): string =>
    t`Lu en partie : ${unread}. Ce qui n’est pas trouvé peut s’y trouver : aucun thème n’est dit absent.`,
  programmeThemes: (list: string): string => t`Thèmes : ${list}.`,
  generalDigital: 'numérique, sans thème',
  statementHead: (page: number, themes: string, commitment: string): string => t`p. ${page} · ${themes} · ${commitment}`,
  commitments: ['évoqué', 'intention', 'mesure', 'mesure datée, chiffrée ou attribuée'] as readonly string[],

  // -- Register
  listStates: {
    found: 'programme lu',
    unreadable: 'programme illisible',
    'none-found': 'aucun programme trouvé',
    'not-looked-for': 'programme pas cherché',
  } satisfies Record<ListState, string> as Record<ListState, string>,
  documentsTaken: (list: string, added: number, all: number): string =>
    added === 0
      ? t`${list} : ${frPlural(all, 'document', 'documents')} déjà là, rien de nouveau.`
      : t`${list} : ${frPlural(added, 'document ajouté', 'documents ajoutés')}${all > added ? t` sur ${frNumber(all)}` : ''}.`,
  siteTaken: (pages: number): string => t`${frPlural(pages, 'page demandée', 'pages demandées')} au site.`,
  documentLine: (name: string, because: string | null): string => (because === null ? t`  ${name}` : t`  ${name} : ${because}`),
  keptIn: (archive: string): string => t`Archive : ${archive}`,
  stateNoted: (list: string, state: string): string => t`${list} : ${state}.`,
  takingDocuments: (done: number, all: number): string => t`Documents de ${frNumber(done)} sur ${lists(all)}`,
  listRefusal,
  listRemedies: {
    ...frSiteWords.remedies,
    'name-the-list-columns': t`Nommez les colonnes dans la première ligne, par exemple : code_insee;année;tour;liste;tête de liste;étiquette;état;document`,
    'give-the-list': 'Donnez le nom de la liste.',
    'give-the-year': 'Donnez l’année, dans une colonne ou avec --year.',
    'correct-the-year': 'Corrigez l’année.',
    'correct-the-round': 'Corrigez le tour.',
    'correct-the-state': t`Dites : trouvé, illisible, aucun trouvé, pas cherché ; ou laissez la case vide.`,
    'correct-the-path': 'Donnez un chemin à partir du dossier du registre.',
    'correct-the-site': 'Corrigez l’adresse, ou laissez la case vide.',
    'agree-the-lines': 'Accordez ces lignes, ou gardez-en une seule.',
  } satisfies Record<ListRemedy, string> as Record<ListRemedy, string>,
  noLists: (): string => t`Le fichier ne donne aucune liste : il n’y a rien à importer.`,
  listsImported: (n: number, file: string, added: number, changed: number, same: number): string =>
    t`${lists(n)} d’après ${file} : ${frPlural(added, 'nouvelle', 'nouvelles')}, ${frPlural(changed, 'changée', 'changées')}, ${frNumber(same)} déjà connue${same < 2 ? '' : 's'}.`,
  listDocuments: (n: number): string => t`${frPlural(n, 'document ajouté', 'documents ajoutés')}.`,
  documentMissing: (line: number, path: string): string => t`ligne ${line} · « ${path} » n’est pas là : la liste est notée sans lui.`,
  sitesToCollect: (n: number, first: string): string =>
    t`${frPlural(n, 'liste a un site', 'listes ont un site')} de campagne : « beffroi programmes add ${first} … » en recueille les documents.`,

  // -- Waves of programmes
  programmesHeading: (wave: string, panel: string, year: number, round: number): string =>
    t`Programmes · vague ${wave} · panel ${panel} · municipales de ${String(year)}, ${round === 1 ? '1er tour' : '2e tour'}`,
  fourDenominators: (standing: number, found: number, readable: number, mentions: number): string =>
    t`${lists(standing)} en présence · ${frPlural(found, 'programme trouvé', 'programmes trouvés')} · ${frNumber(readable)} lisible${readable < 2 ? '' : 's'} · ${frNumber(mentions)} ${mentions < 2 ? 'parle' : 'parlent'} du numérique`,
  mentionShare: (share: string, interval: string, of: number): string =>
    t`${share} des ${frNumber(of)} programmes lus en entier en parlent (${interval} à 95 %).`,
  mentionBounds: (low: string, high: string, of: number): string =>
    t`De toutes les listes en présence (${frNumber(of)}), entre ${low} et ${high} : selon ce que disent celles dont le programme n’a pas été lu en entier.`,
  fewRead: (n: number): string => t`Trop peu de programmes lus en entier pour une part (n\u00a0=\u00a0${frNumber(n)}).`,
  nothingRead: (): string => t`Aucun programme n’a pu être lu.`,
  townsWithoutList: (n: number): string => t`${frPlural(n, 'commune', 'communes')} sans liste connue : comptée${n < 2 ? '' : 's'} à part.`,
  themesTitle: (): string => t`Les thèmes, par nombre de programmes lus en entier`,
  themeColumns: { theme: 'Thème', programmes: 'Programmes', share: 'Part', interval: 'À 95 %', statements: 'Phrases' },
  listLine: (name: string, head: string, label: string, state: string): string =>
    `${name}${head === '' ? '' : t`, ${head}`}${label === '' ? '' : t` (${label})`} : ${state}`,
  demoProgrammes: (n: number, documents: number): string =>
    t`${frPlural(n, 'liste imaginaire', 'listes imaginaires')}, ${frPlural(documents, 'document archivé', 'documents archivés')}.`,
  demoElection: (name: string, year: number): string => t`Vague ${name} : les programmes des municipales de ${String(year)}.`,
  casesPrinted: (n: number): string =>
    n === 0
      ? t`Aucune contestation retenue ne cite une phrase.`
      : t`${frPlural(n, 'cas', 'cas')}. Relisez avant de les garder : une phrase peut nommer quelqu’un.`,
  townElection: (code: string, year: number, round: number): string =>
    t`Commune ${code} · municipales de ${String(year)}, ${round === 1 ? '1er tour' : '2e tour'}`,
};
