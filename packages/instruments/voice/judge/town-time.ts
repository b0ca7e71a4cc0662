/** A moment by the clock of a town. */
export interface LocalTime {
  /** Days since 1 January 1970, by the town's calendar. */
  readonly day: number;
  /** 1 Monday … 7 Sunday (ISO 8601). */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  /** Minutes after midnight, as the clock on the wall says. */
  readonly minute: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The clock on a town's wall. Formatting dates is slow: a day of UTC in which no clock is put forward or back has one offset, and is asked twice.
 *
 * @throws RangeError for a zone that nobody knows
 */
export class TownTime {
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number | null>();

  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  }

  /** What the clock says at a moment (milliseconds since 1970). */
  at(time: number): LocalTime {
    const local = time + this.#offsetAt(time);
    const day = Math.floor(local / DAY);
    return { day, weekday: weekdayOf(day), minute: Math.floor((local - day * DAY) / MINUTE) };
  }

  /** When the clock says so many minutes after midnight of a day (milliseconds since 1970); where it never does, an hour later or sooner. */
  timeOf(day: number, minute: number): number {
    const guess = day * DAY + minute * MINUTE;
    const first = guess - this.#offsetAt(guess);
    return guess - this.#offsetAt(first);
  }

  #offsetAt(time: number): number {
    const day = Math.floor(time / DAY);
    let offset = this.#offsets.get(day);
    if (offset === undefined) {
      const [first, last] = [this.#asked(day * DAY), this.#asked((day + 1) * DAY)];
      offset = first === last ? first : null;
      this.#offsets.set(day, offset);
    }
    return offset ?? this.#asked(time);
  }

  #asked(time: number): number {
    const whole = Math.floor(time / MINUTE) * MINUTE;
    const parts = new Map(this.#format.formatToParts(whole).map(({ type, value }) => [type, Number(value)] as const));
    const get = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type)!;
    return Date.UTC(get('year'), get('month') - 1, get('day'), get('hour'), get('minute')) - whole;
  }
}

/** 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): LocalTime['weekday'] => (((((day + 3) % 7) + 7) % 7) + 1) as LocalTime['weekday'];
