import type { frSilence } from './fr-silence.ts';

/** What is said of the silent period of an election, in English. */
export const enSilence: typeof frSilence = {
  silenceWhat: () => 'Say the period or the state: --from 2026-03-14 --until 2026-03-15T20:00, or --on, or --off, one of the three only.',
  badSilenceMoment: (option, text) =>
    `${option}: a day, or a day and hour of Paris, for instance 2026-03-14 or 2026-03-15T20:00, and not “${text}”.`,
  silenceRefusals: {
    'bad-election': 'The year and the round of a ballot: 2026, and --round 1 or 2.',
    'bad-period': 'The silence ends after it begins, and lasts a month at most.',
    past: 'This period is over already.',
  },
  silenceOf: (year, round) => `Municipal elections of ${year}, round ${round}`,
  silencePeriod: (election, from, until) => `${election}: nothing is shown to the public from ${from} until ${until} (Paris time).`,
  silenceOn: (election) => `${election}: nothing is shown to the public, until it is switched off.`,
  silenceOff: (election) => `${election}: what is published is shown to everybody.`,
  silenceUnset: (election) => `${election}: no silence is set; what is published is shown to everybody.`,
  silenceExported: () => 'A site that was exported to files does not change by itself: export it again.',
};
