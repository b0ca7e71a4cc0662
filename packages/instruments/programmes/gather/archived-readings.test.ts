import { takeArchive } from '@beffroi/archive-store';
import { readArchive } from '@beffroi/capture';
import type { TownProgrammes } from '@beffroi/programmes/judge';
import { lastCapture } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { archivedReadings } from './archived-readings.ts';
import { addText, codes, findingsOf, listIn, startTrial, startTrialWave, workHere } from './testing.ts';

const DIGITAL =
  'Notre programme. Nous installerons la fibre optique dans toutes les rues.\n\nNous publierons les comptes de la ville en données ouvertes. Des arbres partout.';

eachEngineAtLength('postgres', 'documents of an archive', (engine) => {
  it('read as they did when the town was judged: each statement stands where its judgement says', async () => {
    await using trial = await startTrial();
    const store = await engine.open();
    const [town] = codes(1);
    await addText(trial, store, listIn(town!), DIGITAL);
    await addText(trial, store, listIn(town!, 'Illisible'), ' \n ');
    await startTrialWave(store, trial, 'w', 1);
    await workHere(store, trial);
    const { lists } = JSON.parse((await findingsOf(store, 'w')).get(town!)!) as TownProgrammes;
    const { id } = await store.db.selectFrom('wave').select('id').where('name', '=', 'w').executeTakeFirstOrThrow();
    const archive = await readArchive(
      await takeArchive(trial.archiveStore, (await lastCapture(store.db, { waveId: id, territory: town! }))!.archive!),
    );
    const readings = await archivedReadings(archive).finally(() => archive.close());
    // What nobody could read is not among them.
    expect(readings.map(({ list, digest }) => [list, digest])).toEqual([
      ['ensemble', lists.find(({ key }) => key === 'ensemble')!.documents[0]!.digest],
    ]);
    const statements = lists.flatMap(({ verdict }) => verdict?.statements ?? []);
    expect(statements).toHaveLength(2);
    for (const { sentence, quote, page } of statements)
      expect(readings[0]!.reading.sentences[sentence]).toMatchObject({ text: quote, page });
  });
});
