import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { terminalActor } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { folderSource, HostRateLimiters, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { itIsAnInstrument } from '@beffroi/instrument/testing';
import { testEngine } from '@beffroi/store/testing';
import { scratch } from '@beffroi/terminal/testing';
import { instrument } from '@beffroi/voice';
import { takeFiles } from '@beffroi/voice/gather';
import { readWaveOptions } from '@beffroi/waves';
import { afterAll, describe } from 'vitest';

const DATED = new Date('2026-11-20T12:00:00Z');

const POSTS = [
  {
    account: { handle: 'valdor', name: 'Valdor', bio: '^SD Sophie ^KL Karim' },
    covers: { posts: 'whole', answers_under: true, mentions: 'all' },
  },
  { id: 'a', at: '2026-11-02T09:00:00+01:00', text: '@valdor La piscine ouvre quand ?', author: 'lou' },
  { id: 'b', at: '2026-11-02T09:40:00+01:00', text: '@lou Samedi, à 9 h. Passez à l’accueil si besoin ! ^SD', reply_to: 'a' },
  { id: 'c', at: '2026-11-03T10:00:00+01:00', text: 'Travaux rue Haute jusqu’à vendredi.' },
];

describe('voices', () => {
  const late: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });
  const engine = testEngine('pglite', (undo) => void late.push(undo));
  itIsAnInstrument(async () => {
    const folder = await scratch();
    late.push(() => folder[Symbol.asyncDispose]());
    const store = await engine.open();
    const archiveStore = folderArchiveStore(folder.path);
    const file = join(folder.path, 'valdor.jsonl');
    await writeFile(file, POSTS.map((post) => JSON.stringify(post)).join('\n'));
    const account = {
      territory: '99001',
      key: 'file-valdor',
      network: 'file',
      address: null,
      handle: 'valdor',
      name: 'Valdor',
      state: 'found',
    } as const;
    const tools = { store, archiveStore, actor: terminalActor(), folder: folder.path, source: 'test', now: DATED };
    await takeFiles(account, [{ path: file, name: 'valdor.jsonl' }], tools);
    const made = instrument({ store, archiveStore }, { env: {} });
    const scratchOfUnit = join(folder.path, 'unit');
    await mkdir(scratchOfUnit, { recursive: true });
    return {
      instrument: made,
      store,
      unit: { territory: '99001', name: 'Valdor', address: null, instant: instantFrom(DATED.getTime()) },
      means: {
        options: readWaveOptions({ userAgent: 'Beffroi' }, made.options ?? []),
        source: folderSource(folder.path),
        browser: null,
        gates: new HostRateLimiters(systemClock),
        folder: scratchOfUnit,
        signal: new AbortController().signal,
        onRequest: () => undefined,
      },
    };
  });
});
