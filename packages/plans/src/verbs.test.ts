import { type ActingMember, ActRefusal, PLAN_KEEPER } from '@beffroi/acts';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { added, BODY, days, KNOWN, type Led, ledPlan, NOW, namePlaces, OTHER_TOWN, person, TOWN } from '../test/authorities.ts';
import {
  acceptCharge,
  acceptShare,
  actionOf,
  addAction,
  askCharge,
  askShare,
  candidatesFor,
  changeAction,
  changePlan,
  declineCharge,
  declineShare,
  endCalendar,
  endCharge,
  endShare,
  handOver,
  keepCharge,
  keepPlans,
  kinOf,
  leaveCharge,
  makePlan,
  manifestoOf,
  moveAction,
  myCharges,
  nameCharge,
  needActions,
  noteAction,
  offerCharge,
  openCalendar,
  ownSettings,
  planByNumber,
  planOf,
  plansOf,
  publishedPlans,
  publishPlan,
  renewCalendar,
  setDigest,
  shareableWith,
  sharedActions,
  tieAction,
  withdrawCharge,
  withdrawNote,
  withdrawPlan,
  wordManifesto,
} from './index.ts';

const refused = (code: string, details = {}) => ({ code, details: expect.objectContaining(details) });

eachEngineAtLength('postgres', 'a plan', (engine) => {
  let store: Store;
  let led: Led;
  let lead: ActingMember;
  let zoe: ActingMember;
  let max: ActingMember;
  beforeAll(async () => {
    store = await engine.open();
    await namePlaces(store);
  });
  beforeEach(async () => {
    led = await ledPlan(store);
    ({ lead, zoe, max } = led);
  });
  const action = (more = {}) => added(store, led, more).then(({ id }) => id);
  const seen = async (id: number, by: ActingMember | null = lead) => (await actionOf(store, by, id))!.action;
  /** An action that Zoé is in charge of. */
  const carried = async (more = {}) => {
    const id = await action(more);
    const charge = await askCharge(store, lead, id, zoe.id, NOW);
    await acceptCharge(store, zoe, charge, NOW);
    return { id, charge };
  };

  describe('of an authority', () => {
    it('is one for each mandate, and led by who made it', async () => {
      const anne = await person(store, 'Anne', 'facilitator', ['29019']);
      const id = await makePlan(store, anne, { territory: '29019', mandateYear: 2026, name: '  Plan\u200b du  numérique ' }, NOW);
      expect(await planOf(store, anne, '29019')).toMatchObject({
        id,
        name: 'Plan du numérique',
        zone: 'Europe/Paris',
        publishedAt: null,
        actions: [],
      });
      await expect(makePlan(store, anne, { territory: '29019', mandateYear: 2026, name: 'Encore' }, NOW)).rejects.toMatchObject(
        refused('exists', { plan: id }),
      );
      expect((await plansOf(store, anne)).map((plan) => [plan.id, plan.lead, plan.mayEdit])).toEqual([[id, anne.id, true]]);
    });

    it('is of a body of several communes too, on the clocks of its largest', async () => {
      const anne = await person(store, 'Anne', 'facilitator', ['249740077']);
      const id = await makePlan(store, anne, { territory: '249740077', mandateYear: 2026, name: 'Plan' }, NOW);
      expect(await planByNumber(store, anne, id)).toMatchObject({ territory: '249740077', zone: 'Indian/Reunion' });
    });

    it.each([
      ['a year that is none', { mandateYear: 2026.5 }, 'mandateYear'],
      ['a mandate long over', { mandateYear: 2001 }, 'mandateYear'],
      ['no name', { name: ' \u200b ' }, 'name'],
    ])('is refused for %s', async (_, more, field) => {
      await expect(makePlan(store, lead, { territory: TOWN, mandateYear: 2026, name: 'Plan', ...more }, NOW)).rejects.toMatchObject(
        refused('not-valid', { field }),
      );
    });

    it('is made by nobody who has no right there', async () => {
      const ask = { territory: OTHER_TOWN, mandateYear: 2026, name: 'Plan' };
      await expect(makePlan(store, lead, ask, NOW)).rejects.toThrow(ActRefusal);
      await expect(makePlan(store, zoe, { ...ask, territory: TOWN }, NOW)).rejects.toThrow(ActRefusal);
    });

    it('of a town that merged is edited by who does in the town that it is part of now', async () => {
      // Annecy-le-Vieux, in Annecy since 2017.
      const there = await person(store, 'Paul', 'facilitator', ['74010']);
      const id = await makePlan(store, there, { territory: '74011', mandateYear: 2020, name: 'Plan' }, NOW);
      expect(await planOf(store, there, '74011')).toMatchObject({ id });
      expect((await plansOf(store, there)).map((plan) => plan.id)).toEqual([id]);
      await publishPlan(store, there, id, NOW);
      expect(await planOf(store, null, '74011')).toMatchObject({ id, territory: '74011' });
    });

    it('has another lead and another name, once what stands was read', async () => {
      const other = await person(store, 'Lou', 'facilitator');
      await changePlan(store, lead, led.plan, { read: 1, name: 'Autre', lead: other.id }, NOW);
      expect(await planByNumber(store, lead, led.plan)).toMatchObject({ name: 'Autre', version: 2 });
      await expect(changePlan(store, lead, led.plan, { read: 1, name: 'Encore' }, NOW)).rejects.toMatchObject(
        refused('edited', { version: 2, conflicts: [{ part: 'name', mine: 'Encore', theirs: 'Autre' }] }),
      );
      await expect(changePlan(store, lead, led.plan, { read: 2, lead: zoe.id }, NOW)).rejects.toMatchObject(refused('cannot-take'));
    });

    it('is read by everybody from when it is published until it is withdrawn: open actions alone', async () => {
      const open = await action({ title: 'Ouverte' });
      const closed = await action({ title: 'Réservée', open: false });
      await needActions(store, lead, open, { read: 1, needs: [2] }, NOW);
      expect(await planByNumber(store, null, led.plan)).toBeNull();
      expect(await actionOf(store, null, open)).toBeNull();
      await publishPlan(store, lead, led.plan, NOW);
      const view = await planByNumber(store, null, led.plan);
      expect(view!.actions.map(({ title, needs }) => ({ title, needs }))).toEqual([{ title: 'Ouverte', needs: [] }]);
      expect(await actionOf(store, null, closed)).toBeNull();
      expect((await publishedPlans(store)).find(({ id }) => id === led.plan)).toMatchObject({ actions: 1, lead: null, mayEdit: false });
      await withdrawPlan(store, lead, led.plan, NOW);
      expect(await planByNumber(store, null, led.plan)).toBeNull();
    });

    it('has words of its own, part by part, which nobody overwrites unread', async () => {
      const first = await wordManifesto(
        store,
        lead,
        led.plan,
        { part: 'priority:public-management', said: 'Chacun répond.\u200b', read: null },
        NOW,
      );
      expect(await manifestoOf(store, lead, led.plan)).toMatchObject([{ id: first, said: 'Chacun répond.' }]);
      await expect(
        wordManifesto(store, lead, led.plan, { part: 'priority:public-management', said: 'Autre', read: null }, NOW),
      ).rejects.toMatchObject(
        refused('edited', { conflicts: [{ part: 'priority:public-management', mine: 'Autre', theirs: 'Chacun répond.' }] }),
      );
      await wordManifesto(store, lead, led.plan, { part: 'priority:public-management', said: '', read: first }, NOW);
      expect(await manifestoOf(store, lead, led.plan)).toEqual([]);
      expect(await manifestoOf(store, null, led.plan)).toEqual([]);
      await expect(wordManifesto(store, lead, led.plan, { part: 'Titre 1', said: 'x' }, NOW)).rejects.toMatchObject(
        refused('not-valid', { field: 'part' }),
      );
    });
  });

  describe('has actions', () => {
    it('with numbers, days, a small step and a band of cost', async () => {
      await action();
      const { id, number } = await added(store, led, {
        ...{ purpose: 'Pour les familles.', due: '2027-06-30', step: { text: 'Voir l’éditeur', due: '2026-12-15' }, cost: 'small' },
        ties: [{ instrument: 'baths', indicator: 'canteen', from: 2, to: 4 }],
        needs: [1],
      });
      expect(number).toBe(2);
      expect(await seen(id)).toMatchObject({
        ...{
          number: 2,
          state: 'proposed',
          due: '2027-06-30',
          step: { text: 'Voir l’éditeur', due: '2026-12-15' },
          cost: 'small',
          version: 1,
        },
        ...{
          ties: [{ instrument: 'baths', indicator: 'canteen', from: 2, to: 4 }],
          needs: [1],
          inCharge: null,
          asked: null,
          open: true,
        },
      });
    });

    it.each([
      ['no title', { title: ' ' }, 'title'],
      ['a long title', { title: 'x'.repeat(201) }, 'title'],
      ['a day that is none', { due: '2026-02-30' }, 'due'],
      ['a day of no step', { step: { text: ' ', due: '2026-12-01' } }, 'step'],
      ['a state that is none', { progress: { state: 'won', blocked: null } }, 'state'],
      ['a block by nothing', { progress: { state: 'blocked', blocked: null } }, 'blockedBy'],
      ['a band that is none', { cost: 'huge' }, 'cost'],
      ['a service that is none', { ties: [{ instrument: 'baths', indicator: 'moon', from: null, to: 3 }] }, 'ties'],
      ['a level that falls', { ties: [{ instrument: 'baths', indicator: 'canteen', from: 4, to: 2 }] }, 'ties'],
      ['the same tie twice', { ties: [1, 2].map((from) => ({ instrument: 'baths', indicator: 'canteen', from, to: 4 })) }, 'ties'],
      ['an action that the plan has not', { needs: [77] }, 'needs'],
    ])('but none with %s', async (_, more, field) => {
      await expect(action(more)).rejects.toMatchObject(refused('not-valid', { field }));
      expect((await planByNumber(store, lead, led.plan))!.actions).toEqual([]);
    });

    it('that are blocked by something, until it is lifted, and over on a day', async () => {
      const id = await action();
      const blocked = { state: 'blocked', blocked: { by: 'le marché', liftedBy: 'le vote du budget' } } as const;
      await changeAction(store, lead, id, { read: 1, progress: blocked }, NOW);
      await changeAction(
        store,
        lead,
        id,
        { read: 2, progress: { ...blocked, blocked: { by: 'le marché public', liftedBy: null } } },
        days(3),
      );
      expect(await seen(id)).toMatchObject({ state: 'blocked', blocked: { by: 'le marché public', liftedBy: null, since: '2026-11-24' } });
      await changeAction(store, lead, id, { read: 3, progress: { state: 'done', blocked: null } }, days(5));
      expect(await seen(id)).toMatchObject({ state: 'done', blocked: null, endedOn: '2026-11-29' });
      await changeAction(store, lead, id, { read: 4, progress: { state: 'running', blocked: null } }, days(6));
      expect(await seen(id)).toMatchObject({ state: 'running', endedOn: null, version: 5 });
    });

    it('that wait for others, never in a circle', async () => {
      const [one, two, three] = [await action(), await action(), await action()];
      await needActions(store, lead, one, { read: 1, needs: [2] }, NOW);
      await needActions(store, lead, two, { read: 1, needs: [3, 3] }, NOW);
      await expect(needActions(store, lead, three, { read: 1, needs: [1] }, NOW)).rejects.toMatchObject(
        refused('cycle', { numbers: [3, 1, 2, 3] }),
      );
      await expect(needActions(store, lead, three, { read: 1, needs: [3] }, NOW)).rejects.toMatchObject(
        refused('cycle', { numbers: [3, 3] }),
      );
      await needActions(store, lead, two, { read: 2, needs: [] }, NOW);
      await needActions(store, lead, three, { read: 1, needs: [1] }, NOW);
      expect(await seen(three)).toMatchObject({ needs: [1] });
    });

    it('that two people change at once: what only one of them changed stays, and each is told', async () => {
      const id = await action({ purpose: 'Avant' });
      const other = await person(store, 'Lou', 'facilitator');
      const whole = { title: 'Inscrire à la cantine en ligne', purpose: 'Avant', due: null, cost: null };
      await changeAction(store, other, id, { read: 1, ...whole, due: '2027-01-31' }, NOW);
      const saved = await changeAction(store, lead, id, { read: 1, ...whole, purpose: 'Après' }, NOW);
      expect(saved).toMatchObject({ version: 3, changed: ['purpose'], meanwhile: [{ by: 'Lou', parts: ['due'] }] });
      const detail = await actionOf(store, other, id);
      expect(detail!.action).toMatchObject({ purpose: 'Après', due: '2027-01-31' });
      expect(detail!.history.map(({ version, by, unread }) => ({ version, by, unread }))).toEqual([
        { version: 3, by: 'Alix', unread: [2] },
        { version: 2, by: 'Lou', unread: [] },
        { version: 1, by: 'Alix', unread: [] },
      ]);
    });

    it('of which both changed the same: nothing is saved, and both versions come back', async () => {
      const id = await action();
      const other = await person(store, 'Lou', 'facilitator');
      await changeAction(store, other, id, { read: 1, title: 'Payer la cantine en ligne' }, NOW);
      await expect(changeAction(store, lead, id, { read: 1, title: 'Réserver la cantine', cost: 'small' }, NOW)).rejects.toMatchObject(
        refused('edited', {
          version: 2,
          conflicts: [
            {
              part: 'title',
              base: 'Inscrire à la cantine en ligne',
              mine: 'Réserver la cantine',
              theirs: 'Payer la cantine en ligne',
            },
          ],
          meanwhile: [expect.objectContaining({ by: 'Lou', parts: ['title'] })],
        }),
      );
      expect(await seen(id)).toMatchObject({ title: 'Payer la cantine en ligne', cost: null, version: 2 });
      await changeAction(store, lead, id, { read: 2, title: 'Réserver la cantine', cost: 'small' }, NOW);
      expect(await seen(id)).toMatchObject({ title: 'Réserver la cantine', cost: 'small', version: 3 });
    });

    it('of which ties are merged as any part is', async () => {
      const id = await action();
      const ties = [{ instrument: 'habits', indicator: 'free-speech', from: null, to: 3 }];
      expect(await tieAction(store, lead, id, { read: 1, ties }, KNOWN, NOW)).toMatchObject({ version: 2, changed: ['ties'] });
      expect(await tieAction(store, lead, id, { read: 2, ties }, KNOWN, NOW)).toMatchObject({ version: 2, changed: [] });
      await expect(tieAction(store, lead, id, { read: 1, ties: [] }, KNOWN, NOW)).resolves.toMatchObject({ version: 2 });
      await expect(tieAction(store, lead, id, { read: 9, ties: [] }, KNOWN, NOW)).rejects.toMatchObject(
        refused('not-valid', { field: 'read' }),
      );
    });
  });

  describe('has people in charge', () => {
    it('once they have said so', async () => {
      const id = await action();
      const charge = await askCharge(store, lead, id, zoe.id, NOW);
      expect(await seen(id)).toMatchObject({ inCharge: null, asked: { charge, name: 'Zoé', offered: false, by: 'Alix' } });
      await expect(askCharge(store, lead, id, max.id, NOW)).rejects.toMatchObject(refused('asked-already', { name: 'Zoé' }));
      expect((await myCharges(store, zoe, days(20))).asked).toMatchObject([{ charge, by: 'Alix', waiting: { days: 20, long: true } }]);
      expect((await myCharges(store, lead, days(2))).waiting).toMatchObject([{ charge, name: 'Zoé', waiting: { days: 2, long: false } }]);
      await acceptCharge(store, zoe, charge, days(1));
      expect(await seen(id)).toMatchObject({
        inCharge: { charge, account: zoe.id, name: 'Zoé', since: days(1).toISOString() },
        asked: null,
      });
      await expect(askCharge(store, lead, id, max.id, NOW)).rejects.toMatchObject(refused('taken', { name: 'Zoé' }));
      expect((await myCharges(store, zoe, NOW)).carried).toMatchObject([{ charge, action: { id } }]);
    });

    it('or nobody, where they say no, or are asked no more', async () => {
      const id = await action();
      await declineCharge(store, zoe, await askCharge(store, lead, id, zoe.id, NOW), ' Pas le temps. ', NOW);
      expect((await myCharges(store, lead, NOW)).lost).toMatchObject([{ name: 'Zoé', how: 'declined', reason: 'Pas le temps.' }]);
      const charge = await askCharge(store, lead, id, max.id, NOW);
      expect((await myCharges(store, lead, NOW)).lost).toEqual([]);
      await withdrawCharge(store, lead, charge, NOW);
      await expect(acceptCharge(store, max, charge, NOW)).rejects.toMatchObject(refused('settled', { state: 'withdrawn' }));
      expect(await seen(id)).toMatchObject({ inCharge: null, asked: null });
      expect((await actionOf(store, lead, id))!.charges.map(({ name, state }) => [name, state])).toEqual([
        ['Zoé', 'declined'],
        ['Max', 'withdrawn'],
      ]);
    });

    it('who offered: who edits the plan says yes, or no', async () => {
      const id = await action();
      const charge = await offerCharge(store, zoe, id, NOW);
      expect((await myCharges(store, lead, NOW)).offers).toMatchObject([{ charge, name: 'Zoé' }]);
      await expect(acceptCharge(store, zoe, charge, NOW)).rejects.toMatchObject({ name: 'ActRefusal', right: 'plan.edit' });
      await declineCharge(store, lead, charge, 'Plus tard.', NOW);
      await acceptCharge(store, lead, await offerCharge(store, zoe, id, NOW), NOW);
      expect(await seen(id)).toMatchObject({ inCharge: { name: 'Zoé' } });
      const own = await action();
      await offerCharge(store, lead, own, NOW);
      expect(await seen(own)).toMatchObject({ inCharge: { name: 'Alix' } });
    });

    it('who give it on: it stays with them until the other says yes', async () => {
      const { id, charge } = await carried();
      const next = await handOver(store, zoe, charge, max.id, NOW);
      expect(await seen(id)).toMatchObject({ inCharge: { charge }, asked: { charge: next, name: 'Max', by: 'Zoé' } });
      await keepCharge(store, zoe, next, NOW);
      const again = await handOver(store, zoe, charge, max.id, NOW);
      await acceptCharge(store, max, again, days(1));
      expect(await seen(id)).toMatchObject({ inCharge: { charge: again, name: 'Max' }, asked: null });
      expect((await actionOf(store, lead, id))!.charges.map(({ state }) => state)).toEqual(['handed-over', 'withdrawn', 'accepted']);
      await expect(handOver(store, zoe, charge, max.id, NOW)).rejects.toMatchObject(refused('settled'));
    });

    it('who give it up, or whose charge is ended', async () => {
      const { id, charge } = await carried();
      await leaveCharge(store, zoe, charge, '', NOW);
      expect((await actionOf(store, lead, id))!).toMatchObject({ action: { inCharge: null }, left: { name: 'Zoé' } });
      const next = await askCharge(store, lead, id, max.id, NOW);
      await acceptCharge(store, max, next, NOW);
      await endCharge(store, lead, next, 'Réorganisation', NOW);
      expect((await actionOf(store, lead, id))!).toMatchObject({ action: { inCharge: null }, left: null });
      await expect(endCharge(store, lead, next, '', NOW)).rejects.toMatchObject(refused('settled'));
    });

    it('none for what is over, and none who may not', async () => {
      const id = await action({ progress: { state: 'done', blocked: null } });
      await expect(askCharge(store, lead, id, zoe.id, NOW)).rejects.toMatchObject(refused('over', { state: 'done' }));
      const stranger = await person(store, 'Ivan', 'colleague', [OTHER_TOWN]);
      const coder = await person(store, 'Cora', 'coder', []);
      const open = await action();
      for (const account of [stranger.id, coder.id, 999_999, -1])
        await expect(askCharge(store, lead, open, account, NOW)).rejects.toMatchObject(refused('cannot-take'));
      expect((await candidatesFor(store, lead, open)).map(({ account }) => account)).toEqual(
        expect.arrayContaining([lead.id, max.id, zoe.id]),
      );
      expect((await candidatesFor(store, lead, open)).map(({ account }) => account)).not.toContain(stranger.id);
    });

    it('whose name everybody reads where they want it, and nobody else says so', async () => {
      const { id, charge } = await carried();
      await publishPlan(store, lead, led.plan, NOW);
      expect((await seen(id, null)).inCharge).toEqual({ charge, account: null, name: null, since: NOW.toISOString(), named: false });
      await expect(nameCharge(store, lead, charge, true, NOW)).rejects.toMatchObject(refused('unknown'));
      await nameCharge(store, zoe, charge, true, NOW);
      expect((await seen(id, null)).inCharge).toMatchObject({ name: 'Zoé', account: zoe.id });
      await handOver(store, zoe, charge, max.id, NOW);
      expect((await seen(id, null)).asked).toBeNull();
    });

    it('who say how it goes, and change nothing else', async () => {
      const { id } = await carried();
      const step = { text: 'Appeler l’éditeur', due: '2026-12-01' };
      const saved = await moveAction(store, zoe, id, { read: 1, progress: { state: 'running', blocked: null }, step }, NOW);
      expect(saved).toMatchObject({ version: 2, changed: ['progress', 'step'] });
      expect(await seen(id)).toMatchObject({ state: 'running', step });
      await expect(moveAction(store, max, id, { read: 2, step: null }, NOW)).rejects.toMatchObject(refused('not-yours'));
      await expect(changeAction(store, zoe, id, { read: 2, title: 'Autre' }, NOW)).rejects.toThrow(ActRefusal);
      // More than may be moved is not taken, even where a form sends it.
      await moveAction(store, zoe, id, { read: 2, step: null, title: 'Autre' } as never, NOW);
      expect(await seen(id)).toMatchObject({ title: 'Inscrire à la cantine en ligne', step: null });
    });

    it.each([
      ['whose account was closed', { closed_at: days(2) }],
      ['who lost the role', { roles: ['coder'], territories: [] }],
      ['who went to another town', { territories: [OTHER_TOWN] }],
    ])('but none %s: who asked is told', async (_, change) => {
      const { id, charge } = await carried();
      const waiting = await action();
      await askCharge(store, lead, waiting, zoe.id, NOW);
      await store.db
        .updateTable('account')
        .set(change as never)
        .where('id', '=', zoe.id)
        .execute();
      expect(await seen(id)).toMatchObject({ inCharge: null });
      expect(await seen(waiting)).toMatchObject({ asked: null });
      expect((await actionOf(store, lead, id))!.left).toMatchObject({ name: 'Zoé' });
      expect((await myCharges(store, lead, NOW)).lost).toMatchObject([{ charge, name: 'Zoé', how: 'left' }, { how: 'left' }]);
      await expect(moveAction(store, zoe, id, { read: 1, step: null }, NOW)).rejects.toMatchObject({
        code: expect.stringMatching(/not-yours|not-allowed/),
      });
      // The next act on the action writes it down.
      const next = await askCharge(store, lead, id, max.id, days(3));
      expect((await actionOf(store, lead, id))!.charges.map(({ state }) => state)).toEqual(['left', 'asked']);
      await acceptCharge(store, max, next, days(3));
      expect(await seen(id)).toMatchObject({ inCharge: { name: 'Max' } });
    });
  });

  it('is kept once a day: charges of those who left are ended, and no others', async () => {
    const [left, stays] = [await carried(), await action()];
    const asked = await askCharge(store, lead, stays, max.id, NOW);
    await store.db
      .updateTable('account')
      .set({ closed_at: days(2) })
      .where('id', '=', zoe.id)
      .execute();
    expect(await keepPlans(store, PLAN_KEEPER, days(3))).toBeGreaterThan(0);
    expect(await keepPlans(store, PLAN_KEEPER, days(3))).toBe(0);
    const [row] = (await actionOf(store, lead, left.id))!.charges;
    expect(row).toMatchObject({ state: 'left', endedAt: days(2).toISOString() });
    expect(await seen(stays)).toMatchObject({ asked: { charge: asked } });
    await expect(keepPlans(store, lead, NOW)).rejects.toThrow(ActRefusal);
  });

  describe('is noted on', () => {
    it('by those who read it, and what is private is read by its author alone', async () => {
      const id = await action();
      const mine = await noteAction(store, zoe, id, { said: 'Voir avec l’école.', private: true }, NOW);
      await noteAction(store, max, id, { said: 'Devis reçu.', private: false }, NOW);
      const notes = async (by: ActingMember) =>
        (await actionOf(store, by, id))!.notes.map(({ said, by: author, own }) => [said, author, own]);
      expect(await notes(zoe)).toEqual([
        ['Voir avec l’école.', 'Zoé', true],
        ['Devis reçu.', 'Max', false],
      ]);
      expect(await notes(lead)).toEqual([['Devis reçu.', 'Max', false]]);
      await expect(withdrawNote(store, lead, mine, NOW)).rejects.toMatchObject(refused('unknown'));
      await withdrawNote(store, zoe, mine, NOW);
      expect(await notes(zoe)).toEqual([['Devis reçu.', 'Max', false]]);
      await expect(withdrawNote(store, zoe, mine, NOW)).rejects.toMatchObject(refused('settled'));
      await expect(noteAction(store, zoe, id, { said: ' ', private: false }, NOW)).rejects.toMatchObject(
        refused('not-valid', { field: 'said' }),
      );
      const kept = await store.db.selectFrom('plan_note').select('said').where('id', '=', mine).executeTakeFirstOrThrow();
      expect(kept.said).toBe('');
    });
  });

  describe('is shared', () => {
    let there: ActingMember;
    let clerk: ActingMember;
    beforeEach(async () => {
      there = await person(store, 'Inès', 'facilitator', [BODY]);
      clerk = await person(store, 'Noé', 'colleague', [BODY]);
    });

    it('with the body that the town belongs to, once who edits plans there says yes', async () => {
      expect(await shareableWith(store, lead, led.plan)).toEqual([BODY]);
      expect(await kinOf(store, BODY)).toEqual([TOWN, OTHER_TOWN]);
      const id = await action({ open: false });
      const share = await askShare(store, lead, id, { territory: BODY, mayMove: true }, NOW);
      expect(await sharedActions(store, there)).toMatchObject([{ share, state: 'asked', mayAnswer: true, action: { id, inCharge: null } }]);
      expect(await sharedActions(store, clerk)).toEqual([]);
      expect(await actionOf(store, clerk, id)).toBeNull();
      await expect(moveAction(store, there, id, { read: 1, step: null }, NOW)).rejects.toThrow(ActRefusal);
      await expect(acceptShare(store, lead, share, NOW)).rejects.toThrow(ActRefusal);
      await expect(acceptShare(store, clerk, share, NOW)).rejects.toThrow(ActRefusal);
      await acceptShare(store, there, share, NOW);
      expect(await sharedActions(store, clerk, BODY)).toMatchObject([{ share, state: 'accepted', mayAnswer: false }]);
      await moveAction(store, there, id, { read: 1, progress: { state: 'running', blocked: null } }, NOW);
      expect((await actionOf(store, there, id))!).toMatchObject({
        mayEdit: false,
        mayMove: true,
        action: { state: 'running', sharedWith: [{ share, territory: BODY }] },
      });
      await expect(changeAction(store, there, id, { read: 2, title: 'x' }, NOW)).rejects.toThrow(ActRefusal);
      await noteAction(store, clerk, id, { said: 'Vu.', private: false }, NOW);
    });

    it('and who is in charge may be of either, until it ends', async () => {
      const id = await action();
      await expect(askCharge(store, lead, id, clerk.id, NOW)).rejects.toMatchObject(refused('cannot-take'));
      const share = await askShare(store, lead, id, { territory: BODY, mayMove: false }, NOW);
      await acceptShare(store, there, share, NOW);
      await expect(moveAction(store, there, id, { read: 1, step: null }, NOW)).rejects.toMatchObject(refused('not-yours'));
      const charge = await askCharge(store, lead, id, clerk.id, NOW);
      await acceptCharge(store, clerk, charge, NOW);
      await moveAction(store, clerk, id, { read: 1, progress: { state: 'running', blocked: null } }, NOW);
      expect((await myCharges(store, clerk, NOW)).carried).toMatchObject([{ charge }]);
      await endShare(store, there, share, NOW);
      expect(await seen(id)).toMatchObject({ inCharge: null, sharedWith: [] });
      expect((await myCharges(store, clerk, NOW)).carried).toEqual([]);
      await expect(moveAction(store, clerk, id, { read: 2, step: null }, NOW)).rejects.toThrow(ActRefusal);
      expect(await actionOf(store, clerk, id)).toBeNull();
    });

    it('by a body with its towns too; with nobody else, and once', async () => {
      const body = await ledPlan(store, BODY);
      const { id } = await added(store, body);
      await askShare(store, body.lead, id, { territory: OTHER_TOWN, mayMove: false }, NOW);
      await expect(askShare(store, body.lead, id, { territory: OTHER_TOWN, mayMove: false }, NOW)).rejects.toMatchObject(
        refused('shared-already'),
      );
      const own = await action();
      for (const territory of [OTHER_TOWN, '99003', '35238', '200054781', TOWN])
        await expect(askShare(store, lead, own, { territory, mayMove: true }, NOW)).rejects.toMatchObject(refused('not-member'));
      await expect(askShare(store, lead, own, { territory: '000990011', mayMove: true }, NOW)).rejects.toMatchObject(
        refused('not-valid', { field: 'territory' }),
      );
    });

    it('as the official list says where it knows the town', async () => {
      expect(await kinOf(store, '29019')).toEqual(['242900314']);
      expect(await kinOf(store, '242900314')).toContain('29019');
    });

    it('or not, where they say no, or the question is taken back', async () => {
      const id = await action();
      const share = await askShare(store, lead, id, { territory: BODY, mayMove: false }, NOW);
      await declineShare(store, there, share, NOW);
      await expect(acceptShare(store, there, share, NOW)).rejects.toMatchObject(refused('settled', { state: 'declined' }));
      const again = await askShare(store, lead, id, { territory: BODY, mayMove: false }, NOW);
      await expect(endShare(store, there, again, NOW)).rejects.toThrow(ActRefusal);
      await endShare(store, lead, again, NOW);
      expect((await actionOf(store, lead, id))!.shares.map(({ state }) => state)).toEqual(['declined', 'ended']);
    });
  });

  describe('is read in a calendar', () => {
    it('by a secret address, which is renewed and ended', async () => {
      const leaked = await renewCalendar(store, zoe, led.plan, NOW);
      expect(await openCalendar(store, leaked)).toMatchObject({ plan: led.plan, reader: { id: zoe.id, roles: ['member', 'colleague'] } });
      const secret = await renewCalendar(store, zoe, led.plan, days(1));
      expect(await openCalendar(store, leaked)).toBeNull();
      expect(await openCalendar(store, secret)).not.toBeNull();
      expect(await ownSettings(store, zoe, led.plan)).toEqual({ calendarSince: days(1).toISOString(), digest: 'never' });
      const { rows } = { rows: await store.db.selectFrom('plan_calendar').selectAll().execute() };
      expect(JSON.stringify(rows)).not.toContain(secret);
      await endCalendar(store, zoe, led.plan, NOW);
      expect(await openCalendar(store, secret)).toBeNull();
      for (const none of ['', 'x', "' or 1=1", 'a'.repeat(43)]) expect(await openCalendar(store, none)).toBeNull();
    });

    it('by nobody whose account was closed, or who lost the right', async () => {
      const secret = await renewCalendar(store, zoe, led.plan, NOW);
      await store.db
        .updateTable('account')
        .set({ territories: [OTHER_TOWN] })
        .where('id', '=', zoe.id)
        .execute();
      expect(await openCalendar(store, secret)).toBeNull();
      await store.db
        .updateTable('account')
        .set({ territories: [TOWN], closed_at: NOW })
        .where('id', '=', zoe.id)
        .execute();
      expect(await openCalendar(store, secret)).toBeNull();
    });

    it('and told by mail as often as one wants', async () => {
      await setDigest(store, zoe, led.plan, 'month', NOW);
      await setDigest(store, zoe, led.plan, 'week', NOW);
      expect(await ownSettings(store, zoe, led.plan)).toMatchObject({ digest: 'week' });
      await setDigest(store, zoe, led.plan, 'never', NOW);
      expect(await ownSettings(store, zoe, led.plan)).toMatchObject({ digest: 'never' });
      await expect(setDigest(store, zoe, led.plan, 'daily' as never, NOW)).rejects.toMatchObject(refused('not-valid', { field: 'every' }));
    });
  });

  it('is told of nobody who may not know it', async () => {
    const id = await action();
    const stranger = await person(store, 'Ivan', 'facilitator', [OTHER_TOWN]);
    expect(await planByNumber(store, stranger, led.plan)).toBeNull();
    expect(await actionOf(store, stranger, id)).toBeNull();
    expect(await shareableWith(store, stranger, led.plan)).toEqual([]);
    await expect(candidatesFor(store, stranger, id)).rejects.toThrow(ActRefusal);
    await expect(addAction(store, stranger, led.plan, { title: 'x' }, KNOWN, NOW)).rejects.toThrow(ActRefusal);
  });
});
