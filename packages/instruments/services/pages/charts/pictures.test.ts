import { departmentOutlines, departments, outline } from '@beffroi/territories';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawDepartments } from './departments-map.ts';
import { drawHeatMap } from './heat-map.ts';
import { drawMoveBars } from './move-bars.ts';
import { drawServiceBars } from './service-bars.ts';
import { apart, drawSlope } from './slope.ts';

describe('labels beside lines', () => {
  it('keep their order and their distance, and the middle of where they were wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 18 }), (wanted) => {
        const placed = apart(wanted, 14);
        const order = wanted.map((_, at) => at).sort((one, other) => wanted[one]! - wanted[other]! || one - other);
        for (const [place, at] of order.slice(1).entries()) expect(placed[at]! - placed[order[place]!]!).toBeGreaterThan(14 - 1e-6);
        const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
        expect(mean(placed)).toBeCloseTo(mean(wanted), 6);
      }),
    );
  });

  it('stay where they are wanted where nothing presses', () => {
    expect(apart([10, 100, 50], 14)).toEqual([10, 100, 50]);
  });
});

describe('what was not observed', () => {
  const cells = [...'0?~5'].map((mark) => ({ mark, path: '/x', said: mark }));
  const columns = ['a', 'b', 'c', 'd'].map((name) => ({ name, begins: false, path: null }));

  it('is hatched in the heat map, which no level is', () => {
    const { body } = drawHeatMap([{ name: 'Rivebelle', path: '/villes/99001', cells }], columns, 'x');
    expect(body.match(/url\(#x-hatching\)/g)).toHaveLength(1);
    expect(body.match(/var\(--level-0\)/g)).toHaveLength(1);
  });

  it('stands at the right end of a bar, apart from the levels', () => {
    const counts = [...'012345~?'].map((mark) => ({ mark, towns: mark === '?' ? 90 : mark === '4' ? 10 : 0 }));
    const { body, width } = drawServiceBars([{ name: 'Cantine', path: '/services/cantine', counts, said: '' }], 'x');
    const [seen, unseen] = [...body.matchAll(/<rect x="([\d.]+)" y="17" width="([\d.]+)"/g)].map(([, x, wide]) => [
      Number(x),
      Number(wide),
    ]);
    expect(seen![0]).toBe(0);
    expect(unseen![0]! + unseen![1]!).toBeCloseTo(width, 0);
    expect(unseen![0]! - (seen![0]! + seen![1]!)).toBeGreaterThan(3);
  });
});

describe('two waves', () => {
  const line = (name: string, before: number, after: number, told = false) => ({
    ...{ name, before, after, told, named: false, said: { before: String(before), after: String(after) } },
  });

  it('are a line a service, thick where the change is shown, dashed where it is a decline', () => {
    const { body } = drawSlope([line('Cantine', 1, 2, true), line('Crèche', 2, 1, true), line('Sport', 1, 1)], { before: 'a', after: 'b' });
    expect(body.match(/stroke-width="3.5"/g)).toHaveLength(2);
    expect(body.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it('have rises right of the line and falls left of it', () => {
    const { body } = drawMoveBars([{ name: 'Cantine', path: '/services/cantine', rose: 3, fell: 1 }], { rose: 'hausse', fell: 'baisse' });
    const axis = Number(/<line x1="([\d.]+)"/.exec(body)![1]);
    const [rose, fell] = [...body.matchAll(/<rect x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(([, x, wide]) => [Number(x), Number(wide)]);
    expect(rose![0]).toBe(axis);
    expect(fell![0]! + fell![1]!).toBeCloseTo(axis, 1);
    expect(rose![1]! / fell![1]!).toBeCloseTo(3, 1);
  });
});

describe('the map of departments', () => {
  it('has every department of today, those overseas in frames with their names', () => {
    const overseas = ['971', '972', '973', '974', '976'];
    const drawn = new Set([...departmentOutlines().paths.keys(), ...overseas]);
    expect(
      departments()
        .filter(({ code }) => code.length < 3 || overseas.includes(code))
        .map(({ code }) => code)
        .filter((code) => !drawn.has(code)),
    ).toEqual([]);
    const shades = new Map(departments().map(({ code, name }) => [code, { name, mean: 1.5, said: name, path: null }]));
    const { body } = drawDepartments(departmentOutlines(), outline(), shades, 'x');
    for (const name of ['Guadeloupe', 'Martinique', 'Guyane', 'La Réunion', 'Mayotte']) expect(body).toContain(`>${name}</text>`);
    expect(body).not.toContain('NaN');
  });

  it('shades between two levels, hatches where nobody looked, and leaves open where too few were seen', () => {
    const shade = (mean: number | 'few' | 'none') => ({ name: '', mean, said: '', path: null });
    const draw = (mean: number | 'few' | 'none'): string =>
      drawDepartments({ width: 10, height: 10, paths: new Map([['01', 'M0 0']]) }, [], new Map([['01', shade(mean)]]), 'x').body;
    expect(draw(1.5)).toMatch(/--level-1.*--level-2\)" fill-opacity="0.5"/s);
    expect(draw('none')).toContain('url(#x-hatching)');
    expect(draw('few')).not.toMatch(/--level-[1-5]/);
    expect(draw(5)).toContain('var(--level-5)');
  });
});
