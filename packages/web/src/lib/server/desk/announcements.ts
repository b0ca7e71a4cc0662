import type { Language } from '@beffroi/domain';
import { t } from '@beffroi/words';
import { clockOf } from '#lib/desk-clock.ts';

/** Who says that they are here, or that they go. */
export interface Announcer {
  /** First name or pseudonym, where they agreed to show it; `null` for the team. */
  readonly name: string | null;
  /** How the team is called in public. */
  readonly team: string;
  readonly zone: string;
  /** ISO 639-1, of the account; what is not English is French. */
  readonly language: string;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const spoken = (language: string): Language => (language === 'en' ? 'en' : 'fr');

/** A greeting to begin with, of somebody who is here until then. */
export function greetingDraft({ name, team, zone, language }: Announcer, until: Date): string {
  const clock = clockOf(until, zone, spoken(language));
  if (language === 'en') return name === null ? `Hello, ${team} answers you until ${clock}.` : `Hello, ${name} is here for you until ${clock}.`;
  return name === null
    ? t`Bonjour, ${team} vous répond jusqu’à ${clock}.`
    : t`Bonjour, ${name} à votre écoute jusqu’à ${clock}.`;
}

/** Words to go with. */
export function closingDraft({ name, team, language }: Announcer): string {
  if (language === 'en') return `Thank you for your messages. ${name ?? capital(team)} will be back soon.`;
  return name === null
    ? t`Merci pour vos messages. ${capital(team)} revient bientôt.`
    : t`Merci pour vos messages. ${name} vous dit à bientôt.`;
}
