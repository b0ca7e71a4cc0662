import type { Context as TerminalContext, TerminalMessages } from '@beffroi/terminal';
import type { CommandWords } from '../words/commands.ts';

/** What a command of voices is given. */
export type Context = TerminalContext<TerminalMessages & CommandWords>;
