import type { ActingMember } from '@beffroi/acts';
import { planChanges, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { added, ledPlan, NOW, person } from '../../test/authorities.ts';
import { type ActionAsk, actionOf, changeAction, PlanRefusal } from '../index.ts';

/** What one of two people sends: some parts, on a version that is some steps old. */
interface Send {
  readonly who: 0 | 1;
  readonly behind: number;
  readonly ask: ActionAsk;
}

const ask: fc.Arbitrary<ActionAsk> = fc.record(
  {
    title: fc.constantFrom('Un', 'Deux'),
    purpose: fc.constantFrom('', 'Pour tous'),
    due: fc.constantFrom(null, '2027-01-31'),
    step: fc.constantFrom(null, { text: 'Appeler', due: null }, { text: 'Appeler', due: '2026-12-01' }),
    progress: fc.constantFrom(
      { state: 'running', blocked: null } as const,
      { state: 'blocked', blocked: { by: 'le budget', liftedBy: null } } as const,
      { state: 'done', blocked: null } as const,
    ),
    cost: fc.constantFrom(null, 'small' as const),
  },
  { requiredKeys: [] },
);
const sends = fc.array(fc.record({ who: fc.constantFrom(0 as const, 1 as const), behind: fc.nat(3), ask }), { maxLength: 8 });

eachEngineAtLength('postgres', 'an action that two people change at once', (engine) => {
  let store: Store;
  let people: readonly [ActingMember, ActingMember];
  let led: Awaited<ReturnType<typeof ledPlan>>;
  beforeAll(async () => {
    store = await engine.open();
    led = await ledPlan(store);
    people = [led.lead, await person(store, 'Lou', 'facilitator')];
  });

  it('is what its history tells, from its first version on, whatever they send', async () => {
    await fc.assert(
      fc.asyncProperty(sends, async (all: readonly Send[]) => {
        const { id } = await added(store, led, { title: 'Un' });
        for (const { who, behind, ask: sent } of all) {
          const before = (await actionOf(store, people[who], id))!.action;
          const read = Math.max(1, before.version - behind);
          const saved = await changeAction(store, people[who], id, { read, ...sent }, NOW).catch((error) => error);
          const after = (await actionOf(store, people[who], id))!.action;
          // Refused: nothing was changed, and both versions came back. Saved: what was sent stands.
          if (saved instanceof PlanRefusal) expect([saved.code, after]).toEqual(['edited', before]);
          else expect(after).toMatchObject({ version: saved.version, ...flat(sent, saved.changed) });
        }
        const told = (await planChanges(store.db, id, 0)).reverse();
        expect(told.map(({ version }) => version)).toEqual(told.map((_, at) => at + 1));
        const { title, purpose, due, step, state, cost } = (await actionOf(store, people[0], id))!.action;
        expect(Object.assign({}, ...told.map(({ after }) => after))).toMatchObject({
          title,
          purpose,
          due,
          step,
          cost,
          progress: { state },
        });
      }),
      { numRuns: 25 },
    );
  });
});

/** The parts that were changed, as the view names them. */
function flat(sent: ActionAsk, changed: readonly string[]): Record<string, unknown> {
  const { progress, ...rest } = sent;
  const parts = { ...rest, ...(progress !== undefined && { progress: progress.state }) };
  return Object.fromEntries(
    Object.entries(parts).flatMap(([part, value]) => (changed.includes(part) ? [[part === 'progress' ? 'state' : part, value]] : [])),
  );
}
