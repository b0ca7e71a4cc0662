import type { Options } from './command.ts';

/** Options that every command takes. */
export const COMMON = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  debug: { type: 'boolean' },
} as const satisfies Options;

/** Options that say where the web is read from. */
export const SOURCES = {
  'from-dir': { type: 'string' },
  'own-copy': { type: 'boolean' },
  'from-warc': { type: 'string', multiple: true },
  via: { type: 'string' },
  'allow-private': { type: 'boolean' },
  'user-agent': { type: 'string' },
  contact: { type: 'string' },
} as const satisfies Options;

/** How pages are read. */
export const READING = {
  render: { type: 'string' },
  budget: { type: 'string' },
  delay: { type: 'string' },
  data: { type: 'string' },
  at: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies Options;

/** Where database and archives lie. */
export const DATA = { data: { type: 'string' } } as const satisfies Options;

/** How a process takes part in the work of waves. */
export const WORK = {
  'at-once': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies Options;

/** Files and folders on one line: a shell may write out a whole folder's. */
export const MANY = 100_000;
