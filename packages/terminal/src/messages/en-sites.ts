import { enPlural, enSiteWords } from '@beffroi/words';
import type { frSites } from './fr-sites.ts';

/** What is said of files of sites and of their import, in English. */
export const enSites: typeof frSites = {
  ...enSiteWords,
  reading: (file) => `Reading ${file} …`,
  stdin: 'standard input',
  othersRefused: (n) => `… and ${enPlural(n, 'other', 'others')} (all, in a file: beffroi panel import FILE > refused.tsv)`,
  nothingImported: () => 'Nothing was imported. Correct these lines, or import the others with --skip-refused.',
  codesRefused: () => 'The panel was not created. Correct these lines of the file of --codes.',
  fileTooLarge: (file) => `“${file}” is too large to be read at once. Split it into several files.`,
};
