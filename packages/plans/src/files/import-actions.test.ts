import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, it } from 'vitest';
import { added, KNOWN, ledPlan, NOW } from '../../test/authorities.ts';
import { exportPlan, planByNumber, wordParts } from '../index.ts';
import { importActions } from './import-actions.ts';
import type { DraftAction } from './plan-file.ts';

const draft = (title: string, more: Partial<DraftAction> = {}): DraftAction => ({
  ...{ line: 2, number: null, title, purpose: '', state: 'proposed', due: null, step: null, cost: null, blocked: null },
  ...{ endedOn: null, open: false, ties: [], needs: [] },
  ...more,
});

eachEngineAtLength('postgres', 'what a plan takes in', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
  });

  it('is added as one act, with what waits for what, and nobody in charge', async () => {
    const led = await ledPlan(store);
    await added(store, led, { title: 'Celle d’avant' });
    const drafts = [
      draft('Une', {
        number: 7,
        state: 'done',
        endedOn: '2026-01-31',
        ties: [{ ...KNOWN[0]!, from: 1, to: 3 }],
      }),
      draft('Deux', { number: 9, state: 'blocked', blocked: { by: 'Le marché', liftedBy: null }, needs: [7] }),
    ];
    expect(await importActions(store, led.lead, led.plan, { drafts, from: 'csv' }, KNOWN, NOW)).toEqual([2, 3]);
    expect((await planByNumber(store, led.lead, led.plan))!.actions.slice(1)).toMatchObject([
      {
        number: 2,
        title: 'Une',
        state: 'done',
        endedOn: '2026-01-31',
        inCharge: null,
        ties: [{ ...KNOWN[0]!, to: 3 }],
        open: false,
      },
      { number: 3, title: 'Deux', state: 'blocked', blocked: { by: 'Le marché' }, needs: [2] },
    ]);
    const acts = await store.db.selectFrom('act_log').select(['act', 'details']).where('subject', '=', `plan:${led.plan}`).execute();
    expect(acts.filter(({ act }) => act === 'plan.imported')).toMatchObject([{ details: { from: 'csv', actions: 2 } }]);
  });

  it.each<[string, readonly DraftAction[], object]>([
    ['nothing', [], { code: 'not-valid', details: { field: 'drafts' } }],
    ['a title twice', [draft('Une'), draft('une')], { code: 'not-valid', details: { field: 'title' } }],
    [
      'what is measured nowhere',
      [draft('Une'), draft('Deux', { ties: [{ instrument: 'x', indicator: 'y', from: null, to: 1 }] })],
      { code: 'not-valid' },
    ],
    ['a need of nothing', [draft('Une', { number: 1 }), draft('Deux', { needs: [4] })], { code: 'not-valid' }],
    ['no day', [draft('Une', { due: 'demain' })], { code: 'not-valid', details: { field: 'due' } }],
  ])('is added whole or not at all: %s', async (_, drafts, expected) => {
    const led = await ledPlan(store);
    await expect(importActions(store, led.lead, led.plan, { drafts, from: 'xlsx' }, KNOWN, NOW)).rejects.toMatchObject(expected);
    expect((await planByNumber(store, led.lead, led.plan))!.actions).toEqual([]);
  });

  it('is for who edits the plan, and goes out to who reads it', async () => {
    const led = await ledPlan(store);
    await added(store, led);
    const bring = () => importActions(store, led.zoe, led.plan, { drafts: [draft('Une')], from: 'csv' }, KNOWN, NOW);
    await expect(bring()).rejects.toMatchObject({ name: 'ActRefusal' });
    expect((await exportPlan(store, led.zoe, led.plan, 'csv', NOW)).actions).toHaveLength(1);
    await expect(exportPlan(store, led.zoe, 2_000_000, 'csv', NOW)).rejects.toMatchObject({ code: 'unknown' });
  });

  it('has its words, all or none, no longer than two sides hold', async () => {
    const led = await ledPlan(store);
    const long = [
      { part: 'opening', said: 'Bonjour' },
      { part: 'closing', said: 'a'.repeat(501) },
    ];
    await expect(wordParts(store, led.lead, led.plan, long, NOW)).rejects.toMatchObject({ details: { field: 'closing', most: 500 } });
    await expect(wordParts(store, led.lead, led.plan, [{ part: 'figure', said: '5' }], NOW)).rejects.toMatchObject({ code: 'not-valid' });
    const inherited = [{ part: 'constructor', said: 'x'.repeat(9_000) }];
    await expect(wordParts(store, led.lead, led.plan, inherited, NOW)).rejects.toMatchObject({ code: 'not-valid' });
    await wordParts(store, led.lead, led.plan, [{ part: 'opening', said: 'Bonjour', read: null }], NOW);
    const stale = [
      { part: 'closing', said: 'Fin', read: null },
      { part: 'opening', said: 'Bonsoir', read: null },
    ];
    await expect(wordParts(store, led.lead, led.plan, stale, NOW)).rejects.toMatchObject({ code: 'edited' });
    expect(
      (await store.db.selectFrom('plan_text').select('part').where('plan_id', '=', led.plan).execute()).map(({ part }) => part),
    ).toEqual(['opening']);
  });
});
