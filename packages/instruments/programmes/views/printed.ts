import { printingOf } from '@beffroi/figures';
import type { Bounds, Denominators, Share, ThemeFigure, ThemePair } from '@beffroi/programmes/judge';
import type { KeptMean, ProgrammesBarometer } from './barometer.ts';

// What the pages print of figures over programmes: of fewer than `LEAST_TOWNS` no share, mean or interval is left, and the counts, which always stand beside, say what there is.
// What is kept and given away as data stays as it is.

/** A share as it may be printed: `n` and `of` always, the rest of enough programmes only. */
export function printedShare(share: Share): Share {
  return isEnough(share.of) ? share : { ...share, share: null, low: null, high: null };
}

/** A mean over programmes as it may be printed. */
export function printedMean(mean: KeptMean): KeptMean {
  return isEnough(mean.n) ? mean : { ...mean, mean: null, low: null, high: null };
}

/** The four denominators with what may be printed of their shares. */
export function printedDenominators<Some extends Pick<Denominators, 'ofReadable' | 'ofFound' | 'ofStanding'>>(some: Some): Some {
  const { ofReadable, ofFound, ofStanding } = some;
  return { ...some, ofReadable: printedShare(ofReadable), ofFound: printedBounds(ofFound), ofStanding: printedBounds(ofStanding) };
}

/** A theme with what may be printed of it. */
export function printedTheme(figure: ThemeFigure): ThemeFigure {
  const { programmes, furthest, statements } = figure;
  const meanOf = <Some extends { readonly n: number; readonly mean: number | null }>(ladder: Some): Some =>
    isEnough(ladder.n) ? ladder : { ...ladder, mean: null };
  return { ...figure, programmes: printedShare(programmes), furthest: meanOf(furthest), statements: meanOf(statements) };
}

/** All that the barometer's pages print. */
export function printedBarometer(barometer: ProgrammesBarometer): ProgrammesBarometer {
  const { panel, strata, regions, years, themes, themesPerProgramme, depth, salience, pairs, topics } = barometer;
  return {
    ...barometer,
    panel: printedDenominators(panel),
    strata: strata.map(printedDenominators),
    regions: regions.map(printedDenominators),
    years: years.map(({ wave, panel: own }) => ({ wave, panel: printedDenominators(own) })),
    themes: themes.map(printedTheme),
    themesPerProgramme: printedMean(themesPerProgramme),
    depth: depth.map((one) => ({ ...one, byThemes: printedMean(one.byThemes), byStatements: printedMean(one.byStatements) })),
    salience: salience.map(({ field, share }) => ({ field, share: printedMean(share) })),
    pairs: pairs.map(printedPair),
    topics: topics.map((topic) => ({ ...topic, mentions: printedShare(topic.mentions) })),
  };
}

function printedBounds(bounds: Bounds): Bounds {
  return isEnough(bounds.of) ? bounds : { ...bounds, worst: null, best: null };
}

function printedPair(pair: ThemePair): ThemePair {
  return isEnough(pair.programmes) ? pair : { ...pair, expected: null, lift: null, phi: null };
}

function isEnough(programmes: number): boolean {
  return printingOf(programmes) === 'estimate';
}
