import type { ChildProcess } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openStore } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { plainly, scratch } from '@beffroi/terminal/testing';
import { expect, it, vi } from 'vitest';
import { beffroi } from './beffroi.ts';

/** Commands on an empty database of their own. */
async function database(engine: 'pglite' | 'postgres') {
  const place = await testEngine(engine, () => {}).place();
  const env = place.kind === 'folder' ? { BEFFROI_DATA: place.path } : { DATABASE_URL: place.url, BEFFROI_ARCHIVES: '/archives' };
  return async (...words: readonly string[]) => plainly(await beffroi(words, { env }));
}

it('takes a database from one engine to the other', async () => {
  await using folder = await scratch();
  const [here, there] = [await database('pglite'), await database('postgres')];
  const file = join(folder.path, 'base.gz');
  await here('panel', 'create', 'Grandes', '--top', '12');
  const shown = await here('panel', 'show', 'Grandes', '--json');

  const made = await here('backup', file);
  expect(made).toMatchObject({ code: 0, err: '' });
  const lines = made.out.split('\n');
  expect(lines[0]).toMatch(/^La sauvegarde est dans .*base\.gz : 14 lignes, \d+ ko\.$/);
  expect(lines).toEqual(expect.arrayContaining(['panel\t1', 'panel_territory\t12', 'wave\t0', 'act_log\t1']));
  expect(lines.at(-3)).toMatch(/^Empreinte du contenu : sha256:[0-9a-f]{64}$/);
  expect(lines.at(-2)).toMatch(/^Les archives n’y sont pas : elles sont dans \/.* et se copient à part\.$/);

  const restored = await there('restore', file);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toMatch(
    /^14 lignes reprises de .*base\.gz, sauvegarde faite le .* \(heure de Paris\) par Beffroi\/\S+\.\npanel\t1\npanel_territory\t12\n/,
  );
  expect(restored.out).toMatch(/les preuves seront là quand elles seront dans \/archives\.\n$/);
  expect((await there('panel', 'show', 'Grandes', '--json')).out).toBe(shown.out);
});

it('takes away what a killed backup left half-written in the folder, and nothing that is being written', async () => {
  await using folder = await scratch();
  const place = await testEngine('postgres', () => {}).place();
  if (place.kind !== 'server') throw new Error('no server');
  const env = { DATABASE_URL: place.url, BEFFROI_ARCHIVES: '/archives' };
  await beffroi(['panel', 'create', 'Grandes', '--top', '12'], { env });
  const away = new Date(Date.now() - 2 * 3_600_000);
  // Of a version before: one that began, one of another program by the same name, and one that may be under way.
  const before = { 'old.0123abcd.part': gzipSync('{"format":"beffroi-backup","version":1'), 'text.0123abcd.part': Buffer.from('Bonjour') };
  for (const [name, bytes] of Object.entries(before)) {
    await writeFile(join(folder.path, name), bytes);
    await utimes(join(folder.path, name), away, away);
  }
  await writeFile(join(folder.path, 'new.0123abcd.part'), '');
  const left = ['new.0123abcd.part', 'text.0123abcd.part'];
  const parts = async () => (await readdir(folder.path)).filter((name) => name.startsWith('made-')).sort();

  expect(await beffroi(['backup', join(folder.path, 'first')], { env })).toMatchObject({
    code: 0,
    err: expect.stringMatching(/^Une sauvegarde restée à moitié écrite dans .*, dont le programme s’était arrêté, a été enlevée\.\n$/),
  });
  expect((await readdir(folder.path)).sort()).toEqual(['first', ...left]);

  const store = await openStore(place);
  const ended: Promise<unknown>[] = [];
  try {
    await store.db.transaction().execute(async (trx) => {
      // While a table is changed, a backup stands before it, half-written.
      await trx.schema.alterTable('worker').addColumn('while_changed', 'integer').execute();
      const running: ChildProcess[] = [];
      for (const name of ['made-one', 'made-two'])
        ended.push(beffroi(['backup', join(folder.path, name)], { env, onStart: (child) => running.push(child) }));
      await vi.waitFor(async () => expect(await parts()).toHaveLength(2), { timeout: 60_000, interval: 20 });
      running[0]!.kill('SIGKILL');
      await ended[0];
      expect(await parts()).toHaveLength(2);
      // The one that lives is left to its writer; that it is there at all says that the third did not take it.
      ended.push(beffroi(['backup', join(folder.path, 'third')], { env }));
      await vi.waitFor(async () => expect(await parts()).toEqual([expect.stringMatching(/^made-two@.*\.part$/)]), {
        timeout: 60_000,
        interval: 20,
      });
      await trx.schema.alterTable('worker').dropColumn('while_changed').execute();
    });
  } finally {
    const [, two, third] = await Promise.all(ended);
    expect([two, third]).toMatchObject([
      { code: 0, err: '' },
      { code: 0, err: expect.stringContaining('a été enlevée') },
    ]);
    await store.close();
  }
  expect((await readdir(folder.path)).sort()).toEqual(['first', 'made-two', ...left, 'third'].sort());
});
