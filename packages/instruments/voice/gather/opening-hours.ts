import type { Bilingual, OptionField, WaveOptions } from '@beffroi/instrument';
import type { OpeningHours } from '@beffroi/voice/judge';

const TITLE: Bilingual = { fr: 'Heures d’ouverture des mairies', en: 'Opening hours of the town halls' };

/**
 * Our choice, where a wave is not told otherwise: Monday to Friday, as most town halls are open. Nobody knows the hours of all towns; the delay at any hour stands
 * beside the one in these.
 */
const USUAL = '1-5 08:30-12:00 13:30-17:30';

const MOST = 200;

/** What a wave may be told of the hours in which people may expect an answer, by the clock of each town. */
export const HOURS_OPTION: OptionField = {
  name: 'openingHours',
  title: TITLE,
  required: false,
  read: (given) => (given === null || (typeof given === 'string' && hoursIn(given) !== null) ? given : undefined),
};

/** The hours of a wave; none where it was told that nobody knows them. */
export function hoursOf({ openingHours }: WaveOptions): readonly OpeningHours[] {
  if (openingHours === null) return [];
  return hoursIn(typeof openingHours === 'string' ? openingHours : USUAL) ?? [];
}

/**
 * Hours as people write them: days from 1 (Monday) to 7, then hours of the clock; several with `;` between.
 *
 * @param text `1-5 08:30-12:00 13:30-17:30; 6 09:00-12:00`
 * @returns `null` for what is none
 */
export function hoursIn(text: string): readonly OpeningHours[] | null {
  if (text.length > MOST) return null;
  const hours: OpeningHours[] = [];
  for (const part of text.split(';')) {
    const [, from, to, turns = ''] = /^\s*([1-7])(?:-([1-7]))?((?:\s+\d{2}:\d{2}-\d{2}:\d{2}){1,6})\s*$/.exec(part) ?? [];
    if (from === undefined) return null;
    for (let day = Number(from); day <= Number(to ?? from); day++) {
      for (const turn of turns.trim().split(/\s+/)) {
        const [begin, end] = turn.split('-').map(minutesOf) as [number, number];
        if (!(begin < end) || end > 1440) return null;
        hours.push({ day: day as OpeningHours['day'], from: begin, to: end });
      }
    }
  }
  return hours.length === 0 ? null : hours;
}

function minutesOf(clock: string): number {
  const [hour = '', minute = ''] = clock.split(':');
  return Number(minute) > 59 ? Number.NaN : Number(hour) * 60 + Number(minute);
}
