import { mulberry32 } from '@beffroi/domain';
import { lotsOf, Urn } from '@beffroi/review';
import { expect, it } from 'vitest';
import { machineScores, type ScoredSentence } from './machine-score.ts';

const AI = { digital: true, themes: ['ai'] };
const NOTHING = { digital: false, themes: [] };

const sentence = (at: number, machine: boolean, people: boolean | null, weight = 1, stratum = 's'): ScoredSentence => ({
  document: `d${at % 8}`,
  stratum,
  weight,
  machine: machine ? AI : NOTHING,
  people: (subject) => (subject === 'mention' || subject === 'ai' ? people : false),
});

const scoreIn = (sentences: readonly ScoredSentence[], subject = 'ai') => machineScores(sentences).find((one) => one.subject === subject)!;

it('is told of all sentences, not of those that were drawn', () => {
  const sentences = [
    // Twenty of twenty statements were drawn: eighteen right, two wrong.
    ...Array.from({ length: 20 }, (_, at) => sentence(at, true, at < 18)),
    // Fifty of a thousand others: one was missed, which stands for twenty.
    ...Array.from({ length: 50 }, (_, at) => sentence(at, false, at === 0, 20, 'far')),
  ];
  const { n, machine, people, both, precision, recall, f1 } = scoreIn(sentences);
  expect({ n, machine, people, both }).toEqual({ n: 70, machine: 20, people: 19, both: 18 });
  expect(precision?.value).toBeCloseTo(18 / 20);
  expect(recall?.value).toBeCloseTo(18 / (18 + 20));
  expect(f1?.value).toBeCloseTo(36 / (36 + 2 + 20));
  for (const { value, interval } of [precision!, recall!, f1!]) {
    expect(interval!.low).toBeLessThanOrEqual(value);
    expect(interval!.high).toBeGreaterThanOrEqual(value);
  }
});

it('lets what is answered stand for what waits, stratum by stratum', () => {
  const answered = [
    ...Array.from({ length: 20 }, (_, at) => sentence(at, true, true)),
    ...Array.from({ length: 10 }, (_, at) => sentence(at, false, at === 0, 4, 'far')),
  ];
  const waiting = Array.from({ length: 30 }, (_, at) => sentence(at, false, null, 4, 'far'));
  // Ten answers stand for forty sentences of weight four: the missed one for sixteen.
  expect(scoreIn([...answered, ...waiting]).recall?.value).toBeCloseTo(20 / 36);
  expect(scoreIn([...answered, ...waiting]).n).toBe(30);
});

it('does not take for sure what it has only not seen', () => {
  const statements = Array.from({ length: 30 }, (_, at) => sentence(at, true, true, 2));
  const others = Array.from({ length: 60 }, (_, at) => sentence(at, false, false, 10, 'far'));
  const { precision, recall, f1 } = scoreIn([...statements, ...others]);
  // Of 60 others none was missed: up to 3 in 60 of the 540 that nobody read may be, and 3 in 30 of 30 statements wrong.
  expect(precision).toMatchObject({ value: 1, interval: { high: 1 } });
  expect(precision!.interval!.low).toBeCloseTo(60 / (60 + 3));
  expect(recall!.interval!.low).toBeCloseTo(60 / (60 + 27));
  expect(f1!.interval!.low).toBeCloseTo(120 / (120 + 3 + 27));
  // Where all sentences were read, nothing is left to chance.
  const whole = [...statements, ...others].map((one) => ({ ...one, weight: 1 }));
  expect(scoreIn(whole).recall).toEqual({ value: 1, interval: { low: 1, high: 1 } });
});

it('says nothing on a few, and nothing of nothing', () => {
  const few = Array.from({ length: 9 }, (_, at) => sentence(at, true, true));
  expect(scoreIn(few)).toMatchObject({ n: 9, machine: 9, precision: null, recall: null, f1: null });
  expect(scoreIn([])).toEqual({ subject: 'ai', n: 0, machine: 0, people: 0, both: 0, precision: null, recall: null, f1: null });
  expect(scoreIn(few, 'e-health')).toMatchObject({ people: 0, precision: null });
});

it('finds precision and recall of a whole corpus from a drawn part of it', () => {
  const random = mulberry32(7);
  // 20,000 sentences: the machine finds seven in eight of the digital ones, and one in ten that it finds is none.
  const corpus = Array.from({ length: 20_000 }, (_, at) => {
    const people = random() < 0.05;
    const machine = people ? random() < 0.875 : random() < 0.005;
    return { at, people, machine };
  });
  const count = (of: (one: (typeof corpus)[number]) => boolean): number => corpus.filter(of).length;
  const right = count(({ people, machine }) => people && machine);
  const truth = { precision: right / count(({ machine }) => machine), recall: right / count(({ people }) => people) };
  const errors = { precision: 0, recall: 0 };
  const held = { precision: 0, recall: 0 };
  const draws = 40;
  for (let draw = 0; draw < draws; draw++) {
    const stated = new Urn<(typeof corpus)[number]>(200);
    const beside = new Urn<(typeof corpus)[number]>(1500);
    for (const one of corpus) {
      const place = ['29001', 'a', 'd', one.at];
      (one.machine ? stated : beside).pour('s', lotsOf(`seed ${draw}`, place), one);
    }
    const drawn = [...stated.draw(), ...beside.draw()].map(({ item, weight }) => ({
      ...sentence(item.at, item.machine, item.people, weight, item.machine ? 'statement' : 'other'),
      document: `d${item.at % 100}`,
    }));
    const score = scoreIn(drawn);
    for (const which of ['precision', 'recall'] as const) {
      const { value, interval } = score[which]!;
      errors[which] += (value - truth[which]) / draws;
      if (interval!.low <= truth[which] && truth[which] <= interval!.high) held[which]++;
    }
  }
  expect(Math.abs(errors.precision)).toBeLessThan(0.01);
  expect(Math.abs(errors.recall)).toBeLessThan(0.02);
  expect(held.precision).toBeGreaterThanOrEqual(draws * 0.85);
  expect(held.recall).toBeGreaterThanOrEqual(draws * 0.85);
});
