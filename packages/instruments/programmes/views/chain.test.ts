import { NO_PAGES } from '@beffroi/programmes/judge';
import { type PublishedWave, publishedWaves, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, test } from 'vitest';
import { list, statement, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { chain } from './chain.ts';
import { promises } from './promises.ts';

const CANTEEN = 'school-canteen';
const promising = (commitment: 0 | 1) =>
  verdict([], { mentionsDigital: commitment > 0, statements: [statement({ services: [CANTEEN], commitment })] });
const inPart = verdict([], { coverage: { pages: { ...NO_PAGES, read: 3, picture: 1 }, unreadDocuments: 0 } });

eachEngineAtLength('postgres', 'what the chain is told of programmes', (engine) => {
  let store: Store;
  let waves: readonly PublishedWave[];
  const said = async (code: string, year = 2026) => {
    const cells = (await chain.cells(store, waves, code)).filter((cell) => cell.link === 'promised' && cell.year === year);
    const of = (indicator: string | null) => cells.find(({ subject }) => (subject?.indicator ?? null) === indicator);
    return { town: of(null), canteen: of(CANTEEN), school: of('school-enrolment'), cells };
  };

  beforeAll(async () => {
    store = await engine.open();
    await programmesWave(store, 2026, [
      { code: '99001', name: 'Promis', lists: [list('a', promising(1)), list('b', promising(1)), list('c', 'none-found')] },
      { code: '99002', name: 'Muette', lists: [list('a', verdict([])), list('b', 'not-looked-for')] },
      { code: '99003', name: 'Illisible', lists: [list('a', promising(0)), list('b', 'unreadable')] },
      { code: '99004', name: 'En partie', lists: [list('a', inPart)] },
      { code: '99005', name: 'Introuvable', lists: [list('a', 'none-found')] },
      { code: '99006', name: 'Inconnue', lists: [] },
    ]);
    await programmesWave(store, 2026, [{ code: '99001', name: 'Promis', lists: [list('a', verdict([]))] }], {
      name: 'second-tour',
      round: 2,
      dated: new Date('2026-04-02T06:00:00Z'),
    });
    await programmesWave(store, 2020, [{ code: '99001', name: 'Promis', lists: [list('a', verdict([]))] }]);
    waves = await publishedWaves(store.db, 'programmes');
  });

  test('counts the lists that commit to a service, of the first round, in which all stand', async () => {
    const { town, canteen, school, cells } = await said('99001');
    expect(canteen).toMatchObject({ state: 'yes', gap: null, facts: { lists: 2, read: 2, standing: 3, sentences: 2 } });
    expect(town).toMatchObject({ state: 'yes', wave: 'municipales-2026', proof: '/programmes/villes/99001/2026' });
    expect(school).toMatchObject({ state: 'no' });
    expect(cells).toHaveLength(19);
  });

  test('tells each ballot apart', async () => {
    expect((await said('99001', 2020)).canteen).toMatchObject({ state: 'no', proof: '/programmes/villes/99001/2020' });
  });

  test('says no only where all that was found was read whole', async () => {
    expect((await said('99002')).canteen).toMatchObject({ state: 'no', gap: null });
    for (const code of ['99003', '99004'])
      expect([code, (await said(code)).canteen]).toMatchObject([code, { state: 'unobserved', gap: 'not-read-whole' }]);
    expect((await said('99005')).canteen).toMatchObject({ state: 'unobserved', gap: 'nothing-read' });
  });

  test('takes no mention for a promise', async () => {
    expect((await said('99003')).canteen).toMatchObject({ facts: { lists: 0, sentences: 0 } });
  });

  test('gives the sentences that commit, list by list, of the newest year first, and none of a wave that is not given', async () => {
    const [newest, older] = await promises.promised(store, waves, '99001');
    expect(newest).toMatchObject({ year: 2026, standing: 3, read: 2, wave: 'municipales-2026', proof: '/programmes/villes/99001/2026' });
    const [sentence] = verdict([], { statements: [statement({ services: [CANTEEN] })] }).statements;
    const { quote } = sentence!;
    expect(newest!.lists).toEqual(
      ['a', 'b'].map((key) => ({ name: `Liste ${key}`, sentences: [{ indicators: [], commitment: 1, quote }] })),
    );
    expect(older).toMatchObject({ year: 2020, lists: [{ sentences: [] }] });
    const past = waves.filter(({ wave }) => wave.dated.getFullYear() < 2026);
    expect((await promises.promised(store, past, '99001')).map(({ year }) => year)).toEqual([2020]);
    expect((await promises.promised(store, waves, '99003'))[0]!.lists).toEqual([{ name: 'Liste a', sentences: [] }]);
  });

  test('says nothing of a town without a list', async () => {
    expect((await said('99006')).cells).toEqual([]);
    expect(await promises.promised(store, waves, '99006')).toEqual([]);
  });
});
