import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { testEngine } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { commandIn } from '../../test/in-process.ts';

/** The commands on a database of its own. */
async function database() {
  const place = await testEngine('postgres', () => {}).place();
  const env = { DATABASE_URL: place.kind === 'server' ? place.url : '', BEFFROI_ARCHIVES: 's3://seau/vagues', ...KEYS };
  return {
    create: commandIn('panel create', env),
    list: commandIn('panel list', env),
    backup: commandIn('backup', env),
    restore: commandIn('restore', env),
  };
}

const KEYS = { AWS_ACCESS_KEY_ID: 'nom', AWS_SECRET_ACCESS_KEY: 'secret' };

it('never writes a backup over a file, and asks whether an empty database was meant', async () => {
  await using folder = await scratch();
  const { backup } = await database();
  const path = join(folder.path, 'base.gz');
  expect(await backup(path)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Les archives n’y sont pas : elles sont dans s3://seau/vagues et se copient à part.\n'),
    err: expect.stringMatching(/^La base de postgres:\/\/[^@]+ est vide : est-ce bien celle que vous voulez sauvegarder/),
  });
  const bytes = await readFile(path);
  expect(await backup(path)).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('existe déjà, et une sauvegarde ne remplace rien'),
  });
  expect(await readFile(path)).toEqual(bytes);
  expect(await backup(join(folder.path, 'nulle', 'part.gz'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('ne peut pas être écrit'),
  });
  expect(await folder.files()).toEqual(['base.gz']);
});

it('replaces what a database holds only when asked', async () => {
  await using folder = await scratch();
  const { create, backup, restore, list } = await database();
  const path = join(folder.path, 'base.gz');
  await create('Grandes', '--top', '3');
  await backup(path);
  await create('Autre', '--top', '2');
  expect(await restore(path)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/ n’est pas vide\. .*ajoutez --replace/) });
  expect((await list()).out).toMatch(/^Autre\t.*\nGrandes\t/);
  expect((await restore(path, '--replace')).code).toBe(0);
  expect((await list()).out).toMatch(/^Grandes\t.*\n$/);
});

it('refuses what is no whole backup, and leaves the database as it is', async () => {
  await using folder = await scratch();
  const { create, backup, restore, list } = await database();
  const [path, other] = [join(folder.path, 'base.gz'), join(folder.path, 'autre.gz')];
  await create('Grandes', '--top', '3');
  await backup(path);
  const before = await list('--json');
  const text = gunzipSync(await readFile(path)).toString();
  const header = (change: object): string => {
    const end = text.indexOf('\n');
    return JSON.stringify({ ...JSON.parse(text.slice(0, end)), ...change }) + text.slice(end);
  };
  const cases: readonly (readonly [write: () => Promise<string>, said: RegExp])[] = [
    [async () => join(folder.path, 'nulle-part.gz'), /Le fichier « .*nulle-part\.gz » ne peut pas être ouvert/],
    [async () => folder.path, /ne peut pas être ouvert/],
    [() => writtenThen(truncated, text), /La sauvegarde « .*autre\.gz » est abîmée/],
    [() => writtenThen(nothing, text.replace('"Grandes"', '"Petites"')), /La sauvegarde « .*autre\.gz » est abîmée/],
    [() => writtenThen(nothing, '{"format":"autre"}\n'), /« .*autre\.gz » n’est pas une sauvegarde de Beffroi/],
    [
      () => writtenThen(nothing, header({ schema: '9999-later' })),
      /La sauvegarde « .*autre\.gz » a été faite par une version plus récente/,
    ],
    [
      () => writtenThen(nothing, header({ schema: '0000-before' })),
      /La sauvegarde « .*autre\.gz » a été faite par une version plus ancienne/,
    ],
  ];
  const truncated = (file: string): Promise<void> => truncate(file, 200);
  const nothing = async (): Promise<void> => {};
  async function writtenThen(act: (file: string) => Promise<void>, changed: string): Promise<string> {
    await writeFile(other, gzipSync(changed));
    await act(other);
    return other;
  }
  for (const [write, said] of cases) {
    const { code, out, err } = await restore(await write(), '--replace');
    expect(err).toMatch(said);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  }
  expect(await list('--json')).toEqual(before);
});
