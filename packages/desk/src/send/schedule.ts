import { chosenInstant, meaningOf, parseWallDate, parseWallTime, parseZone, type WallChoice, type WallMeaning } from '@beffroi/speaking';
import { DeskRefusal } from '../refusal.ts';

/** A time by the clock on the town's wall, as somebody typed it. */
export interface WallAsk {
  /** `2027-03-28` */
  readonly date: string;
  /** `02:30` */
  readonly time: string;
  /** Which of its meanings is meant, where the hour is changed; `null` before anybody was asked. */
  readonly choice: WallChoice | null;
}

/**
 * The instant of a local time of a town. A time that the clock jumps over, or shows twice, is never guessed.
 *
 * @param zone IANA name of the town's zone
 * @throws DeskRefusal `not-valid` with the field; `ask` with `kind` (`twice` or `never`) and its meanings as instants: `first` and `second`, or `before` and `after` with what the clock
 * shows then (`beforeTime`, `afterTime`)
 */
export function instantOf(zone: string, { date, time, choice }: WallAsk): Date {
  const [known, day, hour] = [parseZone(zone), parseWallDate(date), parseWallTime(time)];
  if (known === null) throw new DeskRefusal('not-valid', 'There is no such time zone.', { field: 'zone' });
  if (day === null) throw new DeskRefusal('not-valid', 'There is no such day.', { field: 'date' });
  if (hour === null) throw new DeskRefusal('not-valid', 'There is no such time.', { field: 'time' });
  const meaning = meaningOf(day, hour, known);
  const at = chosenInstant(meaning, choice);
  if (at === null) throw new DeskRefusal('ask', `${date} ${time} is not one time in ${zone}.`, meaningsOf(meaning));
  return new Date(at);
}

function meaningsOf(meaning: WallMeaning): Readonly<Record<string, string>> {
  if (meaning.kind === 'twice') return { kind: 'twice', first: meaning.first, second: meaning.second };
  if (meaning.kind === 'once') return { kind: 'once', at: meaning.at };
  const { before, after } = meaning;
  return { kind: 'never', before: before.at, beforeTime: before.time, after: after.at, afterTime: after.time };
}
