import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { evolutionNow } from '../test/evolution-now.ts';
import { publishedTrial } from '../test/published.ts';
import { madeWave } from '../test/published-wave.ts';
import { departmentMeans } from './departments-view.ts';
import { lastEvolution } from './evolution.ts';
import { publishedStrip } from './published-strip.ts';
import { shownWave } from './shown.ts';
import { HEAT_PAGE, townsByServices } from './towns-by-services.ts';

const even = (sign: string): string => sign.repeat(18);
/** The first service at one level, all others at 1. */
const first = (sign: string): string => `${sign}${'1'.repeat(17)}`;
const WHOLE = { scope: 'panel', scope_id: '' } as const;

eachEngineAtLength('postgres', 'what pictures show', (engine) => {
  let store: Store;

  beforeAll(async () => {
    store = await engine.open();
    await publishedTrial(store, '2026', new Date('2026-11-24T06:00:00Z'), [
      ...[1, 2, 3, 4, 5].map((n) => ({ code: `2900${n}`, population: n * 1000, strip: first(String(n % 3)) })),
      { code: '35001', population: 80_000, department: '35', strip: first('5') },
      { code: '35002', population: 500, department: '35', strip: even('?') },
      { code: '56001', population: 400, department: '56', strip: null },
    ]);
  });

  describe('towns and their services', () => {
    it('come in the order of inhabitants, of names, or of one service, where what was not seen is last', async () => {
      const shown = (await shownWave(store))!;
      const order = async (sort: Parameters<typeof townsByServices>[2]['sort']): Promise<readonly string[]> =>
        (await townsByServices(store, shown, { ...WHOLE, sort, page: 1 }))!.rows.map(({ code }) => code);
      expect(await order('population')).toEqual(['35001', '29005', '29004', '29003', '29002', '29001', '35002', '56001']);
      expect((await order('name'))[0]).toBe('29001');
      const byService = await order('birth-declaration');
      expect([byService[0], byService.slice(-2)]).toEqual(['35001', ['35002', '56001']]);
    });

    it('say of a town that nobody judged that it was not seen, and count no such thing as a level', async () => {
      const found = (await townsByServices(store, (await shownWave(store))!, { ...WHOLE, sort: 'population', page: 1 }))!;
      expect(found.rows.find(({ code }) => code === '56001')!.strip).toBe(even('?'));
      expect([found.towns, found.pages, found.observed, found.unobserved]).toEqual([8, 1, 6 * 18, 2 * 18]);
      expect(HEAT_PAGE).toBeGreaterThan(8);
    });

    it('are of one size where that is asked for, and none are found where there are none', async () => {
      const shown = (await shownWave(store))!;
      const ask = (scope_id: string, page = 1) => townsByServices(store, shown, { scope: 'stratum', scope_id, sort: 'name', page });
      expect((await ask('50000-200000'))!.rows.map(({ code }) => code)).toEqual(['35001']);
      expect([await ask('over-200000'), await ask('under-50000', 2)]).toEqual([null, null]);
    });
  });

  it('departments have a mean of five towns or more, say where there are fewer, and are there where nobody looked', async () => {
    const all = await departmentMeans(store, (await shownWave(store))!);
    const of = (code: string) => all.find((one) => one.code === code)!;
    expect(of('29')).toMatchObject({ towns: 5, seen: 5, level: { few: null } });
    expect(of('29').level.value).toBeCloseTo(1, 1);
    expect(of('35')).toMatchObject({ towns: 2, seen: 1, level: { value: null, few: 1 } });
    expect(of('974')).toMatchObject({ name: 'La Réunion', towns: 0, seen: 0, level: { value: null } });
  });

  it('a strip is that of the newest wave that holds the town, and all unseen where it was not judged', async () => {
    expect(await publishedStrip(store, '35001')).toMatchObject({ name: 'Ville 35001', strip: first('5') });
    expect((await publishedStrip(store, '56001'))!.strip).toBe(even('?'));
    expect(await publishedStrip(store, '75056')).toBeNull();
  });
});

eachEngineAtLength('postgres', 'what rose', (engine) => {
  it('is what is shown to have changed its level, with the towns; what became hidden is no fall', async () => {
    const store = await engine.open();
    const towns = (strips: readonly string[]) => strips.map((strip, at) => ({ code: `2900${at}`, name: `Ville ${at}`, strip }));
    await madeWave(store, '2026', towns(['1', '3', '2', '3', '2']));
    await madeWave(store, '2027', towns(['3', '1', '2', '?', '2']));
    const moves = await evolutionNow(await lastEvolution(store)).moves();
    expect(moves).toHaveLength(18);
    expect(moves[0]).toMatchObject({ rose: [{ code: '29000', from: 1, to: 3 }], fell: [{ code: '29001', from: 3, to: 1 }] });
    expect(moves.flatMap(({ rose, fell }) => [...rose, ...fell]).some(({ code }) => code === '29003')).toBe(false);
  });
});
