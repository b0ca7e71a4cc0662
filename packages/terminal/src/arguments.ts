import { parseArgs } from 'node:util';
import type { Language } from '@beffroi/domain';
import type { Command, Options } from './command.ts';
import type { Context } from './context.ts';
import type { TerminalMessages as Messages } from './messages/messages.ts';
import { COMMON } from './options.ts';
import { Refusal } from './refusal.ts';

/** What was written behind a command, checked for its shape. */
export interface Arguments {
  readonly words: readonly string[];
  text(name: string): string | null;
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** @throws Refusal for what the command does not know, lacks or has too much of */
export function parseCommand(
  { name, options, least, most, missing }: Command,
  argv: readonly string[],
  { messages, language }: Pick<Context, 'messages' | 'language'>,
): Arguments {
  const { values, positionals } = parse(argv, { ...COMMON, ...options }, messages);
  if (values['help'] === true) return argumentsOf(values, positionals);
  // Files behind `--from-warc FILE` are the option's: several may follow it.
  const words = [...positionals];
  if ('from-warc' in values) {
    const more = words.splice(1).filter((word) => /\.warc(?:\.gz)?$/i.test(word));
    values['from-warc'] = [...(values['from-warc'] as string[]), ...more];
    words.push(...positionals.slice(1).filter((word) => !more.includes(word)));
  }
  if (words.length < least) throw new Refusal(missing?.[language] ?? messages.missingWord(name));
  if (words.length > most) throw new Refusal(messages.tooManyWords(name, words[most]!));
  return argumentsOf(values, words);
}

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

function parse(argv: readonly string[], options: Options, messages: Messages): { values: Values; positionals: string[] } {
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
