import { instantFrom } from '@beffroi/domain';
import { daysAfter, meaningOf, parseZone, type WallDate, type WallTime, wallAt } from '@beffroi/speaking';
import { type Schema, standingEmbargoes } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** Why elected members speak as the team for a time: an election is near, or on. */
export interface ElectionLock {
  /** `pre-election`: the months before it; `silence`: its last hours, or as somebody switched on by hand. */
  readonly reason: 'pre-election' | 'silence';
  readonly year: number;
  readonly from: Date | null;
  /** `null` where somebody has to switch it off. */
  readonly until: Date | null;
  /** The articles that it follows from. */
  readonly source: string;
}

/**
 * Months before the first day of the month of a general election in which a town's communication is not to serve a candidate: the electoral code counts them so in
 * L. 52-1 (promotion of what a town did) and L. 50-1.
 */
const MONTHS_BEFORE = 6;
const SOURCE = 'code électoral, L. 50-1 et L. 52-1';
const SOURCE_SILENCE = 'code électoral, L. 49 et L. 52-1';

/** Dates of ballots are those of Paris, overseas too. */
const PARIS = parseZone('Europe/Paris')!;

/**
 * The election that locks the signatures of elected members now, by the calendar of silent periods: from six months before its month until its last round has
 * closed. `null` where there is none. A ballot whose silence is switched off locks nothing.
 */
export async function electionLock(db: Kysely<Schema>, now: Date): Promise<ElectionLock | null> {
  const rounds = await standingEmbargoes(db);
  for (const year of new Set(rounds.map((round) => round.year))) {
    const lock = lockOf(
      year,
      rounds.filter((round) => round.year === year),
      now,
    );
    if (lock !== null) return lock;
  }
  return null;
}

type Round = Awaited<ReturnType<typeof standingEmbargoes>>[number];

function lockOf(year: number, rounds: readonly Round[], now: Date): ElectionLock | null {
  if (rounds.some(({ kind }) => kind === 'on')) return { reason: 'silence', year, from: null, until: null, source: SOURCE_SILENCE };
  const periods = rounds.flatMap(({ kind, silent_from: from, silent_until: until }) =>
    kind === 'period' && from !== null && until !== null ? [{ from, until }] : [],
  );
  if (periods.length === 0) return null;
  const until = new Date(Math.max(...periods.map((period) => period.until.getTime())));
  const from = beginningOf(new Date(Math.min(...periods.map((period) => period.until.getTime()))));
  if (now < from || now >= until) return null;
  const silent = periods.some((period) => now >= period.from && now < period.until);
  return { reason: silent ? 'silence' : 'pre-election', year, from, until, source: silent ? SOURCE_SILENCE : SOURCE };
}

/** The first instant of the sixth month before that of a ballot, which a silence ends on the day of. */
function beginningOf(silenceEnds: Date): Date {
  const { date } = wallAt(instantFrom(silenceEnds.getTime()), PARIS);
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - MONTHS_BEFORE;
  const first = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01` as WallDate;
  const meaning = meaningOf(first, '00:00' as WallTime, PARIS);
  // The clock of Paris never changes at midnight.
  return new Date(meaning.kind === 'once' ? meaning.at : `${daysAfter(first, -1)}T23:00:00Z`);
}
