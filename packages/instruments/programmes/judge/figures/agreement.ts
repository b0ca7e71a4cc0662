import { bootstrapInterval, type Interval, weightedKappa } from '@beffroi/domain';
import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import type { Commitment } from '../verdict.ts';
import { type Share, shareOf } from './share.ts';
import { byCode } from './towns.ts';

/** What somebody said of one statement. */
export interface StatementCoding {
  /** Whether it speaks of a digital matter of the town's or its inhabitants'. */
  readonly digital: boolean;
  readonly themes: readonly ThemeId[];
  /** `null` for what is not digital. */
  readonly commitment: Commitment | null;
}

/** One statement that two people coded, neither seeing the other's: or a person and the machine. */
export interface DoubleCoded {
  /** Statements of one document share its author, and are drawn together. */
  readonly document: string;
  readonly first: StatementCoding;
  readonly second: StatementCoding;
}

/** How far two judges agree on one yes-or-no question. */
export interface YesNoAgreement {
  readonly n: number;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
  readonly same: Share;
  /** Cohen's kappa; `null` under twenty statements, or where both said one and the same of all. */
  readonly kappa: KappaEstimate | null;
}

/** A kappa with its interval. */
export interface KappaEstimate {
  readonly value: number;
  /** Bootstrap over documents; `null` under three, or where too few samples have a kappa. */
  readonly interval: Interval | null;
}

/** How far coders agree. */
export interface CodingAgreement {
  readonly documents: number;
  readonly mention: YesNoAgreement;
  /** In the codebook's order, each over all statements. */
  readonly themes: readonly (YesNoAgreement & { readonly theme: ThemeId })[];
  /** The ladder, over statements that both take for digital. */
  readonly commitment: {
    readonly n: number;
    readonly same: Share;
    /** `counts[i][j]`: first said step i where second said j. */
    readonly counts: readonly (readonly number[])[];
    /** Quadratic weights: two steps apart is four times as far as one. */
    readonly kappa: KappaEstimate | null;
  };
}

/** Fewest statements that a coefficient is given for: with fewer, its interval spans most of the scale. */
export const LEAST_STATEMENTS = 20;
const LEAST_DOCUMENTS = 3;
const RESAMPLES = 500;
const STEPS = 4;

/** How far two codings of the same statements agree: on the mention, on each theme, on the ladder. */
export function codingAgreement(pairs: readonly DoubleCoded[]): CodingAgreement {
  // In the order of documents, so that intervals do not hang on the order in which statements came.
  const sorted = [...pairs].sort((a, b) => byCode(a.document, b.document));
  const ladder = sorted.flatMap(({ document, first, second }): Rated[] =>
    first.commitment === null || second.commitment === null ? [] : [{ document, pair: [first.commitment, second.commitment] }],
  );
  const counts = Array.from({ length: STEPS }, () => Array.from({ length: STEPS }, () => 0));
  for (const { pair } of ladder) counts[pair[0]]![pair[1]]!++;
  return {
    documents: new Set(sorted.map(({ document }) => document)).size,
    mention: yesNo(sorted, ({ digital }) => digital),
    themes: THEME_IDS.map((theme) => ({ theme, ...yesNo(sorted, ({ themes }) => themes.includes(theme)) })),
    commitment: {
      n: ladder.length,
      same: shareOf(ladder.filter(({ pair: [a, b] }) => a === b).length, ladder.length),
      counts,
      kappa: kappaOf(ladder, STEPS),
    },
  };
}

interface Rated {
  readonly document: string;
  readonly pair: readonly [number, number];
}

function yesNo(pairs: readonly DoubleCoded[], said: (coding: StatementCoding) => boolean): YesNoAgreement {
  const rated = pairs.map(({ document, first, second }): Rated => ({ document, pair: [said(first) ? 1 : 0, said(second) ? 1 : 0] }));
  const count = (a: number, b: number) => rated.filter(({ pair }) => pair[0] === a && pair[1] === b).length;
  const [both, neither] = [count(1, 1), count(0, 0)];
  return {
    n: rated.length,
    both,
    onlyFirst: count(1, 0),
    onlySecond: count(0, 1),
    neither,
    same: shareOf(both + neither, rated.length),
    kappa: kappaOf(rated, 2),
  };
}

/** With two categories the weights are those of Cohen's first kappa (1960). */
function kappaOf(rated: readonly Rated[], k: number): KappaEstimate | null {
  if (rated.length < LEAST_STATEMENTS) return null;
  const kappa = (of: readonly Rated[]) =>
    weightedKappa(
      of.map(({ pair }) => pair),
      k,
    )?.kappa ?? null;
  const value = kappa(rated);
  if (value === null) return null;
  const documents = [...Map.groupBy(rated, ({ document }) => document).values()];
  const interval =
    documents.length < LEAST_DOCUMENTS ? null : bootstrapInterval(documents, (drawn) => kappa(drawn.flat()), { resamples: RESAMPLES });
  return { value, interval };
}
