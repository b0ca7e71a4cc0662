import type { Language } from '@beffroi/domain';
import { enTerminal } from './en.ts';
import { frTerminal } from './fr.ts';

/** What every command may say, in one language. */
export type TerminalMessages = typeof frTerminal;

/** Both languages of what a command says beside: the English one has the French one's type, so neither lacks a sentence. */
export type InBoth<Own> = Readonly<Record<Language, Own>>;

/** What every command may say, in both. */
export const TERMINAL_MESSAGES: InBoth<TerminalMessages> = { fr: frTerminal, en: enTerminal };
