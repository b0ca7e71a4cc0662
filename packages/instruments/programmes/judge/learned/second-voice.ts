import type { Annotated } from '../annotate.ts';
import { THEME_IDS, type ThemeId } from '../codebook/theme.ts';
import { type Feature, featuresOf } from './features.ts';
import { NONE, scaleOf, sharesOf, tellsOf } from './shares.ts';

/** Words that speak for a theme as it was learnt: where they stand in the sentence, or the words themselves where they stand above or before it; and what they tell, in log odds. */
export interface TellingWords {
  readonly at: { readonly start: number; readonly end: number } | null;
  readonly words: string;
  readonly tells: number;
}

/** What is likely of a sentence by what labelled ones were like. */
export interface SecondVoice {
  /** How likely it is of a theme, from 0 to 1. */
  readonly share: (theme: ThemeId) => number;
  /** Whether a look-alike of the theme stands in the sentence: it is not heard of that theme, however likely. */
  readonly isBarred: (theme: ThemeId) => boolean;
  /** How likely it is of none. */
  readonly none: number;
  /** The words that speak most for a theme, most first. */
  readonly words: (theme: ThemeId) => readonly TellingWords[];
}

/** Weighs a sentence by what was learnt. */
export function secondVoice(sentence: Annotated): SecondVoice {
  const shares = sharesOf(sentence);
  return {
    share: (theme) => shares[THEME_IDS.indexOf(theme)]!,
    isBarred: (theme) => sentence.found.some(({ purpose }) => purpose.of === 'not' && purpose.theme === theme),
    none: shares[NONE]!,
    words: (theme) => tellingWords(sentence.text, featuresOf(sentence), THEME_IDS.indexOf(theme)),
  };
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

/** How sure it must be of a theme where the rules see nothing. */
const ALONE = 0.6;
/** How sure of one beside those that are seen. */
const BESIDE = 0.5;
/** How sure where the rules see something digital and no theme. */
const LIKELY = 0.4;
/** How sure of another where the rules see one that is as good as impossible. */
const INSTEAD = 0.7;
const IMPOSSIBLE = 0.01;

/** What a word of the sentence itself must tell, in log odds: a heading alone makes no statement of whatever stands below it. */
const OWN = 0.5;

/** The theme of which it is sure by itself; none where it is sure of none. */
export function sureThemes(voice: SecondVoice): readonly ThemeId[] {
  return surerThan(ALONE, voice).filter((theme) => voice.words(theme).some(({ at, tells }) => at !== null && tells >= OWN));
}

/** The rules' themes with those that it adds; without those that are as good as impossible, where it is sure of one that the rules do not see. Where the rules name none, one that is likely is enough. */
export function themesTogether(seen: readonly ThemeId[], voice: SecondVoice): readonly ThemeId[] {
  if (seen.length === 0) return surerThan(LIKELY, voice).slice(0, 1);
  const other = surerThan(INSTEAD, voice).some((theme) => !seen.includes(theme));
  const kept = other ? seen.filter((theme) => voice.share(theme) >= IMPOSSIBLE) : seen;
  const beside = surerThan(BESIDE, voice);
  return THEME_IDS.filter((theme) => kept.includes(theme) || beside.includes(theme));
}

function surerThan(least: number, { share, isBarred }: SecondVoice): readonly ThemeId[] {
  return THEME_IDS.filter((theme) => share(theme) >= least && !isBarred(theme)).sort((one, other) => share(other) - share(one));
}
