import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { TERMINAL } from '@beffroi/acts';
import { openStore, type Store, type StorePlace } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { closeWave, verifyWave } from '@beffroi/waves';
import { expect, it } from 'vitest';
import { BRIEFLY } from '../../../../test/setup/briefly.ts';
import { programmesInstrument } from '../gather/index.ts';
import { addText, codes, DATED, findingsOf, listIn, startTrial, startTrialWave, type Trial, workHere } from '../gather/testing.ts';
import type { WorkerOrder } from './worker.ts';

const SCRIPT = fileURLToPath(new URL('worker.ts', import.meta.url));
const TOWNS = 3;

/** Runs a worker until it ends by itself, or, when it stalls, until it is killed. @returns what it told */
async function runWorker(order: WorkerOrder): Promise<{ readonly code: number | null; readonly kinds: readonly string[] }> {
  const child = spawn(process.execPath, [...BRIEFLY, SCRIPT, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const kinds: string[] = [];
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    kinds.push((JSON.parse(line) as { readonly kind: string }).kind);
    if (kinds.at(-1) === 'stalled') child.kill('SIGKILL');
  }
  const [code] = (await ended) as [number | null];
  if (code !== null && code !== 0) throw new Error(`a worker ended with ${code}: ${errors}`);
  return { code, kinds };
}

async function withStore<T>(place: StorePlace, act: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(place);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

async function furnish(store: Store, trial: Trial): Promise<void> {
  for (const [at, code] of codes(TOWNS).entries()) {
    await addText(trial, store, listIn(code), `Nous ouvrirons ${at + 2} espaces publics numériques dans les quartiers en 2027.`);
  }
}

eachEngineAtLength('postgres', 'a worker that is killed in the midst of a unit of programmes', (engine) => {
  it.each(['copying', 'shelving'] as const)('loses nothing and doubles nothing (%s)', async (stall) => {
    await using trial = await startTrial();
    const calm = await engine.open();
    await furnish(calm, trial);
    await startTrialWave(calm, trial, 'calm', TOWNS);
    await workHere(calm, trial);
    const undisturbed = await findingsOf(calm, 'calm');

    const place = await engine.place();
    await withStore(place, async (store) => {
      await furnish(store, trial);
      await startTrialWave(store, trial, 'w', TOWNS);
    });
    // Long enough that a worker on a busy machine keeps what it has taken until it is killed.
    const order = { place, archiveStore: join(trial.folder, 'archive-store'), folder: join(trial.folder, 'work'), lease: 3000 };
    const killed = await runWorker({ ...order, stall });
    expect(killed).toEqual({ code: null, kinds: ['begun', 'stalled'] });
    const after = await runWorker({ ...order, stall: null });
    expect(after.code).toBe(0);
    expect(after.kinds.filter((kind) => kind === 'done')).toHaveLength(TOWNS);

    await withStore(place, async (store) => {
      expect(await findingsOf(store, 'w')).toEqual(undisturbed);
      const units = await store.db.selectFrom('unit').select(['state', 'attempts']).execute();
      expect(units).toEqual(Array.from({ length: TOWNS }, () => ({ state: 'done', attempts: 1 })));
      const captures = await store.db.selectFrom('capture').select('archive').execute();
      const instruments = [programmesInstrument({ store, archiveStore: trial.archiveStore, ocr: null })];
      await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments, now: DATED });
      expect((await verifyWave(store, 'w')).every(({ same }) => same)).toBe(true);
      // Nothing but what captures rest on is on the archive store: what the dead worker had stored was adopted, what it had half written is gone.
      const kept: string[] = [];
      for await (const key of trial.archiveStore.list('waves/w/')) if (key.endsWith('.warc.gz')) kept.push(key);
      expect(kept.sort()).toEqual(captures.map(({ archive }) => archive).sort());
    });
    const left = await readdir(join(trial.folder, 'work'), { recursive: true });
    expect(left.filter((name) => /\.part$/.test(name))).toEqual([]);
  });
});
