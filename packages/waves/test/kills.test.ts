import { TERMINAL } from '@beffroi/acts';
import { sweepScratch } from '@beffroi/archive-store';
import { findWave, type Store } from '@beffroi/store';
import { eachEngineInAll } from '@beffroi/store/testing';
import { expect, inject, it } from 'vitest';
import { assessWave, closeWave, startWave, verifyWave } from '../src/index.ts';
import { siteInstrument } from './site-instrument.ts';
import { archivesOn, DATED, findingsOf, leftBehind, startTrial, startTrialWave, type Trial, workHere } from './trial.ts';
import { amidKills, killAtRandom, orderFor, startWorker, withStore } from './workers.ts';

/** Kills of workers that measure: some in the midst of each step of a unit. */
const KILLS = inject('deep') ? 60 : 4;
/** Kills of workers that judge. */
const JUDGE_KILLS = inject('deep') ? 24 : 2;

/** Enough that a kill comes before the last of them is done. */
const TOWNS = 10;

/** Units at a time of a worker: no kill can lose more. */
const AT_ONCE = 2;

/** What one look at each town finds, and how many requests that takes. */
async function undisturbed(
  trial: Trial,
  store: Store,
): Promise<{ readonly findings: ReadonlyMap<string, string>; readonly requests: number }> {
  const before = trial.web.requests().length;
  await startTrialWave(store, trial, 'undisturbed');
  await workHere(store, trial);
  return { findings: await findingsOf(store, 'undisturbed'), requests: trial.web.requests().length - before };
}

eachEngineInAll('postgres', 'workers that are killed at random', (engine) => {
  it('lose nothing and double nothing', async () => {
    await using trial = await startTrial(TOWNS, { interval: 15 });
    const calm = await undisturbed(trial, await engine.open());
    const place = await engine.place();
    const waves = ['w1'];
    await withStore(place, (store) => startTrialWave(store, trial, 'w1'));
    const order = orderFor(trial, place, { atOnce: AT_ONCE });
    const asked = trial.web.requests().length;
    // On a folder, one of three owns the database and the others work through it.
    await killAtRandom(() => order, 3, KILLS, {
      begun: 'begun',
      moreWork: async () => {
        const name = `w${waves.length + 1}`;
        waves.push(name);
        await amidKills(place, async (store) =>
          (await findWave(store.db, name)) === null ? startTrialWave(store, trial, name) : startWave(store, TERMINAL, name, DATED),
        );
      },
    });
    expect(await startWorker(orderFor(trial, place, { atOnce: 4 })).ended).toBe(0);

    await withStore(place, async (store) => {
      for (const wave of waves) {
        const found = await findingsOf(store, wave);
        expect([...found.keys()]).toEqual(trial.towns.map(({ code }) => code));
        expect(found).toEqual(calm.findings);
      }
      const units = await store.db.selectFrom('unit').select(['state', 'attempts']).execute();
      expect(units).toEqual(Array.from({ length: waves.length * trial.towns.length }, () => ({ state: 'done', attempts: 1 })));
      const captures = await store.db.selectFrom('capture').selectAll().execute();
      expect(captures).toHaveLength(units.length);
      expect(await store.db.selectFrom('observation').select('series_id').execute()).toHaveLength(units.length * 3);
      for (const name of waves) {
        await closeWave(store, TERMINAL, { name, archiveStore: trial.archiveStore, instruments: [siteInstrument], now: DATED });
        expect((await verifyWave(store, name)).every(({ same }) => same)).toBe(true);
      }
      // Nothing but what captures rest on is on the archive store, and it is what it was when it was put there.
      const kept = (await archivesOn(trial)).filter((key) => !key.startsWith('waves/undisturbed/'));
      expect(kept).toEqual(captures.map(({ archive }) => archive).sort());
      for (const { archive, digest } of captures) {
        expect((await trial.archiveStore.put(archive!, await trial.archiveStore.take(archive!))).digest).toBe(digest);
      }
    });
    await sweepScratch(trial.folder, Date.now());
    expect(await leftBehind(trial)).toEqual([]);
    // A kill costs at most the requests of what the worker had under way.
    const perTown = calm.requests / trial.towns.length;
    expect(trial.web.requests().length - asked).toBeLessThanOrEqual(waves.length * calm.requests + KILLS * AT_ONCE * perTown);
  });

  it('judge old captures anew, each once', async () => {
    await using trial = await startTrial(TOWNS);
    const place = await engine.place();
    const rubricOf = (n: number) => ({ version: `99.0.${n}`, digest: `newer ${n}` });
    const rubrics = [rubricOf(1)];
    const assess = (store: Store) =>
      assessWave(store, TERMINAL, { name: 'w', instruments: [{ ...siteInstrument, rubric: rubrics.at(-1)! }], now: DATED });
    await withStore(place, async (store) => {
      await startTrialWave(store, trial, 'w');
      await workHere(store, trial);
      await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: DATED });
      expect((await assess(store)).kind).toBe('opened');
      expect((await assess(store)).kind).toBe('goes-on');
    });
    const asked = trial.web.requests().length;
    const order = () => orderFor(trial, place, { atOnce: AT_ONCE, lease: 500, rubric: rubrics.at(-1)! });
    await killAtRandom(order, 2, JUDGE_KILLS, {
      begun: 'judged',
      moreWork: () =>
        amidKills(place, async (store) => {
          // Both are done with a rubric at about the same time: the first of them to come here brings the next.
          if ((await assess(store)).kind === 'there') rubrics.push(rubricOf(rubrics.length + 1));
          await assess(store);
        }),
    });
    expect(await startWorker(order()).ended).toBe(0);
    await withStore(place, async (store) => {
      expect((await assess(store)).kind).toBe('there');
      const series = await store.db.selectFrom('series').selectAll().orderBy('id').execute();
      expect(series.map(({ assessor }) => assessor)).toEqual(
        [siteInstrument.rubric, ...rubrics].map(({ version }) => `site-words@${version}`),
      );
      const judgements = await store.db
        .selectFrom('judgement')
        .select(['series_id', 'territory', 'findings'])
        .orderBy('territory')
        .execute();
      const of = (id: number) =>
        judgements.filter(({ series_id }) => series_id === id).map(({ territory, findings }) => [territory, findings]);
      expect(of(series[0]!.id)).toHaveLength(trial.towns.length);
      // The same rules under other names: they find the same.
      for (const { id } of series) expect(of(id)).toEqual(of(series[0]!.id));
      expect((await verifyWave(store, 'w')).map(({ same }) => same)).toEqual([true, ...series.map(() => true)]);
    });
    expect(trial.web.requests()).toHaveLength(asked);
  });
});
