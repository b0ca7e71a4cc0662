import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderSource, HostRateLimiters, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { itIsAnInstrument } from '@beffroi/instrument/testing';
import { instrument } from '@beffroi/programmes';
import { addText, DATED, listIn, startTrial } from '@beffroi/programmes/testing';
import { testEngine } from '@beffroi/store/testing';
import { readWaveOptions } from '@beffroi/waves';
import { afterAll, describe } from 'vitest';

describe('programmes', () => {
  const late: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });
  const engine = testEngine('pglite', (undo) => void late.push(undo));
  itIsAnInstrument(async () => {
    const trial = await startTrial();
    late.push(() => trial[Symbol.asyncDispose]());
    const store = await engine.open();
    const text = 'Notre projet\n\nNous ouvrirons un guichet numérique unique avant la fin de 2027.\nNous planterons des arbres.\n';
    await addText(trial, store, listIn('99001'), text);
    const made = instrument({ store, archiveStore: trial.archiveStore }, { env: { BEFFROI_OCR: 'none' } });
    const folder = join(trial.folder, 'scratch');
    await mkdir(folder, { recursive: true });
    return {
      instrument: made,
      store,
      unit: { territory: '99001', name: 'Valdor-1', address: null, instant: instantFrom(DATED.getTime()) },
      means: {
        options: readWaveOptions({ userAgent: 'Beffroi', election: { year: 2026, round: 1 } }, made.options ?? []),
        source: folderSource(trial.folder),
        browser: null,
        gates: new HostRateLimiters(systemClock),
        folder,
        signal: new AbortController().signal,
        onRequest: () => undefined,
      },
    };
  });
});
