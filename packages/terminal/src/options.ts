import { t } from '@beffroi/words';
import type { Options } from './command.ts';
import type { InBoth } from './messages/messages.ts';

// What values are called in the help.
/** An address of the web. */
export const ADDRESS: InBoth<string> = { fr: 'ADRESSE', en: 'ADDRESS' };
/** A file of the caller's. */
export const FILE: InBoth<string> = { fr: 'FICHIER', en: 'FILE' };
/** One file or more. */
export const FILES: InBoth<string> = { fr: 'FICHIER…', en: 'FILE…' };
/** A folder of the caller's. */
export const FOLDER: InBoth<string> = { fr: 'DOSSIER', en: 'FOLDER' };
/** What a wave, a panel, a person is called. */
export const NAME: InBoth<string> = { fr: 'NOM', en: 'NAME' };
/** A code of the INSEE. */
export const CODE: InBoth<string> = { fr: 'CODE', en: 'CODE' };
/** A number. */
export const NUMBER: InBoth<string> = { fr: 'N', en: 'N' };
/** A day. */
export const DATE: InBoth<string> = { fr: 'DATE', en: 'DATE' };
/** Free words. */
export const TEXT: InBoth<string> = { fr: 'TEXTE', en: 'TEXT' };

/** Options that every command takes. */
export const COMMON = {
  lang: { type: 'string', value: { fr: 'fr|en', en: 'fr|en' }, says: { fr: 'langue', en: 'language' }, choices: ['fr', 'en'] },
  config: {
    type: 'string',
    value: FILE,
    says: { fr: t`fichier de configuration (« beffroi help settings »)`, en: 'configuration file (“beffroi help settings”)' },
    path: 'file',
  },
  help: { type: 'boolean', short: 'h', says: { fr: 'cette aide', en: 'this help' } },
  debug: { type: 'boolean', says: { fr: 'dit d’où vient une erreur', en: 'says where an error comes from' } },
} as const satisfies Options;

/** Results as a document for programs. */
export const JSON_OUT = {
  json: {
    type: 'boolean',
    says: { fr: 'imprime un document JSON, pour les programmes', en: 'prints a JSON document, for programs' },
  },
} as const satisfies Options;

/** What becomes of the rest where lines of a list are refused. */
export const SKIP_REFUSED = {
  'skip-refused': {
    type: 'boolean',
    says: { fr: 'importe le reste quand des lignes sont refusées', en: 'imports the rest when lines are refused' },
  },
} as const satisfies Options;

/** Nothing beside the results. */
export const QUIET = {
  quiet: { type: 'boolean', short: 'q', says: { fr: 'ne dit pas où il en est', en: 'does not say how far it is' }, rare: true },
} as const satisfies Options;

/** Options that say where the web is read from. */
export const SOURCES = {
  contact: {
    type: 'string',
    value: ADDRESS,
    says: {
      fr: t`où la commune peut vous joindre ; obligatoire quand le réseau est lu (ou BEFFROI_CONTACT)`,
      en: 'where the town can reach you; needed when the network is read (or BEFFROI_CONTACT)',
    },
  },
  'from-dir': {
    type: 'string',
    value: FOLDER,
    says: { fr: t`lit le web dans un dossier <hôte>/<chemin>`, en: 'reads the web from a folder <host>/<path>' },
    path: 'folder',
  },
  'from-warc': {
    type: 'string',
    multiple: true,
    value: { fr: 'FICHIER…', en: 'FILE…' },
    says: { fr: 'lit le web dans des archives WARC', en: 'reads the web from WARC archives' },
    path: 'file',
  },
  via: {
    type: 'string',
    value: ADDRESS,
    says: { fr: t`demande tout hôte à cette adresse (127.0.0.1:8080)`, en: 'asks every host at this address (127.0.0.1:8080)' },
  },
  'own-copy': {
    type: 'boolean',
    says: {
      fr: t`ce dossier est votre copie : lit aussi ce que son robots.txt interdit`,
      en: 'this folder is a copy of your own: reads what its robots.txt forbids as well',
    },
    rare: true,
  },
  'allow-private': {
    type: 'boolean',
    says: { fr: 'permet les adresses privées et locales', en: 'allows private and local addresses' },
    rare: true,
  },
  'user-agent': {
    type: 'string',
    value: TEXT,
    says: {
      fr: t`l’en-tête User-Agent ; le contact y est ajouté s’il ne contient pas d’adresse`,
      en: 'the User-Agent header; the contact is added when it holds no address',
    },
    rare: true,
  },
} as const satisfies Options;

/** Where database and archives lie. */
export const DATA = {
  data: {
    type: 'string',
    value: FOLDER,
    says: { fr: 'où sont les données (data, ou BEFFROI_DATA)', en: 'where the data lie (data, or BEFFROI_DATA)' },
    rare: true,
    path: 'folder',
  },
} as const satisfies Options;

/** The day that is measured. */
export const AT = {
  at: {
    type: 'string',
    value: DATE,
    says: { fr: t`date de la mesure (2026-11-24 ; sinon maintenant)`, en: 'date of the measurement (2026-11-24; else now)' },
    rare: true,
  },
} as const satisfies Options;

/** How pages are read. */
export const READING = {
  budget: { type: 'string', value: NUMBER, says: { fr: 'pages au plus (80)', en: 'pages at most (80)' } },
  delay: {
    type: 'string',
    value: { fr: 'SECONDES', en: 'SECONDS' },
    says: {
      fr: t`entre deux requêtes à un hôte (1 ; 0 sur cette machine)`,
      en: 'between two requests to a host (1; 0 on this machine)',
    },
  },
  render: {
    type: 'string',
    value: { fr: 'QUAND', en: 'WHEN' },
    says: { fr: t`navigateur : never, auto (par défaut) ou always`, en: 'browser: never, auto (default) or always' },
    choices: ['never', 'auto', 'always'],
  },
  ...AT,
  ...DATA,
  ...QUIET,
} as const satisfies Options;

/** How a process takes part in the work of waves. */
export const WORK = {
  'at-once': { type: 'string', value: NUMBER, says: { fr: 'communes à la fois (6)', en: 'towns at a time (6)' } },
  ...QUIET,
} as const satisfies Options;

/** Open data of a wave, written to a folder. */
export const EXPORT = {
  out: { type: 'string', value: FOLDER, says: { fr: t`où (NOM-export)`, en: 'where (NAME-export)' }, path: 'folder' },
  format: {
    type: 'string',
    value: { fr: 'LISTE', en: 'LIST' },
    says: { fr: 'csv,json,parquet,xlsx (les quatre)', en: 'csv,json,parquet,xlsx (all four)' },
  },
  replace: {
    type: 'boolean',
    says: { fr: t`à la place de l’export qui s’y trouve`, en: 'in the place of the export that is there' },
  },
} as const satisfies Options;

/** The same options, named in the help and told only in the whole of it. */
export function rare<Some extends Options>(options: Some): { readonly [Name in keyof Some]: Some[Name] & { readonly rare: true } } {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { ...option, rare: true }])) as never;
}

/** Files and folders on one line: a shell may write out a whole folder's. */
export const MANY = 100_000;
