import type { NearTown } from '@beffroi/store';
import { describe, expect, it } from 'vitest';
import { furthest, levelAt, peersOf, sharing } from './peers.ts';

const near = (territory: string, population: number, department = '29', region = '53', strip = '012'): NearTown => ({
  territory,
  name: `Ville ${territory}`,
  population,
  department,
  region,
  strip,
  value: 1,
  low: null,
  high: null,
  rank_low: 1,
  rank_high: 2,
});

const town = { population: 1000, department: '29', region: '53' };
const order = (list: readonly NearTown[]): string[] => peersOf(town, list).map(({ territory, kin }) => `${territory} ${kin}`);

describe('the peers of a town', () => {
  it('stand by department, then region, then the rest of the stratum, each the nearest in population first', () => {
    const list = [
      near('75001', 1000, '75', '11'),
      near('22001', 1050, '22', '53'),
      near('29001', 1100),
      near('29002', 700),
      near('22002', 1500, '22', '53'),
      near('29003', 500),
    ];
    expect(order(list)).toEqual([
      '29001 department',
      '29002 department',
      '29003 department',
      '22001 region',
      '22002 region',
      '75001 stratum',
    ]);
  });

  it('are between half and double of its size; the nearest others only complete a list of fewer than six', () => {
    const similar = ['1', '2', '3', '4', '5'].map((at) => near(`2900${at}`, 1000));
    const far = [near('29010', 2001), near('29011', 499), near('29012', 9000)];
    expect(peersOf(town, [...similar, ...far]).map(({ territory, similar: is }) => `${territory} ${is}`)).toEqual([
      ...similar.map(({ territory }) => `${territory} true`),
      '29010 false',
    ]);
    expect(peersOf(town, [...similar, near('29006', 2000), ...far]).every((peer) => peer.similar)).toBe(true);
    expect(peersOf(town, [])).toEqual([]);
  });

  it('of a town without residents are those without, and the smallest', () => {
    expect(
      peersOf({ ...town, population: 0 }, [near('55001', 0), near('55002', 1), near('55003', 30)]).map((peer) => peer.similar),
    ).toEqual([true, true, false]);
  });
});

describe('who does better', () => {
  const peers = peersOf(town, [
    near('29001', 1000, '29', '53', '24?'),
    near('29002', 1010, '29', '53', '34~'),
    near('29003', 1020, '29', '53', '340'),
  ]);

  it('is the first of those that go furthest, and nobody where none goes beyond', () => {
    expect(furthest(peers, 0, 1)).toMatchObject({ peer: { territory: '29002' }, level: 3 });
    expect(furthest(peers, 1, 3)).toMatchObject({ peer: { territory: '29001' }, level: 4 });
    expect(furthest(peers, 1, 4)).toBeNull();
    expect(furthest(peers, 2, 0)).toBeNull();
  });

  it('counts only those that were observed', () => {
    expect(sharing(peers, 0, 3)).toEqual({ reached: 2, of: 3 });
    expect(sharing(peers, 2, 1)).toEqual({ reached: 0, of: 1 });
  });

  it('reads no level where nothing was observed', () => {
    expect(['0', '5', '?', '~', ''].map((strip) => levelAt(strip, 0))).toEqual([0, 5, null, null, null]);
  });
});
