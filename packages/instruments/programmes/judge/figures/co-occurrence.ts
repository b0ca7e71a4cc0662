import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { strataOf, type TownOfLists, type TownScope, wholeProgrammesOf } from './towns.ts';

/** Two themes in the same programmes, of those that could be read. */
export interface ThemePair extends TownScope {
  /** Earlier in the codebook than `second`. */
  readonly first: ThemeId;
  readonly second: ThemeId;
  readonly programmes: number;
  readonly firstIn: number;
  readonly secondIn: number;
  readonly both: number;
  /** In how many programmes both would stand if one theme knew nothing of the other; `null` without programmes. */
  readonly expected: number | null;
  /** `both` / `expected`: 1 is "as chance would have it". `null` where the pair is too rare. */
  readonly lift: number | null;
  /** Correlation of two yes-or-no things, −1 to 1 (G. U. Yule, 1912). `null` where the pair is too rare, or a theme is in all programmes. */
  readonly phi: number | null;
  /** Some cell of the table is expected under 5 times: lift and phi, where given at all, are to be read as a hint (W. G. Cochran, 1954). */
  readonly sparse: boolean;
}

/** Below this, one programme more or less would double the lift: none is given. */
const LEAST_EXPECTED = 1;
const ENOUGH = 5;

/**
 * Pairs of themes that stand together in at least one programme, for the panel and its strata; those that stand together most often first.
 *
 * @throws ProgrammeFiguresRefusal as `inOrder`
 */
export function themePairs(towns: readonly TownOfLists[]): readonly ThemePair[] {
  return strataOf(towns).flatMap(({ scope, scopeId, towns: group }) => {
    const named = wholeProgrammesOf(group).map(({ verdict }) => new Set(verdict.themes));
    const inHowMany = (...themes: ThemeId[]) => named.filter((set) => themes.every((theme) => set.has(theme))).length;
    const pairs: ThemePair[] = [];
    for (const [at, first] of THEME_IDS.entries()) {
      for (const second of THEME_IDS.slice(at + 1)) {
        const both = inHowMany(first, second);
        if (both === 0) continue;
        const counts = { firstIn: inHowMany(first), secondIn: inHowMany(second), both };
        pairs.push({ scope, scopeId, first, second, programmes: named.length, ...counts, ...association(named.length, counts) });
      }
    }
    // The order of the codebook stands among equals: sorting is stable.
    return pairs.sort((a, b) => b.both - a.both);
  });
}

/** From the counts of two themes in n programmes to what they have to do with each other. */
export function association(
  n: number,
  { firstIn, secondIn, both }: Pick<ThemePair, 'firstIn' | 'secondIn' | 'both'>,
): Pick<ThemePair, 'expected' | 'lift' | 'phi' | 'sparse'> {
  if (n === 0) return { expected: null, lift: null, phi: null, sparse: true };
  const expected = (firstIn * secondIn) / n;
  const rarest = (Math.min(firstIn, n - firstIn) * Math.min(secondIn, n - secondIn)) / n;
  const spread = Math.sqrt(firstIn * (n - firstIn) * secondIn * (n - secondIn));
  return {
    expected,
    lift: expected < LEAST_EXPECTED ? null : both / expected,
    phi: rarest < LEAST_EXPECTED ? null : (n * both - firstIn * secondIn) / spread,
    sparse: rarest < ENOUGH,
  };
}
