import type { InBoth } from '@beffroi/terminal';
import { enCommands } from './en-commands.ts';
import { frCommands } from './fr-commands.ts';

/** What the command line says of levers, in one language. */
export type CommandWords = typeof frCommands;

export const COMMAND_WORDS: InBoth<CommandWords> = { fr: frCommands, en: enCommands };
