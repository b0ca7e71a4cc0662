import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealingKeys } from '@beffroi/desk';
import { townIn } from '@beffroi/desk/testing';
import { openStore } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { expect, it, onTestFinished } from 'vitest';
import { commandIn } from '../../test/in-process.ts';

const engine = testEngine('postgres', () => {});
const TOWN_KEY = Buffer.alloc(32, 7).toString('base64');

async function world() {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const place = await engine.place();
  const store = await openStore(place);
  const { channel } = await townIn(store);
  await store.close();
  const sealedNow = async (): Promise<string> => {
    const open = await openStore(place);
    const { sealed } = await open.db.selectFrom('channel').select('sealed').where('id', '=', channel).executeTakeFirstOrThrow();
    await open.close();
    return sealed!;
  };
  return { folder, env: { DATABASE_URL: place.kind === 'server' ? place.url : '', BEFFROI_DATA: folder }, sealedNow };
}

it('writes all of a town into a file that is there for its owner alone, and over none', async () => {
  const { folder, env } = await world();
  const [run, path] = [commandIn('desk export', env), join(folder, 'accueil.zip')];
  const done = await run('--territory', '35238', '--to', path);
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toContain('gardez-le en lieu sûr');
  expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
  const first = await readFile(path);
  expect(first.subarray(0, 2).toString()).toBe('PK');
  expect(await run('--territory', '35238', '--to', path)).toMatchObject({ code: 2 });
  await run('--territory', '35238', '--to', join(folder, 'autre.zip'));
  expect((await readFile(join(folder, 'autre.zip'))).equals(first)).toBe(true);
  expect(await run('--territory', 'Rennes', '--to', path)).toMatchObject({ code: 2 });
  expect(await run('--territory', '35238')).toMatchObject({ code: 2, err: expect.stringContaining('--to') });
});

it('writes a key, and seals everything with it', async () => {
  const { env, sealedNow } = await world();
  const key = (await commandIn('desk key', env)()).out.trim();
  expect(Buffer.from(key, 'base64')).toHaveLength(32);
  const reseal = (keys: string) => commandIn('desk reseal', { ...env, BEFFROI_DESK_KEY: keys })();
  expect(await reseal('')).toMatchObject({ code: 2, err: expect.stringContaining('beffroi desk key') });
  expect(await reseal(key)).toMatchObject({ code: 2, err: expect.stringContaining('Rien n’a été changé') });
  expect((await reseal(`${key},${TOWN_KEY}`)).out).toContain('1 accès scellé');
  expect(sealingKeys(key).open(await sealedNow(), 'channel:mairie')).toBe('access');
  expect((await reseal(key)).out).toContain('déjà scellé');
});
