import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedTrial } from '../test/published.ts';
import { chooseTown, compareTowns } from './compare-towns.ts';
import { type TownSheet, townView } from './town.ts';

const even = (sign: string): string => sign.repeat(18);

eachEngineAtLength('postgres', 'a town’s sheet', (engine) => {
  let store: Store;

  beforeAll(async () => {
    store = await engine.open();
    await publishedTrial(store, '2025', new Date('2025-11-24T06:00:00Z'), [
      { code: '29001', population: 1000, strip: `0${even('1').slice(1)}` },
      { code: '29009', population: 900, strip: even('2') },
    ]);
    await publishedTrial(store, '2026', new Date('2026-11-24T06:00:00Z'), [
      { code: '29001', population: 1000, strip: `13~?${even('1').slice(4)}`, providers: { 1: 'arpège', 4: 'bolero', 5: 'bolero' } },
      { code: '29002', population: 1100, strip: even('3') },
      { code: '35001', population: 1000, department: '35', strip: even('2') },
      { code: '29004', population: 80_000, strip: even('5') },
      { code: '29005', population: 700, strip: even('?') },
      { code: '29006', population: 800, strip: null },
      ...['56001', '56002', '56003'].map((code) => ({ code, population: 20_000, department: '56', region: '56', strip: even('0') })),
    ]);
  });

  const sheet = async (code: string): Promise<TownSheet> => {
    const view = await townView(store, code);
    if (view?.kind !== 'sheet') throw new Error(`no sheet of ${code}`);
    return view;
  };

  it('counts what was observed, and what was not apart from it', async () => {
    const { results, wave, state } = await sheet('29001');
    expect([state, wave.name, wave.newest]).toEqual(['measured', '2026', true]);
    expect(results!.counts).toEqual({ online: 0, begun: 1, observed: 16, unobserved: 1, abstained: 1, all: 18 });
    expect(results!.mean).toMatchObject({ value: 18 / 16, n: 16 });
    expect(results!.own).toBe(18 / 16);
    expect(results!.attainment.value).toBeGreaterThan(18 / 16 / 5);
    expect(results!.attainment.low).toBeLessThan(results!.attainment.high!);
    expect(results!.unseen).toEqual([{ obstacle: 'robots', indicators: ['electoral-registration'] }]);
    expect(results!.marks.map(({ kind }) => kind).slice(0, 4)).toEqual(['level', 'level', 'abstained', 'unobserved']);
  });

  it('ranks the town in its stratum and in the panel, among those of which something was observed', async () => {
    const { ranks } = (await sheet('29004')).results!;
    expect(ranks.panel).toMatchObject({ low: 1, of: 7 });
    // Alone in its stratum.
    expect(ranks.stratum).toBeNull();
    expect((await sheet('29001')).results!.ranks.stratum).toMatchObject({ high: 3, of: 6 });
  });

  it('ranks no town of a panel of few', async () => {
    expect((await sheet('29009')).results!.ranks).toEqual({ panel: null, stratum: null, few: 2 });
  });

  it('names who does better with its page, department first, and never a town of another stratum', async () => {
    const { peers, better, steps } = (await sheet('29001')).results!;
    expect(peers.map(({ territory, kin }) => `${territory} ${kin}`)).toEqual([
      ...['29002 department', '35001 region'],
      ...['56001 stratum', '56002 stratum', '56003 stratum'],
    ]);
    const canteen = better.find(({ indicator }) => indicator === 'school-canteen')!;
    expect(canteen).toMatchObject({ level: 1, peer: { code: '29002', level: 3 }, url: 'https://ville-29002.example/school-canteen' });
    expect(better.some(({ indicator }) => indicator === 'identity-documents')).toBe(false);
    expect(steps.find(({ indicator }) => indicator === 'school-canteen')).toMatchObject({
      from: 1,
      to: 3,
      reached: 1,
      of: 5,
      example: canteen,
    });
  });

  it('tells which marks rest on which portal', async () => {
    expect((await sheet('29001')).results!.providers).toEqual([
      { provider: 'bolero', indicators: ['nursery-place', 'school-enrolment'] },
      { provider: 'arpège', indicators: ['civil-status-certificates'] },
    ]);
  });

  it('goes through the published waves, with what changed since the last', async () => {
    const { history, changes } = await sheet('29001');
    expect(history.map(({ wave, strip }) => `${wave} ${strip.slice(0, 4)}`)).toEqual(['2025 0111', '2026 13~?']);
    expect(changes!.since).toBe('2025');
    expect(changes!.list.slice(0, 4).map(({ indicator, reasons }) => `${indicator} ${reasons[0].kind}`)).toEqual([
      'birth-declaration appeared',
      'civil-status-certificates rose',
      'identity-documents undecided',
      'electoral-registration became-hidden',
    ]);
    expect((await sheet('29002')).changes).toBeNull();
  });

  it('of a town of which nothing was observed has neither mean, nor rank, nor step', async () => {
    const { state, results } = await sheet('29005');
    expect(state).toBe('measured');
    expect(results!.mean.value).toBeNull();
    expect(results!.ranks).toEqual({ panel: null, stratum: null, few: null });
    expect([results!.better, results!.steps]).toEqual([[], []]);
  });

  it('of a town without a site says so and invents nothing', async () => {
    expect(await sheet('29006')).toMatchObject({ state: 'without-site', results: null, capture: null, history: [], changes: null });
  });

  it('of a town that only an older wave holds is that wave’s', async () => {
    expect((await sheet('29009')).wave).toMatchObject({ name: '2025', newest: false });
  });

  it('is none for a commune that was never measured, nor for a code of nothing', async () => {
    expect(await townView(store, '29019')).toMatchObject({
      kind: 'elsewhere',
      town: { name: 'Brest' },
      published: true,
      peers: [{ territory: '29004', kin: 'department' }],
    });
    expect(await townView(store, '00000')).toBeNull();
    expect(await townView(store, '75101')).toMatchObject({
      kind: 'elsewhere',
      town: { name: 'Paris' },
      part: { nature: 'arrondissement' },
    });
  });

  describe('beside others', () => {
    it('is told apart only where the draws say so', async () => {
      const { towns, pairs, services } = await compareTowns(store, ['29001', '29002', '35001', '29005']);
      expect(towns.map(({ town, state }) => `${town.code} ${state}`)).toEqual([
        '29001 observed',
        '29002 observed',
        '35001 observed',
        '29005 unobserved',
      ]);
      expect(pairs.map(({ first, second, better }) => `${first} ${second} ${better}`)).toEqual([
        '29001 29002 29002',
        '29001 35001 35001',
        '29002 35001 29002',
      ]);
      expect(services[1]).toEqual({ indicator: 'civil-status-certificates', best: ['29001', '29002'] });
      expect(services[3]).toEqual({ indicator: 'electoral-registration', best: ['29002'] });
    });

    it('says of each code that cannot be compared why', async () => {
      const { towns, left } = await compareTowns(store, ['29001', '29019', '99999', '29002', '35001', '29004']);
      expect(towns.map(({ town }) => town.code)).toEqual(['29001', '29002']);
      expect(left.map(({ code, why }) => `${code} ${why}`)).toEqual([
        '29019 not-in-wave',
        '99999 unknown',
        '35001 too-many',
        '29004 too-many',
      ]);
    });

    it('is found by name or code, and asked for again where several may be meant', async () => {
      expect(await chooseTown(store, ' 29001 ')).toEqual({ kind: 'found', code: '29001' });
      expect(await chooseTown(store, 'ville 29002')).toEqual({ kind: 'found', code: '29002' });
      expect(await chooseTown(store, 'Brest')).toEqual({ kind: 'not-in-wave', name: 'Brest' });
      expect(await chooseTown(store, 'zzzzzzz')).toEqual({ kind: 'unknown' });
      const several = await chooseTown(store, 'ville 2900');
      expect(several.kind === 'several' && several.among.every(({ measured }) => measured)).toBe(true);
    });
  });
});

eachEngineAtLength('postgres', 'before anything is published', (engine) => {
  it('a commune of France is known, and has no sheet', async () => {
    const store = await engine.open();
    expect(await townView(store, '29019')).toMatchObject({ kind: 'elsewhere', published: false });
    expect(await compareTowns(store, ['29019'])).toMatchObject({ wave: null, towns: [] });
  });
});
