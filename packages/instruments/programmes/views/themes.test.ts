import { NO_PAGES } from '@beffroi/programmes/judge';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, test } from 'vitest';
import { list, statement, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { publishedProgrammes } from './published-programmes.ts';
import { themesView, themeView } from './themes.ts';

const ai = (quote: string, commitment: 0 | 1 | 2 | 3) => statement({ quote, commitment, themes: ['ai'] });
const document = (name: string, unreadable: string | null) =>
  ({
    name,
    digest: 'sha256:0',
    instant: '2026-03-01T00:00:00Z',
    format: 'pdf',
    pages: 2,
    states: { ...NO_PAGES, read: 2 },
    unreadable,
    ocr: false,
  }) as const;

eachEngineAtLength('postgres', 'a theme', (engine) => {
  test('is told from the codebook alone while nothing is published', async () => {
    const store = await engine.open();
    const view = (await themeView(store, [], { id: 'ai', page: 1 }))!;
    expect(view.theme.name.fr).not.toBe('');
    expect([view.shown, view.years, view.statements, view.pages]).toEqual([null, [], [], 1]);
    expect((await themesView(store, [])).map(({ figure }) => figure)).toEqual(Array.from({ length: 17 }, () => null));
    expect(await themeView(store, [], { id: 'none', page: 1 })).toBeNull();
  });

  test('counts the lists that say it by stratum and election, and quotes each list’s furthest sentence before any second one', async () => {
    const store = await engine.open();
    const wordy = {
      ...list('b', verdict(['ai'], { statements: [ai('Vague', 0), { ...ai('Précise', 3), document: 1, page: 4 }] })),
      documents: [document('a.pdf', null), document('scan.pdf', 'scanned'), document('b.pdf', null)],
    };
    await programmesWave(store, 2026, [
      { code: '99001', name: 'Valdor', lists: [wordy, list('c', verdict([]))] },
      { code: '99002', name: 'Grande', population: 300_000, lists: [list('a', verdict(['ai'], { statements: [ai('Une mesure', 2)] }))] },
    ]);
    await programmesWave(store, 2020, [
      { code: '99001', name: 'Valdor', lists: [list('z', verdict(['ai'], { statements: [ai('Déjà', 1)] }))] },
    ]);
    const waves = await publishedProgrammes(store, () => false);
    const view = (await themeView(store, waves, { id: 'ai', page: 1 }))!;
    expect(view.statements.map(({ quote, statement: at, election }) => [quote, at, election.year])).toEqual([
      ['Précise', 1, 2026],
      ['Une mesure', 0, 2026],
      ['Déjà', 0, 2020],
      ['Vague', 0, 2026],
    ]);
    // The second document that could be read, and not the scan before it.
    expect(view.statements[0]).toMatchObject({ document: 'b.pdf', page: 4, town: { code: '99001', name: 'Valdor' }, list: { key: 'b' } });
    expect(view.said).toEqual({ statements: 4, lists: 3, towns: 2 });
    expect(view.shown!.panel.programmes).toMatchObject({ n: 2, of: 3 });
    expect(view.shown!.strata.map(({ scopeId, programmes }) => [scopeId, programmes.n, programmes.of])).toEqual([
      ['under-50000', 1, 2],
      ['over-200000', 1, 1],
    ]);
    expect(view.years.map(({ wave, figure, standing }) => [wave.election.year, figure.programmes.n, standing])).toEqual([
      [2020, 1, 1],
      [2026, 2, 3],
    ]);
    expect([view.previous?.id, view.next?.id]).toEqual(['cybersecurity-sovereignty', 'sober-digital']);
  });

  test('is paged, each statement on one page', async () => {
    const store = await engine.open();
    const statements = Array.from({ length: 60 }, (_, at) => ai(`Phrase ${at}`, 1));
    await programmesWave(store, 2026, [{ code: '99001', name: 'Valdor', lists: [list('a', verdict(['ai'], { statements }))] }]);
    const waves = await publishedProgrammes(store, () => false);
    const pages = [];
    for (const page of [1, 2, 3]) pages.push((await themeView(store, waves, { id: 'ai', page }))!);
    expect(pages.map((view) => [view.page, view.pages, view.statements.length])).toEqual([
      [1, 3, 25],
      [2, 3, 25],
      [3, 3, 10],
    ]);
    expect(new Set(pages.flatMap((view) => view.statements.map(({ quote }) => quote))).size).toBe(60);
    expect(await themeView(store, waves, { id: 'ai', page: 4 })).toBeNull();
  });
});
