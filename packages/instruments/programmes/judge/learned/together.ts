import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import type { PartOdds } from './parts.ts';
import { NONE, written } from './shares.ts';

/** What both voices say of a sentence: what the rules see, and how likely it is of each class by what labelled ones were like. */
export interface BothVoices {
  /** Themes that the rules see; `null` where it is no statement to them. */
  readonly seen: readonly ThemeId[] | null;
  /** How likely of each class, each by itself; in log odds. */
  readonly odds: Float64Array;
  /** What parts of it tell by themselves; worked out where it is asked for. */
  readonly parts: () => PartOdds;
  /** Whether a look-alike of the theme stands in the sentence. */
  readonly isBarred: (theme: ThemeId) => boolean;
}

/** Odds further from even tell nothing more. */
const FAR = 9;
/** Other themes that are less likely than this are not in the way. */
const NEAR = -4;
/** A theme that the rules do not see and that is less likely is not weighed. */
const UNLIKELY = -3;

/** How likely a theme is by both voices together. */
export function worthOf(theme: ThemeId, voices: BothVoices): number {
  const facts = factsOf(theme, voices);
  if (facts === null) return 0;
  const { trust } = written();
  let sum = 0;
  for (let at = 0; at < facts.length; at++) sum += trust[at]! * facts[at]!;
  return 1 / (1 + Math.exp(-sum));
}

/** What is weighed to say whether a sentence is of a theme; `null` where neither voice speaks for it, or a look-alike of what the rules do not see stands there. How far one voice is to be trusted hangs on what the other says. */
export function factsOf(theme: ThemeId, { seen, odds, parts, isBarred }: BothVoices): readonly number[] | null {
  const own = THEME_IDS.indexOf(theme);
  const sees = seen?.includes(theme) === true ? 1 : 0;
  const barred = isBarred(theme) ? 1 : 0;
  if (sees === 0 && (barred === 1 || odds[own]! < UNLIKELY)) return null;
  const sure = within(odds[own]!);
  const none = within(odds[NONE]!);
  let best = NEAR;
  for (let at = 0; at < NONE; at++) if (at !== own) best = Math.max(best, within(odds[at]!));
  const other = seen?.some((one) => one !== theme) === true ? 1 : 0;
  const nothing = seen === null ? 1 : 0;
  const bare = seen?.length === 0 ? 1 : 0;
  const first = sure > best ? 1 : 0;
  const { peaks, leads, above, hasAbove } = parts();
  const [peak, lead, over, has] = [within(peaks[own]!), within(leads[own]!), within(above[own]!), hasAbove ? 1 : 0];
  const alone = [1, sure, none, best];
  return [
    ...alone,
    ...[bare, first],
    ...[sees, sees * sure, sees * none, sees * best],
    ...[other, other * sure, other * none],
    ...[nothing, nothing * sure, nothing * none],
    ...[barred, barred * sure],
    ...[peak, lead, sees * peak, sees * lead, other * peak, other * lead],
    ...[over, sees * over, nothing * over, has, has * sure, has * peak],
    ...[sure * sure, sure * peak, peak * peak, lead * sure, none * peak, best * peak].map((one) => one / FAR),
    ...THEME_IDS.map((_, at) => (at === own ? 1 : 0)),
    ...THEME_IDS.map((_, at) => (at === own ? sees : 0)),
  ];
}

function within(odds: number): number {
  return Math.max(-FAR, Math.min(FAR, odds));
}
