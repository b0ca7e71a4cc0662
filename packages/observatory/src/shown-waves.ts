import { type PublishedWave, publishedWaves, type Store } from '@beffroi/store';

/**
 * The published wave of an instrument that a page shows: the one that is named, or the newest.
 *
 * @returns `null` when nothing (of that name) is published
 */
export async function shownWave({ db }: Store, instrument: string, name: string | null = null): Promise<PublishedWave | null> {
  const waves = await publishedWaves(db, instrument);
  return (name === null ? waves[0] : waves.find(({ wave }) => wave.name === name)) ?? null;
}
