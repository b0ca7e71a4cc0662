import { SERVICES } from '@beffroi/services/judge';
import type { PublishedWave, Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedTrial } from '../test/published.ts';
import { methodView } from './method.ts';
import { providersView, providerView } from './providers.ts';
import { serviceFacts, servicesView, serviceView } from './service.ts';
import { shownWave } from './shown.ts';

const even = (sign: string): string => sign.repeat(18);
const canteen = SERVICES.findIndex(({ id }) => id === 'school-canteen');
const withCanteen = (sign: string): string => `${even('1').slice(0, canteen)}${sign}${even('1').slice(canteen + 1)}`;

eachEngineAtLength('postgres', 'what a published wave says of a service and of a provider', (engine) => {
  let store: Store;
  let shown: PublishedWave;

  beforeAll(async () => {
    store = await engine.open();
    await publishedTrial(store, '2025', new Date('2025-11-24T06:00:00Z'), [{ code: '29001', population: 1000, strip: even('1') }]);
    await publishedTrial(store, '2026', new Date('2026-11-24T06:00:00Z'), [
      { code: '29001', population: 1000, strip: withCanteen('4'), providers: { [canteen]: 'arpege' } },
      { code: '29002', population: 3000, strip: withCanteen('4'), providers: { [canteen]: 'unknown-one' } },
      { code: '29003', population: 2000, strip: withCanteen('0') },
      { code: '29004', population: 1500, strip: withCanteen('2'), providers: { [canteen]: 'arpege' } },
      { code: '35001', population: 80_000, strip: withCanteen('3'), providers: { [canteen]: 'arpege' } },
      { code: '35002', population: 500, strip: withCanteen('?') },
      { code: '56001', population: 400, strip: withCanteen('~') },
    ]);
    shown = (await shownWave(store))!;
  });

  it('counts towns by level, what was not seen and what is undecided apart', async () => {
    const { counts, level, whole, begin } = await serviceView(store, shown, 'school-canteen');
    expect(counts).toEqual({ levels: [1, 0, 1, 1, 2, 0], unobserved: 1, abstained: 1 });
    expect(level).toMatchObject({ value: 13 / 5, observed: 5, unobserved: 1, abstained: 1 });
    // Inhabitants of observed towns only.
    expect(whole.value).toBeCloseTo(4000 / 87_500);
    expect(begin.value).toBeCloseTo(84_000 / 87_500);
  });

  it('gives the furthest of each stratum for examples, and never one with nothing to show', async () => {
    const { examples, strata } = await serviceView(store, shown, 'school-canteen');
    expect(examples.map(({ code, level, provider }) => [code, level, provider])).toEqual([
      ['35001', 3, 'arpege'],
      ['29002', 4, 'unknown-one'],
      ['29001', 4, 'arpege'],
      ['29004', 2, 'arpege'],
    ]);
    expect(strata.map(({ stratum, level }) => [stratum, level.observed, level.value, level.few])).toEqual([
      ['under-50000', 4, null, 4],
      ['50000-200000', 1, null, 1],
    ]);
    expect((await serviceView(store, shown, 'lost-property')).examples).toEqual([]);
  });

  it('goes through the published waves, oldest first', async () => {
    const { waves } = await serviceView(store, shown, 'school-canteen');
    expect(waves.map(({ wave, level }) => [wave, level.value])).toEqual([
      ['2025', 1],
      ['2026', 2.6],
    ]);
  });

  it('lists all eighteen in their order', async () => {
    const list = await servicesView(store, shown);
    expect(list.map(({ id }) => id)).toEqual(SERVICES.map(({ id }) => id));
    expect(list[canteen]).toMatchObject({ ceiling: 5, level: { value: 2.6 }, counts: { unobserved: 1 } });
  });

  it('says of each provider how many towns and marks it has, and what the registry knows of it', async () => {
    const { providers } = await providersView(store, shown);
    expect(providers.map(({ id, towns, marks, owner }) => [id, towns, marks, owner])).toEqual([
      ['arpege', 3, 3, 'Arpège'],
      ['unknown-one', 1, 1, null],
    ]);
    expect(providers.map(({ level, difference, few }) => [level, difference, few])).toEqual([
      [null, null, 3],
      [null, null, 1],
    ]);
  });

  it('gives mean and comparison of a provider of enough towns', async () => {
    const other = await engine.open();
    const carried = ['4', '3', '4', '3', '4'].map((sign, at) => ({
      ...{ code: `2900${at}`, population: 1000 + at, strip: withCanteen(sign), providers: { [canteen]: 'arpege' } },
    }));
    await publishedTrial(other, '2026', new Date('2026-11-24T06:00:00Z'), [
      ...carried,
      { code: '29008', population: 3000, strip: withCanteen('1') },
      { code: '35001', population: 80_000, strip: withCanteen('3'), providers: { [canteen]: 'arpege' } },
    ]);
    const wave = (await shownWave(other))!;
    const [arpege] = (await providersView(other, wave)).providers;
    expect(arpege).toMatchObject({ few: null, level: { value: 3.5, marks: 6 } });
    // Marks are compared with those of the same service in their stratum: that of 35001 is alone there.
    expect(arpege!.difference).toMatchObject({ marks: 5 });
    expect((await providerView(other, wave, 'arpege', 1))!.services[0]).toMatchObject({ marks: 6, mean: 3.5 });
  });

  it('names the towns and services of a provider', async () => {
    const view = (await providerView(store, shown, 'arpege', 1))!;
    expect(view.services).toEqual([{ id: 'school-canteen', levels: [0, 0, 1, 1, 1, 0], marks: 3, mean: null }]);
    expect(view.towns.map(({ code, marks }) => [code, marks])).toEqual([
      ['35001', [{ service: 'school-canteen', level: 3 }]],
      ['29004', [{ service: 'school-canteen', level: 2 }]],
      ['29001', [{ service: 'school-canteen', level: 4 }]],
    ]);
    expect(await providerView(store, shown, 'arpege', 2)).toBeNull();
    expect(await providerView(store, shown, 'nobody', 1)).toBeNull();
  });

  it('tells the method by what judged the wave, and says when that is not the rubric of the program', async () => {
    const view = await methodView(store, shown, new Date());
    expect(view.used).toMatchObject({ wave: '2026', version: '1.0.0', digest: 'r1', same: false, towns: 7, options: null });
    expect(view.used!.confidences.reduce((sum, { marks }) => sum + marks, 0)).toBe(7 * 18 - 2);
    expect(view.services.map(({ id }) => id)).toEqual(SERVICES.map(({ id }) => id));
  });
});

describe('what the catalogue says of a service', () => {
  it('has the ceiling of the year, its steps and its law', () => {
    const then = serviceFacts('social-housing', new Date('2012-06-01'))!;
    const now = serviceFacts('social-housing', new Date('2026-06-01'))!;
    expect([then.year, now.year]).toEqual([2012, 2026]);
    expect(now.ceiling).toBeGreaterThan(then.ceiling);
    expect(now.ceilingLaw).not.toBe('');
    expect(then.meanings.at(-1)!.reachable).toBe(false);
  });

  it('knows its siblings, and no service of another name', () => {
    expect(serviceFacts('birth-declaration', new Date())!.siblings).toEqual(['civil-status-certificates', 'identity-documents']);
    expect(serviceFacts('constructor', new Date())).toBeNull();
  });
});
