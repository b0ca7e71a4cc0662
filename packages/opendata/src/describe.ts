import type { FormatName, Language, PackageDescription } from '@beffroi/publish';
import type { SeriesRow, Store } from '@beffroi/store';
import { waveOf } from '@beffroi/waves';
import { describedWave } from './description.ts';
import { describedProgrammes } from './programmes/programmes-description.ts';
import { programmesInHand } from './programmes/programmes-in-hand.ts';
import { waveInHand } from './wave-in-hand.ts';

/** What an export of a wave is made from. */
export interface Described {
  readonly description: PackageDescription;
  /** Judgements that still go on in a closed wave, and are left out. */
  readonly leftOut: readonly SeriesRow[];
  /** How many of the wave's towns are judged so far; `null` once it is closed. */
  readonly provisional: { readonly judged: number; readonly all: number } | null;
}

/**
 * Describes the open data of a wave, as its instrument has them.
 *
 * @param how.now milliseconds since 1970
 * @returns `null` when the wave has no series
 * @throws WaveRefusal `unknown-wave`, `other-instrument`
 */
export async function describeWave(
  store: Store,
  name: string,
  how: { readonly language: Language; readonly formats: readonly FormatName[]; readonly now: number },
): Promise<Described | null> {
  if ((await waveOf(store.db, name)).instrument === 'programmes') {
    const hand = await programmesInHand(store, name);
    const all = Object.values(hand.units).reduce((one, other) => one + other, 0);
    const provisional = hand.final ? null : { judged: hand.units.done, all };
    return { description: describedProgrammes(hand, how), leftOut: hand.leftOut, provisional };
  }
  const hand = await waveInHand(store, name);
  if (hand === null) return null;
  const provisional = hand.final ? null : { judged: hand.standings.size, all: hand.codes.length };
  return { description: describedWave(hand, how), leftOut: hand.leftOut, provisional };
}
