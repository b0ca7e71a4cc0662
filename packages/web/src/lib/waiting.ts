import type { Language } from '@beffroi/domain';
import { accounts } from '#lib/messages/accounts.ts';

/** A time to wait, in the unit that one waits in. */
export function waitIn(seconds: number, language: Language): string {
  const texts = accounts[language];
  return seconds < 90 ? texts.seconds(seconds) : texts.minutes(Math.ceil(seconds / 60));
}
