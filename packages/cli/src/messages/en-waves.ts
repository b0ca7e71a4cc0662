import { enNumber, enPlural } from '@beffroi/words';
import type { frWaves } from './fr-waves.ts';

const towns = (n: number): string => enPlural(n, 'town', 'towns');

/** What is said of waves, in English. */
export const enWaves: typeof frWaves = {
  // -- Refusals
  missingPanel: () => 'The panel is missing: “beffroi wave open NAME --panel PANEL”. “beffroi panel list” lists those that exist.',
  missingWave: () => 'The wave is missing: “beffroi assess --wave NAME”. “beffroi wave list” lists those that exist.',
  unknownInstrument: (id, ids) => `--instrument: there is no instrument “${id}”. Those of this program: ${ids}.`,
  otherInstruments: (before, one, after, other) =>
    `The wave “${before}” measures something else (${one}) than the wave “${after}” (${other}): only waves of one instrument are compared.`,
  badTries: (text) => `--tries: a number of tries from 1 to 20, not “${text}”.`,
  badRetryAfter: (text) => `--retry-after: durations with commas between, such as 1h,6h,24h (s, min, h or d), not “${text}”.`,
  badQuietHours: (text) => `--quiet-hours: two times, such as 08:00-20:00 (Paris time) or “08:00-20:00 Indian/Reunion”, not “${text}”.`,

  // -- Life of a wave
  waveOpened: (name, panel, date, n) => `The wave ${name} is open on the panel ${panel}: ${towns(n)}, dated ${date}.`,
  runHint: (name) => `To measure it: beffroi wave run ${name}`,
  waveStarted: (name) => `The wave ${name} is running. It goes on as long as workers work on it: beffroi worker`,
  waveRetried: (n) => `${enPlural(n, 'town is', 'towns are')} tried again now.`,
  wavePaused: (name) => `The wave ${name} is paused: what was begun is finished, nothing else begins.`,
  waveResumed: (name, plainName) => `The wave ${name} goes on, by the workers that run, or with: beffroi wave run ${plainName}`,
  waveClosed: (name, digest) => `The wave ${name} is closed and will not change any more. Digest: ${digest}`,
  showHint: (name) => `Its figures: beffroi wave show ${name}`,
  closeHint: (name) => `To close it when all is said: beffroi wave close ${name}`,
  waveStands: (name, done, all, pages, requests) =>
    `Wave ${name}: ${enNumber(done)} of ${towns(all)} measured, ${enPlural(pages, 'page', 'pages')}, ${enPlural(requests, 'request', 'requests')}.`,
  waveAsleep: (n, moment) =>
    `${enPlural(n, 'site', 'sites')} did not answer; next try on ${moment}. Run “beffroi wave run” again then, or leave a “beffroi worker” running. At closing the last try counts.`,
  waveLeft: (n) => `${enPlural(n, 'town is', 'towns are')} still to be measured.`,
  waveIsPaused: () => 'The wave is paused.',
  noWaves: () => 'There is no wave. “beffroi wave open NAME --panel PANEL” opens one.',
  waveNotStarted: (name) => `The wave has not begun: beffroi wave run ${name}`,
  nobodyWorks: (name) => `Nobody works on this wave: beffroi wave run ${name}`,
  verified: (what, digest, same) =>
    same
      ? `${what}: the digest is the same (${digest}).`
      : `${what}: the digest differs from that of the closing (${digest}): rows were changed.`,

  // -- Workers
  workerReady: (server) =>
    server
      ? 'Worker ready: it takes part in all waves that run. Ctrl-C stops it tidily.'
      : 'Worker ready, on this machine’s data folder. Ctrl-C stops it tidily.',
  workerDid: (units, requests, pages) =>
    `${enPlural(units, 'town', 'towns')} brought to an end, ${enPlural(requests, 'request', 'requests')}, ${enPlural(pages, 'page', 'pages')}.`,
  eventDone: (wave, territory, adopted) =>
    adopted ? `${wave} · ${territory} · done (archive taken over from a worker that is gone)` : `${wave} · ${territory} · done`,
  eventJudged: (wave, territory) => `${wave} · ${territory} · judged again`,
  judgedSoFar: (n) => `${enPlural(n, 'town', 'towns')} judged`,
  assessed: (wave, assessor, n) =>
    `Wave ${wave}: ${enPlural(n, 'town', 'towns')} judged again by ${assessor}, in a series beside the first.`,
  assessedBefore: (wave, assessor) => `Wave ${wave}: it was judged by ${assessor}, the rubric of today, before.`,

  // -- What a wave found
  waveColumns: { name: 'Wave', panel: 'Panel', date: 'Date', state: 'State', towns: 'Towns', rubric: 'Rubrics' },

  // -- Demonstration
  demoWavesHint: (data, wave) => `To see more: beffroi wave show ${wave} --data ${data}`,
};
