import { outline } from '@beffroi/territories';
import { describe, expect, it } from 'vitest';
import { layMap } from './france-map.ts';

const town = (code: string, longitude: number, latitude: number, population = 50_000, mean: number | null = 2.6) => ({
  code,
  name: `Ville ${code}`,
  population,
  mean,
  observed: 18,
  longitude,
  latitude,
});

describe('the map', () => {
  it('sets north above south and west left of east, in one frame', () => {
    const { dots, insets, elsewhere } = layMap({
      towns: [town('1', 2.35, 48.86), town('2', 5.38, 43.3), town('3', -4.49, 48.39)],
      outline: outline(),
    });
    const [paris, marseille, brest] = dots;
    expect(paris!.y).toBeLessThan(marseille!.y);
    expect(brest!.x).toBeLessThan(paris!.x);
    expect([insets, elsewhere]).toEqual([[], 0]);
    for (const { x, y } of dots) expect(x > 0 && x < 400 && y > 0 && y < 384).toBe(true);
  });

  it('frames overseas departments only where a town of theirs is shown, and counts what lies in no frame', () => {
    const { insets, elsewhere, outlines } = layMap({ towns: [town('1', 55.45, -20.88), town('2', 166.45, -22.27)], outline: outline() });
    expect(insets.map(({ id }) => id)).toEqual(['reunion']);
    expect(elsewhere).toBe(1);
    expect(outlines.length).toBeGreaterThan(1);
  });

  it('gives the larger town the larger disc, and no level to what was not observed', () => {
    const { dots } = layMap({ towns: [town('1', 2, 48, 200_000), town('2', 3, 45, 5000, null)], outline: [] });
    expect(dots[0]!.r).toBeGreaterThan(dots[1]!.r);
    expect(dots.map(({ level }) => level)).toEqual([3, null]);
  });

  it('covers no name with another', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => town(String(at), 2 + at / 100, 48 + at / 100));
    const { dots } = layMap({ towns: crowd, outline: [] });
    expect(dots.filter(({ label }) => label !== null).length).toBeLessThan(8);
  });
});
