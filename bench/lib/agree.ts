import {
  bootstrapInterval,
  type Calibration,
  type ConfusionMatrix,
  calibration,
  confusionMatrix,
  type Interval,
  weightedKappa,
} from '@beffroi/domain';
import type { Label } from './towns.ts';

/** What a judge said of one service of one town, whoever that judge is. */
export type Judgement = Pick<Label, 'kind' | 'level' | 'obstacle'> & { readonly confidence?: number; readonly why?: string };

/** Two judgements of the same thing: first the person (or the first person), then the machine (or the second). */
export interface Pair {
  readonly town: string;
  readonly service: string;
  readonly first: Judgement;
  readonly second: Judgement;
}

/** `level` and `absence` are both marks on the scale, 0 to 5. */
export type Sort = 'mark' | 'unobserved' | 'abstained';
export const SORTS: readonly Sort[] = ['mark', 'unobserved', 'abstained'];
export const MARKS = [0, 1, 2, 3, 4, 5] as const;

export interface Kappa {
  /** Pairs in which both gave a mark. */
  readonly n: number;
  readonly same: number;
  /** Quadratic weights, k = 6; `null` where it is not defined. */
  readonly kappa: number | null;
}

export interface Agreement {
  readonly pairs: number;
  readonly overall: Kappa & {
    /** 95 %, towns drawn as wholes. */
    readonly interval: Interval | null;
    /** The same, with a mark that the other refused to give counted as the farthest mark from it: abstaining cannot help it. */
    readonly worst: number | null;
  };
  readonly byService: Readonly<Record<string, Kappa>>;
  readonly byTown: Readonly<Record<string, Kappa & { readonly firstMean: number | null; readonly secondMean: number | null }>>;
  readonly marks: ConfusionMatrix<number>;
  readonly sorts: ConfusionMatrix<Sort>;
  /** Of pairs that both call unobserved, how many give the same obstacle. */
  readonly sameObstacle: { readonly n: number; readonly same: number };
  /** Of the second's marks: right is the same mark as the first's. `null` where the second gives no confidence. */
  readonly marksCalibration: Calibration | null;
  /** Of all that the second says but abstentions: right is the same mark, or `unobserved` too. */
  readonly calibration: Calibration | null;
  /** Each confidence that occurs, with how often it was right. */
  readonly byConfidence: readonly { readonly kind: string; readonly confidence: number; readonly n: number; readonly right: number }[];
}

export function sortOf(judgement: Judgement): Sort {
  return judgement.kind === 'level' || judgement.kind === 'absence' ? 'mark' : judgement.kind;
}

/** The mark, or `null` where none was given. */
export function markOf(judgement: Judgement): number | null {
  return judgement.kind === 'absence' ? 0 : judgement.kind === 'level' ? judgement.level : null;
}

/** How far two judges agree. Pure. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const towns = groups(pairs, (pair) => pair.town);
  const kappa = (some: readonly Pair[]): number | null => weightedKappa(marksOf(some), MARKS.length)?.kappa ?? null;
  const interval = bootstrapInterval([...towns.values()], (sample) => kappa(sample.flat()), { seed: 2014 });
  const unseen = pairs.filter(({ first, second }) => first.kind === 'unobserved' && second.kind === 'unobserved');
  const sure = pairs.flatMap(({ first, second }) =>
    second.confidence === undefined ? [] : [{ first, second, confidence: second.confidence, right: isSame(first, second) }],
  );
  return {
    pairs: pairs.length,
    overall: { ...kappaOf(pairs), interval, worst: weightedKappa(pairs.flatMap(worstOf), MARKS.length)?.kappa ?? null },
    byService: mapped(
      groups(pairs, (pair) => pair.service),
      kappaOf,
    ),
    byTown: mapped(towns, (some) => ({ ...kappaOf(some), firstMean: meanMark(some, 'first'), secondMean: meanMark(some, 'second') })),
    marks: confusionMatrix<number>(marksOf(pairs), MARKS),
    sorts: confusionMatrix(
      pairs.map(({ first, second }) => [sortOf(first), sortOf(second)] as const),
      SORTS,
    ),
    sameObstacle: { n: unseen.length, same: unseen.filter(({ first, second }) => first.obstacle === second.obstacle).length },
    marksCalibration: calibration(sure.filter(({ second }) => sortOf(second) === 'mark')),
    calibration: calibration(sure.filter(({ second }) => second.kind !== 'abstained')),
    byConfidence: [...groups(sure, ({ second, confidence }) => `${second.kind} ${confidence}`).values()]
      .map((some) => ({
        kind: some[0]!.second.kind,
        confidence: some[0]!.confidence,
        n: some.length,
        right: some.filter((one) => one.right).length,
      }))
      .sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.confidence - b.confidence)),
  };
}

function isSame(first: Judgement, second: Judgement): boolean {
  return sortOf(first) === sortOf(second) && markOf(first) === markOf(second);
}

function marksOf(pairs: readonly Pair[]): readonly (readonly [number, number])[] {
  return pairs.flatMap(({ first, second }) => {
    const [one, other] = [markOf(first), markOf(second)];
    return one === null || other === null ? [] : [[one, other] as const];
  });
}

/** A pair of marks, the missing one put as far away as it can be; nothing where neither gave one. */
function worstOf({ first, second }: Pair): (readonly [number, number])[] {
  const [one, other] = [markOf(first), markOf(second)];
  const farthest = (mark: number): number => (mark < 3 ? 5 : 0);
  if (one === null) return other === null ? [] : [[farthest(other), other]];
  return [[one, other ?? farthest(one)]];
}

function kappaOf(pairs: readonly Pair[]): Kappa {
  const marks = marksOf(pairs);
  return {
    n: marks.length,
    same: marks.filter(([one, other]) => one === other).length,
    kappa: weightedKappa(marks, MARKS.length)?.kappa ?? null,
  };
}

function meanMark(pairs: readonly Pair[], who: 'first' | 'second'): number | null {
  const marks = pairs.flatMap((pair) => markOf(pair[who]) ?? []);
  return marks.length === 0 ? null : marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

function groups<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) {
    const list = found.get(key(item));
    if (list === undefined) found.set(key(item), [item]);
    else list.push(item);
  }
  return found;
}

function mapped<Item, Value>(map: ReadonlyMap<string, readonly Item[]>, to: (items: readonly Item[]) => Value): Record<string, Value> {
  return Object.fromEntries([...map].map(([key, items]) => [key, to(items)]));
}
