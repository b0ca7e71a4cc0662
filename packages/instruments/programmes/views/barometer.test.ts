import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, test } from 'vitest';
import { fields, list, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { programmesBarometer } from './barometer.ts';
import { publishedProgrammes } from './published-programmes.ts';

const TOWNS = [
  {
    code: '29019',
    name: 'Brest',
    population: 140_000,
    region: '53',
    lists: [
      list('a', verdict(['one-stop-desk', 'open-data'])),
      list('b', verdict(['online-procedures'])),
      list('c', verdict(['video-surveillance'], { mentionsDigital: false })),
      list('d', 'unreadable'),
    ],
  },
  {
    code: '59350',
    name: 'Lille',
    population: 240_000,
    region: '32',
    lists: [list('a', verdict(['one-stop-desk'])), list('b', verdict([])), list('c', 'none-found'), list('d', 'not-looked-for')],
  },
  { code: '59001', name: 'Abancourt', population: 400, region: '32', lists: [] },
];

async function shown(store: Parameters<typeof publishedProgrammes>[0]) {
  const waves = await publishedProgrammes(store, () => false);
  return programmesBarometer(store, waves, waves[0]!);
}

eachEngineAtLength('postgres', 'the barometer of programmes', (engine) => {
  test('has the four denominators together, for all, by stratum and by region', async () => {
    const store = await engine.open();
    await programmesWave(store, 2026, TOWNS);
    const { panel, strata, regions } = await shown(store);
    expect(panel).toMatchObject({ standing: 8, found: 6, readable: 5, mentions: 3, noneFound: 1, notLookedFor: 1, townsWithoutList: 1 });
    expect(panel.ofReadable).toMatchObject({ n: 3, of: 5 });
    expect(panel.ofStanding).toEqual({ of: 8, worst: 3 / 8, best: 6 / 8 });
    expect(strata.map(({ scopeId, standing, mentions }) => [scopeId, standing, mentions])).toEqual([
      ['under-50000', 0, 0],
      ['50000-200000', 4, 2],
      ['over-200000', 4, 1],
    ]);
    expect(regions.map(({ name, standing }) => [name, standing])).toEqual([
      ['Bretagne', 4],
      ['Hauts-de-France', 4],
    ]);
  });

  test('orders themes by the programmes that name them, and says how many each programme names', async () => {
    const store = await engine.open();
    await programmesWave(store, 2026, TOWNS);
    const { themes, themeCounts, themesPerProgramme, pairs } = await shown(store);
    expect(themes.slice(0, 3).map(({ theme, programmes }) => [theme, programmes.n, programmes.of])).toEqual([
      ['one-stop-desk', 2, 5],
      ['online-procedures', 1, 5],
      ['open-data', 1, 5],
    ]);
    expect(themes).toHaveLength(17);
    expect(themeCounts).toEqual([1, 3, 1]);
    expect(themesPerProgramme).toMatchObject({ mean: 1, n: 5 });
    expect(pairs.map(({ first, second, both }) => [first, second, both])).toEqual([['one-stop-desk', 'open-data', 1]]);
  });

  test('parts programmes that change the house from those that change the window, by stratum too', async () => {
    const store = await engine.open();
    await programmesWave(store, 2026, TOWNS);
    const { depth } = await shown(store);
    expect(depth.map(({ stratum, disruptive, classic, none }) => [stratum, disruptive, classic, none])).toEqual([
      ['', 1, 3, 1],
      ['under-50000', 0, 0, 0],
      ['50000-200000', 1, 2, 0],
      ['over-200000', 0, 1, 1],
    ]);
    expect(depth[0]!.byThemes).toMatchObject({ mean: 0.125, n: 4 });
    expect(depth[1]!.byThemes).toEqual({ mean: null, low: null, high: null, n: 0 });
  });

  test('tells the digital field beside the others, that which takes most first', async () => {
    const store = await engine.open();
    const said = verdict(['open-data'], { sentences: 10, fields: fields({ digital: 1, safety: 4 }) });
    await programmesWave(store, 2026, [{ code: '29019', name: 'Brest', lists: [list('a', said)] }]);
    const { salience } = await shown(store);
    expect(salience).toHaveLength(11);
    expect(salience.slice(0, 2).map(({ field, share }) => [field, share.mean, share.n])).toEqual([
      ['safety', 0.4, 1],
      ['digital', 0.1, 1],
    ]);
  });

  test('puts all published elections beside each other, oldest first, and an older wave of one in its place when it is asked for', async () => {
    const store = await engine.open();
    await programmesWave(store, 2020, TOWNS.slice(0, 1));
    await programmesWave(store, 2026, TOWNS);
    await programmesWave(store, 2026, TOWNS.slice(1), { name: 'again', dated: new Date('2026-06-01T06:00:00Z') });
    const waves = await publishedProgrammes(store, () => false);
    const told = async (name: string) => {
      const { years } = await programmesBarometer(store, waves, waves.find(({ wave }) => wave.name === name)!);
      return years.map(({ wave, panel }) => [wave.name, wave.election.year, panel.standing]);
    };
    expect(await told('again')).toEqual([
      ['municipales-2020', 2020, 4],
      ['again', 2026, 4],
    ]);
    expect(await told('municipales-2026')).toEqual([
      ['municipales-2020', 2020, 4],
      ['municipales-2026', 2026, 8],
    ]);
  });

  test('has no share, and not a 0, where nothing could be read', async () => {
    const store = await engine.open();
    await programmesWave(store, 2026, [{ code: '29019', name: 'Brest', lists: [list('a', 'none-found')] }]);
    const { panel, themes, depth } = await shown(store);
    expect(panel).toMatchObject({ standing: 1, readable: 0, mentions: 0 });
    expect(panel.ofReadable.share).toBeNull();
    expect(themes.every(({ programmes }) => programmes.share === null)).toBe(true);
    expect(depth[0]!.byThemes.mean).toBeNull();
  });
});
