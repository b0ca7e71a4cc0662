import { TERMINAL } from '@beffroi/acts';
import { noteSites } from '@beffroi/store';
import { eachEngine, testEngine } from '@beffroi/store/testing';
import { describe, expect, it } from 'vitest';
import { siteInstrument } from '../test/site-instrument.ts';
import { notePanel, towns } from '../test/towns.ts';
import { DATED, findingsOf, startTrial, startTrialWave, statesOf, workHere } from '../test/trial.ts';
import { assessWave, closeWave, openWave, pauseWave, retryWave, startWave, verifyWave, WAVE_DEFAULTS, waveOf } from './index.ts';

const WAVE = {
  name: '2026',
  panel: 'three',
  instrument: siteInstrument,
  dated: DATED,
  options: { userAgent: 'Beffroi/0.1 (+https://example.org/)' },
  now: DATED,
};

eachEngine('the life of a wave', (engine) => {
  it('begins with the panel’s towns, and with the site that was noted last of each', async () => {
    const store = await engine.open();
    await notePanel(store.db, 'three', towns(3), ['99003']);
    const notes = [
      { territory: '99001', url: 'https://moved.example/' },
      { territory: '99002', url: null },
    ];
    await noteSites(store.db, notes, { source: 'trial', now: DATED });
    const wave = await openWave(store, TERMINAL, WAVE);
    expect(wave).toMatchObject({ name: '2026', state: 'open', instrument: 'site-words', panel: 'three', vintage: 2026, digest: null });
    expect(wave.options).toEqual({ ...WAVE_DEFAULTS, ...WAVE.options });
    const units = await store.db.selectFrom('unit').select(['territory', 'site', 'state', 'population']).orderBy('territory').execute();
    expect(units).toEqual([
      { territory: '99001', site: 'https://moved.example/', state: 'waiting', population: 1000 },
      { territory: '99002', site: null, state: 'without-site', population: 2000 },
      { territory: '99003', site: null, state: 'without-site', population: 3000 },
    ]);
    expect(await store.db.selectFrom('series').select(['assessor', 'rubric_digest', 'closed_at']).execute()).toEqual([
      { assessor: `site-words@${siteInstrument.rubric.version}`, rubric_digest: siteInstrument.rubric.digest, closed_at: null },
    ]);
  });

  it('knows from its panel whether its towns are invented', async () => {
    const store = await engine.open();
    await notePanel(store.db, 'three', towns(3));
    await notePanel(store.db, 'real', [{ ...towns(1)[0]!, code: '35238' }]);
    expect(await openWave(store, TERMINAL, WAVE)).toMatchObject({ fictional: true });
    expect(await openWave(store, TERMINAL, { ...WAVE, name: 'real', panel: 'real' })).toMatchObject({ fictional: false });
    expect((await waveOf(store.db, '2026')).fictional).toBe(true);
  });

  it('does not begin where something is wrong with it', async () => {
    const store = await engine.open();
    await notePanel(store.db, 'three', towns(3));
    await store.db.insertInto('panel').values({ name: 'empty', rule: '{}', vintage: 2026, created_at: DATED }).execute();
    await expect(openWave(store, TERMINAL, { ...WAVE, name: '../2026' })).rejects.toMatchObject({ code: 'bad-name' });
    await expect(openWave(store, TERMINAL, { ...WAVE, panel: 'four' })).rejects.toMatchObject({ code: 'unknown-panel' });
    await expect(openWave(store, TERMINAL, { ...WAVE, panel: 'empty' })).rejects.toMatchObject({ code: 'empty-panel' });
    await expect(openWave(store, TERMINAL, { ...WAVE, options: { budget: 0 } })).rejects.toMatchObject({ code: 'bad-options' });
    expect(await store.db.selectFrom('wave').select('id').execute()).toEqual([]);
    await openWave(store, TERMINAL, WAVE);
    await expect(openWave(store, TERMINAL, WAVE)).rejects.toMatchObject({ code: 'name-taken' });
    await expect(startWave(store, TERMINAL, '2027', DATED)).rejects.toMatchObject({ code: 'unknown-wave' });
    await expect(assessWave(store, TERMINAL, { name: '2026', instruments: [siteInstrument], now: DATED })).rejects.toMatchObject({
      code: 'not-closed',
    });
    await expect(verifyWave(store, '2026')).rejects.toMatchObject({ code: 'not-closed' });
  });

  it('ends under digests that tell any later change', async () => {
    await using trial = await startTrial(3);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { siteless: ['99002'] });
    await workHere(store, trial);
    const given: unknown[] = [];
    const closing = {
      name: 'w',
      archiveStore: trial.archiveStore,
      instruments: [{ ...siteInstrument, figures: { keep: async (_: unknown, series: unknown) => void given.push(series) } }],
      now: DATED,
    };
    const closed = await closeWave(store, TERMINAL, closing);
    expect(closed).toMatchObject({ state: 'closed', closed_at: DATED, digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    expect(given).toMatchObject([{ assessor: `site-words@${siteInstrument.rubric.version}`, digest: null }]);
    expect((await verifyWave(store, 'w')).map(({ what, same }) => [what, same])).toEqual([
      ['wave', true],
      [`site-words@${siteInstrument.rubric.version}`, true],
    ]);
    const late = [
      () => closeWave(store, TERMINAL, closing),
      () => startWave(store, TERMINAL, 'w', DATED),
      () => pauseWave(store, TERMINAL, 'w', DATED),
      () => retryWave(store, TERMINAL, 'w', { failed: true }, DATED),
    ];
    for (const act of late) await expect(act()).rejects.toMatchObject({ code: 'closed' });
    await expect(store.db.updateTable('unit').set({ error: 'x' }).execute()).rejects.toThrow(/closed/);
    // Who owns the tables can do it all the same, and is found out.
    await store.executeSql(
      'alter table judgement disable trigger user; update judgement set findings = replace(findings, \'"level":1\', \'"level":2\'); alter table judgement enable trigger user',
    );
    expect((await verifyWave(store, 'w')).map(({ same }) => same)).toEqual([true, false]);
    await store.executeSql(
      'alter table unit disable trigger user; update unit set population = population + 1; alter table unit enable trigger user',
    );
    expect((await verifyWave(store, 'w')).map(({ same }) => same)).toEqual([false, false]);
  });

  it('does not end while units wait, unless they are to be left', async () => {
    await using trial = await startTrial(3, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { retryAfter: [3600] } });
    await workHere(store, trial, { until: 'drained' });
    await store.db.updateTable('unit').set({ state: 'waiting' }).where('territory', '=', '99001').execute();
    const closing = { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: DATED };
    await expect(closeWave(store, TERMINAL, closing)).rejects.toMatchObject({ code: 'unfinished' });
    expect((await waveOf(store.db, 'w')).state).toBe('running');
    await closeWave(store, TERMINAL, { ...closing, unfinished: true });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'left', 99002: 'done', 99003: 'done' });
  });

  it('judges what sleeps by what was last seen of it, at its end', async () => {
    await using trial = await startTrial(2, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { retryAfter: [3600] } });
    await workHere(store, trial, { until: 'drained' });
    expect((await findingsOf(store, 'w')).has('99002')).toBe(false);
    const closing = { name: 'w', archiveStore: trial.archiveStore, now: DATED };
    const other = { ...siteInstrument, rubric: { version: '99.0.0', digest: 'other' } };
    await expect(closeWave(store, TERMINAL, { ...closing, instruments: [] })).rejects.toMatchObject({ code: 'other-instrument' });
    await expect(closeWave(store, TERMINAL, { ...closing, instruments: [other] })).rejects.toMatchObject({ code: 'other-rubric' });
    await closeWave(store, TERMINAL, { ...closing, instruments: [siteInstrument] });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done' });
    const findings = JSON.parse((await findingsOf(store, 'w')).get('99002')!) as { obstacle: string }[];
    expect(new Set(findings.map(({ obstacle }) => obstacle))).toEqual(new Set(['down']));
  });

  it('goes on after its end: a newer rubric judges its archives beside the first', async () => {
    await using trial = await startTrial(3, { absent: 1 });
    const store = await engine.open();
    await startTrialWave(store, trial, 'w', { options: { tries: 2, retryAfter: [0.05] } });
    await workHere(store, trial);
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: DATED });
    const before = await verifyWave(store, 'w');
    const same = await assessWave(store, TERMINAL, { name: 'w', instruments: [siteInstrument], now: DATED });
    expect(same.kind).toBe('there');
    // A stricter rubric: nothing is worth more than 1.
    const figured: number[] = [];
    const stricter: typeof siteInstrument = {
      ...siteInstrument,
      figures: { keep: async (_, { id }) => void figured.push(id) },
      rubric: { version: '99.0.0', digest: 'stricter' },
      judge: async (archive) => {
        const measured = await siteInstrument.judge(archive);
        const observations = measured.judgement.observations.map((one) => (one.kind === 'level' ? { ...one, level: 1 } : one));
        return { ...measured, judgement: { ...measured.judgement, observations } };
      },
    };
    const later = new Date('2027-01-01T00:00:00Z');
    await expect(assessWave(store, TERMINAL, { name: 'w', instruments: [], now: later })).rejects.toMatchObject({
      code: 'other-instrument',
    });
    expect((await assessWave(store, TERMINAL, { name: 'w', instruments: [stricter], now: later })).kind).toBe('opened');
    const { events } = await workHere(store, trial, {
      instruments: [stricter],
      now: () => later,
    });
    expect(events.map(({ kind }) => kind)).toEqual(['judged', 'judged', 'judged', 'series-closed']);
    expect((await assessWave(store, TERMINAL, { name: 'w', instruments: [stricter], now: later })).kind).toBe('there');
    const [first, second] = await store.db.selectFrom('series').selectAll().orderBy('id').execute();
    expect(second).toMatchObject({ assessor: 'site-words@99.0.0', closed_at: later });
    expect(figured).toEqual([second!.id]);
    const attempts = await store.db
      .selectFrom('judgement')
      .select(['territory', 'attempt'])
      .where('series_id', '=', second!.id)
      .orderBy('territory')
      .execute();
    expect(attempts).toEqual([
      { territory: '99001', attempt: 1 },
      { territory: '99002', attempt: 1 },
      { territory: '99003', attempt: 2 },
    ]);
    const levels = async (id: number) =>
      (await store.db.selectFrom('observation').select('level').where('series_id', '=', id).where('kind', '=', 'level').execute()).map(
        ({ level }) => level,
      );
    expect(Math.max(...(await levels(first!.id)).map(Number))).toBeGreaterThan(1);
    expect(new Set(await levels(second!.id))).toEqual(new Set([1]));
    const after = await verifyWave(store, 'w');
    expect(after.slice(0, 2)).toEqual(before);
    expect(after.map((one) => one.same)).toEqual([true, true, true]);
  });

  it('closes a series though nobody looks again for work after its last judgement', async () => {
    await using trial = await startTrial(3);
    const store = await engine.open();
    await startTrialWave(store, trial, 'w');
    await workHere(store, trial);
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: DATED });
    const newer: typeof siteInstrument = { ...siteInstrument, rubric: { version: '99.0.0', digest: 'newer' } };
    await assessWave(store, TERMINAL, { name: 'w', instruments: [newer], now: DATED });
    // All three are taken at once, and the next look is a minute away when they end.
    const { events } = await workHere(store, trial, { instruments: [newer], poll: 60_000, atOnce: 4 });
    expect(events.map(({ kind }) => kind)).toEqual(['judged', 'judged', 'judged', 'series-closed']);
  });
});

describe('the digest of a series', () => {
  it('is the same on either engine, in whatever order its towns were measured', async () => {
    await using trial = await startTrial(4, { absent: 1 });
    const digests: string[] = [];
    for (const [name, atOnce] of [
      ['pglite', 1],
      ['postgres', 4],
    ] as const) {
      const store = await testEngine(name, () => undefined).open();
      await startTrialWave(store, trial, 'w', { options: { tries: 1 } });
      await workHere(store, trial, { atOnce });
      await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [siteInstrument], now: DATED });
      digests.push((await verifyWave(store, 'w'))[1]!.digest);
    }
    expect(digests[0]).toBe(digests[1]);
  });
});
