import type { Language } from '@beffroi/domain';
import { instantFrom } from '@beffroi/domain';
import {
  chosenInstant,
  daysAfter,
  meaningOf,
  parseWallDate,
  parseWallTime,
  parseZone,
  type WallChoice,
  type WallMeaning,
  wallAt,
} from '@beffroi/speaking';
import { clockOf } from '#lib/desk-clock.ts';
import { desk } from '#lib/messages/desk.ts';

/** A local time that is somebody's to choose the meaning of. */
export interface ClockQuestion {
  readonly question: string;
  readonly choices: readonly { readonly value: WallChoice; readonly text: string }[];
}

/** What a local time in a form stands for. */
export type ReadClock =
  | { readonly kind: 'at'; readonly at: Date }
  | { readonly kind: 'ask'; readonly ask: ClockQuestion }
  | { readonly kind: 'bad' };

const CHOICES: ReadonlySet<string> = new Set(['first', 'second', 'before', 'after']);

/** @param choice which of its meanings was chosen; empty for none */
export function readClock(date: string, time: string, zone: string, choice: string, language: Language): ReadClock {
  const [day, clock, where] = [parseWallDate(date), parseWallTime(time), parseZone(zone)];
  if (day === null || clock === null || where === null) return { kind: 'bad' };
  const meaning = meaningOf(day, clock, where);
  const chosen = chosenInstant(meaning, CHOICES.has(choice) ? (choice as WallChoice) : null);
  if (chosen !== null) return { kind: 'at', at: new Date(chosen) };
  return { kind: 'ask', ask: questionOf(meaning, zone, language) };
}

/** The next time that a clock shows an hour, after now. */
export function nextClock(time: string, zone: string, choice: string, now: Date, language: Language): ReadClock {
  const where = parseZone(zone);
  if (where === null) return { kind: 'bad' };
  const { date } = wallAt(instantFrom(now.getTime()), where);
  const today = readClock(date, time, zone, choice, language);
  if (today.kind !== 'at' || today.at > now) return today;
  return readClock(daysAfter(date, 1), time, zone, choice, language);
}

/** What a clock in a zone shows, for the fields of a form. */
export function wallFields(at: Date, zone: string): { readonly date: string; readonly time: string } {
  const where = parseZone(zone) ?? parseZone('Europe/Paris')!;
  const { date, time } = wallAt(instantFrom(at.getTime()), where);
  return { date, time };
}

function questionOf(meaning: WallMeaning, zone: string, language: Language): ClockQuestion {
  const say = desk[language];
  if (meaning.kind === 'never')
    return {
      question: say.clockNever,
      choices: (['before', 'after'] as const).map((value) => ({
        value,
        text: say.clockIs(clockOf(new Date(meaning[value].at), zone, language)),
      })),
    };
  return {
    question: say.clockTwice,
    choices: [
      { value: 'first', text: say.clockFirst },
      { value: 'second', text: say.clockSecond },
    ],
  };
}

const QUARTER = 15 * 60_000;
const HOURS = 4 * 3_600_000;

/** The end of a shift that is proposed where no roster says one: four hours from now, on a quarter of an hour. */
export const proposedEnd = (now: Date): Date => new Date(Math.ceil((now.getTime() + HOURS) / QUARTER) * QUARTER);
