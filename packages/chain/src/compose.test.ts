import type { ChainCell, DeliveredCell, PromisedCell } from '@beffroi/instrument';
import type { ActionView, PlanView } from '@beffroi/plans';
import { describe, expect, it } from 'vitest';
import { type ChainMaterial, composeChain, type TownChain } from './compose.ts';
import { chainCsv } from './export/chain-csv.ts';
import { mandateFrom } from './rules/index.ts';

const TOWN = '99001';
const CANTEEN = { instrument: 'counter', indicator: 'canteen' };
const SCHOOL = { instrument: 'counter', indicator: 'school' };
const LEVER = { instrument: 'house', indicator: 'free-speech' };
const TITLES = new Map([
  ['canteen', { fr: '=Cantine', en: 'Canteen' }],
  ['school', { fr: 'École', en: 'School' }],
]);

const delivered = (subject: typeof CANTEEN, year: number, level: number | null, gap: ChainCell['gap'] = null): DeliveredCell => ({
  ...{ link: 'delivered', subject, level, gap, facts: {}, ceiling: 5, confidence: 0.95, rubric: 'r1' },
  state: level === null ? 'unobserved' : 'level',
  wave: String(year),
  dated: `${year}-11-24T06:00:00.000Z`,
  proof: `/vagues/${year}/villes/${TOWN}/${subject.indicator}`,
});
const promised = (subject: typeof CANTEEN | null, state: PromisedCell['state'], year = 2026): PromisedCell => ({
  ...{ link: 'promised', subject, state, year, gap: state === 'unobserved' ? 'not-read-whole' : null },
  facts: { lists: state === 'yes' ? 2 : 0, read: 3, standing: 4, sentences: 5 },
  wave: `lists-${year}`,
  dated: `${year}-02-01T00:00:00.000Z`,
  proof: `/programmes/villes/${TOWN}/${year}`,
});
const spoken = (year: number, state: 'human' | 'silent'): ChainCell => ({
  ...{
    link: 'spoken',
    subject: null,
    state,
    gap: null,
    facts: {},
    wave: `voices-${year}`,
    dated: `${year}-10-01T00:00:00.000Z`,
    proof: '/voix',
  },
});

let numbers = 0;
function action(ties: readonly (typeof CANTEEN)[], more: Partial<ActionView> = {}): ActionView {
  const number = ++numbers;
  return {
    ...{ id: number, number, title: 'Une action', purpose: '', state: 'running', due: null, step: null, cost: null, blocked: null },
    ...{
      endedOn: null,
      open: true,
      version: 1,
      inCharge: null,
      asked: null,
      needs: [],
      sharedWith: [],
      madeAt: '2026-06-01T08:00:00.000Z',
    },
    ties: ties.map((tie) => ({ ...tie, from: 2, to: 4 })),
    ...more,
  };
}
const inCharge = { inCharge: { charge: 1, account: null, name: null, since: '2026-07-01T08:00:00.000Z', named: false } } as const;
const plan = (actions: readonly ActionView[]): PlanView => ({
  ...{ id: 1, territory: TOWN, mandateYear: 2026, name: 'Plan', zone: 'Europe/Paris', publishedAt: '2026-06-15T08:00:00.000Z', version: 1 },
  actions,
});

const composed = (cells: readonly ChainCell[], more: Partial<ChainMaterial> = {}): TownChain | null =>
  composeChain({
    ...{ territory: TOWN, mandate: mandateFrom(2026), cells, plan: null, withheld: new Set() },
    titleOf: ({ indicator }) => TITLES.get(indicator) ?? null,
    ...more,
  });

const MEASURED = [delivered(CANTEEN, 2025, 2), delivered(CANTEEN, 2026, 4), delivered(SCHOOL, 2025, 3), delivered(SCHOOL, 2026, 3)];
const PROMISED = [promised(null, 'yes'), promised(CANTEEN, 'yes'), promised(SCHOOL, 'no')];

describe('the chain of a town', () => {
  it('is nothing where nothing of it is known', () => {
    expect(composed([])).toBeNull();
    expect(composed([promised(null, 'unobserved')])).toBeNull();
  });

  it('has a row for what was promised and what is organised, and none for what is neither', () => {
    expect(composed([...PROMISED, ...MEASURED])!.rows.map(({ subject }) => subject)).toEqual([CANTEEN]);
    const tied = composed([...PROMISED, ...MEASURED], { plan: plan([action([SCHOOL, LEVER], inCharge)]) })!;
    expect(tied.rows.map(({ subject, sentence }) => [subject, sentence.broken.code])).toEqual([
      [CANTEEN, 'not-planned'],
      [SCHOOL, 'unchanged'],
    ]);
  });

  it('says of each link its state, date and proof', () => {
    const held = plan([action([CANTEEN], inCharge), action([CANTEEN])]);
    const [canteen] = composed([...PROMISED, ...MEASURED, spoken(2025, 'silent'), spoken(2026, 'human')], { plan: held })!.rows;
    expect(canteen!.sentence).toMatchObject({ broken: { code: 'holds', at: null }, facts: { from: 2, to: 4, open: 2, inCharge: 1 } });
    expect(canteen!.promised).toMatchObject({ state: 'yes', proof: `/programmes/villes/${TOWN}/2026`, facts: { lists: 2 } });
    expect(canteen!.organised).toMatchObject({ state: 'in-charge', dated: '2026-07-01T08:00:00.000Z', proof: `/plans/${TOWN}` });
    expect(canteen!.delivered).toMatchObject({ state: 'rose', dated: '2026-11-24T06:00:00.000Z', to: { wave: '2026' } });
    expect(canteen!.spoken).toMatchObject({ state: 'human', dated: '2026-10-01T00:00:00.000Z', proof: '/voix' });
  });

  it('has no row for what was tied to an action alone that was given up', () => {
    const given = plan([action([SCHOOL], { state: 'dropped', endedOn: '2026-10-30' })]);
    expect(composed([...PROMISED, ...MEASURED], { plan: given })!.rows.map(({ subject }) => subject)).toEqual([CANTEEN]);
  });

  it('counts no action that everybody may not read', () => {
    const hidden = plan([action([CANTEEN], { ...inCharge, open: false })]);
    const [canteen] = composed([...PROMISED, ...MEASURED], { plan: hidden })!.rows;
    expect(canteen!.organised).toMatchObject({ state: 'none', counts: { open: 0, inCharge: 0, done: 0 }, actions: [] });
  });

  it('tells an action that is over by the day when it was', () => {
    const over = plan([action([CANTEEN], { state: 'done', endedOn: '2026-10-30' })]);
    expect(composed([...PROMISED, ...MEASURED], { plan: over })!.rows[0]!.organised).toMatchObject({ state: 'done', dated: '2026-10-30' });
  });

  it('counts the services of the whole town', () => {
    const { town } = composed([...PROMISED, ...MEASURED])!;
    expect(town.delivered).toMatchObject({ state: 'rose', counts: { rose: 1, same: 1, fell: 0 }, proof: `/villes/${TOWN}` });
    expect(town.sentence.broken.code).toBe('plan-unseen');
  });

  it('takes each mandate’s own: promises of its ballot, waves from its baseline to its end', () => {
    const cells = [...PROMISED, promised(SCHOOL, 'yes', 2020), ...MEASURED, delivered(SCHOOL, 2021, 1), spoken(2026, 'human')];
    const before = composed(cells, { mandate: mandateFrom(2020) })!;
    expect(before.rows.map(({ subject }) => subject)).toEqual([SCHOOL]);
    expect(before.rows[0]!.delivered).toMatchObject({ from: { wave: '2021', level: 1 }, to: { wave: '2025', level: 3 } });
    expect(before.town.spoken).toMatchObject({ state: 'unobserved', gap: 'no-measurement' });
  });

  it('says that an embargo hides a link, where nothing else is known of it', () => {
    const hidden = composed(MEASURED, { withheld: new Set(['promised']) })!;
    expect(hidden.town.promised).toMatchObject({ state: 'unobserved', gap: 'withheld', proof: null, facts: null });
    expect(composed(MEASURED)!.town.promised.gap).toBe('no-measurement');
  });

  it('says why a service is not observed', () => {
    const cells = [promised(CANTEEN, 'yes'), delivered(CANTEEN, 2025, 2), delivered(CANTEEN, 2026, null, 'robots')];
    expect(composed(cells)!.rows[0]!.delivered).toMatchObject({
      state: 'unobserved',
      gap: 'robots',
      proof: `/vagues/2026/villes/${TOWN}/canteen`,
    });
  });

  it('is a table of which no cell is run by a spreadsheet', () => {
    const lines = chainCsv(composed([...PROMISED, ...MEASURED])!, 'fr')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toContain("'=Cantine");
    expect(lines[2]).toMatch(/^99001,2026,counter,canteen,/);
  });
});
