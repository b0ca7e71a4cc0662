import type { Language } from '@beffroi/domain';
import type { Day } from '@beffroi/surveys';
import { wordsIn } from '@beffroi/ui/language.ts';

/** A day of the calendar as one says it: `24 novembre 2026`. */
export const dayWords = (day: Day, language: Language): string => wordsIn(language).date(`${day}T12:00:00Z`, 'UTC');
