import type { Arguments } from './arguments.ts';
import type { Context } from './context.ts';
import type { InBoth, TerminalMessages } from './messages/messages.ts';

/** One option of a line, as it is parsed, told in the help and completed by a shell. */
export interface OptionEntry {
  /** Whether a value follows it. */
  readonly type: 'string' | 'boolean';
  /** One letter, for `-q`. */
  readonly short?: string;
  /** It may stand on a line several times. */
  readonly multiple?: boolean;
  /** What its value is called in the help: `ADRESSE`. */
  readonly value?: InBoth<string>;
  /** What it does, in one sentence without an end. */
  readonly says?: InBoth<string>;
  /** Named, but told only in the whole help: few need it. */
  readonly rare?: boolean;
  /** For those who build: no help speaks of it. */
  readonly hidden?: boolean;
  /** All values that it takes, where they are few. */
  readonly choices?: readonly string[];
  /** Its value names what lies on the disk. */
  readonly path?: 'file' | 'folder';
}

/** Options of a line by their name without hyphens. */
export type Options = Readonly<Record<string, OptionEntry>>;

/** What the help says of a command. */
export interface CommandHelp extends InBoth<string> {
  /** Under which heading it stands. `fr` and `en` say in a line what the command does; empty where no help speaks of it. */
  readonly chapter: Chapter;
  /** What follows its name: `ADRESSE`. */
  readonly words?: InBoth<string>;
  /** More than its first line says. */
  readonly more?: InBoth<string>;
  /** Lines that can be typed as they are. */
  readonly examples?: readonly string[];
  /** What those commands have in common that begin with the same word; the first of them says it. */
  readonly group?: InBoth<string>;
  /** What its words name, for a shell that completes them: files, commands, or a list of names that is taken in when it is asked for. */
  readonly completes?: readonly ('file' | 'command' | readonly string[] | (() => Promise<readonly string[]>))[];
}

/** Chapters of `beffroi help`, in its order: within one, commands stand in the order of their lists. */
export const CHAPTERS = ['town', 'site', 'panel', 'wave', 'instrument', 'work', 'review', 'account', 'backup', 'program'] as const;
/** A part of the help under one heading. */
export type Chapter = (typeof CHAPTERS)[number];

/** What a command does, from its line to its exit code. */
export type Run = (args: Arguments, context: Context) => Promise<number>;

/** A capability from a terminal. Its entry is light: what it does is taken in when it is asked for, so that a line that is badly written is refused at once. */
export interface Command {
  /** One word or two, as they are typed. */
  readonly name: string;
  /** Its own; those that every command takes (`COMMON`) need not be named. */
  readonly options: Options;
  /** How many words it takes. */
  readonly least: number;
  readonly most: number;
  /** What is said of a line that lacks a word, where more can be said than that one is missing. */
  readonly missing?: InBoth<string>;
  readonly help: CommandHelp;
  readonly run: () => Promise<Run>;
}

/** A command that has words of its own beside those of all; where both name a thing, its own stand. */
export function saying<Own extends object>(
  words: InBoth<Own>,
  run: (args: Arguments, context: Context<TerminalMessages & Own>) => Promise<number>,
): Run {
  return (args, context) => run(args, speaking(words, context));
}

/** The same context with words of one's own. */
export function speaking<Own extends object>(words: InBoth<Own>, context: Context): Context<TerminalMessages & Own> {
  return { ...context, messages: { ...context.messages, ...words[context.language] } };
}
