import { folderArchiveStore } from '@beffroi/archive-store';
import { folderSource, HostRateLimiters, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { itIsAnInstrument } from '@beffroi/instrument/testing';
import { testEngine } from '@beffroi/store/testing';
import { readWaveOptions } from '@beffroi/waves';
import { ownFolder } from '@beffroi/waves/testing';
import { afterAll, describe } from 'vitest';
import { instrument } from './toy/index.ts';

describe('the toy', () => {
  const late: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });
  const engine = testEngine('pglite', (undo) => void late.push(undo));
  itIsAnInstrument(async () => {
    const { path, [Symbol.asyncDispose]: remove } = await ownFolder();
    late.push(remove);
    const store = await engine.open();
    return {
      instrument: instrument({ store, archiveStore: folderArchiveStore(path) }, { env: {} }),
      store,
      unit: { territory: '29019', name: 'Brest', address: null, instant: instantFrom(Date.UTC(2026, 5, 1)) },
      means: {
        options: readWaveOptions({ userAgent: 'Beffroi' }, []),
        source: folderSource(path),
        browser: null,
        gates: new HostRateLimiters(systemClock),
        folder: path,
        signal: new AbortController().signal,
        onRequest: () => undefined,
      },
    };
  });
});
