import type { ReviewKind } from '@beffroi/instrument';
import { actLogRows, reviewItemsOf, type SeriesRow, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, expect, test } from 'vitest';
import { adjudicate } from './adjudicate.ts';
import { answerItem } from './answer-item.ts';
import type { DrawOptions } from './findings/draw-findings.ts';
import { findingKind } from './findings/finding-kind.ts';
import { agreementOf } from './findings/people-said.ts';
import { saidOf } from './findings/said.ts';
import { itemFile, itemFiles } from './item-file.ts';
import { nextItem, skipItem } from './next-item.ts';
import type { Person } from './person.ts';
import { planReview } from './plan-review.ts';
import { closedWave, later, person } from './testing.ts';

const FINDINGS = kind();

function kind(options: DrawOptions = {}): ReviewKind {
  return findingKind({ catalogue: [] }, options) as ReviewKind;
}

eachEngineAtLength('postgres', 'the reading room', (engine) => {
  let store: Store;
  let series: SeriesRow;
  let ada: Person;
  let ben: Person;
  let chloe: Person;
  let judge: Person;
  beforeEach(async () => {
    store = await engine.open();
    series = await closedWave(store, 'une', { '29001': '3~0', '29002': '350', '56001': '1?2' }, (_, place) => (place === 0 ? 0.6 : 0.9));
    ada = await person(store, 'Ada', ['coder']);
    ben = await person(store, 'Ben', ['coder']);
    chloe = await person(store, 'Chloe', ['coder']);
    judge = await person(store, 'Judith', ['adjudicator']);
  });

  const answer = (key: string, supersedes: number | null = null) => ({ answer: saidOf(key)!, proof: null, remark: 'vu', supersedes });
  const draw = async (options: DrawOptions) => {
    const counts = await planReview(store, judge, kind(options), series, later(0));
    return Object.values(counts ?? {}).reduce((sum, n) => sum + n, 0);
  };
  const plan = (least = 2) => draw({ least, share: 0 });

  test('asks for a sample for two coders, and for doubts for one, never for what was not observed', async () => {
    expect(await plan()).toBe(8);
    const items = await reviewItemsOf(store.db, series.wave_id);
    expect(items.filter(({ why }) => why === 'sample').map(({ coders }) => coders)).toEqual([2, 2]);
    expect(items.filter(({ why }) => why === 'doubt').every(({ coders }) => coders === 1)).toBe(true);
    expect(items.some(({ machine }) => machine!.kind === 'unobserved')).toBe(false);
    const doubts = items.filter(({ why }) => why === 'doubt').sort((one, other) => other.weight - one.weight);
    if (doubts.some(({ machine }) => machine!.kind === 'abstained')) expect(doubts[0]!.machine!.kind).toBe('abstained');
  });

  test('asks for the same marks when it is asked again', async () => {
    await plan();
    expect(await plan()).toBe(0);
  });

  test('gives two coders two items, and the same one to who comes back', async () => {
    await plan(0);
    const first = await nextItem(store, ada, FINDINGS, series.wave_id, later(0));
    const second = await nextItem(store, ben, FINDINGS, series.wave_id, later(0));
    expect(second).not.toBe(first);
    expect(await nextItem(store, ada, FINDINGS, series.wave_id, later(1))).toBe(first);
  });

  test('gives an item to another when its coder went away', async () => {
    await draw({ least: 0, share: 0, doubts: 1 });
    const only = await nextItem(store, ada, FINDINGS, series.wave_id, later(0));
    expect(await nextItem(store, ben, FINDINGS, series.wave_id, later(5))).toBeNull();
    expect(await nextItem(store, ben, FINDINGS, series.wave_id, later(31))).toBe(only);
  });

  test('shows what was skipped again, after all others', async () => {
    await draw({ least: 0, share: 0, doubts: 2 });
    const first = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    await skipItem(store, ada, first, later(0));
    const second = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    expect(second).not.toBe(first);
    await answerItem(store, ada, FINDINGS, second, answer('0'), later(1));
    expect(await nextItem(store, ada, FINDINGS, series.wave_id, later(2))).toBe(first);
  });

  test('lets exactly two coders read what the sample drew', async () => {
    await draw({ least: 1, share: 0, doubts: 0 });
    const item = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    expect(await nextItem(store, ben, FINDINGS, series.wave_id, later(0))).toBe(item);
    expect(await nextItem(store, chloe, FINDINGS, series.wave_id, later(0))).toBeNull();
    await answerItem(store, ada, FINDINGS, item, answer('2'), later(1));
    expect(await nextItem(store, ada, FINDINGS, series.wave_id, later(1))).toBeNull();
    await answerItem(store, ben, FINDINGS, item, answer('2'), later(1));
    expect(await nextItem(store, chloe, FINDINGS, series.wave_id, later(60))).toBeNull();
  });

  test('keeps what came too late beside the others, and says so', async () => {
    await draw({ least: 0, share: 0, doubts: 1 });
    const item = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    await nextItem(store, ben, FINDINGS, series.wave_id, later(31));
    expect(await answerItem(store, ben, FINDINGS, item, answer('2'), later(32))).toMatchObject({ beside: false });
    expect(await answerItem(store, ada, FINDINGS, item, answer('1'), later(33))).toMatchObject({ beside: true });
    expect(await itemFile(store, FINDINGS, item)).toMatchObject({ state: 'differ', reviews: [{ coderName: 'Ben' }, { coderName: 'Ada' }] });
  });

  test('takes the same form sent twice for one answer, and another one for none', async () => {
    await plan();
    const item = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    const { id } = await answerItem(store, ada, FINDINGS, item, answer('2'), later(1));
    expect(await answerItem(store, ada, FINDINGS, item, answer('2'), later(2))).toEqual({ id, beside: false });
    await expect(answerItem(store, ada, FINDINGS, item, answer('3'), later(2))).rejects.toMatchObject({ code: 'already-answered' });
    const second = await answerItem(store, ada, FINDINGS, item, answer('3', id), later(3));
    await expect(answerItem(store, ada, FINDINGS, item, answer('4', id), later(4))).rejects.toMatchObject({ code: 'superseded' });
    expect((await itemFile(store, FINDINGS, item))!.reviews.map((one) => [one.id, one.answer])).toEqual([
      [second.id, { kind: 'level', level: 3 }],
    ]);
  });

  test('wants a level to be proved, or at least explained', async () => {
    await plan();
    const item = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    await expect(answerItem(store, ada, FINDINGS, item, { ...answer('3'), remark: null }, later(0))).rejects.toMatchObject({
      code: 'no-proof',
    });
    await answerItem(store, ada, FINDINGS, item, { ...answer('0'), remark: null }, later(0));
  });

  test('lets nobody in who has not the role', async () => {
    await plan();
    const mayor = await person(store, 'Maire', ['representative'], ['29001']);
    await expect(nextItem(store, mayor, FINDINGS, series.wave_id, later(0))).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      adjudicate(store, ada, FINDINGS, 1, { answer: saidOf('2')!, proof: null, reason: 'x', supersedes: null }, later(0)),
    ).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('settles what readers differ on, by somebody else, with a reason, once', async () => {
    await draw({ least: 1, share: 0, doubts: 0 });
    const item = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    await answerItem(store, ada, FINDINGS, item, answer('2'), later(1));
    await answerItem(store, judge, FINDINGS, item, answer('4'), later(1));
    const decision = { answer: saidOf('4')!, proof: null, reason: 'Le formulaire est complet.', supersedes: null };
    await expect(adjudicate(store, judge, FINDINGS, item, decision, later(2))).rejects.toMatchObject({ code: 'own-answer' });
    const other = await person(store, 'Omer', ['adjudicator']);
    await expect(adjudicate(store, other, FINDINGS, item, { ...decision, reason: '  ' }, later(2))).rejects.toMatchObject({
      code: 'no-reason',
    });
    await adjudicate(store, other, FINDINGS, item, decision, later(2));
    await expect(adjudicate(store, other, FINDINGS, item, decision, later(3))).rejects.toMatchObject({ code: 'settled' });
    expect((await itemFiles(store, FINDINGS, series.wave_id))[0]).toMatchObject({
      state: 'settled',
      adjudication: { answer: { level: 4 }, adjudicatorName: 'Omer' },
    });
    const log = await actLogRows(store.db, {}, null, 9);
    expect(log.map(({ act, actor }) => [act, actor])).toEqual([
      ['review.adjudicated', 'Omer'],
      ['review.saved', 'Judith'],
      ['review.saved', 'Ada'],
      ['review.drawn', 'Judith'],
    ]);
  });

  test('keeps every answer: the database refuses to change one', async () => {
    await plan();
    const item = (await nextItem(store, ada, FINDINGS, series.wave_id, later(0)))!;
    await answerItem(store, ada, FINDINGS, item, answer('2'), later(1));
    await expect(
      store.db
        .updateTable('review')
        .set({ remark: 'x' } as never)
        .execute(),
    ).rejects.toThrow('never changed');
    await expect(store.db.deleteFrom('review').execute()).rejects.toThrow('never changed');
  });

  test('measures the agreement on the sample alone', async () => {
    await draw({ least: 2, share: 0, doubts: 9 });
    for (const coder of [ada, ben]) {
      for (
        let item = await nextItem(store, coder, FINDINGS, series.wave_id, later(0));
        item !== null;
        item = await nextItem(store, coder, FINDINGS, series.wave_id, later(0))
      ) {
        await answerItem(store, coder, FINDINGS, item, answer('2'), later(1));
      }
    }
    const report = await agreementOf(store, series);
    expect(report).toMatchObject({ sampled: 2, once: 0, twice: 2, coders: 2 });
    expect(report.agreements[1]).toMatchObject({ between: 'person-person', indicator: null, n: 2, same: { value: 1 }, tooFew: true });
    expect(report.figures.find(({ indicator }) => indicator === null)?.corrected).toBeNull();
  });
});
