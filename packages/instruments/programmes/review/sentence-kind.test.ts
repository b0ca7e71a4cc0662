import type { ReviewKind } from '@beffroi/instrument';
import {
  adjudicate,
  answerItem,
  askDraw,
  itemFile,
  itemFiles,
  itemToRead,
  nextItem,
  type Person,
  planReview,
  skipItem,
  workDraws,
} from '@beffroi/review';
import { closedWave, later, person } from '@beffroi/review/testing';
import { actLogRows, claimReviewDraw, newestReviewDraw, reviewItemsOf, type SeriesRow, type Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { programmesWave, sentencesIn, type TrialProgrammes, type TrialSentence } from '../test/coded-wave.ts';
import type { Coded } from './coded.ts';
import type { CodingPlan, SentencesOf } from './draw-sentences.ts';
import { readSentence } from './sentence.ts';
import { sentenceKind } from './sentence-kind.ts';

const kindFrom = (sentencesOf: SentencesOf): ReviewKind => sentenceKind(() => sentencesOf) as ReviewKind;

const plain = (n: number): TrialSentence[] =>
  Array.from({ length: n }, (_, at) => ({ words: `Nous planterons ${at + 2} arbres sur la place.`, heading: 'Nature' }));

const TOWNS: Readonly<Record<string, TrialProgrammes>> = {
  '29001': {
    'ensemble-pour-la-ville': [
      { words: 'Un portail unique pour toutes les démarches en ligne.', said: { themes: ['online-procedures'], commitment: 1 } },
      { words: 'Nous ouvrirons ce portail en 2027.', said: { themes: ['one-stop-desk', 'online-procedures'], commitment: 3 } },
      ...plain(12),
    ],
    'le-bourg-demain': [
      ...plain(8),
      { words: 'Des caméras seront posées à la gare.', said: { themes: ['video-surveillance'], commitment: 2 } },
    ],
  },
  '56001': {
    'agir-ici': [
      ...plain(5),
      { words: 'La ville passera au numérique.', said: { themes: [], commitment: 1 } },
      { words: 'Inscriptions au sport en ligne.', said: { themes: ['online-procedures'], commitment: 1 } },
    ],
  },
};

const SENTENCES = kindFrom(sentencesIn(TOWNS));

const yes = { digital: true, themes: ['online-procedures'], commitment: 2 };
const no = { digital: false, themes: [], commitment: null };

/** What the form of a coder gives. */
const given = (answer: object, supersedes: number | null = null, remark: string | null = null) => ({
  answer,
  proof: null,
  remark,
  supersedes,
});

eachEngineAtLength('postgres', 'the coding of programmes', (engine) => {
  let store: Store;
  let series: SeriesRow;
  let ada: Person;
  let ben: Person;
  let chloe: Person;
  let judge: Person;
  let boss: Person;
  beforeEach(async () => {
    store = await engine.open();
    series = await programmesWave(store, 'promesses', TOWNS);
    ada = await person(store, 'Ada', ['coder']);
    ben = await person(store, 'Ben', ['coder']);
    chloe = await person(store, 'Chloe', ['coder']);
    judge = await person(store, 'Judith', ['adjudicator']);
    boss = await person(store, 'Alix', ['administrator']);
  });

  const planned = (on: Store, who: Person, of: SeriesRow, { seed, ...sizes }: CodingPlan, kind: ReviewKind = SENTENCES, minute = 0) =>
    planReview(on, who, kind, of, later(minute), { sizes, seed });
  const plan = (sizes: Partial<CodingPlan> = {}, of: SeriesRow = series) =>
    planned(store, boss, of, { statements: 4, others: 6, seed: '', ...sizes });
  const sentences = async (on: Store = store) =>
    (await reviewItemsOf(on.db, series.wave_id)).map((item) => ({ ...item, ...readSentence(item.subject) }));
  const next = (coder: Person, minute = 0) => nextItem(store, coder, SENTENCES, series.wave_id, later(minute));

  describe('a plan', () => {
    test('draws statements and other sentences, with their neighbours and what they stand for', async () => {
      expect(await plan()).toEqual({ statements: 4, others: 6, unread: 0 });
      const items = await sentences();
      expect(items.every(({ coders }) => coders === 2)).toBe(true);
      const stated = items.filter(({ why }) => why === 'statement');
      expect(stated.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(5);
      const beside = items.filter(({ why }) => why === 'other');
      expect(beside.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(25);
      expect(new Set(beside.map(({ stratum }) => stratum))).toEqual(new Set(['near', 'far']));
      for (const { words, before, territory, list, sentence, heading } of items) {
        const document = TOWNS[territory]![list]!;
        expect(words).toBe(document[sentence]!.words);
        expect(before).toBe(document[sentence - 1]?.words ?? '');
        expect(heading).toBe(document[sentence]!.heading ?? '');
      }
    });

    test('takes a statement for one of its rarest theme', async () => {
      await plan({ statements: 10, others: 0 });
      const strata = (await sentences()).map(({ words, stratum, weight }) => [words.slice(0, 12), stratum, weight]);
      expect(strata.sort()).toEqual([
        ['Des caméras ', 'video-surveillance', 1],
        ['Inscriptions', 'online-procedures', 1],
        ['La ville pas', 'none', 1],
        ['Nous ouvriro', 'one-stop-desk', 1],
        ['Un portail u', 'online-procedures', 1],
      ]);
    });

    test('is the same for the same series and seed on every database', async () => {
      await plan();
      const other = await engine.open();
      const again = await programmesWave(other, 'promesses', TOWNS);
      const admin = await person(other, 'Zoe', ['administrator']);
      await planned(other, admin, again, { statements: 4, others: 6, seed: '' }, SENTENCES, 9);
      const drawn = async (from: Store) => (await sentences(from)).map(({ id, added_at, ...rest }) => rest);
      expect(await drawn(other)).toEqual(await drawn(store));
    });

    test('is made once', async () => {
      await plan();
      await expect(plan({ seed: 'encore' })).rejects.toMatchObject({ code: 'already-planned' });
    });

    test('leaves out what the archive does not give back, and says how much', async () => {
      const rest = { '56001': TOWNS['56001']! };
      expect(await planned(store, judge, series, { statements: 9, others: 9, seed: '' }, kindFrom(sentencesIn(rest)))).toEqual({
        statements: 2,
        others: 5,
        unread: 3,
      });
    });

    test('is refused where it makes no sense', async () => {
      const services = await closedWave(store, 'services', { '29001': '3' });
      await expect(plan({}, services)).rejects.toMatchObject({ code: 'other-instrument' });
      await expect(plan({}, { ...series, digest: null })).rejects.toMatchObject({ code: 'not-closed' });
      for (const sizes of [{ statements: -1 }, { statements: 0, others: 0 }, { others: 1e6 }, { others: 1.5 }, { seed: 'x'.repeat(101) }])
        await expect(plan(sizes)).rejects.toMatchObject({ code: 'bad-plan' });
      await expect(
        planned(
          store,
          boss,
          series,
          { statements: 1, others: 1, seed: '' },
          kindFrom(async () => []),
        ),
      ).rejects.toMatchObject({ code: 'nothing-to-code' });
      await expect(planned(store, ada, series, { statements: 1, others: 1, seed: '' })).rejects.toMatchObject({ code: 'not-allowed' });
      expect(await sentences()).toEqual([]);
    });
  });

  describe('a coder', () => {
    test('sees the sentence, its neighbours and its heading, and nothing of whose it is or what the machine says', async () => {
      await plan();
      const shown = await itemToRead(store, ada, SENTENCES, (await next(ada))!);
      expect(Object.keys(shown).sort()).toEqual(['id', 'last', 'own', 'shown', 'waveId', 'wave'].sort());
      expect(shown.shown.map(({ id }) => id)).toEqual(['heading', 'before', 'words', 'after']);
      const text = JSON.stringify(shown);
      for (const hidden of ['Liste', 'Tête', 'secrète', 'statement', 'far', 'sha256']) expect(text).not.toContain(hidden);
    });

    test('comes back to the sentence that is open, and leaves a free place to one other', async () => {
      await plan({ statements: 1, others: 0 });
      const only = await next(ada);
      expect(await next(ada, 5)).toBe(only);
      expect(await next(ben)).toBe(only);
      expect(await next(chloe)).toBeNull();
      expect(await next(chloe, 31 + 5)).toBe(only);
    });

    test('shares with who asks at the same instant: no sentence is with three', async () => {
      await plan({ statements: 2, others: 0 });
      for (let round = 0; round < 8; round++) {
        await store.db.deleteFrom('review_lease').execute();
        await Promise.all([ada, ben, chloe, judge, ada, ben].map((coder) => next(coder)));
        const leases = await store.db.selectFrom('review_lease').select(['item_id', 'coder']).execute();
        expect(leases.length).toBeGreaterThan(0);
        for (const of of Map.groupBy(leases, ({ item_id }) => item_id).values()) expect(of.length).toBeLessThanOrEqual(2);
      }
    });

    test('gets what was skipped last', async () => {
      await plan({ statements: 2, others: 0 });
      const first = (await next(ada))!;
      await skipItem(store, ada, first, later(0));
      const second = (await next(ada))!;
      expect(second).not.toBe(first);
      await answerItem(store, ada, SENTENCES, second, given(yes), later(1));
      expect(await next(ada, 2)).toBe(first);
      await expect(skipItem(store, ada, 999, later(0))).rejects.toMatchObject({ code: 'no-item' });
    });

    test.each([
      ['a theme of what is not digital', given({ ...no, themes: ['ai'] }), { code: 'bad-answer', fault: 'not-digital' }],
      ['a rung of what is not digital', given({ ...no, commitment: 1 }), { code: 'bad-answer', fault: 'not-digital' }],
      ['digital without a rung', given({ ...yes, commitment: null }), { code: 'bad-answer', fault: 'no-commitment' }],
      ['a theme that is in no codebook', given({ ...yes, themes: ['blockchain'] }), { code: 'bad-answer', fault: 'bad-answer' }],
      ['a rung that the ladder has not', given({ ...yes, commitment: 4 }), { code: 'bad-answer', fault: 'bad-answer' }],
      ['what is no answer', given([]), { code: 'bad-answer', fault: 'bad-answer' }],
      ['a remark without end', given(yes, null, 'x'.repeat(2001)), { code: 'too-long' }],
    ])('is refused %s', async (_what, answer, refusal) => {
      await plan();
      const item = (await next(ada))!;
      await expect(answerItem(store, ada, SENTENCES, item, answer, later(0))).rejects.toMatchObject(refusal);
      expect((await itemFile(store, SENTENCES, item))!.reviews).toEqual([]);
    });

    test('may think again: the first answer stays, the second counts', async () => {
      await plan();
      const item = (await next(ada))!;
      const { id } = await answerItem(store, ada, SENTENCES, item, given({ ...yes, themes: ['ai', 'e-health', 'ai'] }), later(1));
      expect(await answerItem(store, ada, SENTENCES, item, given({ ...yes, themes: ['e-health', 'ai'] }), later(2))).toEqual({
        id,
        beside: false,
      });
      await expect(answerItem(store, ada, SENTENCES, item, given(no), later(2))).rejects.toMatchObject({ code: 'already-answered' });
      const second = await answerItem(store, ada, SENTENCES, item, given(no, id), later(3));
      await expect(answerItem(store, ada, SENTENCES, item, given(yes, id), later(4))).rejects.toMatchObject({ code: 'superseded' });
      expect((await itemFile(store, SENTENCES, item))!.reviews).toMatchObject([
        { id: second.id, answer: { digital: false }, supersedes: id },
      ]);
      const shown = await itemToRead(store, ada, SENTENCES, item);
      expect(shown.own).toEqual({ id: second.id, answer: no, quote: null, digest: null, remark: null });
      const kept = await store.db.selectFrom('review').select('answer').where('id', '=', id).executeTakeFirstOrThrow();
      expect((kept.answer as Coded).themes).toEqual(['e-health', 'ai']);
    });
  });

  test('two coders are enough, and none answers twice, in whatever order they come, skip and go away', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.constantFrom('code', 'skip', 'leave'), fc.integer({ min: 0, max: 40 })), { maxLength: 30 }),
        async (acts) => {
          const room = await engine.open();
          try {
            const wave = await programmesWave(room, 'promesses', TOWNS);
            const admin = await person(room, 'Alix', ['administrator']);
            const coders = [await person(room, 'A', ['coder']), await person(room, 'B', ['coder']), await person(room, 'C', ['coder'])];
            await planned(room, admin, wave, { statements: 2, others: 1, seed: '' });
            let minute = 0;
            const act = async (who: number, what: string): Promise<boolean> => {
              const item = await nextItem(room, coders[who]!, SENTENCES, wave.wave_id, later(minute));
              if (item === null) return false;
              if (what === 'code') await answerItem(room, coders[who]!, SENTENCES, item, given(who === 1 ? no : yes), later(minute));
              if (what === 'skip') await skipItem(room, coders[who]!, item, later(minute));
              return true;
            };
            for (const [who, what, wait] of acts) {
              minute += wait;
              await act(who, what);
            }
            minute += 31;
            for (const who of [0, 1, 2]) while (await act(who, 'code'));
            const files = await itemFiles(room, SENTENCES, wave.wave_id);
            expect(files).toHaveLength(3);
            for (const { reviews } of files) {
              expect(reviews).toHaveLength(2);
              expect(new Set(reviews.map(({ coder }) => coder)).size).toBe(2);
            }
          } finally {
            await room.close();
          }
        },
      ),
      { numRuns: 5 },
    );
  });

  describe('a drawing that takes long', () => {
    const ask = (minute = 0) => askDraw(store, boss, SENTENCES, series, later(minute), { sizes: { statements: 4, others: 6 }, seed: '' });
    /** Lets a worker draw until it is over. */
    async function work(kind: ReviewKind | null = SENTENCES) {
      const over = new AbortController();
      const working = workDraws(store, { signal: over.signal, kindOf: () => kind, now: () => later(1), poll: 1, lease: 50 });
      const row = () => newestReviewDraw(store.db, series.id, 'sentence');
      await expect.poll(async () => (await row())!.ended_at).not.toBeNull();
      over.abort();
      await working;
      return (await row())!;
    }

    test('is made by a worker in the name of who asked, though another was lost with it, and says how far it is', async () => {
      await ask();
      await expect(ask(), 'one at a time').rejects.toMatchObject({ code: 'already-planned' });
      await claimReviewDraw(store.db, '00000000-0000-4000-8000-000000000001', 30_000);
      expect(await work()).toMatchObject({
        state: 'done',
        lost: 1,
        progress: { done: 2, of: 2 },
        result: { statements: 4, others: 6, unread: 0 },
      });
      expect(await sentences()).toHaveLength(10);
      expect((await actLogRows(store.db, {}, null, 9)).map(({ act, actor }) => [act, actor])).toEqual([
        ['review.planned', 'Alix'],
        ['review.asked', 'Alix'],
      ]);
      await expect(ask(), 'what is drawn').rejects.toMatchObject({ code: 'already-planned' });
    });

    test('that comes to nothing says why, and may be asked for again', async () => {
      await ask();
      expect(await work(kindFrom(async () => []))).toMatchObject({ state: 'failed', fault: 'nothing-to-code' });
      await ask(1);
      expect(await work()).toMatchObject({ state: 'done' });
    });
  });

  describe('what two people differ on', () => {
    async function differing(): Promise<number> {
      await plan({ statements: 1, others: 0 });
      const item = (await next(ada))!;
      await answerItem(store, ada, SENTENCES, item, given(yes), later(1));
      await answerItem(store, ben, SENTENCES, item, given({ ...yes, commitment: 3 }), later(1));
      return item;
    }
    const decision = { answer: { ...yes, commitment: 3 }, proof: null, reason: 'Une date est dite.', supersedes: null };

    test('is settled by somebody else, with a reason, once', async () => {
      const item = await differing();
      expect(await itemFile(store, SENTENCES, item)).toMatchObject({ state: 'differ', adjudication: null });
      await expect(adjudicate(store, ada, SENTENCES, item, decision, later(2))).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(adjudicate(store, judge, SENTENCES, item, { ...decision, reason: ' ' }, later(2))).rejects.toMatchObject({
        code: 'no-reason',
      });
      await adjudicate(store, judge, SENTENCES, item, decision, later(2));
      await expect(adjudicate(store, judge, SENTENCES, item, decision, later(3))).rejects.toMatchObject({ code: 'settled' });
      expect(await itemFile(store, SENTENCES, item)).toMatchObject({
        state: 'settled',
        adjudication: { answer: { commitment: 3 }, adjudicatorName: 'Judith' },
      });
      expect((await actLogRows(store.db, {}, null, 9)).map(({ act, actor }) => [act, actor])).toEqual([
        ['review.adjudicated', 'Judith'],
        ['review.saved', 'Ben'],
        ['review.saved', 'Ada'],
        ['review.planned', 'Alix'],
      ]);
    });

    test('is not settled by who has coded it, nor where nothing differs', async () => {
      await plan({ statements: 1, others: 0 });
      const item = (await next(judge))!;
      await answerItem(store, judge, SENTENCES, item, given(no), later(1));
      await expect(adjudicate(store, judge, SENTENCES, item, decision, later(2))).rejects.toMatchObject({ code: 'own-answer' });
      const other = await person(store, 'Omer', ['adjudicator']);
      await expect(adjudicate(store, other, SENTENCES, item, decision, later(2))).rejects.toMatchObject({ code: 'no-difference' });
      await answerItem(store, ada, SENTENCES, item, given(no), later(1));
      expect(await itemFile(store, SENTENCES, item)).toMatchObject({ state: 'agreed' });
      await expect(adjudicate(store, other, SENTENCES, item, decision, later(2))).rejects.toMatchObject({ code: 'no-difference' });
    });

    test('stays as it was said: the database changes no row', async () => {
      const item = await differing();
      await adjudicate(store, judge, SENTENCES, item, decision, later(2));
      for (const table of ['review_item', 'review', 'adjudication'] as const)
        await expect(store.db.deleteFrom(table).execute()).rejects.toThrow('never changed');
    });
  });
});
