import { type Instant, instantFrom } from '@beffroi/domain';
import type { Licence } from '@beffroi/table-formats';
import type { WaveInHand } from './wave-in-hand.ts';

/** Under what all open data of the house stand. */
export const LICENCE: Licence = {
  name: 'etalab-2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  title: 'Licence Ouverte 2.0',
};

/**
 * Version of an export. Of a closed wave it says which data these are: `1.0.0+3fa81c09d2e4` (the wave's digest; `1.1.0` when a newer rubric has judged it
 * as well, `1.0.3` when three things came of contests). Of an open one it only says how far it had come: `0.17.0-provisional`.
 */
export function versionOf({
  wave,
  series,
  judged,
  final,
  contests,
}: Pick<WaveInHand, 'wave' | 'series' | 'final' | 'contests'> & { readonly judged: number }): string {
  if (!final || wave.digest === null) return `0.${judged}.0-provisional`;
  return `1.${series.length - 1}.${happenings(contests).length}+${wave.digest.replace('sha256:', '').slice(0, 12)}`;
}

/** When the data came to be: the last closing, or what last came of a contest, so that the same data have the same bytes whenever they are exported; now, for an open wave. */
export function createdOf(
  { wave, series, final, contests }: Pick<WaveInHand, 'wave' | 'series' | 'final' | 'contests'>,
  now: number,
): Instant {
  const closings = [wave, ...series.map(({ row }) => row)].flatMap(({ closed_at }) => (closed_at === null ? [] : [closed_at.getTime()]));
  return instantFrom(final && closings.length > 0 ? Math.max(...closings, ...happenings(contests)) : now);
}

/** When contests were made, and what came of them. */
const happenings = (contests: WaveInHand['contests']): readonly number[] =>
  contests.flatMap(({ at, steps }) => [at.getTime(), ...steps.map((step) => step.at.getTime())]);
