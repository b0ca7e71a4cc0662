import { rm, writeFile } from 'node:fs/promises';
import { TERMINAL } from '@beffroi/acts';
import { takeArchive } from '@beffroi/archive-store';
import { addFiles, gatherFiles, programmesInstrument } from '@beffroi/programmes/gather';
import { addText, DATED, listIn, startTrial, startTrialWave, type Trial, toolsOf, workHere } from '@beffroi/programmes/testing';
import { findWave, lastCapture, publishWave, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { closeWave } from '@beffroi/waves';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { twoOfTwentyThree } from '../test/illegible.ts';
import { list, verdict } from '../test/made-lists.ts';
import { programmesWave } from '../test/published-programmes.ts';
import { programmeDocument } from './programme-document.ts';
import { programmeWords } from './programme-words.ts';
import { type PublishedProgrammes, publishedProgrammes } from './published-programmes.ts';
import { programmeOf, statementProof } from './statement-proof.ts';

const TOWN = '99001';
const ENSEMBLE = { code: TOWN, list: 'ensemble' };
const TEXT = [
  'Notre projet pour la ville.',
  'Des arbres seront plantés. Les rues seront calmes. Nous installerons la fibre optique dans toutes les rues avant 2028. Le marché restera le samedi.',
  'La piscine rouvrira. Nous publierons les comptes de la ville en données ouvertes.',
].join('\n\n');

eachEngineAtLength('postgres', 'the proof of a statement', (engine) => {
  let store: Store;
  let trial: Trial;
  let published: PublishedProgrammes;
  beforeEach(async () => {
    trial = await startTrial();
    const mine = trial;
    onTestFinished(() => mine[Symbol.asyncDispose]());
    store = await engine.open();
    await addText(trial, store, listIn(TOWN), TEXT);
    await startTrialWave(store, trial, 'w', 1);
    await workHere(store, trial);
    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    const wave = await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [instrument], now: DATED });
    await publishWave(store.db, wave.id, DATED);
    published = (await publishedProgrammes(store, () => false))[0]!;
  });
  const proofOf = (number: number) => statementProof({ store, archiveStore: trial.archiveStore }, published, ENSEMBLE, number);
  const archive = async () => {
    const wave = await findWave(store.db, 'w');
    return takeArchive(trial.archiveStore, (await lastCapture(store.db, { waveId: wave!.id, territory: TOWN }))!.archive!);
  };

  test('shows the sentence where it stands, with the words that spoke for it', async () => {
    const proof = (await proofOf(1))!;
    expect(proof.context).toMatchObject({
      kind: 'read',
      before: ['Notre projet pour la ville.', 'Des arbres seront plantés. Les rues seront calmes.'],
      sentence: 'Nous installerons la fibre optique dans toutes les rues avant 2028.',
      after: ['Le marché restera le samedi.', 'La piscine rouvrira. Nous publierons les comptes de la ville en données ouvertes.'],
      page: { number: 1, state: 'read' },
      blocks: [],
    });
    expect(proof).toMatchObject({ number: 1, all: 2, document: { name: '99001-ensemble.txt', number: 1, format: 'text' } });
    expect(proof.statement.themes).toContain('broadband-fibre-wifi');
    expect(proof.statement.because.map(({ words }) => words).join(' ')).toMatch(/fibre/);
    expect(proof.of).toMatchObject({ wave: { name: 'w' }, list: { name: 'Ensemble', head: 'Camille Aubrac' } });
  });

  test('tells how much of its document was read, and the words of a document which of its pages were not', async () => {
    const path = await trial.lay('a.pdf', twoOfTwentyThree('Nous installerons la fibre optique dans toutes les rues avant 2028.'));
    await addFiles(listIn(TOWN, 'Autrement'), (await gatherFiles([path])).files, toolsOf(trial, store));
    await startTrialWave(store, trial, 'part', 1);
    await workHere(store, trial);
    const instrument = programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null });
    const wave = await closeWave(store, TERMINAL, {
      name: 'part',
      archiveStore: trial.archiveStore,
      instruments: [instrument],
      now: DATED,
    });
    await publishWave(store.db, wave.id, DATED);
    const shown = (await publishedProgrammes(store, () => false)).find((one) => one.wave.name === 'part')!;
    const rooms = { store, archiveStore: trial.archiveStore };
    const list = { code: TOWN, list: 'autrement' };
    const proof = (await statementProof(rooms, shown, list, 1))!;
    expect(proof.document).toMatchObject({ pages: 23, states: { read: 2, garbled: 21 } });
    expect(proof.context).toMatchObject({ kind: 'read', page: { number: 1, state: 'read' } });
    const { words } = (await programmeWords(rooms, shown, list, 1))!;
    if (words.kind !== 'read') throw new Error(words.kind);
    expect(words.pages.map(({ state, blocks }) => [state, blocks.length > 0])).toEqual([
      ['read', true],
      ['read', true],
      ...Array(21).fill(['garbled', false]),
    ]);
  });

  test('is none of a statement, list or town that is not there', async () => {
    const rooms = { store, archiveStore: trial.archiveStore };
    expect([await proofOf(0), await proofOf(3), await proofOf(Number.NaN)]).toEqual([null, null, null]);
    expect(await statementProof(rooms, published, { code: TOWN, list: 'autre' }, 1)).toBeNull();
    expect(await programmeOf(store, published, { code: '99999', list: 'ensemble' })).toBeNull();
    expect(await programmeOf(store, published, { code: "'; --", list: 'ensemble' })).toBeNull();
  });

  test('keeps its words when the archive has gone, and says that it has', async () => {
    await rm(await archive());
    expect(await proofOf(2)).toMatchObject({ context: { kind: 'missing' }, statement: { page: 1 } });
  });

  test('believes no archive that is not what it was', async () => {
    await writeFile(await archive(), 'nothing of the kind');
    const { context } = (await proofOf(1))!;
    expect(['damaged', 'not-held']).toContain(context.kind);
  });

  test('does not mark a sentence that is another one now', async () => {
    const said = {
      ...verdict(['open-data']),
      statements: [{ ...verdict(['open-data']).statements[0]!, quote: 'Une phrase que personne n’a écrite.' }],
    };
    const mine = await programmeOf(store, published, ENSEMBLE);
    await programmesWave(store, 2020, [{ code: TOWN, name: 'Valdor', lists: [{ ...list('ensemble', said), documents: mine!.documents }] }]);
    // The judgement of 2020 with the archive of 2026: the sentence at that place is another.
    const other = (await publishedProgrammes(store, () => false)).find(({ election }) => election.year === 2020)!;
    const key = mine!.archive!;
    const archiveStore = {
      ...trial.archiveStore,
      take: (name: string) => trial.archiveStore.take(name.replace(/^.*(?=\.(?:warc\.gz|cdxj)$)/, key.replace(/\.warc\.gz$/, ''))),
    };
    expect((await statementProof({ store, archiveStore }, other, ENSEMBLE, 1))!.context).toEqual({ kind: 'changed' });
  });

  test('is told that nothing was captured, or that the archive holds no such document', async () => {
    const key = (await programmeOf(store, published, ENSEMBLE))!.archive;
    expect(await programmeDocument(trial.archiveStore, null, { list: 'ensemble', digest: 'x' })).toEqual({ kind: 'no-archive' });
    expect(await programmeDocument(trial.archiveStore, key, { list: 'ensemble', digest: `sha256:${'0'.repeat(64)}` })).toEqual({
      kind: 'not-held',
    });
  });

  test('stands in the words of its document, page by page, and nothing but words', async () => {
    const rooms = { store, archiveStore: trial.archiveStore };
    const shown = (await programmeWords(rooms, published, ENSEMBLE, 1))!;
    const pages = shown.words.kind === 'read' ? shown.words.pages : [];
    expect(pages).toHaveLength(1);
    const parts = pages[0]!.blocks.flatMap((block) => block.parts);
    expect(parts.filter(({ statement }) => statement !== null)).toEqual([
      { text: 'Nous installerons la fibre optique dans toutes les rues avant 2028.', statement: 1 },
      { text: 'Nous publierons les comptes de la ville en données ouvertes.', statement: 2 },
    ]);
    // Nothing is left out, and nothing doubled.
    expect(parts.map(({ text }) => text).join(' ')).toBe(TEXT.replaceAll('\n\n', ' '));
    expect(await programmeWords(rooms, published, ENSEMBLE, 2)).toBeNull();
  });
});
