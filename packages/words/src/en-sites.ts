import type { AddressFault, Proposal, RefusalReason, Remark, Remedy } from '@beffroi/territories';
import { enNumber, enPlural } from './en-numbers.ts';
import type { frSiteWords } from './fr-sites.ts';

const towns = (n: number): string => enPlural(n, 'town', 'towns');
const town = ({ name, code }: Pick<Proposal, 'name' | 'code'>): string => `${name} (${code})`;
const orList = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const andList = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const meant = (close: readonly string[]): string => (close.length === 0 ? '' : ` Did you mean ${orList.format(close)}?`);

const ADDRESS_FAULTS: Readonly<Record<AddressFault, string>> = {
  email: 'it is an e-mail address',
  spaces: 'it holds spaces',
  scheme: 'it begins neither with http: nor with https:',
  'no-host': 'it has no domain name',
  credentials: 'it holds a name or a password',
  'private-host': 'it exists in a private network only',
  'social-page': 'a page on a social network is not the town’s site',
  'too-long': 'it is too long',
  unreadable: 'it cannot be read',
};

const LOOKS: Readonly<Record<'spreadsheet' | 'zip' | 'gzip' | 'pdf', string>> = {
  spreadsheet: 'a spreadsheet',
  zip: 'a ZIP archive',
  gzip: 'a compressed file',
  pdf: 'a PDF document',
};

function refusalReason(reason: RefusalReason): string {
  switch (reason.code) {
    case 'empty':
      return 'The file is empty.';
    case 'too-large':
      return `The file is too large: ${enNumber(Math.ceil(reason.bytes / 1e6))} MB, where ${enNumber(Math.floor(reason.most / 1e6))} are read at most.`;
    case 'not-text':
      return reason.looksLike === null ? 'The file is not text.' : `The file is not text: it is ${LOOKS[reason.looksLike]}.`;
    case 'no-records':
      return 'The file is JSON, but holds no list.';
    case 'no-url-column':
      return `No column gives the address of the site. Columns found: ${reason.columns.join(', ')}.`;
    case 'no-town-column':
      return `No column says the town. Columns found: ${reason.columns.join(', ')}.`;
    case 'quote-not-closed':
      return 'A quote opened here is never closed: nothing could be read from this line on.';
    case 'cut-short':
      return 'The file ends in the middle: nothing could be read from this line on.';
    case 'too-many-rows':
      return `The file has more than ${enPlural(reason.most, 'row', 'rows')}: nothing was read from this one on.`;
    case 'line-too-long':
      return `This record has more than ${enNumber(reason.most)} bytes: nothing could be read from here on.`;
    case 'bad-record':
      return 'This record cannot be read.';
    case 'wrong-columns':
      return `The line has ${enPlural(reason.found, 'column', 'columns')} instead of ${enNumber(reason.expected)}.`;
    case 'undecodable':
      return 'Characters of this line cannot be read.';
    case 'no-town':
      return 'The town is missing.';
    case 'unknown-code':
      return reason.postal
        ? `“${reason.given}” is a postal code, not the INSEE code of a town.`
        : `“${reason.given}” is the INSEE code of no town.`;
    case 'unmeasured':
      return `${reason.name} (${reason.given}) is no town: there is nothing to measure.`;
    case 'unknown-department':
      return `There is no department “${reason.given}”.${meant(reason.close)}`;
    case 'unknown-name':
      return `There is no town “${reason.given}”.${meant(reason.close.map(town))}`;
    case 'ambiguous-name':
      return `Several towns are called “${reason.given}”: ${andList.format(reason.among.map(town))}.`;
    case 'code-and-name-differ':
      return `The code is that of ${town(reason.town)}, but the name is “${reason.given}”.`;
    case 'code-and-department-differ':
      return `The code is that of ${town(reason.town)}, department ${reason.town.department}, but the department given is “${reason.given}”.`;
    case 'bad-url':
      return `“${reason.given}” is not the address of a site: ${ADDRESS_FAULTS[reason.fault]}.`;
    case 'two-sites':
      return `${town(reason.town)} has several sites: ${reason.url} here, ${andList.format(
        reason.others.map(({ url, line }) => `${url ?? 'none'} on line ${line}`),
      )}.`;
  }
}

const REMEDIES: Readonly<Record<Remedy, string>> = {
  'give-another-file': 'Give another file.',
  'export-as-csv': 'Save it as CSV.',
  'split-the-file': 'Split it into several files.',
  'name-the-columns': 'Name the columns in the first line, for instance: code_insee;nom;site',
  'close-the-quote': 'Close the quote, or remove it.',
  'fetch-it-again': 'Download the file once more.',
  'quote-the-cell': 'Put the text that holds the separator between quotes.',
  'save-as-utf-8': 'Save the file as UTF-8.',
  'give-code-or-name': 'Give the INSEE code of the town, or its name and department.',
  'correct-the-code': 'Correct the INSEE code.',
  'correct-the-name': 'Correct the name, or give the INSEE code.',
  'correct-the-department': 'Correct the department: its code or name.',
  'give-the-code': 'Give the INSEE code, or the department.',
  'choose-code-or-name': 'Correct the one that is wrong.',
  'remove-the-line': 'Remove the line.',
  'correct-the-address': 'Correct the address; leave the cell empty if the town has no site.',
  'keep-one-line': 'Keep one of these lines only.',
};

function remarkOf(remark: Remark): string {
  switch (remark.code) {
    case 'repeated':
      return `${remark.territory} was said before, on line ${remark.kept}`;
    case 'part-of':
      return `${remark.part} is part of ${remark.territory}`;
    case 'part-left-out':
      return `${remark.part} is part of ${remark.territory}, which has its own line: ${remark.kept}`;
    case 'zero-restored':
      return `${remark.given} was read as ${remark.territory}`;
    case 'town-hall-chosen':
      return `${remark.territory}: left out ${andList.format(remark.others.map(({ url, line }) => `${url ?? 'no site'} (line ${line})`))}`;
    case 'social-page':
      return `${remark.territory} has nothing but ${remark.given}`;
  }
}

function remarksOf(code: Remark['code'], n: number): string {
  switch (code) {
    case 'repeated':
      return `${enPlural(n, 'line repeats', 'lines repeat')} a town that was said before.`;
    case 'part-of':
      return `${enPlural(n, 'line names', 'lines name')} a part of a town (arrondissement, delegated commune, former code): it counts for the town.`;
    case 'part-left-out':
      return `${enPlural(n, 'line', 'lines')} of parts of towns left out: the town has its own.`;
    case 'zero-restored':
      return `${enPlural(n, 'code', 'codes')} without ${n === 1 ? 'its' : 'their'} first zero: it was put back.`;
    case 'town-hall-chosen':
      return `${towns(n)} with several town halls and different sites: only one was taken.`;
    case 'social-page':
      return `${towns(n)} with nothing but a page on a social network: noted without a site.`;
  }
}

/** What is said of the lines of a file of sites, in English: why one was refused, what to do, what was done with it. */
export const enSiteWords: typeof frSiteWords = {
  refusalReason,
  remedies: REMEDIES,
  remarkOf,
  remarksOf,
  lineNumber: (line) => `line ${line}`,
  linesRefused: (n) => `${enPlural(n, 'line refused', 'lines refused')}:`,
  fileRefused: () => 'Nothing was imported: the file cannot be read.',
  nothingToImport: () => 'The file gives no site: there is nothing to import.',
  imported: (n, file, without) =>
    `${towns(n)} noted from ${file}: ${enNumber(n - without)} with a site, ${enNumber(without)} without (a result).`,
  importedDetail: (added, changed, same) => `${enNumber(added)} new, ${enNumber(changed)} changed, ${enNumber(same)} known already.`,
  skipped: (n) => `${enPlural(n, 'line that was refused is', 'lines that were refused are')} left out.`,
  ignoredServices: (n, kinds) =>
    `${enPlural(n, 'service of the directory is no town hall', 'services of the directory are no town halls')}: ${kinds}.`,
  unnamedKind: 'without a kind',
};
