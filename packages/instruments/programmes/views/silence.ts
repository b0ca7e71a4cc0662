import { type EmbargoedElection, embargoedElections, embargoOver, type Store } from '@beffroi/store';
import { type PublishedProgrammes, publishedProgrammes, type Silence } from './published-programmes.ts';

/** What the public may be shown of programmes now. */
export interface ShownProgrammes {
  /** Published waves that may be spoken of, of the newest date first. */
  readonly waves: readonly PublishedProgrammes[];
  /** Silences that hide a published wave; several are rare. */
  readonly hidden: readonly EmbargoedElection[];
  /** Names and years of the waves that they hide: for who answers to an address, never for a page. */
  readonly hiddenWaves: readonly { readonly name: string; readonly year: number }[];
}

/** Which elections are silent at an instant. Asked anew for each answer, and never kept: the next instant another one may be. */
export async function silenceAt({ db }: Store, now: Date): Promise<Silence> {
  const silent = await embargoedElections(db, now);
  return ({ year }) => embargoOver(silent, year) !== null;
}

/** The published waves of programmes that may be shown at an instant, and whether others are hidden by their silence. */
export async function shownProgrammes(store: Store, now: Date): Promise<ShownProgrammes> {
  const silent = await embargoedElections(store.db, now);
  const published = await publishedProgrammes(store, () => false);
  const isHidden = ({ election }: PublishedProgrammes): boolean => embargoOver(silent, election.year) !== null;
  const hiddenWaves = published.filter(isHidden).map(({ wave, election }) => ({ name: wave.name, year: election.year }));
  return {
    waves: published.filter((one) => !isHidden(one)),
    hidden: silent.filter(({ year }) => hiddenWaves.some((wave) => wave.year === year)),
    hiddenWaves,
  };
}
