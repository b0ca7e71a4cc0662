import { madeWave } from '@beffroi/services/testing';
import { home, shownWave } from '@beffroi/services/views';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, test } from 'vitest';
import { list, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { newestOfElections, publishedProgrammes, townsOfProgrammes } from './published-programmes.ts';

const spoken = () => false;
const towns = [{ code: '99001', name: 'Valdor', lists: [list('a', verdict(['open-data'])), list('b', 'none-found')] }];

eachEngineAtLength('postgres', 'published waves of programmes', (engine) => {
  test('stand apart from those of services, and only what is published is there', async () => {
    const store = await engine.open();
    await madeWave(store, '2025', [{ code: '35238', name: 'Rennes', strip: '1' }]);
    await programmesWave(store, 2026, towns);
    await programmesWave(store, 2020, towns, { published: false });
    const waves = await publishedProgrammes(store, spoken);
    expect(waves.map(({ wave, election }) => [wave.name, election])).toEqual([['municipales-2026', { year: 2026, round: 1 }]]);
    // The programmes are dated later: no page of services takes them for its own.
    expect((await shownWave(store))!.wave.name).toBe('2025');
    expect((await home(store))!.history.map(({ wave }) => wave)).toEqual(['2025']);
    expect(await shownWave(store, 'municipales-2026')).toBeNull();
  });

  test('say nothing of an election in its silent period', async () => {
    const store = await engine.open();
    await programmesWave(store, 2026, towns);
    await programmesWave(store, 2020, towns);
    const waves = await publishedProgrammes(store, ({ year }) => year === 2026);
    expect(waves.map(({ election }) => election.year)).toEqual([2020]);
  });

  test('are told once an election, by the wave that is dated last', async () => {
    const store = await engine.open();
    await programmesWave(store, 2020, towns, { name: 'anew', dated: new Date('2026-05-01T06:00:00Z') });
    await programmesWave(store, 2020, towns);
    await programmesWave(store, 2026, towns);
    await programmesWave(store, 2026, towns, { name: 'second', round: 2 });
    const newest = newestOfElections(await publishedProgrammes(store, spoken));
    expect(newest.map(({ wave }) => wave.name)).toEqual(['municipales-2026', 'second', 'anew']);
  });

  test('give their towns with all lists, without the reasons of statements, and those of which no list is known', async () => {
    const store = await engine.open();
    const because = [{ cue: 'open-data', words: 'données ouvertes', weight: 3 }];
    const said = verdict(['open-data']);
    const told = { ...said, statements: said.statements.map((one) => ({ ...one, because })) };
    await programmesWave(store, 2026, [
      { code: '99002', name: 'Muette', population: 60_000, lists: [] },
      { code: '99001', name: 'Valdor', lists: [list('a', told), list('b', 'unreadable')] },
    ]);
    const [shown] = await publishedProgrammes(store, spoken);
    const all = await townsOfProgrammes(store, shown!);
    expect(all.map(({ territory, year, stratum, lists }) => [territory, year, stratum, lists.length])).toEqual([
      ['99001', 2026, 'under-50000', 2],
      ['99002', 2026, '50000-200000', 0],
    ]);
    expect(all[0]!.lists[0]!.verdict).toEqual(said);
    expect(all[0]!.lists[1]).toMatchObject({ state: 'unreadable', verdict: null });
    expect(await townsOfProgrammes(store, shown!)).toBe(all);
  });
});
