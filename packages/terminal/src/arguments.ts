import type { Language } from '@beffroi/domain';
import { CommanderError, Command as Line, Option } from 'commander';
import type { Command, OptionEntry, Options } from './command.ts';
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

/** What options are where a line does not say: by the name of the option, as a configuration file gives it. */
export type Defaults = ReadonlyMap<string, string | boolean | readonly string[]>;

/** What is needed to judge a line. */
export interface LineContext extends Pick<Context, 'messages' | 'language'> {
  readonly defaults?: Defaults;
}

/** @throws Refusal for what the command does not know, lacks or has too much of */
export function parseCommand(command: Command, argv: readonly string[], context: LineContext): Arguments {
  const line = commandLine(command, new Line(command.name.replace(' ', '-')), argv, context.messages);
  line.parse([...argv], { from: 'user' });
  return argumentsOf(line, command, context);
}

/** Makes a line of the parser's that takes what the command takes; it does nothing yet. @param argv the whole line, to tell a value from an option */
export function commandLine(command: Pick<Command, 'name' | 'options'>, line: Line, argv: readonly string[], messages: Messages): Line {
  line.helpOption(false).allowExcessArguments().argument('[words...]').configureOutput(SILENT);
  line.exitOverride((error) => {
    throw lineRefusal(error, command, messages);
  });
  for (const [name, option] of Object.entries({ ...COMMON, ...command.options } as Options))
    line.addOption(optionOf(name, option, argv, messages));
  return line;
}

/** The parser says nothing itself. */
export const SILENT = { writeOut: () => {}, writeErr: () => {}, outputError: () => {} } as const;

function optionOf(name: string, option: OptionEntry, argv: readonly string[], messages: Messages): Option {
  const flags = `${option.short === undefined ? '' : `-${option.short}, `}--${name}${option.type === 'string' ? ' <value>' : ''}`;
  const made = new Option(flags);
  if (option.type === 'boolean') return made;
  return made.argParser<string | readonly string[]>((value, before) => {
    // An option that stands where a value is missing: `--budget --json`.
    if (/^-./.test(value) && argv.includes(value)) throw new Refusal(messages.badOption(`--${name}`));
    return option.multiple === true ? [...(Array.isArray(before) ? before : []), value] : value;
  });
}

/** What was read of a line, once its shape is judged. @throws Refusal for a word that is missing or too many */
export function argumentsOf(line: Line, command: Command, { messages, language, defaults = new Map() }: LineContext): Arguments {
  const { name, least, most, missing } = command;
  const values = new Map<string, Value>(defaults);
  for (const option of line.options) {
    const value = line.getOptionValue(option.attributeName());
    if (value !== undefined) values.set(option.name(), value);
  }
  const { words, archives } = wordsOf(line.args, values.get('from-warc'));
  if (archives !== null) values.set('from-warc', archives);
  if (values.get('help') !== true) {
    if (words.length < least) throw new Refusal(missing?.[language] ?? messages.missingWord(name));
    if (words.length > most) throw new Refusal(messages.tooManyWords(name, words[most]!));
  }
  return {
    words,
    text: (option) => {
      const value = values.get(option);
      return typeof value === 'string' ? value : null;
    },
    texts: (option) => {
      const value = values.get(option);
      return Array.isArray(value) ? value.map(String) : [];
    },
    flag: (option) => values.get(option) === true,
  };
}

type Value = string | boolean | readonly string[];

/** Files behind `--from-warc FILE` are the option's: several may follow it. */
function wordsOf(all: readonly string[], named: Value | undefined): { words: readonly string[]; archives: readonly string[] | null } {
  if (!Array.isArray(named)) return { words: all, archives: null };
  const more = all.slice(1).filter((word) => /\.warc(?:\.gz)?$/i.test(word));
  return { words: [...all.slice(0, 1), ...all.slice(1).filter((word) => !more.includes(word))], archives: [...named, ...more] };
}

/** A fault of the line as the parser finds it, in our words; any other error as it is. */
export function lineRefusal(error: unknown, { name, options }: Pick<Command, 'name' | 'options'>, messages: Messages): unknown {
  if (!(error instanceof CommanderError)) return error;
  const written = /'(?:-\w, )?(--?[^' <]+)/.exec(error.message)?.[1] ?? '';
  const option = written.replace(/=.*/s, '');
  const known = Object.hasOwn({ ...COMMON, ...options }, option.slice(2));
  if (error.code === 'commander.optionMissingArgument' || known) return new Refusal(messages.badOption(option), { cause: error });
  if (error.code !== 'commander.unknownOption') return error;
  return new Refusal(messages.unknownOption(option, nearestIn(error.message), name), { cause: error });
}

/** What the parser thinks was meant; `null` where nothing is near. */
export function nearestIn(message: string): string | null {
  return /\(Did you mean (?:one of )?([^,?]+)/.exec(message)?.[1] ?? null;
}

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** The language asked for, wherever it stands in the line: needed before the line can be judged. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language | null {
  const wanted = wordBehind('--lang', argv) ?? env['BEFFROI_LANG'] ?? '';
  if (wanted === '') return 'fr';
  return LANGUAGES.find((language) => language === wanted) ?? null;
}

/** What stands behind an option, wherever it is in the line, before the line can be judged: `?` where nothing does; `null` without the option. */
export function wordBehind(option: string, argv: readonly string[]): string | null {
  const at = argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at < 0) return null;
  return argv[at]!.includes('=') ? argv[at]!.slice(option.length + 1) : (argv[at + 1] ?? '?');
}
