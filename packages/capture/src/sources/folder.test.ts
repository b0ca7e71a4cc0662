import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderSource } from './folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-'));
  await mkdir(join(root, 'www.a.fr'));
  await writeFile(join(root, 'www.a.fr/index.html'), '<h1>Accueil</h1>');
  await writeFile(join(root, 'www.a.fr/plan.pdf'), '%PDF-1.4 plan');
});
afterAll(() => rm(root, { recursive: true }));

const LIMITS = { bodyBytes: 10, milliseconds: 1000, ratio: 100 };
const ask = (url: string, method: 'GET' | 'HEAD' = 'GET') => folderSource(root).ask({ url, method, headers: {}, limits: LIMITS });

test('a file answers 200 with its type, cut at the limit', async () => {
  expect(await ask('https://www.a.fr/')).toMatchObject({
    status: 200,
    truncated: true,
    body: Buffer.from('<h1>Accuei'),
    headers: [
      ['Content-Type', 'text/html'],
      ['Content-Length', '16'],
    ],
  });
  expect(await ask('https://www.a.fr/plan.pdf', 'HEAD')).toMatchObject({
    status: 200,
    truncated: false,
    headers: [
      ['Content-Type', 'application/pdf'],
      ['Content-Length', '13'],
    ],
  });
});
test('a path without a file is a 404, a host without a folder is not in the source', async () => {
  expect(await ask('https://www.a.fr/rien')).toMatchObject({ kind: 'response', status: 404 });
  expect(await ask('https://b.fr/')).toMatchObject({ kind: 'obstacle', obstacle: 'down', cause: 'not-in-source' });
});
