import { enNumber, enPlural } from './en-numbers.ts';
import type { frComparison } from './fr-comparison.ts';

/** What is said of two waves side by side, in English. */
export const enComparison: typeof frComparison = {
  signed: (value, digits) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' }),
  colon: ': ',
  listSeparator: '; ',
  compared: (before, beforeDate, after, afterDate, towns) =>
    `From ${before} (${beforeDate}) to ${after} (${afterDate}): ${enPlural(towns, 'town compared', 'towns compared')}.`,
  nothingCompared: () => 'No finding can be compared between the two waves.',
  overallDifference: (before, after, difference, interval, error, marks, towns) =>
    `On average: from ${before} to ${after} out of 5, that is ${difference}${interval === null ? '' : ` (from ${interval[0]} to ${interval[1]} at 95% by the towns; ± ${error} by the rubric’s errors)`}, over ${enPlural(marks, 'finding compared', 'findings compared')} in ${enPlural(towns, 'town', 'towns')}.`,
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
  certainty: { told: 'shown', noise: 'within noise', 'not-comparable': 'not comparable' },
  reasons: {
    appeared: 'appeared',
    vanished: 'vanished',
    rose: 'rose',
    fell: 'fell',
    'own-rose': 'the town does more of it itself',
    'own-fell': 'the town does less of it itself',
    'became-visible': 'can be seen now',
    'became-hidden': 'can no longer be seen',
    'obstacle-changed': (from, to) => `other obstacle: ${from} → ${to}`,
    decided: 'decided, after an abstention',
    undecided: 'became undecided',
    'provider-changed': (from, to) => `other provider: ${from} → ${to}`,
    'provider-came': (to) => `new provider: ${to}`,
    'provider-left': (from) => `provider gone: ${from}`,
    'ceiling-changed': (from, to) => `ceiling: ${from} → ${to}`,
    'rubric-changed': (rubric, total) =>
      rubric === null || total === null ? 'the rubric changed' : `the rubric changed: ${rubric} of ${total}`,
    'rubric-unknown': 'different rubrics',
    'site-moved': (from, to) => `site moved: ${from} → ${to}`,
    'site-redesigned': 'site redesigned',
  },
  reasonNames: {
    appeared: 'Service appeared',
    vanished: 'Service vanished',
    rose: 'Level rose',
    fell: 'Level fell',
    'own-rose': 'Own offer rose',
    'own-fell': 'Own offer fell',
    'became-visible': 'Can be seen now',
    'became-hidden': 'Can no longer be seen',
    'obstacle-changed': 'Only the obstacle changed',
    decided: 'Decided',
    undecided: 'Became undecided',
    'provider-changed': 'Provider changed',
    'provider-came': 'Provider came',
    'provider-left': 'Provider left',
    'ceiling-changed': 'Ceiling changed',
    'rubric-changed': 'Rubric changed',
    'rubric-unknown': 'Different rubrics',
    'site-moved': 'Site moved',
    'site-redesigned': 'Site redesigned',
  },
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
