import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantFrom } from '@beffroi/domain';
import { describe } from 'vitest';
import { itIsASource, itIsGates, PAGE } from '../test/conformance.ts';
import { createArchive } from './archive/archive-store.ts';
import { systemClock } from './clock.ts';
import { COLLECT_DEFAULTS, collect } from './collect.ts';
import { HostRateLimiters } from './polite.ts';
import { SOFTWARE } from './software.ts';
import { archiveSource } from './sources/archive.ts';
import { folderSource } from './sources/folder.ts';
import { networkSource } from './sources/network.ts';
import { viaSource } from './sources/via.ts';
import { regexCrawlStrategy, serve, startServer } from './testing.ts';

const HELD = 'https://www.essai.example/';

describe('a folder', () => {
  itIsASource(async () => {
    const folder = await folderWithPage();
    return { source: folderSource(folder), held: HELD, elsewhere: 'https://www.ailleurs.example/', close: () => gone(folder) };
  });
});

describe('one address that plays every host', () => {
  itIsASource(async () => {
    const server = await startServer(serve({ 'www.essai.example/': PAGE }));
    return { source: viaSource(server.address), held: HELD, elsewhere: 'https://www.ailleurs.example/', close: () => server.close() };
  });
});

describe('the network', () => {
  itIsASource(async () => {
    const server = await startServer(serve({ '127.0.0.1/': PAGE }));
    const source = networkSource({ allowPrivate: true, ports: 'all' });
    return { source, held: `http://${server.address}/`, elsewhere: 'http://127.0.0.1:1/', close: () => server.close() };
  });
});

describe('an archive', () => {
  itIsASource(async () => {
    const folder = await folderWithPage();
    const path = join(folder, 'essai.warc.gz');
    const writer = await createArchive(path, {
      software: SOFTWARE,
      rubric: { version: '0', digest: '0' },
      start: HELD,
      territory: null,
      town: null,
      instant: instantFrom(0),
      source: 'folder',
      robots: 'not-applicable',
    });
    const { home, visits, unasked, ended } = await collect(folderSource(folder), writer, {
      ...COLLECT_DEFAULTS,
      start: HELD,
      crawlStrategy: regexCrawlStrategy,
      userAgent: 'Essai',
    });
    await writer.finish({ home, visits, unasked, ended });
    return { source: await archiveSource([path]), held: HELD, elsewhere: 'https://www.ailleurs.example/', close: () => gone(folder) };
  });
});

describe('the gates of one process', () => {
  itIsGates(async () => new HostRateLimiters(systemClock));
});

async function folderWithPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'beffroi-source-'));
  await mkdir(join(folder, 'www.essai.example'));
  await writeFile(join(folder, 'www.essai.example', 'index.html'), PAGE);
  return folder;
}

function gone(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
