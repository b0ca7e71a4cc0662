import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { isWhole } from '../coverage.ts';
import type { Commitment, ProgrammeVerdict } from '../verdict.ts';
import { meanOver, type ProgrammeMean, type SampleOptions, type Share, shareOf } from './share.ts';
import { groupsOf, readProgrammesOf, type TownOfLists, type TownScope, wholeProgrammesOf } from './towns.ts';

/** How far some statements, or programmes, commit themselves. */
export interface Ladder {
  readonly n: number;
  /** How many stand on each step: mention, intention, measure, measure with a date, an amount, a number or an owner. */
  readonly counts: readonly [number, number, number, number];
  /** `null` of none. */
  readonly mean: number | null;
}

/** One theme in the programmes of one scope. */
export interface ThemeFigure extends TownScope {
  readonly theme: ThemeId;
  /** Programmes that name it, of those that were read whole. */
  readonly programmes: Share;
  /** All statements of the theme: a long programme counts for many. */
  readonly statements: Ladder;
  /** Programmes that name it, each by the statement that goes furthest: each counts once. */
  readonly furthest: Ladder;
}

/** How many themes the programmes of one scope name. */
export interface ThemesPerProgramme extends TownScope {
  readonly perProgramme: ProgrammeMean;
  /** `null` of none. */
  readonly median: number | null;
  /** How many programmes name 0, 1, 2 … themes, up to all seventeen. */
  readonly counts: readonly number[];
}

/**
 * Which themes the programmes that could be read name, and how far they commit themselves; by scope, then in the codebook's order.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function themeFigures(towns: readonly TownOfLists[]): readonly ThemeFigure[] {
  return groupsOf(towns).flatMap(({ scope, scopeId, towns: group }) => {
    const verdicts = readProgrammesOf(group).map(({ verdict }) => verdict);
    return THEME_IDS.map((theme): ThemeFigure => {
      const naming = verdicts.filter(({ themes }) => themes.includes(theme));
      const steps = naming.map((verdict) => stepsOf(verdict, theme));
      return {
        scope,
        scopeId,
        theme,
        programmes: shareOf(naming.filter(isOfWhole).length, verdicts.filter(isOfWhole).length),
        statements: ladderOf(steps.flat()),
        furthest: ladderOf(steps.filter((each) => each.length > 0).map((each) => Math.max(...each) as Commitment)),
      };
    });
  });
}

/**
 * How many themes each programme that was read whole names.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function themesPerProgramme(towns: readonly TownOfLists[], options: SampleOptions = {}): readonly ThemesPerProgramme[] {
  return groupsOf(towns).map(({ scope, scopeId, towns: group }) => {
    const numbers = wholeProgrammesOf(group).map(({ verdict }) => verdict.themes.length);
    const counts = Array.from({ length: THEME_IDS.length + 1 }, () => 0);
    for (const number of numbers) counts[number]!++;
    return { scope, scopeId, perProgramme: meanOver(numbers, options), median: medianOf(numbers), counts };
  });
}

function isOfWhole({ coverage }: ProgrammeVerdict): boolean {
  return isWhole(coverage);
}

function stepsOf({ statements }: ProgrammeVerdict, theme: ThemeId): readonly Commitment[] {
  return statements.filter(({ themes }) => themes.includes(theme)).map(({ commitment }) => commitment);
}

function ladderOf(steps: readonly Commitment[]): Ladder {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let sum = 0;
  for (const step of steps) {
    counts[step]++;
    sum += step;
  }
  return { n: steps.length, counts, mean: steps.length === 0 ? null : sum / steps.length };
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
