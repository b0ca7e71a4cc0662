import { AnswerFault, type Instrument, type ReviewKind, scaleOf } from '@beffroi/instrument';
import { type DrawOptions, drawFindings } from './draw-findings.ts';
import { keyOf, readSaid, type Said, saidOf, sameSaid } from './said.ts';

/** What an item of findings is about. */
export interface FindingSubject {
  readonly indicator: string;
}

/** The kind of item that findings are to reviewers. */
export type FindingKind = ReviewKind<FindingSubject, Said>;

/** Levels between one reader and the machine from which a second person looks. */
const FAR = 2;

const NOT_SEEN = {
  n: { fr: 'non observable dans ces pages', en: 'not observable in these pages' },
  a: { fr: 'les pages se contredisent', en: 'the pages contradict each other' },
} as const;

/**
 * What people are asked of an instrument that says no more: one item a finding, answered by a level of its scale, or that there is none to be told. Any
 * instrument has these: whoever contests a mark has it read again.
 */
export function findingKind(instrument: Pick<Instrument, 'catalogue' | 'scale' | 'review'>, options: DrawOptions = {}): FindingKind {
  const { levels } = scaleOf(instrument);
  const top = levels.length - 1;
  const titles = new Map(instrument.catalogue.map(({ id, title }) => [id, title]));
  return {
    id: 'finding',
    whys: [
      { id: 'sample', title: { fr: 'tirés au sort', en: 'drawn at random' }, byChance: true },
      { id: 'doubt', title: { fr: 'dont la machine doute', en: 'that the machine doubts' }, byChance: false },
    ],
    turns: ['sample', 'doubt'],
    sizes: null,
    pages: instrument.review?.material === undefined,
    draw: (store, series) => drawFindings(store, series, options),
    readSubject(value) {
      const { indicator } = (value ?? {}) as Partial<FindingSubject>;
      if (typeof indicator !== 'string') throw new Error('an item of findings without its indicator');
      return { indicator };
    },
    shown: ({ indicator }) => {
      const { fr, en } = titles.get(indicator) ?? { fr: indicator, en: indicator };
      return [{ id: 'indicator', label: null, text: { fr, en } }];
    },
    readAnswer: (value) => readSaid(value, top),
    answerIn(field) {
      const said = saidOf(field('answer') ?? '');
      if (said === null) throw new AnswerFault('bad-answer', 'none of the answers');
      return said;
    },
    needsProof: ({ kind }) => kind === 'level',
    isFar: (said, machine) =>
      said.level === null || machine.level === null
        ? !sameSaid(said, machine) && machine.kind !== 'abstained'
        : Math.abs(said.level - machine.level) >= FAR,
    questions: [
      {
        id: 'answer',
        title: { fr: 'Niveau', en: 'Level' },
        options: [
          ...levels.map((name, level) => ({ value: String(level), title: instrument.review?.answers?.[level] ?? name })),
          { value: 'n', title: NOT_SEEN.n, offScale: true },
          { value: 'a', title: NOT_SEEN.a, offScale: true },
        ],
        ordered: true,
        of: keyOf,
      },
    ],
  };
}
