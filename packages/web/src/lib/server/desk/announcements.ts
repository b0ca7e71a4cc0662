import type { Language } from '@beffroi/domain';
import { closingDraft, greetingDraft, type PostLimits, type WallTime } from '@beffroi/speaking';
import { wallFields } from './wall-clock.ts';

/** Who says that they are here, or that they go. */
export interface Announcer {
  /** As they agreed to be seen: a first name, a pseudonym, the team's words. */
  readonly name: string;
  readonly zone: string;
  /** ISO 639-1, of the account; what is not English is drafted in French. */
  readonly language: string;
  readonly limits: PostLimits;
}

/** Signs that are left for a signature. */
const RESERVE = 30;

const draftOf = ({ name, zone, language, limits }: Announcer, now: Date) => ({
  name,
  now: wallFields(now, zone).time as WallTime,
  language: (language === 'en' ? 'en' : 'fr') as Language,
  variant: 0,
  limits,
  reserve: RESERVE,
});

/** A greeting to begin with, of somebody who is here until then; empty where none fits. */
export function greetingWords(who: Announcer, until: Date, now: Date): string {
  return greetingDraft({ ...draftOf(who, now), until: wallFields(until, who.zone).time as WallTime, place: null }) ?? '';
}

/** Words to go with; empty where none fit. */
export const closingWords = (who: Announcer, now: Date): string => closingDraft({ ...draftOf(who, now), next: null }) ?? '';
