import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { people } from '@beffroi/accounts';
import { memberActor } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import type { Instant } from '@beffroi/domain';
import { instrumentsOf } from '@beffroi/house';
import { actionOf, myCharges, type PlanView, planOf, publishedPlans, sharedActions } from '@beffroi/plans';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '../context.ts';
import { type PlanStory, readPlanStory, WATCHED } from './demo-plan-story.ts';
import { demoPlans } from './demo-plans.ts';
import { readTowns } from './demo-towns.ts';

const FIXTURES = fileURLToPath(new URL('../../../../fixtures', import.meta.url));
const FIRST = '2025-11-24T10:00:00.000Z' as Instant;
const NOW = new Date('2026-11-24T10:00:00Z');

eachEngineAtLength('postgres', 'plans of the demonstration', (engine) => {
  let store: Store;
  let folder: string;
  let story: PlanStory;
  let plans: readonly PlanView[];
  beforeAll(async () => {
    store = await engine.open();
    folder = await mkdtemp(join(tmpdir(), 'plans-'));
    story = (await readPlanStory(FIXTURES))!;
    const towns = await readTowns(FIXTURES, {} as Context);
    const instruments = await instrumentsOf({ store, archiveStore: folderArchiveStore(folder) }, { env: {} });
    await demoPlans({ store, towns, instruments, first: FIRST }, story);
    plans = await Promise.all(story.plans.map(async ({ territory }) => (await planOf(store, null, territory))!));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const as = async (name: string) => memberActor((await people(store, NOW)).accounts.find((one) => one.name === name)!, null);

  it('are published, of the mandate of the day, with every tie that is told', async () => {
    expect(await publishedPlans(store)).toHaveLength(story.plans.length);
    expect(new Set(plans.map(({ mandateYear }) => mandateYear))).toEqual(new Set([2026]));
    const told = story.plans.flatMap(({ actions }) =>
      actions.filter(({ open }) => open !== false).map(({ ties = {} }) => Object.keys(ties).sort()),
    );
    expect(plans.flatMap(({ actions }) => actions.map(({ ties }) => ties.map(({ indicator }) => indicator).sort()))).toEqual(told);
  });

  it('have actions in every state, with and without somebody, named and not', () => {
    const actions = plans.flatMap((plan) => plan.actions);
    expect(new Set(actions.map(({ state }) => state))).toEqual(new Set(['proposed', 'running', 'blocked', 'done', 'dropped']));
    expect(actions.filter(({ inCharge }) => inCharge === null).length).toBeGreaterThan(3);
    expect(new Set(actions.flatMap(({ inCharge }) => (inCharge === null ? [] : [inCharge.name === null])))).toEqual(new Set([true, false]));
    expect(actions.filter(({ sharedWith }) => sharedWith.length > 0)).toHaveLength(2);
  });

  it('have somebody who said no, gave it on, never answered and left', async () => {
    const lead = await as('Muriel Castaing');
    const plan = (await planOf(store, lead, WATCHED.territory))!;
    const details = await Promise.all(plan.actions.map(async ({ id }) => (await actionOf(store, lead, id))!));
    const states = new Set(details.flatMap(({ charges }) => charges.map(({ state }) => state)));
    expect([...states].sort()).toEqual(['accepted', 'asked', 'declined', 'handed-over']);
    expect(details.filter(({ left }) => left !== null)).toHaveLength(1);
    expect((await myCharges(store, await as(WATCHED.name), NOW)).asked).toMatchObject([{ waiting: { long: true } }]);
    expect(await sharedActions(store, await as('Anaïs Delorme'))).toMatchObject([{ state: 'accepted', mayMove: true }]);
  });
});
