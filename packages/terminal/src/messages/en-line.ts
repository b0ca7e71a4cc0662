import { enNumber, enPlural } from '@beffroi/words';
import type { frLine } from './fr-line.ts';

/** What is said of a line and of what it names, in English. */
export const enLine: typeof frLine = {
  helpChapters: {
    town: 'One town',
    site: 'The site',
    panel: 'Towns, wave after wave',
    wave: 'Towns, wave after wave',
    instrument: 'The other measurements',
    work: 'Workers and publication',
    review: 'Workers and publication',
    account: 'To keep house',
    backup: 'To keep house',
    program: 'Beffroi itself',
  },
  helpUsage: (word) => `Usage: beffroi ${word} VERB …`,
  helpOfVerb: (word) => `“beffroi ${word} VERB --help” says all of a verb.`,
  helpTitle: (line, says) => `beffroi ${line}: ${says}.`,
  helpFolded: (options, command) => `Less often: ${options} (“beffroi help ${command} --all” tells of them).`,
  helpEverywhere: (options) => `Everywhere: ${options}.`,
  helpExample: (line) => `  $ ${line}`,
  unknownOption: (option, near, command) =>
    `There is no option ${option} here.${near === null ? '' : ` Did you mean ${near}?`} “beffroi ${command} --help” lists those of the command.`,
  badOption: (option) => `The option ${option} needs a value, or takes none. “beffroi help” says how it is written.`,
  missingWord: (command) =>
    `An address, a file or a name is missing: “beffroi ${command} …”. “beffroi ${command} --help” says how it is written.`,
  tooManyWords: (command, word) => `“${word}” is one too many behind “beffroi ${command}”. Put a name with spaces between quotes.`,
  badHost: (text) => `“${text}” is not a domain name. For instance: https://www.ma-commune.fr/`,
  noContact: () =>
    'The town must be able to write to who reads its site: give your address with --contact (--contact observatory@example.org) or BEFFROI_CONTACT.',
  badInstant: (text) => `--at: “${text}” is not a date. For instance: 2026-11-24, or 2026-11-24T15:00:00Z.`,
  badTown: (text) => `--town: “${text}” is not an INSEE code of a commune (five characters, such as 35238 or 2A004).`,
  badRender: (text) => `--render: “never”, “auto” or “always”, not “${text}”.`,
  badBudget: (text) => `--budget: a number of pages, 1 or more, not “${text}”.`,
  badDelay: (text) => `--delay: a number of seconds, such as 1 or 0.5, not “${text}”.`,
  badAtOnce: (text) => `--at-once: a number of towns, 1 or more, not “${text}”.`,
  oneSource: () => '--from-dir, --from-warc and --via exclude each other: choose where the site is read from.',
  ownCopyOfFolder: () => '--own-copy says that a folder is a copy of your own, to be read whole: name it with --from-dir.',
  noFolder: (path) => `--from-dir: there is no folder “${path}”.`,
  noFile: (path) => `The file “${path}” cannot be opened. Check its name and your rights.`,
  noArchive: (path) => `“${path}” is not a WARC archive that can be read.`,
  badVia: (text) => `--via: “${text}” is not an address with a port. For instance: 127.0.0.1:8080`,
  badBrowser: (path) => `BEFFROI_CHROMIUM: “${path}” cannot be started. Mend the variable, or set it to “none” to do without a browser.`,
  cannotWrite: (path) => `“${path}” cannot be written. Check the folder and your rights.`,
  diskFull: (path) =>
    `The disk is full: “${path}” could not be written, and nothing of it was left. Make room, then run the command again.`,
  error: (sentence) => `Error: ${sentence}`,
  noBrowser: () => 'No browser is installed: pages that scripts draw will be “unobserved” (see BEFFROI_CHROMIUM).',
  progress: (bar, pages, budget, waiting, left, url) =>
    `${bar} ${enPlural(pages, 'page', 'pages')} of ${budget} · ${enNumber(waiting)} waiting${left === null ? '' : ` · ${left} left`} · ${url}`,
  line: (pages, what, url) => `page ${pages} · ${what} · ${url}`,
};
