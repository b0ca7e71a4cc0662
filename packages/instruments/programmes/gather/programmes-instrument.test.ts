import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { takeArchive } from '@beffroi/archive-store';
import type { OcrTools } from '@beffroi/documents-apart';
import { type ProgrammeReader, RUBRIC_READER, THEME_IDS, type TownProgrammes } from '@beffroi/programmes/judge';
import { figuresOfSeries, lastCapture, noteLists, type Store, seriesOf } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { assessWave, closeWave, openWave, verifyWave, waveOf, work } from '@beffroi/waves';
import { expect, it } from 'vitest';
import { twoOfTwentyThree } from '../test/illegible.ts';
import { addFiles, gatherFiles } from './index.ts';
import { programmesInstrument } from './programmes-instrument.ts';
import { addText, codes, DATED, findingsOf, listIn, startTrial, startTrialWave, toolsOf, workHere } from './testing.ts';

const DIGITAL =
  'Notre programme. Nous installerons la fibre optique dans toutes les rues avant 2027. Nous publierons les comptes de la ville en données ouvertes.';
const SILENT = 'Notre programme. Nous planterons des arbres sur la place et nous rouvrirons le lavoir.';

const marksOf = async (store: Store, territory: string) => {
  const rows = await store.db.selectFrom('observation').selectAll().where('territory', '=', territory).execute();
  return new Map(rows.map((row) => [row.indicator, row]));
};

eachEngineAtLength('postgres', 'programmes through the port of waves', (engine) => {
  it('are measured from what is archived, judged with their words, and closed with their figures', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    const [spoken, silent, unseen, unread] = codes(5);
    await addText(trial, store, listIn(spoken!), DIGITAL);
    await addText(trial, store, listIn(spoken!, 'Autrement'), SILENT);
    await addText(trial, store, listIn(silent!), SILENT);
    await noteLists(
      store.db,
      [{ territory: unseen!, year: 2026, round: 1, key: 'seule', name: 'Seule', head: null, label: 'divers', state: 'none-found' }],
      { source: 'essai', now: DATED },
    );
    await addText(trial, store, listIn(unread!), ' \n ');
    // The fifth has no list: there is nothing to look at.
    await startTrialWave(store, trial, 'w', 5);
    const { events } = await workHere(store, trial);
    expect(events.map(({ kind }) => kind).filter((kind) => kind !== 'begun')).toEqual(['done', 'done', 'done', 'done']);

    const town = JSON.parse((await findingsOf(store, 'w')).get(spoken!)!) as TownProgrammes;
    expect(town).toMatchObject({ format: 'beffroi-programmes/1', election: { year: 2026, round: 1 } });
    expect(town.lists.map(({ key, state, verdict }) => [key, state, verdict?.mentionsDigital])).toEqual([
      ['autrement', 'found', false],
      ['ensemble', 'found', true],
    ]);
    const [said] = town.lists[1]!.verdict!.statements.filter(({ themes }) => themes.includes('broadband-fibre-wifi'));
    expect(said).toMatchObject({ quote: expect.stringContaining('fibre optique'), commitment: 3 });
    expect(town.lists[1]!.documents).toMatchObject([
      { name: '99001-ensemble.txt', format: 'text', unreadable: null, instant: DATED.toISOString() },
    ]);

    const marks = await marksOf(store, spoken!);
    expect([...marks.keys()].sort()).toEqual([...THEME_IDS].sort());
    expect(marks.get('broadband-fibre-wifi')).toMatchObject({
      kind: 'level',
      level: 4,
      ceiling: 4,
      further: {},
      provider: null,
    });
    expect(marks.get('e-health')).toMatchObject({ kind: 'absence', level: 0, obstacle: null });
    for (const mark of (await marksOf(store, silent!)).values()) expect(mark).toMatchObject({ kind: 'absence', level: 0 });
    for (const mark of (await marksOf(store, unseen!)).values())
      expect(mark).toMatchObject({ kind: 'unobserved', level: null, obstacle: 'none-found' });
    for (const mark of (await marksOf(store, unread!)).values())
      expect(mark).toMatchObject({ kind: 'unobserved', level: null, obstacle: 'unreadable' });
    const units = await store.db.selectFrom('unit').select(['territory', 'state', 'site']).orderBy('territory').execute();
    expect(units.map(({ state, site }) => [state, site])).toEqual([...Array(4).fill(['done', null]), ['without-site', null]]);
    expect(await store.db.selectFrom('score').select('strip').where('territory', '=', unseen!).execute()).toEqual([
      { strip: '?'.repeat(17) },
    ]);

    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [instrument], now: DATED });
    expect((await verifyWave(store, 'w')).every(({ same }) => same)).toBe(true);
    const [series] = await seriesOf(store.db, (await waveOf(store.db, 'w')).id);
    const figures = await figuresOfSeries(store.db, series!.id, { scope: 'panel', subject: 'all' });
    expect(Object.fromEntries(figures.map(({ measure, value, low, high }) => [measure, value ?? [low, high]]))).toMatchObject({
      standing: 5,
      found: 4,
      readable: 3,
      mentions: 1,
      'none-found': 1,
      'mention-of-readable': 1 / 3,
      // One of four that were found, or two if the unreadable one speaks of it; one to three of the five that stand.
      'mention-of-found': [1 / 4, 2 / 4],
      'mention-of-standing': [1 / 5, 3 / 5],
    });
    expect(await store.db.selectFrom('standing').select('territory').execute()).toEqual([]);
  });

  it('say no theme to be absent where pages or documents of a programme could not be read, and keep what was found', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    const [inPart, beside, illegible] = codes(3);
    const add = async (territory: string, name: string, files: readonly (readonly [string, string | Uint8Array])[]) => {
      const paths = [];
      for (const [file, content] of files) paths.push(await trial.lay(`${territory}/${name}/${file}`, content));
      return addFiles(listIn(territory, name), (await gatherFiles(paths)).files, toolsOf(trial, store));
    };
    const leaflet = twoOfTwentyThree('Nous installerons la fibre optique dans toutes les rues avant 2027.');
    await add(inPart!, 'Ensemble', [['a.pdf', leaflet]]);
    await add(beside!, 'Ensemble', [
      ['a.txt', ' \n '],
      ['b.txt', DIGITAL],
    ]);
    await addText(trial, store, listIn(illegible!), SILENT);
    await addText(trial, store, listIn(illegible!, 'Autrement'), ' \n ');
    await startTrialWave(store, trial, 'w', 3);
    await workHere(store, trial);

    const townOf = async (code: string) => JSON.parse((await findingsOf(store, 'w')).get(code)!) as TownProgrammes;
    const [list] = (await townOf(inPart!)).lists;
    expect(list).toMatchObject({
      state: 'found',
      documents: [{ pages: 23, states: { read: 2, garbled: 21 }, unreadable: null }],
      verdict: { mentionsDigital: true, coverage: { pages: { read: 2, garbled: 21 }, unreadDocuments: 0 } },
    });
    const marks = await marksOf(store, inPart!);
    expect(marks.get('broadband-fibre-wifi')).toMatchObject({ kind: 'level', level: 4 });
    expect(marks.get('e-health')).toMatchObject({ kind: 'unobserved', level: null, obstacle: 'unread-pages' });

    // A document that could not be read is unread as its pages are; and what was found names the document that says it.
    const [twice] = (await townOf(beside!)).lists;
    expect(twice?.verdict?.coverage).toMatchObject({ pages: { read: 1 }, unreadDocuments: 1 });
    const readable = twice!.documents.filter(({ unreadable }) => unreadable === null);
    expect(twice!.verdict!.statements.map(({ document }) => readable[document]?.name)).toEqual(['b.txt', 'b.txt']);
    expect((await marksOf(store, beside!)).get('e-health')).toMatchObject({ kind: 'unobserved', obstacle: 'unread-pages' });
    // So is another list of the town of which nothing could be read.
    expect((await marksOf(store, illegible!)).get('e-health')).toMatchObject({ kind: 'unobserved', obstacle: 'unreadable' });

    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [instrument], now: DATED });
    const [series] = await seriesOf(store.db, (await waveOf(store.db, 'w')).id);
    const figures = await figuresOfSeries(store.db, series!.id, { scope: 'panel', subject: 'all' });
    expect(Object.fromEntries(figures.map(({ measure, value, low, high }) => [measure, value ?? [low, high]]))).toMatchObject({
      standing: 4,
      found: 4,
      readable: 3,
      'read-in-part': 2,
      mentions: 2,
      'mention-of-readable': 0,
      'mention-of-found': [2 / 4, 3 / 4],
    });
  });

  it('recognise when they are measured what nobody could recognise when it was taken in, page by page', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    const path = await trial.lay('a.pdf', twoOfTwentyThree('Nous planterons des tilleuls.'));
    await addFiles(listIn('99001'), (await gatherFiles([path])).files, toolsOf(trial, store));
    await startTrialWave(store, trial, 'w', 1);
    const asked: number[] = [];
    const words = 'Nous ouvrirons les donnees publiques de la commune. '.repeat(12).trim();
    const ocr: OcrTools = {
      draw: async (_, page, size) => ({ page, ...size, scale: 1, png: new Uint8Array() }),
      async recognise({ page }) {
        asked.push(page);
        return [{ text: words, box: { x: 50, y: 100, width: 400, height: 9 }, paragraph: 0, line: 0 }];
      },
    };
    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr });
    const folder = join(trial.folder, 'work');
    await work(store, { archiveStore: trial.archiveStore, instruments: [instrument], folder, until: 'settled', poll: 30 });
    expect(asked).toEqual(Array.from({ length: 21 }, (_, i) => i + 3));
    const town = JSON.parse((await findingsOf(store, 'w')).get('99001')!) as TownProgrammes;
    expect(town.lists[0]?.documents).toMatchObject([{ states: { read: 2, 'picture-read': 21, garbled: 0 }, ocr: true }]);
    expect((await marksOf(store, '99001')).get('e-health')).toMatchObject({ kind: 'absence', level: 0 });
  });

  it('give the same to the bit when their archive is judged again, whatever became of the register since', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    await addText(trial, store, listIn('99001'), DIGITAL);
    await startTrialWave(store, trial, 'w', 1);
    await workHere(store, trial);
    const before = (await findingsOf(store, 'w')).get('99001');
    await addText(trial, store, listIn('99001'), SILENT);
    const capture = await lastCapture(store.db, { waveId: (await waveOf(store.db, 'w')).id, territory: '99001' });
    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    const again = await instrument.judge(await takeArchive(trial.archiveStore, capture!.archive!));
    expect(again.judgement.findings).toBe(before);
    const marks = await marksOf(store, '99001');
    for (const { indicator, level, evidence, reason } of again.judgement.observations) {
      expect(marks.get(indicator)).toMatchObject({ level, evidence, reason });
    }
    // A wave that is measured now sees the text that lies there now.
    await startTrialWave(store, trial, 'later', 1);
    await workHere(store, trial);
    expect(JSON.parse((await findingsOf(store, 'later')).get('99001')!).lists[0].verdict.mentionsDigital).toBe(false);
  });

  it('are read by a second reader too, whose judgements stand in a series beside the first', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    await addText(trial, store, listIn('99001'), DIGITAL);
    await startTrialWave(store, trial, 'w', 1);
    await workHere(store, trial);
    const first = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [first], now: DATED });
    // It believes nothing.
    const reader: ProgrammeReader = {
      rubric: { version: '99.0.0-second', digest: `sha256:${'2'.repeat(64)}` },
      read: async (documents) => {
        const verdict = await RUBRIC_READER.read(documents);
        return { ...verdict, mentionsDigital: false, themes: [], statements: [] };
      },
    };
    const second = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null, reader });
    await assessWave(store, TERMINAL, { name: 'w', instruments: [second], now: DATED });
    await work(store, {
      archiveStore: trial.archiveStore,
      instruments: [second],
      folder: join(trial.folder, 'work'),
      until: 'settled',
      poll: 30,
      now: () => DATED,
    });
    const series = await seriesOf(store.db, (await waveOf(store.db, 'w')).id);
    expect(series.map(({ assessor }) => assessor)).toEqual([`programmes@${RUBRIC_READER.rubric.version}`, 'programmes@99.0.0-second']);
    const marks = await store.db.selectFrom('observation').select(['series_id', 'level']).where('indicator', '=', 'open-data').execute();
    expect(new Map(marks.map(({ series_id, level }) => [series_id, level]))).toEqual(
      new Map([
        [series[0]!.id, 3],
        [series[1]!.id, 0],
      ]),
    );
  });

  it('are of an election, which a wave has to say', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', 1);
    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    const wave = { name: 'x', panel: 'trial', instrument, dated: DATED, now: DATED };
    await expect(openWave(store, TERMINAL, { ...wave, options: { userAgent: 'x' } })).rejects.toMatchObject({ code: 'bad-options' });
    await expect(
      openWave(store, TERMINAL, { ...wave, options: { userAgent: 'x', election: { year: 2026, round: 3 } } }),
    ).rejects.toMatchObject({
      code: 'bad-options',
    });
  });
});
