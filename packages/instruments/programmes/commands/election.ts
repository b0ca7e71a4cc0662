import type { WaveElection } from '@beffroi/programmes/gather';
import { type Arguments, Refusal } from '@beffroi/terminal';
import type { Messages } from './context.ts';

/** The election that the line names; `null` where it names no year. The round is the first unless it says so. */
export function electionIn(args: Arguments, messages: Messages): WaveElection | null {
  const year = args.text('year');
  const round = args.text('round') ?? '1';
  if (round !== '1' && round !== '2') throw new Refusal(messages.badRound(round));
  if (year === null) return null;
  const value = Number(year);
  if (!/^\d{4}$/.test(year) || value < 1945 || value > 2200) throw new Refusal(messages.badYear(year));
  return { year: value, round: round === '1' ? 1 : 2 };
}
