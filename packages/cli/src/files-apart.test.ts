import { mkdir, readdir, watch } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '@beffroi/store';
import { dataFolder } from '@beffroi/store/testing';
import { madeWave } from '@beffroi/waves/testing';
import { expect, it } from 'vitest';
import { environmentOf } from '../test/beffroi.ts';
import { ENDLESS, instrument } from '../test/endless/index.ts';
import { makesFilesApart } from './files-apart.ts';

const TOWNS = [{ code: '99001', name: 'Valdor', strip: '12?' }];

/** A data folder with two published waves: the open data of one have no end. */
async function published() {
  const folder = await dataFolder();
  const store = await openStore({ kind: 'folder', path: folder.path });
  for (const name of ['trois', ENDLESS]) await madeWave(store, name, TOWNS, { instrument: instrument() });
  await mkdir(join(folder.path, 'exports', ENDLESS), { recursive: true });
  return {
    ...{ path: folder.path, exports: join(folder.path, 'exports') },
    env: environmentOf({ BEFFROI_INSTRUMENTS: fileURLToPath(new URL('../test/endless', import.meta.url)) }),
    async [Symbol.asyncDispose]() {
      await store.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

it('open data are made by another process; where the site ends on the way that one ends too, and leaves nothing behind', async () => {
  await using data = await published();
  const ends = new AbortController();
  const makeFiles = makesFilesApart(data.path, data.env, ends.signal);
  await makeFiles('trois');
  const [made] = await readdir(join(data.exports, 'trois'));
  expect(await readdir(join(data.exports, 'trois', made!))).toContain('numbers.csv');

  const begun = watch(join(data.exports, ENDLESS));
  const endless = makeFiles(ENDLESS);
  const after = makeFiles('trois');
  for await (const _ of begun) break;
  ends.abort(new Error('the site ends'));
  await expect(endless).rejects.toThrow('the site ends');
  await expect(after, 'whoever waits for another').rejects.toThrow('the site ends');
  expect(await readdir(join(data.exports, ENDLESS))).toEqual([]);
});

it('what the process says that could not make them is told', async () => {
  await using data = await published();
  const makeFiles = makesFilesApart(data.path, { ...data.env, BEFFROI_INSTRUMENTS: data.path }, new AbortController().signal);
  await expect(makeFiles('trois')).rejects.toThrow(/trois.*holds no instrument/s);
});
