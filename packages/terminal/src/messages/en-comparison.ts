import { enNumber, enPlural } from '@beffroi/words';
import type { frComparison } from './fr-comparison.ts';

/** What is said of two waves side by side, in English. */
export const enComparison: typeof frComparison = {
  colon: ': ',
  listSeparator: '; ',
  compared: (before, beforeDate, after, afterDate, towns) =>
    `From ${before} (${beforeDate}) to ${after} (${afterDate}): ${enPlural(towns, 'town compared', 'towns compared')}.`,
  nothingCompared: () => 'No finding can be compared between the two waves.',
  overallDifference: (before, after, difference, interval, error, marks, towns, top) =>
    `On average: from ${before} to ${after} out of ${top}, that is ${difference}${interval === null ? '' : ` (from ${interval[0]} to ${interval[1]} at 95% by the towns; ± ${error} by the rubric’s errors)`}, over ${enPlural(marks, 'finding compared', 'findings compared')} in ${enPlural(towns, 'town', 'towns')}.`,
  differenceTold: () => 'This difference is beyond both the chance of the panel and the errors of the rubric.',
  differenceUntold: () =>
    'This difference cannot be told from the chance of the panel or the errors of the rubric: nothing is shown for the whole.',
  expectedNoise: (seen, expected, atMost) =>
    `${enPlural(seen, 'level changed', 'levels changed')}; without any real change, the rubric’s errors would change about ${enNumber(expected)} (at most ${enNumber(atMost)}, at 95%).`,
  allNoise: () => 'This is no more than that noise: for the panel as a whole, no change is shown.',
  rejudged: (before, after, changed, marks, difference) =>
    `The rubric changed (${before}, then ${after}): the captures of the first wave were judged again, and it is that second judgement which is compared. By itself the rubric changes ${enPlural(changed, 'finding', 'findings')} of ${enNumber(marks)} (${difference} on average).`,
  rubricUnknown: (before, after, wave) =>
    `The rubric changed (${before}, then ${after}) and the captures of the first wave were not judged again: levels cannot be compared. Run “beffroi assess --wave ${wave}”, then compare again.`,

  differencesTitle: () => 'By family',
  differenceColumns: {
    subject: 'Family',
    before: 'Before',
    after: 'After',
    difference: 'Change',
    interval: 'Interval (95%)',
    n: 'n',
    verdict: '',
  },
  told: (up) => (up ? 'progress shown' : 'decline shown'),
  untold: () => 'not shown',

  findings: (n) => enPlural(n, 'finding', 'findings'),
  noChange: () => 'No finding has changed.',
  changesTitle: (n, told, noise, other) =>
    `${enPlural(n, 'finding has', 'findings have')} changed: ${enNumber(told)} shown, ${enNumber(noise)} within the rubric’s noise, ${enNumber(other)} not comparable`,
  reasonsTitle: () => 'Reasons',
  reasonColumns: { reason: 'First reason', told: 'Shown', noise: 'Noise', other: 'Not comparable', beside: 'Second' },
  siteMoved: (name, from, to) => `${name}: the site moved from ${from} to ${to}.`,
  siteRedesigned: (name) => `${name}: the site was redesigned.`,
  leftOutTowns: {
    onlyBefore: (n, names) => `${enPlural(n, 'town is', 'towns are')} in the first wave only: ${names}.`,
    onlyAfter: (n, names) => `${enPlural(n, 'town is', 'towns are')} in the second wave only: ${names}.`,
    siteFound: (n, names) => `${enPlural(n, 'town has', 'towns have')} a known site now and had none: ${names}.`,
    siteLost: (n, names) => `${enPlural(n, 'town has', 'towns have')} no known site any more: ${names}.`,
    withoutSite: (n, names) => `${enPlural(n, 'town is', 'towns are')} without a known site in both waves: ${names}.`,
    unmeasured: (n, names) => `${enPlural(n, 'town was', 'towns were')} not measured in one of the waves: ${names}.`,
  },
};
