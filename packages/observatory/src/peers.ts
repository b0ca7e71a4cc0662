import type { NearTown } from '@beffroi/store';

/** How many of the nearest in population are looked at. */
export const LOOKED_AT = 40;
/** Similar in population: between half and double. */
export const SIMILAR = 2;
/** When fewer are similar, the nearest stand in for them. */
const FEWEST = 6;

/** A town that is like another one, and by what. */
export interface Peer extends NearTown {
  readonly kin: 'department' | 'region' | 'stratum';
  /** Between half and double of the inhabitants. */
  readonly similar: boolean;
}

/**
 * The towns that one town may be compared with: of its stratum, between half and double of its inhabitants, those of its department first, then those of
 * its region, then the others, each time the nearest in population first. Where fewer than six are of such a size, the nearest follow at the end.
 *
 * @param near of the same stratum, the nearest in population first (`nearTowns`)
 */
export function peersOf(
  town: { readonly population: number; readonly department: string; readonly region: string },
  near: readonly NearTown[],
): readonly Peer[] {
  const own = Math.max(town.population, 1);
  const peers = near.map((one): Peer => {
    const ratio = Math.max(one.population, 1) / own;
    return {
      ...one,
      kin: one.department === town.department ? 'department' : one.region === town.region ? 'region' : 'stratum',
      similar: ratio <= SIMILAR && ratio >= 1 / SIMILAR,
    };
  });
  const similar = peers.filter((peer) => peer.similar);
  const inOrder = (['department', 'region', 'stratum'] as const).flatMap((kin) => similar.filter((peer) => peer.kin === kin));
  return similar.length >= FEWEST ? inOrder : [...inOrder, ...peers.filter((peer) => !peer.similar).slice(0, FEWEST - similar.length)];
}

/** For one indicator, the peer that goes furthest beyond `level`; of equals, the first in the order of peers. */
export function furthest(peers: readonly Peer[], place: number, level: number): { readonly peer: Peer; readonly level: number } | null {
  let best: { readonly peer: Peer; readonly level: number } | null = null;
  for (const peer of peers) {
    const mark = levelAt(peer.strip, place);
    if (mark !== null && mark > (best?.level ?? level)) best = { peer, level: mark };
  }
  return best;
}

/** @returns how many peers were observed, and how many of them reach `level` */
export function sharing(peers: readonly Peer[], place: number, level: number): { readonly reached: number; readonly of: number } {
  const marks = peers.map(({ strip }) => levelAt(strip, place)).filter((mark) => mark !== null);
  return { reached: marks.filter((mark) => mark >= level).length, of: marks.length };
}

/** The level at a place of a strip; `null` where nothing was observed. */
export function levelAt(strip: string, place: number): number | null {
  const mark = strip[place];
  return mark === undefined || mark < '0' || mark > '5' ? null : Number(mark);
}
