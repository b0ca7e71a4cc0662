import { join } from 'node:path';
import { folderArchiveStore } from '@beffroi/archive-store';
import { folderSource, HostRateLimiters, systemClock } from '@beffroi/capture';
import { instantFrom } from '@beffroi/domain';
import { itIsAnInstrument } from '@beffroi/instrument/testing';
import { instrument } from '@beffroi/levers';
import { insertDeclaration, type Store, surveyBySlug } from '@beffroi/store';
import { testEngine } from '@beffroi/store/testing';
import { readWaveOptions } from '@beffroi/waves';
import { ownFolder, towns } from '@beffroi/waves/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { keptLeversIn } from '../gather/index.ts';
import { closedSurvey } from './made-levers.ts';
import { HOSTILE, TOLD } from './trial-house.ts';

const WEB = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'levers', 'mended-on');

/** What the town said, and what a survey of it told, by the day of the measurement. */
async function toldOf(store: Store, territory: string): Promise<void> {
  const slug = 'belleroche-2026';
  await closedSurvey(store, { slug, territory, town: territory, closedOn: '2026-10-01' }, TOLD[1]);
  const { lead_id: account_id } = (await surveyBySlug(store.db, slug))!;
  const said = { territory, indicator: 'elected-lead', level: 4, statement: HOSTILE.statement, dated: '2026-11-01' };
  await insertDeclaration(store.db, { ...said, account_id, made_at: new Date('2026-11-01T10:00:00Z') });
}

describe('levers', () => {
  const late: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const undo of late.splice(0).reverse()) await undo();
  });
  const engine = testEngine('pglite', (undo) => void late.push(undo));
  const open = async () => {
    const folder = await ownFolder();
    late.push(() => folder[Symbol.asyncDispose]());
    const [town] = towns(1);
    const store = await engine.open();
    await toldOf(store, town!.code);
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
  };
  itIsAnInstrument(open);

  it('keeps beside its pages what was said and what a survey told, and judges both again to the bit', async () => {
    const { instrument: made, unit, means } = await open();
    const measured = await made.measure(unit, means);
    if (measured.archive === null) throw new Error('nothing was archived');
    expect((await made.judge(measured.archive)).judgement).toEqual(measured.judgement);
    const [first] = keptLeversIn(measured.judgement.findings);
    expect(first!.views.declared).toMatchObject({ kind: 'level', level: 4, declared: { statement: HOSTILE.statement } });
    const { lived } = first!.views;
    const [, { parts }] = TOLD;
    expect(lived.kind === 'groups' && lived.groups.map(({ told }) => told.cells)).toEqual(
      parts.map(({ histograms }) => histograms['elected-lead']),
    );
  });
});
