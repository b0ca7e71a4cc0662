import { type Store, seriesOf } from '@beffroi/store';
import { WaveRefusal } from './refusal.ts';
import { waveOf } from './steer-wave.ts';
import { seriesDigest, waveDigest } from './wave-digest.ts';

/** A digest that was taken at closing, beside the same taken now. */
export interface Verified {
  /** `wave`, or the assessor of a series. */
  readonly what: string;
  readonly digest: string;
  readonly now: string;
  readonly same: boolean;
}

/**
 * Takes the digests of a closed wave and its closed series again. What the archives hold is not read: their digests are in the wave's.
 *
 * @throws WaveRefusal `unknown-wave`, `not-closed`
 */
export async function verifyWave({ db }: Store, name: string): Promise<Verified[]> {
  const wave = await waveOf(db, name);
  const all = await seriesOf(db, wave.id);
  const first = all[0];
  if (wave.digest === null || first === undefined || first.digest === null) throw new WaveRefusal('not-closed', name);
  const verified: Verified[] = [];
  const add = (what: string, digest: string, now: string): void => void verified.push({ what, digest, now, same: digest === now });
  add('wave', wave.digest, await waveDigest(db, wave, { digest: first.digest }));
  for (const series of all) if (series.digest !== null) add(series.assessor, series.digest, await seriesDigest(db, series, wave));
  return verified;
}
