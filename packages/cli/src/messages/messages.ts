import type { InBoth, TerminalMessages } from '@beffroi/terminal';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** What the command line itself says, in one language. */
export type OwnMessages = typeof fr;

/** All that it says, in one language. */
export type Messages = TerminalMessages & OwnMessages;

export const MESSAGES: InBoth<OwnMessages> = { fr, en };
