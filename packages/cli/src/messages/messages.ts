import type { Language } from '@beffroi/domain';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** All that the command line says, in one language. */
export type Messages = typeof fr;

/** The messages of a language. */
export function messagesIn(language: Language): Messages {
  return language === 'fr' ? fr : en;
}
