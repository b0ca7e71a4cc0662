import { TERMINAL } from '@beffroi/acts';
import { digestOf } from '@beffroi/capture';
import type { Finding } from '@beffroi/domain';
import { askedNobody, type Instrument, judgementOf, peopleAsked } from '@beffroi/instrument';
import { noteTargets } from '@beffroi/store';
import { eachEngine } from '@beffroi/store/testing';
import { expect, it } from 'vitest';
import { notePanel } from '../test/towns.ts';
import { archivesOn, DATED, startTrial, statesOf, workHere } from '../test/trial.ts';
import { assessWave, closeWave, openWave, startWave, verifyWave, waveOverview } from './index.ts';

/** What people of a town answered, where that is kept: not with the wave. */
const ANSWERS: Readonly<Record<string, string>> = { '99001': 'oui, très', '99002': 'non' };

/** An instrument that asks people. Nobody of the third town has answered yet. */
const survey: Instrument = {
  id: 'survey',
  name: { fr: 'Enquête', en: 'Survey' },
  catalogue: [{ id: 'content', family: 'people', title: { fr: 'Satisfaits', en: 'Content' } }],
  rubric: { version: '1.0.0', digest: 'survey' },
  targets: peopleAsked('automne-2026'),
  async measure({ territory, instant }) {
    const answer = ANSWERS[territory] ?? '';
    const base = {
      indicator: 'content',
      ceiling: 5,
      confidence: 0.9,
      provider: null,
      evidence: [],
      because: { code: 'asked', values: {} },
    } as const;
    const finding: Finding = answer.startsWith('oui')
      ? {
          ...base,
          kind: 'level',
          level: 4,
          evidence: [{ url: '', rule: 'answer', quote: '', place: { block: -1, zone: '', heading: '' }, digest: null }],
        }
      : answer === ''
        ? { ...base, kind: 'unobserved', level: null, obstacle: 'down' }
        : { ...base, kind: 'absence', level: 0, read: ['urn:survey'] };
    return {
      archive: null,
      answers: { digest: digestOf(Buffer.from(answer)), bytes: Buffer.byteLength(answer) },
      capture: askedNobody(instant),
      reached: answer !== '',
      judgement: judgementOf([finding]),
    };
  },
  judge: () => Promise.reject(new Error('there is no archive to judge')),
};

eachEngine('people who answer', (engine) => {
  it('are measured where they were asked, and their words lie in no archive', async () => {
    await using trial = await startTrial(4);
    const store = await engine.open();
    await notePanel(store.db, 'trial', trial.towns);
    const asked = trial.towns.slice(0, 3).map(({ code }) => ({
      territory: code,
      kind: 'people',
      scope: 'automne-2026',
      key: '',
      said: () => ({ address: null, facts: { invited: 100 } }),
    }));
    await noteTargets(store.db, asked, { source: 'essai', now: DATED });
    const opened = {
      name: 'w',
      panel: 'trial',
      instrument: survey,
      dated: DATED,
      options: { ...trial.options, tries: 2, retryAfter: [3600] },
      now: DATED,
    };
    await openWave(store, TERMINAL, opened);
    await startWave(store, TERMINAL, 'w', DATED);
    const { events } = await workHere(store, trial, { instruments: [survey], until: 'drained' });
    expect(events.filter(({ kind }) => kind === 'done')).toHaveLength(2);
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done', 99003: 'asleep', 99004: 'without-site' });
    expect(await archivesOn(trial)).toEqual([]);
    expect(await store.db.selectFrom('capture').select(['territory', 'archive', 'digest', 'bytes']).orderBy('territory').execute()).toEqual(
      [
        { territory: '99001', archive: null, digest: digestOf(Buffer.from('oui, très')), bytes: 10 },
        { territory: '99002', archive: null, digest: digestOf(Buffer.from('non')), bytes: 3 },
        { territory: '99003', archive: null, digest: digestOf(Buffer.from('')), bytes: 0 },
      ],
    );

    // Who never answered is left: there is nothing that could be judged later.
    await closeWave(store, TERMINAL, { name: 'w', archiveStore: trial.archiveStore, instruments: [survey], now: DATED });
    expect(await statesOf(store, 'w')).toEqual({ 99001: 'done', 99002: 'done', 99003: 'left', 99004: 'without-site' });
    expect((await verifyWave(store, 'w')).map(({ same }) => same)).toEqual([true, true]);
    const overview = await waveOverview(store, 'w', survey);
    const mean = overview!.figures.find(({ scope, subject, measure }) => scope === 'panel' && subject === 'all' && measure === 'level');
    expect(mean).toMatchObject({ value: 2, n_observed: 2 });

    // Nor does a newer rubric read them again.
    const newer = { ...survey, rubric: { version: '2.0.0', digest: 'newer' } };
    await expect(assessWave(store, TERMINAL, { name: 'w', instruments: [newer], now: DATED })).rejects.toMatchObject({
      code: 'nothing-captured',
    });
  });
});
