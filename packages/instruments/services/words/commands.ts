import type { InBoth } from '@beffroi/terminal';
import { enCommands } from './en-commands.ts';
import { enReviewCases } from './en-review-cases.ts';
import { enWaves } from './en-waves.ts';
import { frCommands } from './fr-commands.ts';
import { frReviewCases } from './fr-review-cases.ts';
import { frWaves } from './fr-waves.ts';

const fr = { ...frCommands, ...frReviewCases, ...frWaves };

/** What the command line says of services, in one language. */
export type CommandWords = typeof fr;

export const COMMAND_WORDS: InBoth<CommandWords> = { fr, en: { ...enCommands, ...enReviewCases, ...enWaves } };
