import type { InBoth } from '@beffroi/terminal';
import { enCommands } from './en-commands.ts';
import { enSilence } from './en-silence.ts';
import { frCommands } from './fr-commands.ts';
import { frSilence } from './fr-silence.ts';

const fr = { ...frCommands, ...frSilence };

/** What the command line says of programmes, in one language. */
export type CommandWords = typeof fr;

export const COMMAND_WORDS: InBoth<CommandWords> = { fr, en: { ...enCommands, ...enSilence } };
