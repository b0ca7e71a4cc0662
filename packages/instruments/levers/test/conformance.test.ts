import { join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import { folderSource, HostRateLimiters, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { itIsAnInstrument } from '@beffroi/instrument/testing';
import { instrument } from '@beffroi/levers';
import { testEngine } from '@beffroi/store/testing';
import { readWaveOptions } from '@beffroi/waves';
import { ownFolder, towns } from '@beffroi/waves/testing';
import { afterAll, describe } from 'vitest';

const WEB = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'levers', 'mended-on');

describe('levers', () => {
  const late: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });
  const engine = testEngine('pglite', (undo) => void late.push(undo));
  itIsAnInstrument(async () => {
    const folder = await ownFolder();
    late.push(() => folder[Symbol.asyncDispose]());
    const [town] = towns(1);
    const store = await engine.open();
    const made = instrument({ store, archiveStore: folderArchiveStore(join(folder.path, 'archive-store')) }, { env: {} });
    return {
      instrument: made,
      store,
      unit: {
        territory: town!.code,
        name: 'Belleroche',
        address: 'https://www.belleroche.fr/',
        instant: instantFrom(Date.UTC(2026, 10, 24)),
      },
      means: {
        options: readWaveOptions({ userAgent: 'Beffroi/0.1 (+https://example.org/)', interval: 0, render: 'never' }, made.options ?? []),
        source: folderSource(WEB),
        browser: null,
        gates: new HostRateLimiters(systemClock),
        folder: join(folder.path, 'scratch'),
        signal: new AbortController().signal,
        onRequest: () => undefined,
      },
    };
  });
});
