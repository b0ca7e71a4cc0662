import type { FurtherSet } from './further-set.ts';

/** So many of so many. */
export type OutOf = readonly [some: number, all: number];

/** How rubric and people agree on some labelled towns. `null`: not counted at that time, or not to be counted. */
export interface AgreementFigures {
  /** Marks that both gave. */
  readonly marks: number | null;
  /** Quadratically weighted kappa over them: 1 is perfect, 0 is chance. */
  readonly kappa: number | null;
  /** Of the marks that both gave and of which the person's is 1 or more, how many are the same. */
  readonly exact: OutOf;
  /** Of the absences that the rubric says, how many the person does not. */
  readonly falseAbsences: OutOf | null;
  /** Of what the person could not observe, how much the rubric could not either. */
  readonly unobserved: OutOf | null;
  /** Of the marks that the person gives, how many the rubric leaves unobserved or to people. */
  readonly silent: OutOf | null;
  /** The town on which the kappa is lowest, of those with five marks or more, and its exact marks. */
  readonly worst: { readonly kappa: number; readonly exact: OutOf | null } | null;
}

/** A labelled set scored once before anybody saw its errors, and what it came to after mending: a row of the ledger in docs/method/services.md, to which a test holds it. */
export interface FirstSight extends AgreementFigures {
  readonly set: FurtherSet;
  readonly rubric: string;
  /** True where that version was not released yet. */
  readonly making: boolean;
  /** Why the set was scored again: by another version at the same hour, or after mending that did not look at it. `null` for its first row. */
  readonly again: 'version' | 'mended-elsewhere' | null;
  /** What it came to later, by which version, and what of it was mended on. `null` where the ledger has nothing. */
  readonly mended:
    | (Pick<AgreementFigures, 'kappa' | 'exact' | 'falseAbsences'> & {
        readonly rubric: string;
        readonly on: 'set' | 'half' | 'absences' | 'class' | 'nothing';
      })
    | null;
}

/** A labelled set as the last version scores it, and how much of its errors those who mend have read. */
export interface StandingOfSet extends AgreementFigures {
  readonly set: FurtherSet;
  readonly read: 'never' | 'half' | 'whole';
}

/** How often what was said with a confidence was right: marks, and what was unobserved. */
export interface ConfidenceWorth {
  readonly confidence: number;
  readonly marks: OutOf;
  readonly unobserved: OutOf;
}

/** Several sets together, as the last version scores them. */
export interface PooledSets extends AgreementFigures {
  readonly pool: 'unread' | 'hindered' | 'read';
  /** Mean distance between the confidence and what was right: of marks, and of all that was said. */
  readonly calibration: readonly [marks: number, all: number];
}

/** What docs/method/services.md has of labelled towns, to which a test holds it. */
export interface SightsRecord {
  /** The version by which sets stand as they do, and the day on which that was counted. */
  readonly rubric: string;
  readonly counted: string;
  /** What is to be reached on sets that nobody here has seen: at least, but for shares of false absences and of silence and for the calibration. */
  readonly aims: {
    readonly kappa: number;
    readonly exact: number;
    readonly falseAbsences: number;
    readonly unobserved: number;
    readonly silent: number;
    readonly calibration: number;
  };
  readonly pools: readonly PooledSets[];
  /** Over all sets that nobody who mends has read, the highest confidence first. */
  readonly worth: readonly ConfidenceWorth[];
  readonly first: readonly FirstSight[];
  readonly now: readonly StandingOfSet[];
}

const FIRST: readonly FirstSight[] = [
  {
    ...{ set: 'first', rubric: '1.0.0', making: false, again: null },
    ...{ marks: 123, kappa: 0.49, exact: [56, 109], falseAbsences: [55, 68], unobserved: null, silent: [3, 126], worst: null },
    mended: { kappa: 0.98, exact: [105, 110], falseAbsences: [0, 9], rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'second', rubric: '1.0.0', making: false, again: null },
    ...{ marks: 125, kappa: 0.53, exact: [60, 116], falseAbsences: [25, 33], unobserved: null, silent: [0, 125], worst: null },
    mended: { kappa: 0.93, exact: [98, 115], falseAbsences: [1, 9], rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'third', rubric: '1.0.0', making: false, again: null },
    ...{ marks: null, kappa: 0.9, exact: [124, 142], falseAbsences: [0, 20], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'third', rubric: '2.0.0', making: false, again: 'version' },
    ...{ marks: 162, kappa: 0.96, exact: [130, 142], falseAbsences: [0, 19], unobserved: null, silent: [18, 180], worst: null },
    mended: { kappa: 0.97, exact: [131, 141], falseAbsences: [0, 19], rubric: '2.1.1', on: 'nothing' },
  },
  {
    ...{ set: 'fourth', rubric: '2.0.0', making: false, again: null },
    ...{ marks: 155, kappa: 0.8, exact: [104, 128], falseAbsences: [1, 23], unobserved: null, silent: [0, 155], worst: null },
    mended: { kappa: 0.98, exact: [124, 128], falseAbsences: [0, 25], rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'fifth', rubric: '2.0.0', making: false, again: null },
    ...{ marks: null, kappa: 0.94, exact: [109, 128], falseAbsences: [22, 48], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'fifth', rubric: '2.1.0', making: false, again: 'version' },
    ...{ marks: 157, kappa: 0.94, exact: [111, 128], falseAbsences: [22, 48], unobserved: null, silent: [0, 157], worst: null },
    mended: { kappa: 0.97, exact: [116, 128], falseAbsences: [1, 26], rubric: '2.2.0', on: 'absences' },
  },
  {
    ...{ set: 'sixth', rubric: '2.1.1', making: false, again: null },
    ...{ marks: 162, kappa: 0.88, exact: [93, 113], falseAbsences: [31, 75], unobserved: null, silent: [0, 162], worst: null },
    mended: { kappa: 0.91, exact: [102, 112], falseAbsences: [4, 47], rubric: '2.2.0', on: 'absences' },
  },
  {
    ...{ set: 'seventh', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 120, kappa: 0.98, exact: [81, 87], falseAbsences: [17, 48], unobserved: null, silent: [6, 126], worst: null },
    mended: { kappa: 0.99, exact: [86, 89], falseAbsences: [0, 31], rubric: '2.2.0', on: 'absences' },
  },
  {
    ...{ set: 'eighth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 120, kappa: 0.85, exact: [70, 87], falseAbsences: [0, 31], unobserved: null, silent: [6, 126], worst: null },
    mended: { kappa: 0.92, exact: [77, 90], falseAbsences: [0, 31], rubric: '2.2.0', on: 'half' },
  },
  {
    ...{ set: 'ninth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 137, kappa: 0.64, exact: [83, 125], falseAbsences: [3, 20], unobserved: null, silent: [5, 142], worst: null },
    mended: { kappa: 0.91, exact: [105, 125], falseAbsences: [0, 17], rubric: '2.2.0', on: 'half' },
  },
  {
    ...{ set: 'tenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 103, kappa: 0.53, exact: [54, 99], falseAbsences: [2, 5], unobserved: null, silent: [4, 107], worst: null },
    mended: { kappa: 0.81, exact: [75, 100], falseAbsences: [0, 3], rubric: '2.2.0', on: 'half' },
  },
  {
    ...{ set: 'eleventh', rubric: '2.2.0', making: false, again: null },
    ...{
      marks: 141,
      kappa: 0.93,
      exact: [118, 129],
      falseAbsences: [1, 11],
      unobserved: null,
      silent: [1, 142],
      worst: { kappa: 0.08, exact: null },
    },
    mended: null,
  },
  {
    ...{ set: 'twelfth', rubric: '2.2.0', making: false, again: null },
    ...{
      marks: 143,
      kappa: 0.95,
      exact: [122, 133],
      falseAbsences: [0, 8],
      unobserved: null,
      silent: [0, 143],
      worst: { kappa: 0.82, exact: null },
    },
    mended: null,
  },
  {
    ...{ set: 'thirteenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 72, kappa: 0.88, exact: [56, 64], falseAbsences: [0, 8], unobserved: [13, 23], silent: [13, 85], worst: null },
    mended: { kappa: 0.99, exact: [65, 67], falseAbsences: [0, 12], rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'fourteenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 81, kappa: 0.92, exact: [54, 65], falseAbsences: [2, 18], unobserved: [15, 20], silent: [7, 88], worst: null },
    mended: null,
  },
  {
    ...{ set: 'fifteenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 76, kappa: 0.72, exact: [47, 69], falseAbsences: [3, 8], unobserved: [9, 14], silent: [0, 76], worst: null },
    mended: { kappa: 0.76, exact: [49, 69], falseAbsences: [1, 6], rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'sixteenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 77, kappa: 0.88, exact: [60, 71], falseAbsences: [4, 9], unobserved: [7, 12], silent: [1, 78], worst: null },
    mended: null,
  },
  {
    ...{ set: 'sixteenth', rubric: '2.2.0', making: false, again: 'mended-elsewhere' },
    ...{ marks: null, kappa: 0.91, exact: [61, 71], falseAbsences: [3, 8], unobserved: [8, 12], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'sixteenth', rubric: '2.2.0', making: false, again: 'mended-elsewhere' },
    ...{ marks: null, kappa: 0.96, exact: [62, 70], falseAbsences: [2, 7], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'seventeenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 77, kappa: 0.86, exact: [57, 71], falseAbsences: [1, 7], unobserved: null, silent: [1, 78], worst: null },
    mended: { kappa: 1, exact: [71, 71], falseAbsences: null, rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'eighteenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 74, kappa: 0.9, exact: [55, 65], falseAbsences: [1, 10], unobserved: null, silent: [1, 75], worst: null },
    mended: { kappa: 1, exact: [65, 65], falseAbsences: null, rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'nineteenth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 75, kappa: 0.89, exact: [53, 68], falseAbsences: [2, 8], unobserved: null, silent: [1, 76], worst: null },
    mended: { kappa: 0.99, exact: [66, 67], falseAbsences: [0, 6], rubric: '2.2.0', on: 'set' },
  },
  {
    ...{ set: 'nineteenth', rubric: '2.2.0', making: false, again: 'mended-elsewhere' },
    ...{ marks: null, kappa: 0.92, exact: [54, 65], falseAbsences: [2, 8], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentieth', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 77, kappa: 0.81, exact: [55, 68], falseAbsences: [3, 12], unobserved: null, silent: [0, 77], worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentieth', rubric: '2.2.0', making: false, again: 'mended-elsewhere' },
    ...{ marks: null, kappa: 0.97, exact: [56, 64], falseAbsences: [2, 11], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentyfirst', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 78, kappa: 0.92, exact: [57, 69], falseAbsences: [1, 10], unobserved: [10, 10], silent: [2, 80], worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentysecond', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 48, kappa: 0.95, exact: [36, 42], falseAbsences: [0, 6], unobserved: null, silent: [3, 51], worst: null },
    mended: { kappa: 0.95, exact: [36, 42], falseAbsences: [0, 6], rubric: '2.3.0', on: 'set' },
  },
  {
    ...{ set: 'twentythird', rubric: '2.2.0', making: false, again: null },
    ...{ marks: 38, kappa: 0.78, exact: [29, 35], falseAbsences: [2, 4], unobserved: null, silent: [9, 47], worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentythird', rubric: '2.3.0', making: false, again: 'mended-elsewhere' },
    ...{ marks: null, kappa: 0.78, exact: [29, 35], falseAbsences: [2, 4], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentythird', rubric: '2.4.0', making: false, again: 'mended-elsewhere' },
    ...{ marks: null, kappa: 0.94, exact: [29, 34], falseAbsences: [0, 2], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentyfourth', rubric: '2.3.0', making: false, again: null },
    ...{ marks: 56, kappa: 0.94, exact: [44, 47], falseAbsences: [0, 9], unobserved: null, silent: [6, 62], worst: null },
    mended: { kappa: 0.97, exact: [47, 49], falseAbsences: [0, 13], rubric: '2.4.0', on: 'set' },
  },
  {
    ...{ set: 'twentyfifth', rubric: '2.3.0', making: false, again: null },
    ...{ marks: 78, kappa: 0.91, exact: [49, 54], falseAbsences: [21, 45], unobserved: [5, 25], silent: [5, 83], worst: null },
    mended: { kappa: 0.96, exact: [49, 54], falseAbsences: [1, 25], rubric: '2.4.0', on: 'set' },
  },
  {
    ...{ set: 'twentysixth', rubric: '2.4.0', making: true, again: null },
    ...{ marks: 70, kappa: 0.82, exact: [34, 42], falseAbsences: [5, 32], unobserved: [22, 25], silent: [13, 83], worst: null },
    mended: { kappa: 0.97, exact: [36, 41], falseAbsences: [1, 29], rubric: '2.4.0', on: 'set' },
  },
  {
    ...{ set: 'twentysixth', rubric: '2.3.0', making: false, again: 'version' },
    ...{ marks: null, kappa: 0.83, exact: [34, 42], falseAbsences: [7, 35], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentyseventh', rubric: '2.4.0', making: false, again: null },
    ...{ marks: 51, kappa: 0.99, exact: [34, 36], falseAbsences: [0, 15], unobserved: [18, 19], silent: [2, 53], worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentyseventh', rubric: '2.3.0', making: false, again: 'version' },
    ...{ marks: null, kappa: 0.99, exact: [34, 36], falseAbsences: [4, 19], unobserved: [14, 19], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentyeighth', rubric: '2.5.0', making: true, again: null },
    ...{ marks: 121, kappa: 0.98, exact: [62, 67], falseAbsences: [1, 53], unobserved: [64, 64], silent: [31, 152], worst: null },
    mended: { kappa: 0.98, exact: [62, 67], falseAbsences: [1, 64], rubric: '2.5.0', on: 'set' },
  },
  {
    ...{ set: 'twentyeighth', rubric: '2.4.0', making: false, again: 'version' },
    ...{ marks: null, kappa: 0.98, exact: [62, 67], falseAbsences: [42, 100], unobserved: [23, 64], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'twentyninth', rubric: '2.5.0', making: false, again: null },
    ...{ marks: null, kappa: 0.96, exact: [25, 29], falseAbsences: [60, 80], unobserved: [16, 75], silent: null, worst: null },
    mended: { kappa: 0.98, exact: [25, 29], falseAbsences: [3, 37], rubric: '2.6.0', on: 'set' },
  },
  {
    ...{ set: 'thirtieth', rubric: '2.5.0', making: false, again: null },
    ...{ marks: null, kappa: 0.94, exact: [16, 20], falseAbsences: [34, 55], unobserved: [29, 60], silent: null, worst: null },
    mended: { kappa: 0.97, exact: [19, 20], falseAbsences: [0, 21], rubric: '2.6.0', on: 'set' },
  },
  {
    ...{ set: 'thirtyfirst', rubric: '2.6.0', making: true, again: null },
    ...{ marks: null, kappa: 0.96, exact: [21, 26], falseAbsences: [19, 57], unobserved: [20, 37], silent: null, worst: null },
    mended: { kappa: 0.96, exact: [21, 26], falseAbsences: [2, 40], rubric: '2.6.0', on: 'class' },
  },
  {
    ...{ set: 'thirtyfirst', rubric: '2.5.0', making: false, again: 'version' },
    ...{ marks: null, kappa: 0.96, exact: [21, 26], falseAbsences: [19, 57], unobserved: [20, 37], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'thirtysecond', rubric: '2.6.0', making: true, again: null },
    ...{ marks: null, kappa: 0.91, exact: [13, 16], falseAbsences: [15, 61], unobserved: [11, 25], silent: null, worst: null },
    mended: { kappa: 0.91, exact: [13, 16], falseAbsences: [2, 48], rubric: '2.6.0', on: 'class' },
  },
  {
    ...{ set: 'thirtysecond', rubric: '2.5.0', making: false, again: 'version' },
    ...{ marks: null, kappa: 0.91, exact: [13, 16], falseAbsences: [15, 61], unobserved: [11, 25], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'thirtythird', rubric: '2.6.0', making: false, again: null },
    ...{ marks: null, kappa: null, exact: [8, 8], falseAbsences: [16, 16], unobserved: [48, 64], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'thirtythird', rubric: '2.5.0', making: false, again: 'version' },
    ...{ marks: null, kappa: null, exact: [8, 8], falseAbsences: [48, 48], unobserved: [16, 64], silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'thirtyfourth', rubric: '2.7.0', making: true, again: null },
    ...{ marks: 53, kappa: 1, exact: [20, 20], falseAbsences: [0, 33], unobserved: [17, 17], silent: [20, 73], worst: null },
    mended: { kappa: 1, exact: [20, 20], falseAbsences: [0, 52], rubric: '2.7.0', on: 'set' },
  },
  {
    ...{ set: 'thirtyfourth', rubric: '2.6.0', making: false, again: 'version' },
    ...{ marks: null, kappa: 0.85, exact: [14, 20], falseAbsences: [17, 67], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'thirtyfifth', rubric: '2.7.0', making: false, again: null },
    ...{
      marks: 72,
      kappa: 0.92,
      exact: [47, 51],
      falseAbsences: [1, 15],
      unobserved: [25, 28],
      silent: [8, 80],
      worst: { kappa: 0.69, exact: [10, 13] },
    },
    mended: { kappa: 0.98, exact: [51, 53], falseAbsences: [0, 19], rubric: '2.8.0', on: 'set' },
  },
  {
    ...{ set: 'thirtyfifth', rubric: '2.8.0', making: true, again: 'mended-elsewhere' },
    ...{
      marks: 72,
      kappa: 0.92,
      exact: [47, 51],
      falseAbsences: [1, 15],
      unobserved: [25, 28],
      silent: [8, 80],
      worst: { kappa: 0.69, exact: [10, 13] },
    },
    mended: null,
  },
  {
    ...{ set: 'thirtysixth', rubric: '2.7.0', making: false, again: null },
    ...{
      marks: 125,
      kappa: 0.997,
      exact: [70, 72],
      falseAbsences: [0, 53],
      unobserved: [19, 19],
      silent: [0, 125],
      worst: { kappa: 0.99, exact: [17, 18] },
    },
    mended: null,
  },
  {
    ...{ set: 'thirtysixth', rubric: '2.8.0', making: false, again: 'mended-elsewhere' },
    ...{
      marks: 125,
      kappa: 0.997,
      exact: [70, 72],
      falseAbsences: [0, 53],
      unobserved: [19, 19],
      silent: [0, 125],
      worst: { kappa: 0.99, exact: [17, 18] },
    },
    mended: null,
  },
  {
    ...{ set: 'real-sixteen', rubric: '1.0.0', making: false, again: null },
    ...{ marks: null, kappa: 0.73, exact: [20, 48], falseAbsences: [16, 244], unobserved: null, silent: null, worst: null },
    mended: null,
  },
  {
    ...{ set: 'real-sixteen', rubric: '2.0.0', making: false, again: 'version' },
    ...{ marks: 280, kappa: 0.73, exact: [20, 48], falseAbsences: [16, 244], unobserved: null, silent: [8, 288], worst: null },
    mended: { kappa: 0.77, exact: [23, 42], falseAbsences: [7, 225], rubric: '2.2.0', on: 'set' },
  },
];

const NOW: readonly StandingOfSet[] = [
  {
    ...{ set: 'first', read: 'whole', marks: 119, kappa: 0.984 },
    ...{ exact: [105, 110], falseAbsences: [0, 7], unobserved: [18, 18], silent: [7, 126], worst: { kappa: 0.878, exact: [12, 16] } },
  },
  {
    ...{ set: 'second', read: 'whole', marks: 120, kappa: 0.957 },
    ...{ exact: [98, 111], falseAbsences: [0, 9], unobserved: [19, 19], silent: [5, 125], worst: { kappa: 0.754, exact: [14, 17] } },
  },
  {
    ...{ set: 'third', read: 'never', marks: 161, kappa: 0.973 },
    ...{ exact: [133, 142], falseAbsences: [0, 18], unobserved: [0, 0], silent: [19, 180], worst: { kappa: 0.756, exact: [15, 18] } },
  },
  {
    ...{ set: 'fourth', read: 'whole', marks: 154, kappa: 0.986 },
    ...{ exact: [125, 128], falseAbsences: [0, 25], unobserved: [24, 24], silent: [1, 155], worst: { kappa: 0.796, exact: [10, 11] } },
  },
  {
    ...{ set: 'fifth', read: 'whole', marks: 156, kappa: 0.974 },
    ...{ exact: [116, 128], falseAbsences: [1, 26], unobserved: [23, 23], silent: [1, 157], worst: { kappa: 0.88, exact: [14, 18] } },
  },
  {
    ...{ set: 'sixth', read: 'whole', marks: 158, kappa: 0.945 },
    ...{ exact: [102, 111], falseAbsences: [3, 48], unobserved: [18, 18], silent: [4, 162], worst: { kappa: 0.587, exact: [15, 18] } },
  },
  {
    ...{ set: 'seventh', read: 'whole', marks: 124, kappa: 0.994 },
    ...{ exact: [87, 89], falseAbsences: [0, 34], unobserved: [18, 18], silent: [2, 126], worst: { kappa: 0.97, exact: [16, 18] } },
  },
  {
    ...{ set: 'eighth', read: 'whole', marks: 123, kappa: 0.933 },
    ...{ exact: [79, 90], falseAbsences: [0, 32], unobserved: [18, 18], silent: [3, 126], worst: { kappa: 0.73, exact: [12, 17] } },
  },
  {
    ...{ set: 'ninth', read: 'whole', marks: 140, kappa: 0.934 },
    ...{ exact: [107, 124], falseAbsences: [0, 16], unobserved: [2, 2], silent: [2, 142], worst: { kappa: 0.624, exact: [15, 18] } },
  },
  {
    ...{ set: 'tenth', read: 'half', marks: 101, kappa: 0.819 },
    ...{ exact: [75, 98], falseAbsences: [0, 2], unobserved: [1, 1], silent: [6, 107], worst: { kappa: 0.396, exact: [7, 15] } },
  },
  {
    ...{ set: 'eleventh', read: 'never', marks: 141, kappa: 0.935 },
    ...{ exact: [120, 128], falseAbsences: [0, 11], unobserved: [1, 2], silent: [1, 142], worst: { kappa: 0.087, exact: [12, 18] } },
  },
  {
    ...{ set: 'twelfth', read: 'never', marks: 141, kappa: 0.957 },
    ...{ exact: [122, 132], falseAbsences: [0, 7], unobserved: [1, 1], silent: [2, 143], worst: { kappa: 0.847, exact: [15, 18] } },
  },
  {
    ...{ set: 'thirteenth', read: 'whole', marks: 79, kappa: 0.993 },
    ...{ exact: [65, 67], falseAbsences: [0, 12], unobserved: [22, 23], silent: [6, 85], worst: { kappa: 0.978, exact: [15, 16] } },
  },
  {
    ...{ set: 'fourteenth', read: 'never', marks: 79, kappa: 0.938 },
    ...{ exact: [55, 64], falseAbsences: [0, 15], unobserved: [17, 20], silent: [9, 88], worst: { kappa: 0.598, exact: [9, 12] } },
  },
  {
    ...{ set: 'fifteenth', read: 'whole', marks: 75, kappa: 0.883 },
    ...{ exact: [53, 68], falseAbsences: [0, 5], unobserved: [14, 14], silent: [1, 76], worst: { kappa: 0.624, exact: [7, 13] } },
  },
  {
    ...{ set: 'sixteenth', read: 'never', marks: 76, kappa: 0.965 },
    ...{ exact: [63, 70], falseAbsences: [0, 5], unobserved: [12, 12], silent: [2, 78], worst: { kappa: 0.9, exact: [13, 16] } },
  },
  {
    ...{ set: 'seventeenth', read: 'whole', marks: 77, kappa: 1 },
    ...{ exact: [71, 71], falseAbsences: [0, 6], unobserved: [12, 12], silent: [1, 78], worst: { kappa: 1, exact: [12, 12] } },
  },
  {
    ...{ set: 'eighteenth', read: 'whole', marks: 74, kappa: 1 },
    ...{ exact: [65, 65], falseAbsences: [0, 9], unobserved: [15, 15], silent: [1, 75], worst: { kappa: 1, exact: [17, 17] } },
  },
  {
    ...{ set: 'nineteenth', read: 'whole', marks: 75, kappa: 0.994 },
    ...{ exact: [66, 67], falseAbsences: [0, 7], unobserved: [13, 13], silent: [1, 76], worst: { kappa: 0.977, exact: [13, 14] } },
  },
  {
    ...{ set: 'twentieth', read: 'never', marks: 74, kappa: 0.959 },
    ...{ exact: [57, 65], falseAbsences: [1, 10], unobserved: [11, 13], silent: [3, 77], worst: { kappa: 0.879, exact: [11, 16] } },
  },
  {
    ...{ set: 'twentyfirst', read: 'never', marks: 77, kappa: 0.92 },
    ...{ exact: [57, 69], falseAbsences: [1, 9], unobserved: [10, 10], silent: [3, 80], worst: { kappa: 0.759, exact: [9, 13] } },
  },
  {
    ...{ set: 'twentysecond', read: 'whole', marks: 48, kappa: 0.955 },
    ...{ exact: [36, 42], falseAbsences: [0, 6], unobserved: [73, 75], silent: [3, 51], worst: { kappa: 0.909, exact: [15, 17] } },
  },
  {
    ...{ set: 'twentythird', read: 'never', marks: 38, kappa: 0.94 },
    ...{ exact: [29, 34], falseAbsences: [0, 3], unobserved: [79, 79], silent: [9, 47], worst: { kappa: 0.908, exact: [13, 15] } },
  },
  {
    ...{ set: 'twentyfourth', read: 'whole', marks: 62, kappa: 0.969 },
    ...{ exact: [47, 49], falseAbsences: [0, 13], unobserved: [46, 46], silent: [0, 62], worst: { kappa: 0.826, exact: [9, 10] } },
  },
  {
    ...{ set: 'twentyfifth', read: 'whole', marks: 78, kappa: 0.962 },
    ...{ exact: [49, 54], falseAbsences: [1, 25], unobserved: [24, 25], silent: [5, 83], worst: { kappa: 0.615, exact: [8, 10] } },
  },
  {
    ...{ set: 'twentysixth', read: 'whole', marks: 76, kappa: 0.973 },
    ...{ exact: [36, 40], falseAbsences: [0, 35], unobserved: [25, 25], silent: [7, 83], worst: { kappa: 0.609, exact: [8, 9] } },
  },
  {
    ...{ set: 'twentyseventh', read: 'never', marks: 51, kappa: 0.987 },
    ...{ exact: [34, 36], falseAbsences: [0, 15], unobserved: [18, 19], silent: [2, 53], worst: { kappa: 0.945, exact: [15, 16] } },
  },
  {
    ...{ set: 'twentyeighth', read: 'whole', marks: 135, kappa: 0.988 },
    ...{ exact: [62, 67], falseAbsences: [1, 69], unobserved: [64, 64], silent: [17, 152], worst: { kappa: 0.921, exact: [8, 10] } },
  },
  {
    ...{ set: 'twentyninth', read: 'whole', marks: 63, kappa: 0.976 },
    ...{ exact: [25, 29], falseAbsences: [3, 37], unobserved: [73, 75], silent: [6, 69], worst: { kappa: 0.759, exact: [13, 14] } },
  },
  {
    ...{ set: 'thirtieth', read: 'whole', marks: 40, kappa: 0.963 },
    ...{ exact: [19, 20], falseAbsences: [0, 17], unobserved: [60, 60], silent: [8, 48], worst: { kappa: 0.902, exact: [15, 17] } },
  },
  {
    ...{ set: 'thirtyfirst', read: 'never', marks: 66, kappa: 0.961 },
    ...{ exact: [21, 26], falseAbsences: [2, 40], unobserved: [37, 37], silent: [5, 71], worst: { kappa: 0.884, exact: [4, 5] } },
  },
  {
    ...{ set: 'thirtysecond', read: 'never', marks: 63, kappa: 0.913 },
    ...{ exact: [13, 16], falseAbsences: [2, 48], unobserved: [24, 25], silent: [2, 65], worst: { kappa: 0.638, exact: [16, 17] } },
  },
  {
    ...{ set: 'thirtythird', read: 'never', marks: 8, kappa: null },
    ...{ exact: [8, 8], falseAbsences: [0, 0], unobserved: [64, 64], silent: [0, 8], worst: null },
  },
  {
    ...{ set: 'thirtyfourth', read: 'whole', marks: 72, kappa: 1 },
    ...{ exact: [20, 20], falseAbsences: [0, 52], unobserved: [17, 17], silent: [1, 73], worst: { kappa: 1, exact: [17, 17] } },
  },
  {
    ...{ set: 'thirtyfifth', read: 'whole', marks: 74, kappa: 0.975 },
    ...{ exact: [51, 53], falseAbsences: [0, 19], unobserved: [27, 28], silent: [6, 80], worst: { kappa: 0.87, exact: [11, 13] } },
  },
  {
    ...{ set: 'thirtysixth', read: 'never', marks: 125, kappa: 0.997 },
    ...{ exact: [70, 72], falseAbsences: [0, 53], unobserved: [19, 19], silent: [0, 125], worst: { kappa: 0.986, exact: [17, 18] } },
  },
];

/** First sights of all labelled sets, and how these stand by the last version that was counted. */
export const SIGHTS: SightsRecord = {
  rubric: '2.8.0',
  counted: '2026-11-29',
  aims: { kappa: 0.9, exact: 0.8, falseAbsences: 0.03, unobserved: 0.95, silent: 0.1, calibration: 0.05 },
  pools: [
    {
      ...{ pool: 'unread', marks: 1100, kappa: 0.965 },
      ...{
        exact: [782, 862],
        falseAbsences: [6, 234],
        unobserved: [293, 301],
        silent: [57, 1157],
        worst: { kappa: 0.087, exact: [12, 18] },
      },
      calibration: [0.022, 0.054],
    },
    {
      ...{ pool: 'hindered', marks: 306, kappa: 0.947 },
      ...{ exact: [232, 268], falseAbsences: [2, 39], unobserved: [50, 55], silent: [17, 323], worst: { kappa: 0.598, exact: [9, 12] } },
      calibration: [0.042, 0.034],
    },
    {
      ...{ pool: 'read', marks: 2223, kappa: 0.969 },
      ...{
        exact: [1559, 1701],
        falseAbsences: [9, 511],
        unobserved: [626, 633],
        silent: [94, 2317],
        worst: { kappa: 0.396, exact: [7, 15] },
      },
      calibration: [0.018, 0.048],
    },
  ],
  worth: [
    { confidence: 0.95, marks: [669, 690], unobserved: [69, 87] },
    { confidence: 0.9, marks: [161, 179], unobserved: [84, 89] },
    { confidence: 0.85, marks: [79, 96], unobserved: [0, 0] },
    { confidence: 0.8, marks: [60, 75], unobserved: [0, 0] },
    { confidence: 0.75, marks: [22, 36], unobserved: [0, 0] },
    { confidence: 0.5, marks: [19, 31], unobserved: [140, 155] },
  ],
  first: FIRST,
  now: NOW,
};
