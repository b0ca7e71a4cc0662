import type { ListRefusalReason } from '@beffroi/programmes/gather';
import { enNumber, enPlural, enSiteWords } from '@beffroi/words';
import type { frCommands } from './fr-commands.ts';

const lists = (n: number): string => enPlural(n, 'list', 'lists');
const COLUMN = { head: 'its head', label: 'its label', state: 'its state', site: 'its site' } as const;

/** Why a line of a register was not taken. */
function listRefusal(reason: ListRefusalReason): string {
  switch (reason.code) {
    case 'no-list-column':
      return `No column gives the list’s name: ${reason.columns.join(', ') || 'nothing'}.`;
    case 'no-year-column':
      return `No column gives the year of the election: ${reason.columns.join(', ') || 'nothing'}.`;
    case 'no-list':
      return 'The list’s name is missing.';
    case 'bad-list':
      return `“${reason.given}” is no list’s name.`;
    case 'bad-year':
      return reason.given === '' ? 'The year of the election is missing.' : `“${reason.given}” is no year of an election.`;
    case 'bad-round':
      return `“${reason.given}” is no round: 1 or 2.`;
    case 'bad-state':
      return `“${reason.given}” does not say what is known of the programme.`;
    case 'bad-document':
      return `“${reason.given}” is no file beside this register.`;
    case 'bad-site':
      return enSiteWords.refusalReason({ code: 'bad-url', given: reason.given, fault: reason.fault });
    case 'two-lists':
      return `${reason.list}: ${COLUMN[reason.field]} is another on line ${reason.other}.`;
    default:
      return enSiteWords.refusalReason(reason);
  }
}

/** What is said of candidates' programmes, in English. */
export const enCommands: typeof frCommands = {
  addWhat: () => 'Say town, year and list: --town 35238 --year 2026 --list “Ensemble pour Rennes”.',
  missingProgrammesPanel: () => 'The panel is missing: “beffroi programmes wave NAME --panel PANEL --year 2026”.',
  missingYear: () => 'The year of the election is missing: --year 2026.',
  badYear: (text) => `--year: the year of an election, for example 2026, and not “${text}”.`,
  badRound: (text) => `--round: 1 or 2, and not “${text}”.`,
  badListName: (text) => `--list: “${text}” is no list’s name.`,
  unknownTown: (code) => `--town: “${code}” is the code of no town, nor of one in your panels.`,
  addNothing: () => 'Give files, folders or the address of a campaign’s site; or say the state: --none-found, --not-looked-for.',
  addEither: () =>
    '--none-found and --not-looked-for say that there is no document: no file or address beside them, and only one of the two.',
  addRefusals: {
    'too-large': (name) => `“${name}” is too large for a programme (50 MB at most).`,
    'no-documents': (what) => `“${what}” gave nothing that can be read: nothing was noted.`,
  },
  noReadableFile: (path) => `There is no document that can be read in “${path}” (PDF, DOCX, ODT, HTML, text).`,
  waveNotOfProgrammes: (name) => `The wave “${name}” is no wave of programmes.`,
  compareServicesOnly: (name) => `The wave “${name}” is one of programmes: only waves of services are compared.`,
  waveOtherElection: (name, year, round) =>
    `The wave “${name}” is there already, for another election (${year}, round ${round}) or another panel.`,
  townNotInWave: (town, wave) => `The town ${town} is not in the wave “${wave}”, or was not measured yet.`,

  unreadableReasons: {
    empty: 'an empty file',
    scanned: 'pictures of pages, no text',
    garbled: 'a text that is nonsense: its fonts do not tell their letters',
    encrypted: 'protected by a password',
    broken: 'a damaged file',
    'too-large': 'too large',
    'too-long': 'takes too long to read',
    'unknown-format': 'an unknown format',
    'no-text': 'no words',
  },
  programmeUnreadable: (file, because) => `${file}: cannot be read (${because}).`,
  programmeHead: (file, pages, words) => `${file} · ${enPlural(pages, 'page', 'pages')} · ${enPlural(words, 'word', 'words')}`,
  programmeMentions: (mentions, statements, sentences) =>
    mentions === null
      ? `Nothing tells whether it speaks of digital matters: it was not read whole (${enPlural(sentences, 'sentence read', 'sentences read')}, ${enNumber(statements)} of them ${statements === 1 ? 'touches' : 'touch'} on it).`
      : mentions
        ? `Speaks of digital matters: ${enPlural(statements, 'sentence', 'sentences')} of ${enNumber(sentences)}.`
        : statements === 0
          ? `Does not speak of digital matters (${enPlural(sentences, 'sentence read', 'sentences read')}).`
          : `Commits to nothing digital (${enPlural(statements, 'sentence touches', 'sentences touch')} on it, of ${enNumber(sentences)}).`,
  readInPart: 'programme read in part',
  programmeNotWhole: (unread) => `Read in part: ${unread}. What is not found may stand there: no theme is said to be absent.`,
  programmeThemes: (list) => `Themes: ${list}.`,
  generalDigital: 'digital, no theme',
  statementHead: (page, themes, commitment) => `p. ${page} · ${themes} · ${commitment}`,
  commitments: ['mention', 'intention', 'measure', 'measure with a date, an amount, a number or an owner'],

  listStates: {
    found: 'programme read',
    unreadable: 'programme unreadable',
    'none-found': 'no programme found',
    'not-looked-for': 'programme not looked for',
  },
  documentsTaken: (list, added, all) =>
    added === 0
      ? `${list}: ${enPlural(all, 'document', 'documents')} there already, nothing new.`
      : `${list}: ${enPlural(added, 'document added', 'documents added')}${all > added ? ` of ${enNumber(all)}` : ''}.`,
  siteTaken: (pages) => `${enPlural(pages, 'page asked', 'pages asked')} of the site.`,
  documentLine: (name, because) => (because === null ? `  ${name}` : `  ${name}: ${because}`),
  keptIn: (archive) => `Archive: ${archive}`,
  stateNoted: (list, state) => `${list}: ${state}.`,
  takingDocuments: (done, all) => `Documents of ${enNumber(done)} of ${lists(all)}`,
  listRefusal,
  listRemedies: {
    ...enSiteWords.remedies,
    'name-the-list-columns': 'Name the columns in the first line, for example: insee;year;round;list;head;label;state;document',
    'give-the-list': 'Give the list’s name.',
    'give-the-year': 'Give the year, in a column or with --year.',
    'correct-the-year': 'Correct the year.',
    'correct-the-round': 'Correct the round.',
    'correct-the-state': 'Say: found, unreadable, none found, not looked for; or leave the cell empty.',
    'correct-the-path': 'Give a path from the register’s folder.',
    'correct-the-site': 'Correct the address, or leave the cell empty.',
    'agree-the-lines': 'Make these lines agree, or keep one of them.',
  },
  noLists: () => 'The file gives no list: there is nothing to import.',
  listsImported: (n, file, added, changed, same) =>
    `${lists(n)} from ${file}: ${enNumber(added)} new, ${enNumber(changed)} changed, ${enNumber(same)} known already.`,
  listDocuments: (n) => `${enPlural(n, 'document added', 'documents added')}.`,
  documentMissing: (line, path) => `line ${line} · “${path}” is not there: the list is noted without it.`,
  sitesToCollect: (n, first) =>
    `${enPlural(n, 'list has a campaign site', 'lists have campaign sites')}: “beffroi programmes add ${first} …” collects the documents.`,

  programmesHeading: (wave, panel, year, round) =>
    `Programmes · wave ${wave} · panel ${panel} · municipal elections of ${year}, round ${round}`,
  fourDenominators: (standing, found, readable, mentions) =>
    `${enPlural(standing, 'list stands', 'lists stand')} · ${enPlural(found, 'programme found', 'programmes found')} · ${enNumber(readable)} readable · ${enNumber(mentions)} ${mentions === 1 ? 'speaks' : 'speak'} of digital matters`,
  mentionShare: (share, interval, of) =>
    `${share} of the ${enNumber(of)} programmes that were read whole speak of it (${interval} at 95%).`,
  mentionBounds: (low, high, of) =>
    `Of all lists that stand (${enNumber(of)}), between ${low} and ${high}: it hangs on what those say whose programme was not read whole.`,
  fewRead: (n) => `Too few programmes were read whole for a share (n\u00a0=\u00a0${enNumber(n)}).`,
  nothingRead: () => 'No programme could be read.',
  townsWithoutList: (n) => `${enPlural(n, 'town', 'towns')} without a known list: counted apart.`,
  themesTitle: () => 'Themes, by number of programmes read whole',
  themeColumns: { theme: 'Theme', programmes: 'Programmes', share: 'Share', interval: 'At 95%', statements: 'Sentences' },
  listLine: (name, head, label, state) => `${name}${head === '' ? '' : `, ${head}`}${label === '' ? '' : ` (${label})`}: ${state}`,
  demoProgrammes: (n, documents) =>
    `${enPlural(n, 'fictional list', 'fictional lists')}, ${enPlural(documents, 'document archived', 'documents archived')}.`,
  demoElection: (name, year) => `Wave ${name}: the programmes of the municipal elections of ${year}.`,
  casesPrinted: (n) =>
    n === 0
      ? 'No upheld contest quotes a sentence.'
      : `${enPlural(n, 'case', 'cases')}. Read them before you keep them: a sentence may name somebody.`,
  townElection: (code, year, round) => `Town ${code} · municipal elections of ${year}, round ${round}`,
};
