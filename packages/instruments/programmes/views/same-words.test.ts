import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { programmesInstrument } from '@beffroi/programmes/gather';
import { addText, codes, DATED, listIn, startTrial, startTrialWave, workHere } from '@beffroi/programmes/testing';
import { publishWave } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { closeWave } from '@beffroi/waves';
import { expect, test } from 'vitest';
import { publishedProgrammes } from './published-programmes.ts';
import { pairView, sameWordsView } from './same-words.ts';

const OWN = 'Notre commune gardera ses trois écoles ouvertes, son marché du jeudi et la ligne de bus qui mène à la gare.';
const TEMPLATE = (town: string) =>
  [
    `Nous ouvrirons à ${town} un portail citoyen unique où chacun suivra ses démarches, de jour comme de nuit.`,
    'Un conseiller numérique tiendra une permanence chaque semaine dans les quartiers qui en ont le plus besoin.',
    'Les comptes de la commune seront publiés en données ouvertes, avec une explication que tout le monde comprend.',
  ].join('\n\n');

eachEngineAtLength('postgres', 'the same words', (engine) => {
  test('are found across towns, and laid side by side from the archives', async () => {
    const store = await engine.open();
    await using trial = await startTrial();
    const [one, other, third] = codes(3) as [string, string, string];
    await addText(trial, store, listIn(one), TEMPLATE('Valdor'));
    await addText(trial, store, listIn(other), `${OWN}\n\n${TEMPLATE('Rivebelle')}`);
    await addText(
      trial,
      store,
      listIn(third, 'Autre'),
      'Rien n’est promis ici que ce qui peut être tenu, avec les moyens que la commune possède aujourd’hui.',
    );
    await startTrialWave(store, trial, 'essai', 3);
    await workHere(store, trial);
    const instruments = [programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null })];
    const closed = await closeWave(store, TERMINAL, { name: 'essai', archiveStore: trial.archiveStore, instruments, now: DATED });
    await publishWave(store.db, closed.id, DATED);

    const waves = await publishedProgrammes(store, () => false);
    const view = (await sameWordsView(store, waves, 1))!;
    expect(view.compared).toBe(3);
    expect(view.clusters[0]).toMatchObject({ kind: 'several-labels', pairsInAll: 1 });
    const [pair] = view.clusters[0]!.pairs;
    expect(pair!.id).toBe(`2026_${one}_ensemble__2026_${other}_ensemble`);
    expect(await sameWordsView(store, waves, 2)).toBeNull();
    expect(await pairView({ store, archiveStore: trial.archiveStore }, waves, 'none')).toBeNull();

    const told = (await pairView({ store, archiveStore: trial.archiveStore }, waves, pair!.id))!;
    if ('kind' in told.side) throw new Error(told.side.kind);
    expect(told.side.passages[0]!.first.map((line) => line.map(({ text }) => text).join('')).join('\n')).toContain('conseiller numérique');
    expect(told.side.passages[0]!.second.flat().filter(({ same }) => !same)).toEqual([{ text: 'Rivebelle', same: false }]);
    expect(told.side.words).toBeGreaterThan(40);

    // Kept by what lies on the archive store: what is damaged since is read again, and said.
    const archives = (await readdir(join(trial.folder, 'archive-store'), { recursive: true })).filter((name) => name.includes(`/${one}/`));
    const archive = archives.find((name) => name.startsWith('waves/') && name.endsWith('.warc.gz'))!;
    await truncate(join(trial.folder, 'archive-store', archive), 400);
    expect((await pairView({ store, archiveStore: trial.archiveStore }, waves, pair!.id))!.side).toEqual({ kind: 'damaged' });
    for (const name of archives.filter((file) => file.startsWith('waves/'))) await rm(join(trial.folder, 'archive-store', name));
    expect((await pairView({ store, archiveStore: trial.archiveStore }, waves, pair!.id))!.side).toEqual({ kind: 'missing' });
  });
});
