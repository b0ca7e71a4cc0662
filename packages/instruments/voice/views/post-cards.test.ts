import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import { viaSource } from '@beffroi/capture';
import { testEngine } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { littleMastodon } from '../gather/clients/little-mastodon.ts';
import { registerOf, startLittleServer, startMeasuring } from '../gather/testing.ts';
import { postCards, withdrawnQuotes } from './post-cards.ts';

const HOST = 'social.example';
const MAIRIE = { key: 'mairie', address: `https://${HOST}/@mairie`, handle: `@mairie@${HOST}` };
const POSTS = Array.from({ length: 60 }, (_, at) => ({ id: at + 1, text: `Message ${at + 1} à tous. Sophie` }));

it('shows no post any more that was deleted at its source, from the next look on: neither as a card nor as evidence', async () => {
  const late: (() => Promise<void>)[] = [];
  const store = await testEngine('pglite', (undo) => void late.push(undo)).open();
  await using trial = await startMeasuring();
  const archiveStore = folderArchiveStore(join(trial.folder, 'archives'));
  for (const [year, posts] of [
    [2026, POSTS],
    [2027, POSTS.filter(({ id }) => id !== 30)],
  ] as const) {
    await using little = await startLittleServer(littleMastodon({ host: HOST, posts }));
    const source = viaSource(little.address);
    const path = await trial.measure(source, registerOf([MAIRIE]));
    await source.close();
    const archive = `waves/${year}/99001.warc.gz`;
    const there = join(trial.folder, 'archives', archive);
    await mkdir(dirname(there), { recursive: true });
    await copyFile(path, there);
    const dated = new Date(`${year}-06-01T00:00:00Z`);
    const wave = {
      name: String(year),
      instrument: 'voice',
      panel: 'x',
      vintage: 2026,
      dated,
      state: 'running',
      options: '{}',
      opened_at: dated,
    } as const;
    const { id } = await store.db.insertInto('wave').values(wave).returning('id').executeTakeFirstOrThrow();
    const town = { wave_id: id, territory: '99001', name: 'Brezan', population: 1, department: '99', region: '99', stratum: 'under-50000' };
    await store.db
      .insertInto('unit')
      .values({ ...town, state: 'done', attempts: 1 })
      .execute();
    const counts = {
      bytes: 1,
      requests: 1,
      pages: 1,
      documents: 0,
      renderings: 0,
      obstacles: '{}',
      traits: '{}',
      ended: 'done',
      worker: 'w',
    };
    await store.db
      .insertInto('capture')
      .values({ wave_id: id, territory: '99001', attempt: 1, archive, digest: 'x', began_at: dated, ended_at: dated, ...counts })
      .execute();
  }
  const place = { archive: 'waves/2026/99001.warc.gz', territory: '99001' };
  const house = { store, archiveStore };
  const read = await postCards(house, { ...place, account: 'mairie' }, { count: 3, first: ['29', '30', '31'] });
  expect(read).toMatchObject({ count: 3, withdrawn: 1, erased: 0, cards: [{ id: '29' }, { id: '31' }] });
  expect([...(await withdrawnQuotes(house, place, ['mairie']))]).toEqual(['Message 30 à tous. Sophie']);
  expect([...(await withdrawnQuotes(house, { ...place, archive: 'waves/2027/99001.warc.gz' }, ['mairie']))]).toEqual([]);
  for (const undo of late.reverse()) await undo();
});
