import { randomUUID } from 'node:crypto';
import { TERMINAL, visitorActor } from '@beffroi/acts';
import type { Instrument } from '@beffroi/instrument';
import { type CheckupRow, checkupNamed, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { findingsOf, siteInstrument, startTrial, startTrialWave, type Trial, workHere } from '@beffroi/waves/testing';
import { expect, it } from 'vitest';
import { askCheckup } from './ask-checkup.ts';
import { takeCheckup, wavesThatWait } from './take-into-wave.ts';
import { workCheckups } from './work-checkups.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

/** Asks for one of the trial's towns, and works until it is over. */
async function checkedUp(store: Store, trial: Trial, instrument: Instrument, at = 0): Promise<CheckupRow> {
  const settings = { who: 'public', contact: null, never: [], via: trial.web.address } as const;
  const town = trial.towns[at]!;
  const address = `https://www.${town.host.replace(/^www\./, '')}/`;
  const { row } = await askCheckup(store, visitorActor('192.0.2.7'), settings, {
    ...{
      instrument: instrument.id,
      town: { code: town.code, name: town.host.replace(/^www\.|\..*/g, '') },
      address,
      language: 'fr',
      now: NOW,
    },
  });
  const over = new AbortController();
  await workCheckups(store, {
    ...{ archiveStore: trial.archiveStore, instruments: [instrument], folder: trial.folder, settings, browser: null, poll: 20 },
    signal: over.signal,
    onEvent: ({ kind }) => {
      if (kind !== 'begun') over.abort();
    },
  });
  return (await checkupNamed(store.db, row.id))!;
}

eachEngineAtLength('postgres', 'a worker that is asked for one town', (engine) => {
  it('measures it, tells how far it is, and keeps findings and archive', async () => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    const watched: Instrument = {
      ...siteInstrument,
      async measure(unit, means) {
        means.onPage?.({ url: unit.address!, seen: { welcome: 1 } });
        const measured = await siteInstrument.measure(unit, means);
        // A sign of life is given every 700 ms.
        await new Promise((resolve) => setTimeout(resolve, 900));
        return measured;
      },
    };
    const row = await checkedUp(store, trial, watched);
    expect([row.state, row.fault, row.claim]).toEqual(['done', null, null]);
    expect(row.progress).toMatchObject({ seen: { welcome: 1 } });
    expect(row.progress.pages).toBeGreaterThan(0);
    expect(JSON.parse(row.result!.findings)).toHaveLength(3);
    expect(row.archive).toMatch(/^checkups\/\d{5}\/.*\.warc\.gz$/);
    // All of it follows from the archive.
    const again = await siteInstrument.judge(await trial.archiveStore.take(row.archive!));
    expect(again.judgement.findings).toBe(row.result!.findings);
  });

  it('leaves what a wave can take that still has the town to measure, once, and nobody who may not', async () => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    const row = await checkedUp(store, trial, siteInstrument);
    expect(await wavesThatWait(store, TERMINAL, row)).toEqual([]);
    await startTrialWave(store, trial, 'w');
    await store.db.updateTable('wave').set({ dated: row.ended_at! }).execute();
    expect(await wavesThatWait(store, TERMINAL, row)).toEqual(['w']);
    expect(await wavesThatWait(store, visitorActor('192.0.2.7'), row)).toEqual([]);
    const wish = { id: row.id, wave: 'w', now: NOW };
    await expect(takeCheckup(store, visitorActor('192.0.2.7'), trial.archiveStore, wish)).rejects.toMatchObject({ name: 'ActRefusal' });
    await expect(takeCheckup(store, TERMINAL, trial.archiveStore, { ...wish, id: randomUUID() })).rejects.toMatchObject({
      code: 'not-done',
    });
    const asked = trial.web.requests().length;
    await takeCheckup(store, TERMINAL, trial.archiveStore, wish);
    await workHere(store, trial);
    // Judged from what was kept: nobody asked the town again.
    expect(trial.web.requests()).toHaveLength(asked);
    expect([...(await findingsOf(store, 'w')).values()]).toEqual([row.result!.findings]);
    expect(await wavesThatWait(store, TERMINAL, row)).toEqual([]);
    await expect(takeCheckup(store, TERMINAL, trial.archiveStore, wish)).rejects.toMatchObject({ code: 'not-to-measure' });
    // What was kept stands as it was.
    expect((await siteInstrument.judge(await trial.archiveStore.take(row.archive!))).judgement.findings).toBe(row.result!.findings);
  });

  it('says that it came to nothing where the instrument throws', async () => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    const broken: Instrument = { ...siteInstrument, measure: () => Promise.reject(new Error('out of paper')) };
    expect(await checkedUp(store, trial, broken)).toMatchObject({ state: 'failed', fault: 'out of paper', result: null });
  });
});
