import { randomBytes } from 'node:crypto';
import { PLAN_KEEPER } from '@beffroi/acts';
import { postRoomOf } from '@beffroi/post';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, it } from 'vitest';
import { added, days, KNOWN, ledPlan, NOW } from '../../test/authorities.ts';
import { askCharge, changeAction, planByNumber, setDigest, type TiedMarks, tieAction } from '../index.ts';
import { type DigestTold, type DigestWorks, keepDigests } from './keep-digests.ts';

const POST = postRoomOf({
  BEFFROI_SMTP: 'smtp://127.0.0.1:25',
  BEFFROI_MAIL_FROM: 'Beffroi <beffroi@brezan.example>',
  BEFFROI_MAIL_KEY: randomBytes(32).toString('base64'),
})!;

eachEngineAtLength('postgres', 'the digest of a plan', (engine) => {
  let store: Store;
  beforeAll(async () => {
    store = await engine.open();
  });

  /** A keeper that remembers what it told. */
  function works(marks: TiedMarks = { before: null, since: [] }, post: DigestWorks['post'] = POST) {
    const told: DigestTold[] = [];
    const made: DigestWorks = {
      ...{ store, post, language: 'fr' },
      ask: async (_, questions) => questions.map(() => marks),
      letter: (one) => {
        told.push(one);
        return { subject: one.plan.name, text: one.changed.map(({ title }) => title).join('\n') || 'Rien' };
      },
      unsubscribe: ({ plan }) => `https://brezan.example/atelier/plan/${plan.id}/reglages`,
    };
    return { made, told };
  }
  const mails = () => store.db.selectFrom('mail').select(['to_account_id', 'purpose', 'subject_key', 'bulk']).orderBy('id').execute();

  it('is off until somebody asks for it, and says nothing where nothing changed', async () => {
    const led = await ledPlan(store);
    const { made, told } = works();
    expect(await keepDigests(made, PLAN_KEEPER, days(40))).toBe(0);
    await setDigest(store, led.zoe, led.plan, 'week', NOW);
    expect(await keepDigests(made, PLAN_KEEPER, days(8))).toBe(0);
    expect(told).toEqual([]);
    // Nothing was told, and what came before is not told later either: the week begins anew.
    const action = await added(store, led);
    await changeAction(store, led.lead, action.id, { read: 1, due: '2027-06-30' }, days(9));
    expect(await keepDigests(made, PLAN_KEEPER, days(10))).toBe(0);
    expect(await keepDigests(made, PLAN_KEEPER, days(15))).toBe(1);
  });

  it('tells what one carries, was asked, what is blocked and what others changed, once', async () => {
    const led = await ledPlan(store);
    await setDigest(store, led.zoe, led.plan, 'week', NOW);
    const one = await added(store, led, { title: 'Première' });
    await added(store, led, { title: 'Bloquée', progress: { state: 'blocked', blocked: { by: 'Le marché', liftedBy: null } } });
    await askCharge(store, led.lead, one.id, led.zoe.id!, days(1));
    const { made, told } = works();
    const before = (await mails()).length;
    expect(await keepDigests(made, PLAN_KEEPER, days(7))).toBe(1);
    expect(told[0]).toMatchObject({
      ...{ name: 'Zoé', every: 'week', since: NOW.toISOString(), carried: [] },
      ...{ asked: [{ title: 'Première' }], blocked: [{ title: 'Bloquée' }], seen: [] },
    });
    expect((await mails()).slice(before)).toEqual([
      { to_account_id: led.zoe.id, purpose: 'plan-digest', subject_key: `plan:${led.plan}`, bulk: true },
    ]);
    expect(await keepDigests(made, PLAN_KEEPER, days(7))).toBe(0);
    expect(await keepDigests(made, PLAN_KEEPER, days(13))).toBe(0);
  });

  it('says nothing of what one changed oneself, and by month after a month', async () => {
    const led = await ledPlan(store);
    await setDigest(store, led.lead, led.plan, 'week', NOW);
    await setDigest(store, led.max, led.plan, 'month', NOW);
    const { id } = await added(store, led);
    await changeAction(store, led.lead, id, { read: 1, due: '2027-06-30' }, days(1));
    const { made, told } = works();
    await keepDigests(made, PLAN_KEEPER, days(29));
    expect(told).toEqual([]);
    await keepDigests(made, PLAN_KEEPER, days(31));
    expect(told.map(({ name, changed }) => [name, changed.length])).toEqual([['Max', 1]]);
  });

  it('tells what a wave shows that was published since', async () => {
    const led = await ledPlan(store);
    const { id } = await added(store, led);
    await tieAction(store, led.lead, id, { read: 1, ties: [{ ...KNOWN[0]!, from: 2, to: 4 }] }, KNOWN, NOW);
    await setDigest(store, led.lead, led.plan, 'week', days(1));
    const mark = { kind: 'level', level: 4, beside: null, further: {}, ceiling: 5, confidence: 1, provider: null, obstacle: null } as const;
    const wave = { wave: 'hiver', dated: days(5).toISOString(), publishedAt: days(6).toISOString(), mark, change: null };
    const { made, told } = works({ before: null, since: [wave] });
    expect(await keepDigests(made, PLAN_KEEPER, days(8))).toBe(1);
    expect(told[0]!.seen).toMatchObject([{ action: { number: 1 }, ties: [{ effect: { kind: 'as-expected', from: 2, to: 4 } }] }]);
    expect(await keepDigests(made, PLAN_KEEPER, days(16))).toBe(0);
  });

  it('waits where mail is off, and goes to nobody whose account was closed or who may not read the plan', async () => {
    const led = await ledPlan(store);
    await setDigest(store, led.zoe, led.plan, 'week', NOW);
    await setDigest(store, led.max, led.plan, 'week', NOW);
    await setDigest(store, led.lead, led.plan, 'week', NOW);
    const { id } = await added(store, led);
    await changeAction(store, led.lead, id, { read: 1, due: '2027-06-30' }, days(1));
    expect(await keepDigests(works(undefined, null).made, PLAN_KEEPER, days(8))).toBe(0);
    await store.db
      .updateTable('account')
      .set({ closed_at: days(2) })
      .where('id', '=', led.zoe.id!)
      .execute();
    const { made, told } = works();
    await keepDigests(made, PLAN_KEEPER, days(8));
    expect(told.filter(({ plan }) => plan.id === led.plan).map(({ name }) => name)).toEqual(['Max']);
  });

  it('moves until when somebody was told with the mail, or not at all', async () => {
    const led = await ledPlan(store);
    await setDigest(store, led.max, led.plan, 'week', NOW);
    const { id } = await added(store, led);
    await changeAction(store, led.lead, id, { read: 1, due: '2027-06-30' }, days(1));
    const { made, told } = works();
    const broken = { ...made, letter: () => ({ subject: '', text: '' }) };
    await expect(keepDigests(broken, PLAN_KEEPER, days(8))).rejects.toThrow('subject');
    expect(await keepDigests(made, PLAN_KEEPER, days(8))).toBe(1);
    expect(told).toHaveLength(1);
    expect((await planByNumber(store, led.max, led.plan))!.id).toBe(led.plan);
  });

  it('is for its keeper alone', async () => {
    const led = await ledPlan(store);
    await expect(keepDigests(works().made, led.lead, NOW)).rejects.toMatchObject({ name: 'ActRefusal' });
  });
});
