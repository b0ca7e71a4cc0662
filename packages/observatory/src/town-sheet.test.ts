import type { Embargo, Instrument } from '@beffroi/instrument';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { MADE, madeWave } from '@beffroi/waves/testing';
import { beforeEach, expect, it } from 'vitest';
import { shownInstrument, shownInstruments } from './shown-instruments.ts';
import { townFindings } from './town-findings.ts';
import { composedSheet } from './town-sheet.ts';
import { waveView } from './wave-view.ts';

const NOW = new Date('2026-12-01T00:00:00Z');
const TOWNS = [
  { code: '99001', name: 'Valdor', population: 12_000, strip: '432' },
  { code: '99002', name: 'Malval', population: 800, strip: '0?~' },
  { code: '99003', name: 'Grand’Ombre', population: 64_000, strip: '555' },
  { code: '99004', name: 'Sans-Rien', population: 90, strip: null },
];
const SAID = { title: 'Silence', lead: 'Rien', ends: 'Demain', why: ['La loi'], line: 'Silence' };

/** A second instrument, which has a section and steps of its own. */
const OTHER: Instrument = {
  ...MADE,
  id: 'autre',
  name: { fr: 'Autre', en: 'Other' },
  sheet: { section: async (_, waves, code) => (waves.length === 0 ? null : { waves: waves.map(({ wave }) => wave.name), code }) },
  steps: { steps: async () => [{ indicator: 'banc', from: 0, to: 1, reached: 2, of: 3 }] },
};

const HIDES: Embargo = {
  withheld: async (_, waves) => new Map(waves.map(({ wave }) => [wave.name, { until: null, said: { fr: SAID, en: SAID } }])),
};

eachEngineAtLength('postgres', 'what is shown of any instrument', (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open();
  });
  const house = (...instruments: Instrument[]) => ({ store, instruments });

  it('is a wave with its figures, by family, indicator and scale', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    const view = (await waveView(here, 'e1', NOW))!;
    expect(view).toMatchObject({
      instrument: { id: 'essai' },
      wave: { name: 'e1', assessor: 'essai@1.0.0' },
      towns: { all: 4, observed: 3 },
    });
    expect(view.measures.map(({ id }) => id)).toEqual(['level', 'attainment', 'shade']);
    expect(view.families.map(({ id, title }) => [id, title.fr])).toEqual([
      ['place', 'La place'],
      ['eau', 'L’eau'],
    ]);
    const [bench, tree, fountain] = view.indicators;
    expect(bench!.figures['level']).toMatchObject({ value: 3, observed: 3, unobserved: 0 });
    expect(tree!.figures['level']).toMatchObject({ value: 4, observed: 2, unobserved: 1 });
    expect(fountain!.figures['shade']).toMatchObject({ value: 2.5, observed: 2, abstained: 1 });
    // What was not seen is counted beside, and is no 0.
    expect(tree!.marks.filter(({ towns }) => towns > 0)).toEqual([
      { mark: '3', towns: 1 },
      { mark: '5', towns: 1 },
      { mark: '?', towns: 1 },
    ]);
    expect(await waveView(here, 'e2', NOW)).toBeNull();
    expect(await waveView({ ...here, instruments: [] }, 'e1', NOW)).toBeNull();
  });

  it('is a town with its findings, each with what was seen', async () => {
    const here = house(MADE);
    await madeWave(here.store, 'e1', TOWNS);
    const view = (await townFindings(here, 'e1', '99001', NOW))!;
    expect(view).toMatchObject({ strip: '432', mean: { value: 3, observed: 3 }, town: { name: 'Valdor' } });
    expect(view.findings[0]).toMatchObject({
      indicator: 'banc',
      level: 4,
      called: { fr: 'très bien' },
      further: { shade: 3 },
      evidence: [{ quote: 'Sur la place, banc', rule: 'seen' }],
    });
    const half = (await townFindings(here, 'e1', '99002', NOW))!.findings;
    expect(half.map(({ kind, level, obstacle }) => [kind, level, obstacle])).toEqual([
      ['absence', 0, null],
      ['unobserved', null, 'down'],
      ['abstained', null, null],
    ]);
    expect((await townFindings(here, 'e1', '99004', NOW))!).toMatchObject({ findings: [], strip: '', archive: null });
    expect(await townFindings(here, 'e1', '99009', NOW)).toBeNull();
  });

  it('is one sheet a town, with a section an instrument: its own, or its findings', async () => {
    const here = house(MADE, OTHER);
    await madeWave(here.store, 'e1', TOWNS);
    await madeWave(here.store, 'a1', TOWNS, { instrument: OTHER });
    const sheet = (await composedSheet(here, '99001', NOW))!;
    expect(sheet.town).toMatchObject({ code: '99001', name: 'Valdor' });
    expect(sheet.parts).toMatchObject([
      { instrument: { id: 'essai' }, section: { kind: 'default', data: { strip: '432' } }, steps: [] },
      { instrument: { id: 'autre' }, section: { kind: 'own', data: { waves: ['a1'], code: '99001' } }, steps: [{ indicator: 'banc' }] },
    ]);
    expect(await composedSheet(here, '99999', NOW)).toBeNull();
    // A commune that no wave holds has a sheet too, on which nothing is said.
    expect((await composedSheet(here, '35238', NOW))!).toMatchObject({
      town: { name: 'Rennes' },
      parts: [{ section: { kind: 'none' } }, {}],
    });
  });

  it('is nothing at all under an embargo, but why', async () => {
    const here = house(MADE, { ...OTHER, embargo: HIDES });
    await madeWave(here.store, 'e1', TOWNS);
    await madeWave(here.store, 'a1', TOWNS, { instrument: OTHER });
    expect(await waveView(here, 'a1', NOW)).toBeNull();
    expect(await townFindings(here, 'a1', '99001', NOW)).toBeNull();
    expect((await composedSheet(here, '99001', NOW))!.parts[1]).toMatchObject({
      section: { kind: 'none' },
      steps: [],
      withheld: [{ said: { fr: { line: 'Silence' } } }],
    });
    expect((await shownInstruments(here, NOW)).map(({ waves }) => waves.map(({ wave }) => wave.name))).toEqual([['e1'], []]);
    expect(await shownInstrument(here, 'nobody', NOW)).toBeNull();
  });
});
