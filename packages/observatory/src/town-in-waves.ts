import { type PublishedWave, type Store, townsNamed } from '@beffroi/store';

/** A town as the first of these waves that holds it names it; `null` where none does. @param territory INSEE code */
export async function townInWaves({ db }: Store, waves: readonly PublishedWave[], territory: string) {
  for (const { series } of waves) {
    const [town] = await townsNamed(db, series, [territory]);
    if (town !== undefined) return town;
  }
  return null;
}
