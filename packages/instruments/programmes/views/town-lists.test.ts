import { NO_PAGES, type Statement } from '@beffroi/programmes/judge';
import { SERVICES } from '@beffroi/services/judge';
import { madeWave } from '@beffroi/services/testing';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, expect, test } from 'vitest';
import { list, statement, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { publishedProgrammes } from './published-programmes.ts';
import { townListsView } from './town-lists.ts';
import { searchTownsWithLists, townsWithLists } from './towns-with-lists.ts';

const spoken = () => false;
const CANTEEN = 'school-canteen';
const said = (statements: readonly Partial<Statement>[]) => ({
  ...verdict([]),
  mentionsDigital: true,
  statements: statements.map(statement),
});
const document = {
  name: 'projet.pdf',
  digest: 'sha256:1',
  instant: '2026-02-01T08:00:00Z',
  format: 'pdf',
  pages: 4,
  states: { ...NO_PAGES, read: 4 },
  unreadable: null,
  ocr: false,
};
const scanned = { ...document, name: 'affiche.pdf', unreadable: 'scanned', format: null, pages: 0, states: NO_PAGES };

const TOWN = {
  code: '99001',
  name: 'Valdor',
  lists: [
    list('unis', 'none-found'),
    {
      ...list(
        'elan',
        said([
          { quote: 'Le wifi partout.', themes: ['broadband-fibre-wifi'], commitment: 1, page: 2 },
          { quote: 'La cantine se paiera en ligne dès 2027.', themes: ['online-procedures'], commitment: 3, services: [CANTEEN], page: 3 },
          { quote: 'Le numérique pour tous.', themes: [], commitment: 0 },
        ]),
      ),
      name: 'Élan pour Valdor',
      // The statements are of the first document that could be read.
      documents: [scanned, document],
    },
    { ...list('demain', verdict([])), name: 'Demain Valdor' },
    list('zele', 'unreadable'),
  ],
} as const;

eachEngineAtLength('postgres', 'a town’s lists compared', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
    await programmesWave(store, 2026, [TOWN, { code: '99002', name: 'Muette', lists: [] }]);
  });
  const view = async (code: string, year: number | null = null) =>
    townListsView(store, await publishedProgrammes(store, spoken), code, year === null ? null : { year, round: 1 });

  test('stand in the order of the alphabet, each with its state, and no theme ranks them', async () => {
    const shown = (await view('99001'))!;
    expect(shown.lists.map(({ name, state }) => [name, state])).toEqual([
      ['Demain Valdor', 'found'],
      ['Élan pour Valdor', 'found'],
      ['Liste unis', 'none-found'],
      ['Liste zele', 'unreadable'],
    ]);
    expect(JSON.stringify(shown)).not.toMatch(/"(?:score|rank|total|sum)"/);
  });

  test('tell nothing found from not read, in the words of each list with their place', async () => {
    const { themes, unspoken, lists } = (await view('99001'))!;
    expect(themes.map(({ theme }) => theme)).toEqual(['online-procedures', 'broadband-fibre-wifi']);
    expect(themes[0]!.said).toEqual([
      [],
      [{ number: 2, quote: 'La cantine se paiera en ligne dès 2027.', commitment: 3, page: 3, document: 'projet.pdf' }],
      null,
      null,
    ]);
    expect(unspoken).toContain('open-data');
    expect(lists[1]!.general.map(({ number, quote }) => [number, quote])).toEqual([[3, 'Le numérique pour tous.']]);
    expect(lists.map(({ mentionsDigital }) => mentionsDigital)).toEqual([false, true, null, null]);
  });

  test('say of nothing that it is not there where a programme was not read whole', async () => {
    const coverage = { pages: { ...NO_PAGES, read: 2, garbled: 21 }, unreadDocuments: 0 };
    const lists = [list('part', verdict([], { coverage })), list('a', verdict(['ai']))];
    await programmesWave(store, 2020, [{ ...TOWN, lists }]);
    const shown = (await view('99001', 2020))!;
    expect(shown.lists.map(({ key, mentionsDigital, coverage: read }) => [key, mentionsDigital, read?.pages.garbled])).toEqual([
      ['a', true, 0],
      ['part', null, 21],
    ]);
    expect([shown.whole, shown.unspoken.length]).toEqual([false, 16]);
    expect((await view('99001'))!.whole).toBe(false);
    await programmesWave(store, 2014, [{ ...TOWN, lists: [list('a', verdict(['ai'])), list('b', 'none-found')] }]);
    expect((await view('99001', 2014))!.whole).toBe(true);
  });

  test('lead from a service that is named to its level before the mandate and after', async () => {
    await madeWave(store, '2025', [{ code: '99001', name: 'Valdor', strip: '1' }], { dated: new Date('2026-01-10T06:00:00Z') });
    await madeWave(store, '2027', [{ code: '99001', name: 'Valdor', strip: '3' }]);
    await madeWave(store, '2033', [{ code: '99001', name: 'Valdor', strip: '2' }]);
    const { promised, before, after } = (await view('99001'))!;
    expect([before?.wave, after?.wave]).toEqual(['2025', '2027']);
    expect(promised).toEqual([{ service: CANTEEN, before: 1, after: 3, change: 2, by: [{ list: 'elan', numbers: [2] }] }]);
  });

  test('name a service of which nothing was measured before, and invent no change', async () => {
    await madeWave(store, '2027', [{ code: '99001', name: 'Valdor', strip: '?' }]);
    expect((await view('99001'))!.promised).toMatchObject([{ service: CANTEEN, before: null, after: null, change: null }]);
  });

  test('are silent on the weakest services of the newest wave that none of them names', async () => {
    const at = SERVICES.findIndex(({ id }) => id === CANTEEN);
    const strip = [...'5'.repeat(18)].map((sign, place) => (place === at || place === 0 || place === 7 ? '0' : sign)).join('');
    await madeWave(store, '2027', [{ code: '99001', name: 'Valdor', strip }]);
    const { silences } = (await view('99001'))!;
    const weak = silences!.services.map(({ service }) => service);
    expect(weak).toContain(SERVICES[0]!.id);
    expect(weak).not.toContain(CANTEEN);
    expect(silences).toMatchObject({ read: 2, standing: 4, wave: { wave: '2027' } });
  });

  test('have no silences where no services were measured, and the elections of a town know one another', async () => {
    await programmesWave(store, 2020, [{ ...TOWN, lists: [list('a', verdict(['open-data']))] }]);
    const newest = (await view('99001'))!;
    expect([newest.silences, newest.election.year, newest.elections.map(({ year }) => year)]).toEqual([null, 2026, [2026, 2020]]);
    expect((await view('99001', 2020))!.lists.map(({ key }) => key)).toEqual(['a']);
  });

  test.each(['99002', '99003', 'x', "99001'; --"])('are none where none is known: %s', async (code) => {
    expect(await view(code)).toBeNull();
  });

  test('make a town that can be looked for, with what is known of each election', async () => {
    await programmesWave(store, 2020, [{ code: '99001', name: 'Valdor', lists: [list('a', 'none-found')] }]);
    const waves = await publishedProgrammes(store, spoken);
    expect((await townsWithLists(store, waves)).map(({ code, elections }) => [code, elections])).toEqual([
      [
        '99001',
        [
          { election: { year: 2026, round: 1 }, lists: 4, read: 2 },
          { election: { year: 2020, round: 1 }, lists: 1, read: 0 },
        ],
      ],
    ]);
    expect((await searchTownsWithLists(store, waves, 'valdro', 5)).map(({ name }) => name)).toEqual(['Valdor']);
    // What a silence hides is not found again in what was kept before it.
    const past = waves.filter(({ election }) => election.year === 2020);
    expect((await townsWithLists(store, past))[0]!.elections).toHaveLength(1);
  });
});
