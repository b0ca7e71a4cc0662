import type { Language } from '@beffroi/domain';
import { COMMON, type Command, type OptionEntry, type Options } from '@beffroi/terminal';

/** What a shell is told of one command. */
export interface KnownCommand {
  /** As it is typed: `wave open`. */
  readonly name: string;
  readonly says: string;
  readonly options: readonly KnownOption[];
  /** What its words name, in their order: a list to choose from, or files. */
  readonly words: readonly ('file' | readonly string[])[];
}

/** What a shell is told of one option. */
export interface KnownOption {
  /** Without hyphens. */
  readonly name: string;
  readonly says: string;
  /** A list to choose its value from, what lies on the disk, or nothing that is known; `null` where none follows it. */
  readonly value: readonly string[] | 'file' | 'folder' | 'any' | null;
}

/** What a word says that stands before several commands. */
export interface KnownGroup {
  readonly name: string;
  readonly says: string;
}

/** All that a shell is told. */
export interface Known {
  readonly commands: readonly KnownCommand[];
  readonly groups: readonly KnownGroup[];
}

/** Gathers what a shell is told of commands. */
export async function knownOf(commands: readonly Command[], language: Language): Promise<Known> {
  const groups = new Map<string, string>();
  for (const { name, help } of commands) {
    const [first, second] = name.split(' ');
    if (second !== undefined) groups.set(first!, groups.get(first!) || (help.group?.[language] ?? ''));
  }
  return {
    commands: await Promise.all(commands.map((command) => knownCommand(command, commands, language))),
    groups: [...groups].map(([name, says]) => ({ name, says })),
  };
}

async function knownCommand({ name, help, options }: Command, all: readonly Command[], language: Language): Promise<KnownCommand> {
  const told = Object.entries({ ...options, ...COMMON } as Options).filter(([, { hidden }]) => hidden !== true);
  return {
    name,
    says: help[language],
    options: told.map(([option, entry]) => ({ name: option, says: entry.says?.[language] ?? '', value: behindOption(entry) })),
    words: await Promise.all((help.completes ?? []).map(async (of) => wordsOf(of, all))),
  };
}

function behindOption({ type, choices, path }: OptionEntry): KnownOption['value'] {
  return type === 'boolean' ? null : (choices ?? path ?? 'any');
}

type Completes = NonNullable<Command['help']['completes']>[number];

async function wordsOf(of: Completes, all: readonly Command[]): Promise<KnownCommand['words'][number]> {
  if (of === 'file') return 'file';
  if (of === 'command') return [...new Set(all.flatMap(({ name }) => name.split(' ')))];
  return typeof of === 'function' ? await of() : of;
}

/** Every option that any command takes a value behind, once. */
export function valueOptions({ commands }: Known): readonly KnownOption[] {
  const all = new Map<string, KnownOption>();
  for (const option of commands.flatMap(({ options }) => options)) {
    const before = all.get(option.name);
    // A file here and a folder there: files are offered, and folders with them.
    if (option.value !== null && (before === undefined || option.value === 'file')) all.set(option.name, option);
  }
  return [...all.values()];
}

/** First words of a line: commands of one word, and words that others stand behind. */
export function firstWords({ commands, groups }: Known): readonly KnownGroup[] {
  return [...commands.filter(({ name }) => !name.includes(' ')), ...groups];
}

/** Second words behind one, with what they say. */
export function verbsBehind({ commands }: Known, group: string): readonly KnownGroup[] {
  return commands.filter(({ name }) => name.startsWith(`${group} `)).map(({ name, says }) => ({ name: name.split(' ')[1]!, says }));
}
