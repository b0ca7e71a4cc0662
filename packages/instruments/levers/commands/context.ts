import type { Context as TerminalContext, TerminalMessages } from '@beffroi/terminal';
import type { CommandWords } from '../words/commands.ts';

/** What every command may say, and what is said of levers. */
export type Messages = TerminalMessages & CommandWords;

export type Context = TerminalContext<Messages>;
