import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { testEngine } from '@beffroi/store/testing';
import { afterAll, expect, it } from 'vitest';
import { smallWave } from '../test/small-wave.ts';
import { ledger } from './ledger.ts';

const late: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const undo of late) await undo();
});
const engine = testEngine('pglite', (undo) => void late.push(undo));

const LAST = { wave: 'essai', territory: '99001', attempt: null, page: 1 } as const;

/** The one archive of a town. */
async function archiveOf(archives: string, territory: string): Promise<string> {
  const folder = join(archives, 'waves', 'essai', territory);
  return join(folder, (await readdir(folder)).find((name) => name.endsWith('.warc.gz'))!);
}

it('shows every request that was made of a town, and what came of it', async () => {
  const store = await engine.open();
  await using wave = await smallWave(store);
  expect((await ledger(store, wave.archiveStore, LAST))!).toMatchObject({ attempts: [], attempt: null, requests: { kind: 'none' } });
  await wave.measure();
  const found = (await ledger(store, wave.archiveStore, LAST))!;
  expect(found).toMatchObject({ town: 'Valdor', state: 'done', attempts: [1], attempt: { number: 1 } });
  if (found.requests.kind !== 'read') throw new Error(found.requests.kind);
  expect(found.requests.visits.map(({ url }) => url)).toContain('https://www.valdor.example/cantine.html');
  expect(found.requests).toMatchObject({ total: found.requests.visits.length, page: 1, pages: 1 });
  const down = (await ledger(store, wave.archiveStore, { ...LAST, territory: '99002' }))!;
  expect(down.requests.kind === 'read' && down.requests.visits.every(({ obstacle }) => obstacle === 'down')).toBe(true);
  // Whatever page is asked for, the last one is the last.
  expect((await ledger(store, wave.archiveStore, { ...LAST, page: 9 }))!.requests).toMatchObject({ page: 1 });
});

it('says that an archive is missing, cut, full of noise, or cannot be had now', async () => {
  const store = await engine.open();
  await using wave = await smallWave(store);
  await wave.measure();
  const path = await archiveOf(wave.archives, '99001');
  const whole = await readFile(path);
  const kind = async (): Promise<string> => (await ledger(store, wave.archiveStore, LAST))!.requests.kind;
  await writeFile(path, whole.subarray(0, Math.floor(whole.length / 2)));
  expect(await kind()).toBe('damaged');
  await writeFile(path, whole);
  expect(await kind()).toBe('read');
  const unread = { ...wave.archiveStore, take: () => Promise.reject(new ArchiveStoreRefusal('unreachable', 'no answer')) };
  expect((await ledger(store, unread, { ...LAST, territory: '99002' }))!.requests.kind).toBe('unreachable');
  const noise = await archiveOf(wave.archives, '99002');
  await writeFile(noise, Buffer.from('no archive at all'));
  expect((await ledger(store, wave.archiveStore, { ...LAST, territory: '99002' }))!.requests.kind).toBe('damaged');
  await rm(noise);
  expect((await ledger(store, wave.archiveStore, { ...LAST, territory: '99002' }))!.requests.kind).toBe('missing');
});

it('knows no wave, town or attempt that is not there', async () => {
  const store = await engine.open();
  await using wave = await smallWave(store);
  for (const wish of [
    { ...LAST, wave: 'autre' },
    { ...LAST, territory: '99009' },
    { ...LAST, attempt: 4 },
  ]) {
    expect(await ledger(store, wave.archiveStore, wish)).toBeNull();
  }
});
