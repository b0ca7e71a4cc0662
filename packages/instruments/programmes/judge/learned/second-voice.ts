import type { Annotated } from '../annotate.ts';
import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { type Feature, featuresOf } from './features.ts';
import { type PartOdds, partOddsOf } from './parts.ts';
import { NONE, oddsOf, scaleOf, tellsOf } from './shares.ts';
import { worthOf } from './together.ts';

/** Words that speak for a theme as it was learnt: where they stand in the sentence, or the words themselves where they stand above or before it; and what they tell, in log odds. */
export interface TellingWords {
  readonly at: { readonly start: number; readonly end: number } | null;
  readonly words: string;
  readonly tells: number;
}

/** What is likely of a sentence by what labelled ones were like. */
export interface SecondVoice {
  /** How likely it is of a theme, from 0 to 1, given what the rules see in it (`null`: nothing). */
  readonly worth: (theme: ThemeId, seen: readonly ThemeId[] | null) => number;
  /** How likely it is of none. */
  readonly none: number;
  /** The words that speak most for a theme, most first. */
  readonly words: (theme: ThemeId) => readonly TellingWords[];
}

/** Weighs a sentence by what was learnt. */
export function secondVoice(sentence: Annotated): SecondVoice {
  const odds = oddsOf(sentence);
  const isBarred = barredIn(sentence);
  let [features, odd]: [readonly Feature[] | null, PartOdds | null] = [null, null];
  const parts = (): PartOdds => (odd ??= partOddsOf(sentence));
  const told = new Map<ThemeId, readonly TellingWords[]>();
  return {
    worth: (theme, seen) => worthOf(theme, { seen, odds, parts, isBarred }),
    none: 1 / (1 + Math.exp(-odds[NONE]!)),
    words: (theme) => {
      const known = told.get(theme);
      if (known !== undefined) return known;
      features ??= featuresOf(sentence);
      const words = tellingWords(sentence.text, features, THEME_IDS.indexOf(theme));
      told.set(theme, words);
      return words;
    },
  };
}

/** Whether a look-alike of a theme stands in the sentence. */
export function barredIn({ found }: Annotated): (theme: ThemeId) => boolean {
  return (theme) => found.some(({ purpose }) => purpose.of === 'not' && purpose.theme === theme);
}

/** Words shown for a theme at most. */
const SHOWN = 3;
/** What tells less than this, in log odds, is not shown. */
const TELLING = 0.1;

/** What stands at one place tells together: a word as itself, as a slot's, as half of a pair. Of places that overlap the most telling is shown. */
function tellingWords(text: string, features: readonly Feature[], theme: number): TellingWords[] {
  const scale = scaleOf(features);
  const places = new Map<string, { at: Feature['at']; words: string; tells: number }>();
  for (const feature of features) {
    const words = feature.at === null ? feature.words : text.slice(feature.at.start, feature.at.end);
    if (words === undefined) continue;
    const key = feature.at === null ? words : `${feature.at.start} ${feature.at.end}`;
    const place = places.get(key) ?? { at: feature.at, words, tells: 0 };
    place.tells += tellsOf(feature, theme, scale);
    places.set(key, place);
  }
  const shown: TellingWords[] = [];
  for (const place of [...places.values()].sort((one, other) => other.tells - one.tells)) {
    if (shown.length === SHOWN || place.tells < TELLING) break;
    if (!shown.some(({ at }) => at !== null && place.at !== null && at.start < place.at.end && place.at.start < at.end)) shown.push(place);
  }
  return shown;
}

/** How likely a theme must be where the rules see nothing; and another beside it. */
const ALONE = 0.5;
const ALSO = 0.16;
/** How likely one beside what the rules see; one where they see something digital and no theme; and one that they see, to stay. */
const BESIDE = 0.16;
const BARE = 0.25;
const STAYS = 0.2;

/** Where no theme is likelier than this, nothing is heard alone: of 36 such sentences of strangers 13 were of the theme. */
const MOST_NONE = 0.8;
/** What a word of the sentence itself must tell, in log odds: a heading alone makes no statement of whatever stands below it. */
const OWN = 0.3;

/** How likely one that the rules take for a mere way to something must be to stand: all 19 such were of it. */
const SURE = 0.9;

/** Whether the second voice, where it was asked, is sure of one of these themes. */
export function isSureOf(themes: readonly ThemeId[], seen: readonly ThemeId[] | null, voice: SecondVoice | null): boolean {
  return voice !== null && themes.some((theme) => voice.worth(theme, seen) >= SURE);
}

/** The themes that it hears by itself, most likely first; none where it is not sure of the first, or no word of the sentence tells it. */
export function sureThemes(voice: SecondVoice): readonly ThemeId[] {
  const hasOwn = (theme: ThemeId): boolean => voice.words(theme).some(({ at, tells }) => at !== null && tells >= OWN);
  const [first, ...others] = themesFrom(ALSO, (theme) => voice.worth(theme, null));
  if (first === undefined || voice.worth(first, null) < ALONE || voice.none > MOST_NONE || !hasOwn(first)) return [];
  return [first, ...others.filter(hasOwn)];
}

/** The rules' themes with those that it adds, without those that it holds for unlikely; where that leaves none, what the rules see. */
export function themesTogether(seen: readonly ThemeId[], voice: SecondVoice): readonly ThemeId[] {
  const least = seen.length === 0 ? BARE : BESIDE;
  const kept = THEME_IDS.filter((theme) => voice.worth(theme, seen) >= (seen.includes(theme) ? STAYS : least));
  return kept.length === 0 ? seen : kept;
}

function themesFrom(least: number, worth: (theme: ThemeId) => number): readonly ThemeId[] {
  const worths = new Map(THEME_IDS.map((theme) => [theme, worth(theme)]));
  return THEME_IDS.filter((theme) => worths.get(theme)! >= least).sort((one, other) => worths.get(other)! - worths.get(one)!);
}
