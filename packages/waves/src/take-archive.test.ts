import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { HostRateLimiters, systemClock, viaSource } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { eachEngine } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { siteInstrument } from '../test/site-instrument.ts';
import { archivesOn, DATED, startTrial, startTrialWave, statesOf, type Trial, workHere } from '../test/trial.ts';
import { readWaveOptions, takeArchive } from './index.ts';

/** A town's archive, made outside of any wave. */
async function madeApart(
  trial: Trial,
  at: number,
): Promise<{ readonly archive: string; readonly start: string; readonly territory: string }> {
  const { code, name, host } = trial.towns[at]!;
  const start = `https://${host}/`;
  const source = viaSource(trial.web.address);
  const measured = await siteInstrument.measure(
    { territory: code, name, address: start, instant: instantFrom(DATED.getTime()) },
    {
      ...{ options: readWaveOptions(trial.options, []), source, browser: null, gates: new HostRateLimiters(systemClock) },
      ...{ folder: join(trial.folder, 'apart'), signal: new AbortController().signal, onRequest: () => undefined },
    },
  );
  await source.close();
  return { archive: measured.archive!, start, territory: code };
}

eachEngine('an archive that was made outside of a wave', (engine) => {
  it('is taken into one that has the town: a worker judges it, and asks nobody again', async () => {
    await using trial = await startTrial(2);
    const store = await engine.open();
    const given = await madeApart(trial, 1);
    await startTrialWave(store, trial, 'w', { siteless: ['99002'] });
    const asked = trial.web.requests().length;
    await takeArchive(store, TERMINAL, trial.archiveStore, {
      ...given,
      wave: 'w',
      instrument: siteInstrument.id,
      dated: DATED,
      now: DATED,
    });
    const { events } = await workHere(store, trial);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done' });
    expect(events.flatMap((event) => (event.kind === 'done' ? [[event.territory, event.adopted]] : [])).sort()).toEqual([
      ['99001', false],
      ['99002', true],
    ]);
    // The first was asked, the second was not.
    expect(trial.web.requests().length).toBeGreaterThan(asked);
    expect(
      trial.web
        .requests()
        .slice(asked)
        .filter((request) => JSON.stringify(request).includes('valdor-002')),
    ).toEqual([]);
  });

  it('is refused by one of another year, of another instrument, without the town, or that has measured it', async () => {
    await using trial = await startTrial(1);
    const store = await engine.open();
    const given = await madeApart(trial, 0);
    await startTrialWave(store, trial, 'w');
    const take = (more: object) =>
      takeArchive(store, TERMINAL, trial.archiveStore, {
        ...given,
        wave: 'w',
        instrument: siteInstrument.id,
        dated: DATED,
        now: DATED,
        ...more,
      });
    await expect(take({ dated: new Date('2024-01-01') })).rejects.toMatchObject({ code: 'other-year' });
    await expect(take({ instrument: 'toy' })).rejects.toMatchObject({ code: 'other-instrument' });
    await expect(take({ territory: '99099' })).rejects.toMatchObject({ code: 'not-to-measure' });
    await workHere(store, trial);
    await expect(take({})).rejects.toMatchObject({ code: 'not-to-measure' });
    expect(await archivesOn(trial)).toHaveLength(1);
  });
});
