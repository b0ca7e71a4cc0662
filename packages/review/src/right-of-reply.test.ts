import { TERMINAL } from '@beffroi/acts';
import type { ReviewKind } from '@beffroi/instrument';
import { mailCounts, type Posting, postRoomOf } from '@beffroi/post';
import { peoplesMarks, publishedWaves, type SeriesRow, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeEach, expect, test } from 'vitest';
import { answerItem } from './answer-item.ts';
import {
  type AnswerTold,
  answerContest,
  contactOf,
  contestAsTown,
  contestAsVisitor,
  endReply,
  forgetContact,
  publicContests,
} from './contesting.ts';
import { explainedMarks } from './findings/explained-marks.ts';
import { findingKind } from './findings/finding-kind.ts';
import { countedMarks } from './findings/mark-file.ts';
import { saidOf } from './findings/said.ts';
import { whatCounts } from './findings/what-counts.ts';
import { itemFile } from './item-file.ts';
import { kindsOf } from './kind-of.ts';
import { nextItem } from './next-item.ts';
import type { Person } from './person.ts';
import { openReply, publishWave, REPLY_PURPOSES, type ReplyTold, replyState } from './publishing.ts';
import { closedWave, later, person } from './testing.ts';

const FINDINGS = findingKind({ catalogue: [] });
const POST = postRoomOf({
  BEFFROI_SMTP: 'smtp://127.0.0.1:9',
  BEFFROI_MAIL_FROM: 'b@beffroi.example',
  BEFFROI_MAIL_KEY: Buffer.alloc(32, 1).toString('base64'),
})!;
/** Tells by mail, and keeps what was told. */
function telling<Told>(): Posting<Told> & { readonly told: Told[] } {
  const told: Told[] = [];
  return { post: POST, language: 'fr', told, letter: (one) => ({ subject: 'Essai', text: `${told.push(one)}` }) };
}
const objection = { reason: 'Le formulaire existe depuis mars.', link: 'https://www.ville.fr/formulaire' };

eachEngineAtLength('postgres', 'the right of reply', (engine) => {
  let store: Store;
  let series: SeriesRow;
  let mayor: Person;
  let judge: Person;
  let mark: { readonly waveId: number; readonly territory: string; readonly indicator: string };
  beforeEach(async () => {
    store = await engine.open();
    series = await closedWave(store, 'une', { '29001': '340', '29002': '350' });
    mayor = await person(store, 'Maire', ['representative'], ['29001']);
    judge = await person(store, 'Judith', ['adjudicator']);
    mark = { waveId: series.wave_id, territory: '29001', indicator: 'service-2' };
  });
  const reply = () => openReply(store, TERMINAL, series.wave_id, later(60), later(0));

  test('lets a town contest its marks before they are published, and no other town’s', async () => {
    await expect(contestAsTown(store, mayor, mark, objection, later(0))).rejects.toMatchObject({ code: 'not-public' });
    await reply();
    await contestAsTown(store, mayor, mark, objection, later(1));
    await expect(contestAsTown(store, mayor, { ...mark, territory: '29002' }, objection, later(1))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(contestAsTown(store, mayor, { ...mark, indicator: 'service-9' }, objection, later(1))).rejects.toMatchObject({
      code: 'no-mark',
    });
    await expect(contestAsTown(store, mayor, mark, { ...objection, link: 'http://10.0.0.1/' }, later(1))).rejects.toMatchObject({
      code: 'bad-link',
    });
    await expect(contestAsTown(store, mayor, mark, { ...objection, reason: ' ' }, later(1))).rejects.toMatchObject({ code: 'no-reason' });
    expect(await publicContests(store)).toEqual([]);
  });

  test('publishes after the deadline, what is unanswered included', async () => {
    await reply();
    await contestAsTown(store, mayor, mark, objection, later(1));
    await expect(publishWave(store, TERMINAL, series.wave_id, later(59))).rejects.toMatchObject({ code: 'in-reply' });
    await publishWave(store, TERMINAL, series.wave_id, later(61));
    expect(await publishedWaves(store.db)).toHaveLength(1);
    expect(await publicContests(store)).toMatchObject([{ territory: '29001', steps: [], link: 'https://www.ville.fr/formulaire' }]);
  });

  test('publishes before the deadline once every town has ended and every contest is answered', async () => {
    await reply();
    const id = await contestAsTown(store, mayor, mark, objection, later(1));
    await endReply(store, mayor, series.wave_id, '29001', later(2));
    expect(await replyState(store, series.wave_id, later(2))).toMatchObject({
      asked: ['29001'],
      ended: ['29001'],
      unanswered: 1,
      ready: false,
    });
    await answerContest(store, judge, id, { step: 'not-upheld', words: 'La page date d’après la vague.' }, later(3));
    await publishWave(store, TERMINAL, series.wave_id, later(4));
    expect((await publicContests(store))[0]!.steps).toMatchObject([{ step: 'not-upheld', words: 'La page date d’après la vague.' }]);
  });

  test('publishes at once when the towns were not asked; a wave without anybody to ask waits for its deadline', async () => {
    await publishWave(store, TERMINAL, series.wave_id, later(0));
    await expect(reply()).rejects.toMatchObject({ code: 'already-public' });
  });

  test('corrects a mark whose contest is upheld, and leaves the series as it is', async () => {
    await reply();
    const id = await contestAsTown(store, mayor, mark, objection, later(1));
    await answerContest(store, judge, id, { step: 'upheld', words: 'Vu.', kind: FINDINGS, said: saidOf('3')!, proof: null }, later(2));
    const [said] = await peoplesMarks(store.db, series, { territory: '29001' });
    expect(said).toMatchObject({ indicator: 'service-2', machine: { kind: 'absence', level: 0 }, whys: ['contest'] });
    expect(whatCounts(said!)).toMatchObject({ level: 3, by: 'adjudicated' });
    expect([...(await countedMarks(store, 'une', '29001'))]).toMatchObject([['service-2', { level: 3 }]]);
    expect([...(await countedMarks(store, 'une', '29002'))]).toEqual([]);
    await expect(answerContest(store, judge, id, { step: 'not-upheld', words: 'Non.' }, later(3))).rejects.toMatchObject({
      code: 'settled',
    });
  });

  test('has nobody answer for the town that they speak for', async () => {
    await reply();
    const id = await contestAsTown(store, mayor, mark, objection, later(1));
    const both = await person(store, 'Double', ['adjudicator', 'representative'], ['29001']);
    await expect(answerContest(store, both, id, { step: 'not-upheld', words: 'x' }, later(2))).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  test('gives a contested mark to a reader, before all others', async () => {
    const coder = await person(store, 'Ada', ['coder']);
    await reply();
    await contestAsTown(store, mayor, mark, objection, later(1));
    expect(await nextItem(store, coder, FINDINGS as ReviewKind, series.wave_id, later(2))).not.toBeNull();
  });

  test('has a contested mark read as a finding where people are asked something else of the instrument', async () => {
    const asked = { ...FINDINGS, id: 'letter' } as ReviewKind;
    const kinds = kindsOf({ catalogue: [], review: { kind: asked, material: async () => [] } });
    expect(kinds.map(({ id, pages }) => [id, pages])).toEqual([
      ['letter', true],
      ['finding', false],
    ]);
    const coder = await person(store, 'Ada', ['coder']);
    await reply();
    await contestAsTown(store, mayor, mark, objection, later(1));
    const item = await nextItem(store, coder, asked, series.wave_id, later(2));
    expect(await itemFile(store, asked, item!)).toBeNull();
    await answerItem(store, coder, kinds[1]!, item!, { answer: saidOf('2'), proof: null, remark: 'Vu.', supersedes: null }, later(3));
    expect([...(await countedMarks(store, 'une', '29001'))]).toMatchObject([['service-2', { level: 2, by: 'people' }]]);
    expect(kindsOf({ catalogue: [] })).toHaveLength(1);
  });

  test('tells a mark with its title and ceiling, whatever instrument it is of', async () => {
    const catalogue = [{ id: 'service-2', family: 'x', title: { fr: 'Bancs', en: 'Benches' } }];
    expect(await explainedMarks(store, { catalogue }, series, '29001')).toMatchObject({
      town: 'Ville 29001',
      marks: [{ indicator: 'service-2', key: '0', ceiling: 5, title: { fr: 'Bancs' }, evidence: [] }],
    });
    expect(await explainedMarks(store, { catalogue }, series, '29999')).toBeNull();
  });

  test('tells who speaks for towns of the wave by mail, and again when the deadline moves', async () => {
    await person(store, 'Ailleurs', ['representative'], ['29999']);
    const posting = telling<ReplyTold>();
    for (const until of [later(60), later(90)]) await openReply(store, TERMINAL, series.wave_id, until, later(0), posting);
    expect(posting.told).toMatchObject([
      { wave: 'une', name: 'Maire', towns: ['Ville 29001'], until: later(60) },
      { name: 'Maire', until: later(90) },
    ]);
    const counts = await mailCounts(store, REPLY_PURPOSES.opened, `wave:${series.wave_id}`);
    expect(counts).toMatchObject({ waiting: 1, 'given-up': 1 });
  });

  test('tells a visitor of the answer by mail, whose address is then kept in the sealed mail alone', async () => {
    await publishWave(store, TERMINAL, series.wave_id, later(0));
    const visit = { ...objection, link: null, email: 'moi@exemple.fr' };
    const id = await contestAsVisitor(store, mark, visit, '203.0.113.5', later(1));
    const posting = telling<AnswerTold>();
    await answerContest(store, judge, id, { step: 'shown' }, later(2), posting);
    expect(await contactOf(store, judge, id)).toBe('moi@exemple.fr');
    await answerContest(store, judge, id, { step: 'not-upheld', words: 'La page le dit.' }, later(3), posting);
    expect(posting.told).toMatchObject([{ step: 'not-upheld', words: 'La page le dit.', contest: { territory: '29001' } }]);
    expect(await contactOf(store, judge, id)).toBeNull();
    expect(await mailCounts(store, REPLY_PURPOSES.answered, `contest:${id}`)).toMatchObject({ waiting: 1 });
    expect(JSON.stringify(await store.db.selectFrom('mail').selectAll().execute())).not.toContain('exemple');
  });

  test('shows a visitor’s contest only after somebody has read it, and never the address', async () => {
    const from = '203.0.113.5';
    const visit = { ...objection, link: null, email: 'moi@exemple.fr' };
    await expect(contestAsVisitor(store, mark, visit, from, later(0))).rejects.toMatchObject({ code: 'not-public' });
    await publishWave(store, TERMINAL, series.wave_id, later(0));
    const id = await contestAsVisitor(store, mark, visit, from, later(1));
    expect(await publicContests(store)).toEqual([]);
    await answerContest(store, judge, id, { step: 'shown' }, later(2));
    const shown = await publicContests(store, { territory: '29001', indicator: 'service-2' });
    expect(shown).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain('moi@exemple.fr');
    expect(await contactOf(store, judge, id)).toBe('moi@exemple.fr');
    await forgetContact(store, judge, id, later(3));
    expect(await contactOf(store, judge, id)).toBeNull();
  });

  test('never shows what is no contest of a mark', async () => {
    await publishWave(store, TERMINAL, series.wave_id, later(0));
    const id = await contestAsVisitor(store, mark, { reason: 'Achetez !', link: null, email: null }, '203.0.113.5', later(1));
    await answerContest(store, judge, id, { step: 'set-aside', words: 'Publicité.' }, later(2));
    expect(await publicContests(store)).toEqual([]);
  });

  test('makes a visitor wait who contests too often', async () => {
    await publishWave(store, TERMINAL, series.wave_id, later(0));
    const send = (minute: number, from = '203.0.113.5') =>
      contestAsVisitor(store, mark, { reason: 'Encore.', link: null, email: null }, from, later(minute));
    await send(1);
    await send(1);
    await send(1);
    await expect(send(1)).rejects.toMatchObject({ code: 'too-often', waitMs: expect.any(Number) });
    await send(1, '203.0.113.6');
    await send(10);
  });
});
