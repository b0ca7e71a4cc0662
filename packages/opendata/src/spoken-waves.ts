import { electionIn } from '@beffroi/programmes/gather';
import { type PublishedWave, publishedWaves, type SilentElection, type Store, silenceOver, silentElections } from '@beffroi/store';

/** The published waves of all instruments whose data may be given away at an instant. */
export interface SpokenWaves {
  /** Of the newest date first. */
  readonly waves: readonly PublishedWave[];
  /** Those of an election in its legal silence, by name: nothing of them is given, not even that they are there. */
  readonly hidden: ReadonlyMap<string, SilentElection>;
}

/** Asked anew for each answer: a silence begins and ends by the clock. */
export async function spokenWaves({ db }: Store, now: Date): Promise<SpokenWaves> {
  const silent = await silentElections(db, now);
  const waves: PublishedWave[] = [];
  const hidden = new Map<string, SilentElection>();
  for (const published of await publishedWaves(db)) {
    const { name, instrument, options } = published.wave;
    const election = instrument === 'programmes' && silent.length > 0 ? electionIn(options) : null;
    const silence = election === null ? null : silenceOver(silent, election.year);
    if (silence === null) waves.push(published);
    else hidden.set(name, silence);
  }
  return { waves, hidden };
}
