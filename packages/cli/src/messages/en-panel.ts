import { enNumber, enPlural } from '@beffroi/words';
import type { frPanel } from './fr-panel.ts';

const towns = (n: number): string => enPlural(n, 'town', 'towns');
const orList = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What is said of panels and of backups, in English. */
export const enPanel: typeof frPanel = {
  // -- Panels
  noCriterion: () => 'Say which towns: --all, --top, --department, --region, --stratum, --epci or --codes.',
  badPanelName: () => 'The name of a panel has 1 to 100 characters and no control characters. For instance: Large towns',
  panelTaken: (name) => `There is a panel “${name}” already. Choose another name: “beffroi panel list” lists those that exist.`,
  didYouMean: (sentence, close) => (close.length === 0 ? sentence : `${sentence} Did you mean ${orList.format(close)}?`),
  severalNamed: (option, text, among) => `--${option}: several are called “${text}”. Give the code: ${orList.format(among)}.`,
  panelCreated: (name, n, people) => `The panel ${name} is created: ${towns(n)}, ${enPlural(people, 'inhabitant', 'inhabitants')}.`,
  panelSites: (known, of) =>
    known === of
      ? `A site is known for ${of === 1 ? 'it' : 'each of them'}.`
      : `A site is known for ${enNumber(known)} of them; for the other${of - known === 1 ? '' : ` ${enNumber(of - known)}`}: beffroi panel import FILE`,
  panelExtended: (name, added, towns) =>
    added === 0
      ? `The panel ${name} had already: ${towns}.`
      : `The panel ${name} has ${enPlural(added, 'more town', 'more towns')}: ${towns}.`,
  unknownPanel: (name) => `There is no panel “${name}”. “beffroi panel list” gives those that exist.`,
  oneSiteOneTown: () => '--site says where the site of one town is: name one only.',
  badSite: (text) => `“${text}” is not the address of a public site. For instance: --site www.ma-commune.fr`,
  waveHint: (panel) => `To measure it: beffroi wave open NAME --panel ${panel}`,
  noPanels: () => 'There is no panel. “beffroi panel create NAME --top 100” creates one.',
  panelHeading: (name, n, people, known) =>
    `Panel ${name}: ${towns(n)}, ${enPlural(people, 'inhabitant', 'inhabitants')}; ${enPlural(known, 'site', 'sites')} known.`,
  panelMade: (rule, vintage, date) => `Chosen: ${rule} (list of communes of ${vintage}, created on ${date}).`,
  criteria: {
    departments: ['department', 'departments'],
    regions: ['region', 'regions'],
    strata: ['stratum', 'strata'],
    epcis: ['intercommunal body', 'intercommunal bodies'],
  },
  allTowns: 'all towns',
  townsListed: (n) => `a list of ${towns(n)}`,
  topTowns: (n) => (n === 1 ? 'the most populous' : `the ${enNumber(n)} most populous`),
  stratumCount: (stratum, n, known) => `${stratum}: ${towns(n)}, ${enPlural(known, 'site', 'sites')} known`,
  panelListColumns: { name: 'Panel', towns: 'Towns', sites: 'Known sites', date: 'Created', rule: 'Chosen' },
  panelColumns: { code: 'Code', town: 'Town', people: 'Inhabitants', department: 'Dep.', stratum: 'Stratum', site: 'Site' },
  noSite: 'none known',
  otherTowns: (n) => `… and ${enPlural(n, 'other', 'others')} (all with --json, or in a file)`,

  // -- Backups
  backupTaken: (file) => `“${file}” is there already, and a backup replaces nothing. Choose another name, or remove that file.`,
  backingUp: (file) => `Writing ${file} …`,
  backedUp: (file, rows, size) => `The backup is in ${file}: ${enPlural(rows, 'row', 'rows')}, ${size}.`,
  backupDigest: (digest) => `Digest of its content: ${digest}`,
  emptyBackup: (place) => `The database of ${place} is empty: is it the one that you want to back up (--data, BEFFROI_DATA, DATABASE_URL)?`,
  partsSwept: (n, folder) =>
    n === 1
      ? `A backup left half-written in ${folder} by a program that had stopped was taken away.`
      : `${enNumber(n)} backups left half-written in ${folder} by programs that had stopped were taken away.`,
  archivesApart: (where) => `The archives are not in it: they are in ${where} and are copied apart.`,
  archivesNeeded: (where) => `The archives do not come with the backup: the evidence will be there once they are in ${where}.`,
  wordsFound: (n) =>
    n === 0 ? 'These words stand nowhere in the database.' : `These words stand in ${enPlural(n, 'value', 'values')} of the database:`,
  badMonths: (text) => `--months: a number of months, and not “${text}”.`,
  nothingForATime: () => 'No instrument keeps anything for a time only.',
  retentionOf: (name, months, day) =>
    `${name}: posts and names are kept for ${enNumber(months)} months; of waves dated before ${day} they would be taken out.`,
  forgetHint: () => 'Nothing was changed. With --confirm they are taken out, and that cannot be undone.',
  nothingForgotten: (name) => `${name}: nothing is old enough to be taken out.`,
  forgotten: (name, id, archives, records) =>
    `${name}, erasure ${enNumber(id)}: ${enPlural(records, 'record', 'records')} in ${enPlural(archives, 'archive', 'archives')}. Figures stay.`,
  eraseHint: () => 'Nothing was changed. With --confirm they are taken out, and that cannot be undone.',
  nothingErased: () => 'These words stand neither in the database nor in the archives that were read: nothing was changed.',
  wordsErased: (id, values, archives, records) =>
    `Erasure ${enNumber(id)}: ${enPlural(values, 'value', 'values')} of the database, ${enPlural(records, 'page', 'pages')} in ${enPlural(archives, 'archive', 'archives')}.`,
  erasedElsewhere: () =>
    'Backups that were made before, the site written as files and exports that were given away still hold them: make them anew, and delete the old ones.',
  wordsOrPost: () => 'Give a file with the words to be taken out, or a post (--post), and not both.',
  postFound: (pieces, archives) =>
    pieces === 0
      ? 'This post stands in none of the archives that were read.'
      : `This post stands in ${enPlural(archives, 'archive', 'archives')}, ${pieces === 1 ? 'once' : `${enNumber(pieces)} times`}.`,
  postErased: (id, pieces, records, archives) =>
    `Erasure ${enNumber(id)}: the post is taken out of ${enPlural(records, 'page', 'pages')} in ${enPlural(archives, 'archive', 'archives')}, where it stood ${pieces === 1 ? 'once' : `${enNumber(pieces)} times`}; what was archived with it stays. Its count and digest remain.`,
  noPostErased: () => 'This post stands in none of the archives that were read: nothing was changed.',
  badGround: (given, known) => `“${given}” is no ground. The grounds: ${known}.`,
  erasingRefusals: {
    'bad-words': 'Give the words to be taken out: four letters at least, two thousand at most.',
    'bad-ground': 'There is no such ground.',
    'note-repeats': 'The note holds the words to be taken out: it would stay. Describe the request otherwise.',
  },
  restoring: (file) => `Reading ${file} …`,
  restored: (file, rows, moment, program) =>
    `${enPlural(rows, 'row', 'rows')} taken back from ${file}, a backup made on ${moment} by ${program}.`,
  newerBackup: (file) => `The backup “${file}” was made by a newer version of Beffroi. Restore it with that version.`,
  olderBackup: (file) =>
    `The backup “${file}” was made by an older version of Beffroi. Restore it with that version, then open the database with this one.`,
  size: (bytes) =>
    bytes < 1e6 ? `${enNumber(Math.ceil(bytes / 1000))} kB` : `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`,
};
