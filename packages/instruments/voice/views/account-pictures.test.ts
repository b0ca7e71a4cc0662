import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import { eraseRecords, viaSource } from '@beffroi/capture';
import { testEngine } from '@beffroi/store/testing';
import { assessTown } from '@beffroi/voice/judge';
import { expect, it } from 'vitest';
import { littleMastodon } from '../gather/clients/little-mastodon.ts';
import { type MeasuringTrial, readFrom, registerOf, startLittleServer, startMeasuring } from '../gather/testing.ts';
import { png } from '../test/made-pictures.ts';
import { pictureBytes, pictureViews } from './account-pictures.ts';

const HOST = 'social.example';
const MAIRIE = { key: 'mairie', address: `https://${HOST}/@mairie`, handle: `@mairie@${HOST}` };
const TEAM = png(40, 40);
const QUAY = png(90, 30);

/** Measures an account with these pictures: none where one is `null`. */
async function measured(
  trial: MeasuringTrial,
  pictures: { readonly avatar: Buffer | null; readonly banner: Buffer | null },
): Promise<string> {
  const account = {
    avatar_static: pictures.avatar === null ? '' : `https://${HOST}/media/avatar`,
    header_static: pictures.banner === null ? '' : `https://${HOST}/media/banner`,
  };
  const server = littleMastodon({ host: HOST, posts: [{ id: 1, text: 'Bonjour. Sophie' }], account });
  await using little = await startLittleServer((host, path, times) =>
    path.startsWith('/media/') ? { bytes: (path.endsWith('avatar') ? pictures.avatar : pictures.banner)! } : server(host, path, times),
  );
  const source = viaSource(little.address);
  const path = await trial.measure(source, registerOf([MAIRIE]));
  await source.close();
  return path;
}

it('shows a picture as it was archived, until it is erased, or its account has another one at the next look', async () => {
  const late: (() => Promise<void>)[] = [];
  const store = await testEngine('pglite', (undo) => void late.push(undo)).open();
  await using trial = await startMeasuring();
  const archiveStore = folderArchiveStore(join(trial.folder, 'archives'));
  const house = { store, archiveStore };
  const shelve = async (path: string, year: number): Promise<string> => {
    const archive = `waves/${year}/99001.warc.gz`;
    const there = join(trial.folder, 'archives', archive);
    await mkdir(dirname(there), { recursive: true });
    await copyFile(path, there);
    return archive;
  };
  const captured = async (archive: string, year: number): Promise<void> => {
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
    const of = { wave_id: id, territory: '99001', attempt: 1, archive, digest: 'x', began_at: dated, ended_at: dated };
    await store.db
      .insertInto('capture')
      .values({ ...of, ...counts })
      .execute();
  };
  const first = await measured(trial, { avatar: TEAM, banner: QUAY });
  const pictures = assessTown(await readFrom(first)).accounts[0]!.pictures!;
  const [avatar, banner] = pictures.map(({ which, digest }) => ({ which, digest: digest!.slice(7, 23) }));
  const place = { archive: await shelve(first, 2026), territory: '99001', account: 'mairie' };
  await captured(place.archive, 2026);
  const sights = async () => (await pictureViews(house, place, pictures)).map(({ sight }) => sight);
  const bytes = async (wanted: typeof avatar) => (await pictureBytes(house, place, pictures, wanted!))?.bytes ?? null;

  expect([await sights(), Buffer.from((await bytes(avatar))!).equals(TEAM)]).toEqual([['shown', 'shown'], true]);
  expect((await pictureBytes(house, place, pictures, banner!))!.type).toBe('image/png');
  // Only what the judgement names is given, and by its own name.
  expect([await bytes({ which: 'banner', digest: avatar!.digest }), await bytes({ which: 'avatar', digest: '0'.repeat(16) })]).toEqual([
    null,
    null,
  ]);
  expect(await pictureViews(house, place, undefined)).toEqual([]);

  const erased = join(trial.folder, 'erased.warc.gz');
  await eraseRecords(first, erased, { erased: '2026-11-25T00:00:00.000Z' as never, ground: 'request' }, async ({ url }) =>
    url.endsWith('/media/banner') ? 'erase' : 'keep',
  );
  const without = { ...place, archive: await shelve(erased, 2025) };
  expect((await pictureViews(house, without, pictures)).map(({ sight }) => sight)).toEqual(['shown', 'erased']);
  expect(await pictureBytes(house, without, pictures, banner!)).toBeNull();

  const next = await shelve(await measured(trial, { avatar: png(41, 41), banner: QUAY }), 2027);
  await captured(next, 2027);
  expect([await sights(), await bytes(avatar), (await bytes(banner)) !== null]).toEqual([['withdrawn', 'shown'], null, true]);
  await captured(await shelve(await measured(trial, { avatar: null, banner: null }), 2028), 2028);
  expect([await sights(), await bytes(banner)]).toEqual([['withdrawn', 'withdrawn'], null]);

  await rm(join(trial.folder, 'archives', place.archive), { force: true });
  expect((await pictureViews(house, { ...place, archive: 'waves/nul.warc.gz' }, pictures)).map(({ sight }) => sight)).toEqual([
    'lost',
    'lost',
  ]);
  for (const undo of late.reverse()) await undo();
});
