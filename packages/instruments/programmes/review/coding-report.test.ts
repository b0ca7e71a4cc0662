import type { ReviewKind } from '@beffroi/instrument';
import type { ThemeId } from '@beffroi/programmes/judge';
import { adjudicate, agreementOnAnswers, answerItem, itemFile, itemFiles, nextItem, type Person, planReview } from '@beffroi/review';
import { later, person } from '@beffroi/review/testing';
import type { SeriesRow, Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { beforeAll, expect, test } from 'vitest';
import { programmesWave, sentencesIn, type TrialProgrammes, type TrialSentence } from '../test/coded-wave.ts';
import { codingReport } from './coding-report.ts';
import { readSentence } from './sentence.ts';
import { sentenceKind } from './sentence-kind.ts';

/** What the words of the invented sentences say, for the people of the trial. */
const said = (theme: ThemeId) => ({ said: { themes: [theme], commitment: 2 as const } });

const document = (town: number): TrialSentence[] =>
  Array.from({ length: 24 }, (_, at): TrialSentence => {
    if (at % 4 === 0) return { words: `La fibre ira dans la rue ${at}.`, ...said('broadband-fibre-wifi') };
    // The machine misses one a town, and takes a chocolate bar for a tablet.
    if (at === 5) return { words: 'Le haut débit partout.' };
    if (at === 9) return { words: 'Une tablette de chocolat à Noël.', ...said('school-equipment') };
    return { words: `Ville ${town} : des arbres, et ${at} bancs.` };
  });

const TOWNS: Readonly<Record<string, TrialProgrammes>> = Object.fromEntries(
  Array.from({ length: 6 }, (_, town) => [`2900${town + 1}`, { agir: document(town) }]),
);

const SENTENCES = sentenceKind(() => sentencesIn(TOWNS)) as ReviewKind;

const truth = (words: string) =>
  /fibre|débit/.test(words)
    ? { digital: true, themes: ['broadband-fibre-wifi'], commitment: 2 }
    : { digital: false, themes: [], commitment: null };

eachEngineAtLength('postgres', 'a report on coding', (engine) => {
  let store: Store;
  let series: SeriesRow;
  let ada: Person;
  let ben: Person;
  let judge: Person;
  beforeAll(async () => {
    store = await engine.open();
    series = await programmesWave(store, 'promesses', TOWNS);
    ada = await person(store, 'Ada', ['coder']);
    ben = await person(store, 'Ben', ['coder']);
    judge = await person(store, 'Judith', ['adjudicator']);
    await planReview(store, judge, SENTENCES, series, later(0), { sizes: { statements: 100, others: 200 }, seed: '' });
  });

  async function codeAll(coder: Person, answer: (words: string) => ReturnType<typeof truth>): Promise<void> {
    for (;;) {
      const item = await nextItem(store, coder, SENTENCES, series.wave_id, later(0));
      if (item === null) return;
      const { words } = readSentence((await itemFile(store, SENTENCES, item))!.item.subject);
      await answerItem(store, coder, SENTENCES, item, { answer: answer(words), proof: null, remark: null, supersedes: null }, later(1));
    }
  }

  test('says nothing before anybody has answered', async () => {
    const report = await codingReport(store, series);
    expect(report).toMatchObject({ drawn: 144, once: 0, twice: 0, coders: 0, people: { mention: { n: 0, kappa: null } } });
    expect(report.machine.every(({ n, precision, recall }) => n === 0 && precision === null && recall === null)).toBe(true);
  });

  test('tells kappa between two people, and precision and recall of the machine by what they agree on', async () => {
    await codeAll(ada, truth);
    // Ben does not know what “haut débit” is.
    await codeAll(ben, (words) => truth(words.replace('débit', '')));
    const report = await codingReport(store, series);
    expect(report).toMatchObject({ drawn: 144, once: 0, twice: 144, differ: 6, agreed: 138, settled: 0, coders: 2 });
    const fibre = report.people.themes.find(({ theme }) => theme === 'broadband-fibre-wifi')!;
    // First and second are told by who came first: all six differences are of one kind.
    expect([fibre.n, fibre.both, fibre.onlyFirst + fibre.onlySecond]).toEqual([144, 36, 6]);
    expect(fibre.kappa!.value).toBeGreaterThan(0.85);
    expect(report.people.themes.find(({ theme }) => theme === 'ai')).toMatchObject({ both: 0, kappa: null });
    expect(report.people.commitment).toMatchObject({ n: 36 });
    const mention = report.machine.find(({ subject }) => subject === 'mention')!;
    // What they differ on is in no share yet.
    expect(mention).toMatchObject({ n: 138, machine: 42, people: 36, both: 36 });
    expect(mention.precision!.value).toBeCloseTo(36 / 42);
    expect(mention.recall!.value).toBe(1);
    expect(report.ladder).toMatchObject({ n: 36, same: { share: 1 } });
  });

  test('has the same between two people as the reading room tells of any instrument', async () => {
    const { people } = await codingReport(store, series);
    const { agreements, sampled, twice } = await agreementOnAnswers(store, SENTENCES, series);
    expect([sampled, twice]).toEqual([144, 144]);
    const between = (question: string) => agreements.find((one) => one.indicator === question && one.between === 'person-person')!;
    expect(between('mention').kappa!.value).toBeCloseTo(people.mention.kappa!.value);
    expect(between('broadband-fibre-wifi').kappa!.value).toBeCloseTo(
      people.themes.find(({ theme }) => theme === 'broadband-fibre-wifi')!.kappa!.value,
    );
    expect(between('commitment')).toMatchObject({ n: people.commitment.n, off: 144 - people.commitment.n });
    // The machine takes a chocolate bar for a tablet in each of six towns, and does not know what “haut débit” is.
    const machine = agreements.find((one) => one.indicator === 'mention' && one.between === 'machine-person')!;
    expect(machine).toMatchObject({ n: 288, same: { value: expect.closeTo((288 - 12 - 6) / 288) } });
  });

  test('counts what was settled', async () => {
    for (const { item, state } of await itemFiles(store, SENTENCES, series.wave_id)) {
      if (state !== 'differ') continue;
      const answer = truth(readSentence(item.subject).words);
      await adjudicate(store, judge, SENTENCES, item.id, { answer, proof: null, reason: 'C’est la fibre.', supersedes: null }, later(2));
    }
    const report = await codingReport(store, series);
    expect(report).toMatchObject({ differ: 0, settled: 6 });
    const fibre = report.machine.find(({ subject }) => subject === 'broadband-fibre-wifi')!;
    expect(fibre).toMatchObject({ n: 144, machine: 36, people: 42, both: 36 });
    expect(fibre.recall!.value).toBeCloseTo(36 / 42);
    expect(fibre.precision!.value).toBe(1);
    expect(report.machine.find(({ subject }) => subject === 'school-equipment')).toMatchObject({ machine: 6, people: 0, precision: null });
  });

  test('measures a later series of the same archives by the same answers', async () => {
    const { id } = await store.db
      .insertInto('series')
      .values({
        wave_id: series.wave_id,
        assessor: 'programmes@2.0.0',
        rubric_version: '2.0.0',
        rubric_digest: 'p2',
        opened_at: later(0),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    for (const territory of Object.keys(TOWNS))
      await store.db
        .insertInto('judgement')
        .values({ series_id: id, territory, attempt: 1, findings: '{"lists":[]}', digest: '1', judged_at: later(0) })
        .execute();
    const report = await codingReport(store, { id, wave_id: series.wave_id });
    expect(report.machine.find(({ subject }) => subject === 'mention')).toMatchObject({ n: 144, machine: 0, people: 42, both: 0 });
    expect(report.machine.find(({ subject }) => subject === 'mention')!.recall!.value).toBe(0);
  });
});
