import { describe, expect, it } from 'vitest';
import { coordinatesOf } from './coordinates.ts';
import { territories } from './divisions.ts';
import { outline } from './outline.ts';

describe('coordinates', () => {
  it.each([
    ['35238', 'Rennes', -1.68, 48.11],
    ['75056', 'Paris', 2.35, 48.85],
    ['13055', 'Marseille', 5.38, 43.3],
    ['2A004', 'Ajaccio', 8.74, 41.92],
    ['97411', 'Saint-Denis de La Réunion', 55.45, -20.88],
    ['97611', 'Mamoudzou', 45.23, -12.78],
  ])('%s (%s) lies where it lies', (code, _, longitude, latitude) => {
    const at = coordinatesOf(code)!;
    expect(at.longitude).toBeCloseTo(longitude, 1);
    expect(at.latitude).toBeCloseTo(latitude, 1);
  });

  it('are known for nearly all towns of more than 10,000 inhabitants, and null where they are not', () => {
    const large = territories().filter(({ population, department }) => population >= 10_000 && department < '97');
    expect(large.length).toBeGreaterThan(900);
    expect(large.filter(({ code }) => coordinatesOf(code) === null).length).toBeLessThan(large.length / 50);
    expect(coordinatesOf('99001')).toBeNull();
    expect(coordinatesOf('')).toBeNull();
  });

  it('lie inside the outline of the country', () => {
    const rings = outline();
    const inside = ({ longitude, latitude }: { longitude: number; latitude: number }): boolean =>
      rings.some((ring) => {
        let odd = false;
        for (let at = 0, last = ring.length - 1; at < ring.length; last = at++) {
          const [x, y] = ring[at]!;
          const [u, v] = ring[last]!;
          if (y > latitude !== v > latitude && longitude < ((u - x) * (latitude - y)) / (v - y) + x) odd = !odd;
        }
        return odd;
      });
    for (const code of ['35238', '75056', '69123', '31555', '63113', '2B096', '97422']) expect(inside(coordinatesOf(code)!)).toBe(true);
    expect(inside({ longitude: -3.7, latitude: 40.4 })).toBe(false);
  });
});
