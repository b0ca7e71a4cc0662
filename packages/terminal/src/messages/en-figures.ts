import { enNumber, enPlural } from '@beffroi/words';
import { enWork } from './en-work.ts';
import type { frFigures } from './fr-figures.ts';

const towns = (n: number): string => enPlural(n, 'town', 'towns');

const EVENNESS = 'Evenness: 1 when all indicators stand at the same point, 0 when they are split between nothing and everything.';

/** What is said of what a wave found, in English. */
export const enFigures: typeof frFigures = {
  unknownSeries: (wave) => `The wave “${wave}” has no findings yet.`,
  townNotJudged: (town, wave) =>
    `The town ${town} has no finding in the wave “${wave}”: it is not in it, has no known site, or was not measured yet.`,
  unitsWithoutSite: (n) =>
    `${enPlural(n, 'town has', 'towns have')} no known site: a result, counted apart and never in a mean (“beffroi panel import” gives sites).`,
  unitsWithoutTarget: (n) =>
    `${enPlural(n, 'town has', 'towns have')} nothing known to be measured: a result, counted apart and never in a mean.`,
  furtherMean: (scale, mean) => `${scale}: ${mean} on average.`,
  waveFailed: (n) => `${enPlural(n, 'town was', 'towns were')} given up: a fault of Beffroi, to be reported.`,
  unitsLeft: (n) => `${enPlural(n, 'town was', 'towns were')} not measured before the closing.`,
  waveHeading: (name, panel, date) => `Wave ${name} · panel ${panel} · ${date}`,
  waveStateLine: (state, assessor, digest) =>
    digest === null ? `Wave ${enWork.waveStates[state]}, judged by ${assessor}.` : `Wave closed, judged by ${assessor}. Digest ${digest}`,
  ownCopyRead: () => 'Read whole from a folder, without applying robots.txt (--own-copy).',
  provisional: (done, all) => `Provisional figures: ${enNumber(done)} of ${towns(all)}.`,
  nothingObserved: () => 'Nothing was observed yet.',
  waveMean: (mean, interval, n, seen, unobserved, abstained, top) =>
    `Mean level: ${mean} out of ${top} (${interval === null ? 'without an interval' : `${interval} at 95%`}), n = ${enPlural(n, 'finding', 'findings')} in ${towns(seen)}; ${enNumber(unobserved)} unobserved and ${enNumber(abstained)} undecided, in no mean.`,
  waveFew: (seen, n, unobserved, abstained) =>
    `${enPlural(seen, 'town', 'towns')} observed: too few for a mean (n\u00a0=\u00a0${enNumber(seen)}). Their levels stand below: ${enPlural(n, 'finding', 'findings')}; ${enNumber(unobserved)} unobserved and ${enNumber(abstained)} undecided.`,
  noRanks: (n) => `Too few towns for a rank (n\u00a0=\u00a0${enNumber(n)}).`,
  fewCompared: (n) => `Too few towns to compare the two waves (n\u00a0=\u00a0${enNumber(n)}): each change is told below.`,
  indicatorsTitle: () => 'By indicator',
  strataTitle: () => 'By stratum',
  stratum: 'Stratum',
  figureColumns: {
    family: 'Family',
    indicator: 'Indicator',
    level: 'Level',
    interval: 'At 95%',
    attainment: 'Attained',
    unobserved: '?',
    abstained: '~',
  },
  rankingTitle: () => 'The towns, most to least advanced',
  unrankedTitle: () => 'The towns, by name: none has a rank',
  rankingColumns: {
    town: 'Town',
    people: 'Residents',
    strip: 'The indicators',
    mean: 'Mean',
    rank: (of) => `Rank of ${enNumber(of)}`,
    evenness: 'Evenness',
  },
  rankBand: (low, high, of) =>
    low === high ? `${enNumber(low)} of ${enNumber(of)}` : `${enNumber(low)} to ${enNumber(high)} of ${enNumber(of)}`,
  rankShort: (low, high) => (low === high ? enNumber(low) : `${enNumber(low)}–${enNumber(high)}`),
  evennessLegend: () => EVENNESS,
  rankLegend: () => `The rank is an interval: between two towns whose intervals overlap no order is shown. ${EVENNESS}`,
  townStands: (mean, rank, n, top) => `Mean ${mean} out of ${top} (n = ${enPlural(n, 'indicator', 'indicators')} observed), ${rank}.`,
  level: (level, ceiling) => `${level}/${ceiling}`,
  andMore: (n) => `… and ${enPlural(n, 'other', 'others')}`,
  stripLegend: (top) => `0 to ${top}: level · a point: nothing (0) · ?: unobserved, in no mean · ~: undecided`,
  familiesTitle: () => 'By family',
  interval: (low, high) => `${low} to ${high}`,
  overall: 'All',
};
