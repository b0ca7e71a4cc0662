import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SharedBrowser } from '@beffroi/capture';
import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { browserHere, readTwice } from './drawn-towns.ts';

// Towns of the fixtures, read from their bytes and read again with every page drawn by a browser. `npm run test:deep` takes more pages of more towns; `bench/raw-and-drawn.ts` takes all.

const WEB = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'web');
const FEW = [
  ['https://www.tremeloc.bzh/', 'Trémeloc'],
  // Its pages say that they are in another encoding than they are.
  ['https://www.mesnil-hardouin.fr/', 'Mesnil-Hardouin'],
] as const;
const MORE = [
  // Its portal is an application.
  ['https://www.courtemarche.fr/', 'Courtemarche'],
  ['https://www.rivebelle.fr/', 'Rivebelle'],
  ['https://www.portlavigne.fr/', 'Port-Lavigne'],
  ['https://www.montfaye.fr/', 'Montfaye'],
  ['https://www.castelrenan.fr/', 'Castelrenan'],
] as const;
const [TOWNS, BUDGET] = inject('deep') ? [[...FEW, ...MORE], 40] : [FEW, 8];

let browser: SharedBrowser;
beforeAll(async () => {
  browser = await browserHere();
});
afterAll(() => browser?.close());

it.each(TOWNS)('%s has the same marks raw and drawn, but where a script changed a page', async (start, name) => {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-raw-and-drawn-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const { pairs, moved } = await readTwice(WEB, { start, name, data: join(data, 'town'), budget: BUDGET }, browser);
  expect(pairs.length).toBeGreaterThanOrEqual(BUDGET / 2);
  // What no script changed says the same to the letter: the browser's parser and ours agree.
  expect(pairs.filter(({ differs, byScript }) => differs.length > 0 && !byScript)).toEqual([]);
  expect(moved.filter(({ explained }) => !explained)).toEqual([]);
});
