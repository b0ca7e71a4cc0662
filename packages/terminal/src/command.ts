import type { ParseArgsConfig } from 'node:util';
import type { Arguments } from './arguments.ts';
import type { Context } from './context.ts';
import type { InBoth, TerminalMessages } from './messages/messages.ts';

/** Options of a line by their name without hyphens. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/** Chapters of `beffroi help`, in its order: within one, commands stand in the order of their lists. */
export const CHAPTERS = ['town', 'site', 'panel', 'wave', 'instrument', 'work', 'review', 'account', 'backup'] as const;
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
  /** Its lines in the help, none where another's speak of it. */
  readonly help: InBoth<string> & { readonly chapter: Chapter };
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
