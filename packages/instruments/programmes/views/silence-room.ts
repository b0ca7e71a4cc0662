import { electionIn } from '@beffroi/programmes/gather';
import {
  type ElectionKey,
  type EmbargoSettingRow,
  embargoedElections,
  embargoOver,
  embargoSettings,
  listWaves,
  registeredElections,
  type Store,
  standingEmbargoes,
} from '@beffroi/store';

/** A ballot with what is set for it. */
export interface BallotSilence extends ElectionKey {
  /** What holds for it; `null` where nothing was ever set. */
  readonly setting: EmbargoSettingRow | null;
  /** Whether the public is shown nothing of it now, be it for the other round of its year. */
  readonly silent: boolean;
}

/** What who sets silences sees. */
export interface SilenceRoom {
  /** Ballots that the house knows of: by a register, a wave, or what was set; the newest first. */
  readonly ballots: readonly BallotSilence[];
  /** All that was ever set, the newest first. */
  readonly settings: readonly EmbargoSettingRow[];
}

export async function silenceRoom({ db }: Store, now: Date): Promise<SilenceRoom> {
  const standing = await standingEmbargoes(db);
  const silent = await embargoedElections(db, now);
  const ofWaves = (await listWaves(db)).flatMap(({ instrument, options }): ElectionKey[] => {
    const election = instrument === 'programmes' ? electionIn(options) : null;
    return election === null ? [] : [election];
  });
  const known = new Map<string, ElectionKey>();
  for (const { year, round } of [...(await registeredElections(db)), ...ofWaves, ...standing])
    known.set(`${year} ${round}`, { year, round });
  return {
    ballots: [...known.values()]
      .sort((one, other) => other.year - one.year || other.round - one.round)
      .map(({ year, round }) => ({
        year,
        round,
        setting: standing.find((one) => one.year === year && one.round === round) ?? null,
        silent: embargoOver(silent, year) !== null,
      })),
    settings: await embargoSettings(db),
  };
}
