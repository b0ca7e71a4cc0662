import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Language } from '@beffroi/domain';
import { type InseeCode, type Instant, instantFrom, parseInseeCode, parseInstant } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import type { Messages } from './messages/messages.ts';
import { Refusal } from './refusal.ts';

/** Options that every command takes. */
const COMMON = {
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  debug: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** Options that say where the web is read from. */
const SOURCES = {
  'from-dir': { type: 'string' },
  'from-warc': { type: 'string', multiple: true },
  via: { type: 'string' },
  'allow-private': { type: 'boolean' },
  'user-agent': { type: 'string' },
  contact: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const RUN = {
  render: { type: 'string' },
  budget: { type: 'string' },
  delay: { type: 'string' },
  data: { type: 'string' },
  at: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies ParseArgsConfig['options'];

/** Where database and archives lie. */
const DATA = { data: { type: 'string' } } as const satisfies ParseArgsConfig['options'];

/** How a process takes part in the work of waves. */
const WORK = {
  'at-once': { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies ParseArgsConfig['options'];

/** Of which election lists are. */
const ELECTION = { year: { type: 'string' }, round: { type: 'string' } } as const satisfies ParseArgsConfig['options'];

/** Files and folders on one line: a shell may write out a whole folder's. */
const MANY = 100_000;

/** How the site is served. */
const SITE = {
  port: { type: 'string' },
  host: { type: 'string' },
  url: { type: 'string' },
  workers: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** The options of each command, and how many words it takes. */
export const COMMANDS = {
  audit: {
    options: {
      ...COMMON,
      ...SOURCES,
      ...RUN,
      town: { type: 'string' },
      name: { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
      'as-is': { type: 'boolean' },
    },
    least: 1,
    most: 1,
  },
  proof: { options: { ...COMMON, data: { type: 'string' } }, least: 2, most: 2 },
  explain: { options: { ...COMMON, ...SOURCES, at: { type: 'string' }, url: { type: 'string' } }, least: 1, most: 1 },
  ledger: { options: { ...COMMON }, least: 1, most: 1 },
  demo: {
    options: {
      ...COMMON,
      ...RUN,
      ...SITE,
      fixtures: { type: 'string' },
      'at-once': { type: 'string' },
      once: { type: 'boolean' },
      twice: { type: 'boolean' },
      anew: { type: 'boolean' },
    },
    least: 0,
    most: 0,
  },
  serve: { options: { ...COMMON, ...DATA, ...SITE, quiet: { type: 'boolean', short: 'q' } }, least: 0, most: 0 },
  'panel import': { options: { ...COMMON, ...DATA, 'skip-refused': { type: 'boolean' }, json: { type: 'boolean' } }, least: 1, most: 1 },
  'panel create': {
    options: {
      ...COMMON,
      ...DATA,
      all: { type: 'boolean' },
      top: { type: 'string' },
      department: { type: 'string' },
      region: { type: 'string' },
      stratum: { type: 'string' },
      epci: { type: 'string' },
      codes: { type: 'string' },
    },
    least: 1,
    most: 1,
  },
  'panel show': { options: { ...COMMON, ...DATA, json: { type: 'boolean' } }, least: 1, most: 1 },
  'panel list': { options: { ...COMMON, ...DATA, json: { type: 'boolean' } }, least: 0, most: 0 },
  'wave open': {
    options: {
      ...COMMON,
      ...DATA,
      panel: { type: 'string' },
      at: { type: 'string' },
      'from-dir': { type: 'string' },
      via: { type: 'string' },
      'allow-private': { type: 'boolean' },
      'user-agent': { type: 'string' },
      contact: { type: 'string' },
      render: { type: 'string' },
      budget: { type: 'string' },
      delay: { type: 'string' },
      'quiet-hours': { type: 'string' },
      tries: { type: 'string' },
      'retry-after': { type: 'string' },
    },
    least: 1,
    most: 1,
  },
  'wave run': { options: { ...COMMON, ...DATA, ...WORK, detach: { type: 'boolean' }, retry: { type: 'boolean' } }, least: 1, most: 1 },
  'wave watch': { options: { ...COMMON, ...DATA, json: { type: 'boolean' } }, least: 1, most: 1 },
  'wave pause': { options: { ...COMMON, ...DATA }, least: 1, most: 1 },
  'wave resume': { options: { ...COMMON, ...DATA }, least: 1, most: 1 },
  'wave close': { options: { ...COMMON, ...DATA, unfinished: { type: 'boolean' } }, least: 1, most: 1 },
  'wave publish': { options: { ...COMMON, ...DATA, 'reply-until': { type: 'string' } }, least: 1, most: 1 },
  'wave list': { options: { ...COMMON, ...DATA, json: { type: 'boolean' } }, least: 0, most: 0 },
  'wave show': {
    options: { ...COMMON, ...DATA, json: { type: 'boolean' }, town: { type: 'string' }, verify: { type: 'boolean' } },
    least: 1,
    most: 1,
  },
  'wave compare': { options: { ...COMMON, ...DATA, json: { type: 'boolean' }, out: { type: 'string' } }, least: 2, most: 2 },
  'wave export': {
    options: { ...COMMON, ...DATA, out: { type: 'string' }, format: { type: 'string' }, replace: { type: 'boolean' } },
    least: 1,
    most: 1,
  },
  'programmes read': { options: { ...COMMON, json: { type: 'boolean' } }, least: 1, most: MANY },
  'programmes import': {
    options: {
      ...COMMON,
      ...DATA,
      ...ELECTION,
      'skip-refused': { type: 'boolean' },
      json: { type: 'boolean' },
    },
    least: 1,
    most: 1,
  },
  'programmes add': {
    options: {
      ...COMMON,
      ...DATA,
      ...SOURCES,
      ...ELECTION,
      town: { type: 'string' },
      list: { type: 'string' },
      head: { type: 'string' },
      label: { type: 'string' },
      'none-found': { type: 'boolean' },
      'not-looked-for': { type: 'boolean' },
      render: { type: 'string' },
      budget: { type: 'string' },
      delay: { type: 'string' },
      quiet: { type: 'boolean', short: 'q' },
    },
    least: 0,
    most: MANY,
  },
  'programmes wave': {
    options: { ...COMMON, ...DATA, ...WORK, ...ELECTION, panel: { type: 'string' }, at: { type: 'string' } },
    least: 1,
    most: 1,
  },
  'programmes show': { options: { ...COMMON, ...DATA, json: { type: 'boolean' }, town: { type: 'string' } }, least: 1, most: 1 },
  'programmes export': {
    options: { ...COMMON, ...DATA, out: { type: 'string' }, format: { type: 'string' }, replace: { type: 'boolean' } },
    least: 1,
    most: 1,
  },
  'programmes silence': {
    options: {
      ...COMMON,
      ...DATA,
      round: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
      on: { type: 'boolean' },
      off: { type: 'boolean' },
    },
    least: 1,
    most: 1,
  },
  publish: {
    options: {
      ...COMMON,
      ...DATA,
      out: { type: 'string' },
      base: { type: 'string' },
      pdf: { type: 'boolean' },
      replace: { type: 'boolean' },
      quiet: { type: 'boolean', short: 'q' },
    },
    least: 0,
    most: 0,
  },
  worker: { options: { ...COMMON, ...DATA, ...WORK, 'until-drained': { type: 'boolean' } }, least: 0, most: 0 },
  assess: { options: { ...COMMON, ...DATA, ...WORK, wave: { type: 'string' } }, least: 0, most: 0 },
  'review cases': { options: { ...COMMON, ...DATA, out: { type: 'string' } }, least: 0, most: 0 },
  'account list': { options: { ...COMMON, ...DATA, json: { type: 'boolean' } }, least: 0, most: 0 },
  'account invite': {
    options: {
      ...COMMON,
      ...DATA,
      name: { type: 'string' },
      role: { type: 'string' },
      territory: { type: 'string' },
      url: { type: 'string' },
    },
    least: 1,
    most: 1,
  },
  'account reset': { options: { ...COMMON, ...DATA, url: { type: 'string' } }, least: 1, most: 1 },
  backup: { options: { ...COMMON, ...DATA }, least: 1, most: 1 },
  restore: { options: { ...COMMON, ...DATA, replace: { type: 'boolean' } }, least: 1, most: 1 },
  help: { options: { ...COMMON }, least: 0, most: 2 },
  version: { options: { ...COMMON }, least: 0, most: 0 },
} as const satisfies Record<string, { options: ParseArgsConfig['options']; least: number; most: number }>;

export type CommandName = keyof typeof COMMANDS;

/** What was written behind a command, checked for its shape. */
export interface Arguments {
  readonly words: readonly string[];
  text(name: string): string | null;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** @throws Refusal for what the command does not know, lacks or has too much of */
export function parseCommand(name: CommandName, argv: readonly string[], messages: Messages): Arguments {
  const { options, least, most } = COMMANDS[name];
  const { values, positionals } = parse(argv, options, messages);
  if (values['help'] === true) return argumentsOf(values, positionals);
  // Files behind `--from-warc FILE` are the option's: several may follow it.
  const words = [...positionals];
  if ('from-warc' in values) {
    const more = words.splice(1).filter((word) => /\.warc(?:\.gz)?$/i.test(word));
    values['from-warc'] = [...(values['from-warc'] as string[]), ...more];
    words.push(...positionals.slice(1).filter((word) => !more.includes(word)));
  }
  if (words.length < least) throw new Refusal(messages.missingWord(name));
  if (words.length > most) throw new Refusal(messages.tooManyWords(name, words[most]!));
  return argumentsOf(values, words);
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parse(
  argv: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  messages: Messages,
): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
    return { values: values as Values, positionals };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(--?[^' =<]+)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new Refusal(messages.unknownOption(option), { cause: error });
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new Refusal(messages.badOption(option), { cause: error });
    throw error;
  }
}

function argumentsOf(values: Values, words: readonly string[]): Arguments {
  return {
    words,
    text: (name) => (typeof values[name] === 'string' ? values[name] : null),
    texts: (name) => (Array.isArray(values[name]) ? values[name].map(String) : []),
    flag: (name) => values[name] === true,
  };
}

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The language asked for, wherever it stands in the line: needed before the line can be judged. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at < 0 ? (env['BEFFROI_LANG'] ?? '') : argv[at]!.includes('=') ? argv[at]!.slice(7) : (argv[at + 1] ?? '?');
  if (wanted === '') return 'fr';
  return LANGUAGES.find((language) => language === wanted) ?? null;
}

/** An instant of the line (`2026-11-24` is its noon), or the clock's. */
export function instantOf(text: string | null, now: number, messages: Messages): Instant {
  if (text === null) return instantFrom(now);
  const instant = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00Z` : text);
  if (instant === null) throw new Refusal(messages.badInstant(text));
  return instant;
}

export function townOf(text: string | null, messages: Messages): InseeCode | null {
  if (text === null) return null;
  const code = parseInseeCode(text);
  if (code === null) throw new Refusal(messages.badTown(text));
  return code;
}

export function renderOf(text: string | null, messages: Messages): RenderWish {
  if (text === null) return 'auto';
  if (text === 'never' || text === 'auto' || text === 'always') return text;
  throw new Refusal(messages.badRender(text));
}

export function budgetOf(text: string | null, messages: Messages, usual = 80): number {
  if (text === null) return usual;
  if (!/^\d{1,5}$/.test(text) || Number(text) < 1) throw new Refusal(messages.badBudget(text));
  return Number(text);
}

/** How many towns at a time. */
export function atOnceOf(text: string | null, messages: Messages, usual = 6): number {
  if (text === null) return usual;
  if (!/^\d{1,3}$/.test(text) || Number(text) < 1) throw new Refusal(messages.badAtOnce(text));
  return Number(text);
}

/** Seconds of the line as milliseconds; `null` when none were given. */
export function delayOf(text: string | null, messages: Messages): number | null {
  if (text === null) return null;
  if (!/^\d{1,4}(?:[.,]\d{1,3})?$/.test(text)) throw new Refusal(messages.badDelay(text));
  return Math.round(Number(text.replace(',', '.')) * 1000);
}
