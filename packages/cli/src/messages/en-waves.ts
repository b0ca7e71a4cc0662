import { enNumber, enPlural } from '@beffroi/words';
import type { frWaves } from './fr-waves.ts';

const towns = (n: number): string => enPlural(n, 'town', 'towns');

/** What is said of waves, in English. */
export const enWaves: typeof frWaves = {
  // -- Refusals
  missingPanel: () => 'The panel is missing: “beffroi wave open NAME --panel PANEL”. “beffroi panel list” lists those that exist.',
  missingWave: () => 'The wave is missing: “beffroi assess --wave NAME”. “beffroi wave list” lists those that exist.',
  badTries: (text) => `--tries: a number of tries from 1 to 20, not “${text}”.`,
  badRetryAfter: (text) => `--retry-after: durations with commas between, such as 1h,6h,24h (s, min, h or d), not “${text}”.`,
  badQuietHours: (text) => `--quiet-hours: two times, such as 08:00-20:00 (Paris time) or “08:00-20:00 Indian/Reunion”, not “${text}”.`,
  unknownSeries: (wave) => `The wave “${wave}” has no findings yet.`,
  townNotJudged: (town, wave) =>
    `The town ${town} has no finding in the wave “${wave}”: it is not in it, has no known site, or was not measured yet.`,

  // -- Life of a wave
  waveStates: { open: 'open', running: 'running', paused: 'paused', closed: 'closed' },
  waveOpened: (name, panel, date, n) => `The wave ${name} is open on the panel ${panel}: ${towns(n)}, dated ${date}.`,
  unitsWithoutSite: (n) =>
    `${enPlural(n, 'town has', 'towns have')} no known site: a result, counted apart and never in a mean (“beffroi panel import” gives sites).`,
  runHint: (name) => `To measure it: beffroi wave run ${name}`,
  waveStarted: (name) => `The wave ${name} is running. It goes on as long as workers work on it: beffroi worker`,
  waveBegins: (name, n) => `Wave ${name}: ${enPlural(n, 'town', 'towns')} to be measured. Ctrl-C stops tidily; the same command goes on.`,
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
  waveFailed: (n) => `${enPlural(n, 'town was', 'towns were')} given up: a fault of Beffroi, to be reported.`,
  waveLeft: (n) => `${enPlural(n, 'town is', 'towns are')} still to be measured.`,
  waveIsPaused: () => 'The wave is paused.',
  unitsLeft: (n) => `${enPlural(n, 'town was', 'towns were')} not measured before the closing.`,
  noWaves: () => 'There is no wave. “beffroi wave open NAME --panel PANEL” opens one.',
  waveNotStarted: (name) => `The wave has not begun: beffroi wave run ${name}`,
  nobodyWorks: (name) => `Nobody works on this wave: beffroi wave run ${name}`,
  ownerGoneGoOn: () => 'The process that held the data folder has ended: this one opens it again and goes on.',
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
  eventAsleep: (territory, moment) => `${territory} · does not answer, next try on ${moment}`,
  eventFault: (territory, message, givenUp) => `${territory} · fault of Beffroi: ${message} (${givenUp ? 'given up' : 'tried again'})`,
  eventReleased: (n) => `${enPlural(n, 'town', 'towns')} taken over from workers that are gone.`,
  eventQuiet: (wave, moment) => `Wave ${wave}: quiet hours, nothing is asked before ${moment}.`,
  eventStranger: (wave, why) =>
    why === 'other-rubric'
      ? `Wave ${wave}: begun with another version of the rubric, this program does not touch it. Finish it with the old program, or close it and run “beffroi assess”.`
      : `Wave ${wave}: this program has not the instrument that it asks for.`,
  eventSeriesClosed: (wave, assessor) => `Wave ${wave}: all was judged by ${assessor}.`,
  judgedSoFar: (n) => `${enPlural(n, 'town', 'towns')} judged`,
  assessed: (wave, assessor, n) =>
    `Wave ${wave}: ${enPlural(n, 'town', 'towns')} judged again by ${assessor}, in a series beside the first.`,
  assessedBefore: (wave, assessor) => `Wave ${wave}: it was judged by ${assessor}, the rubric of today, before.`,

  // -- Progress
  progressTowns: (done, all) => `${enNumber(done)} of ${towns(all)}`,
  progressPages: (n) => enPlural(n, 'page', 'pages'),
  progressSpeed: (n) => `${n} requests/s`,
  progressObstacles: (n) => enPlural(n, 'obstacle', 'obstacles'),
  progressAsleep: (n) => `${enNumber(n)} to try again`,
  progressFailed: (n) => `${enNumber(n)} failed`,
  progressWorkers: (n) => enPlural(n, 'worker', 'workers'),
  progressRemaining: (duration) => `about ${duration} left`,
  duration: (seconds) => {
    if (seconds < 90) return `${Math.round(seconds)} s`;
    if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
    if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`;
    return `${Math.round(seconds / 86_400)} d`;
  },

  // -- What a wave found
  waveColumns: { name: 'Wave', panel: 'Panel', date: 'Date', state: 'State', towns: 'Towns', rubric: 'Rubrics' },
  waveHeading: (name, panel, date) => `Wave ${name} · panel ${panel} · ${date}`,
  waveStateLine: (state, assessor, digest) =>
    digest === null ? `Wave ${enWaves.waveStates[state]}, judged by ${assessor}.` : `Wave closed, judged by ${assessor}. Digest ${digest}`,
  provisional: (done, all) => `Provisional figures: ${enNumber(done)} of ${towns(all)}.`,
  nothingObserved: () => 'Nothing was observed yet.',
  waveMean: (mean, interval, n, seen, unobserved, abstained) =>
    `Mean level: ${mean} out of 5 (${interval} at 95%), n = ${enPlural(n, 'finding', 'findings')} in ${towns(seen)}; ${enNumber(unobserved)} unobserved and ${enNumber(abstained)} undecided, in no mean.`,
  waveAttainment: (share, own, lecko) =>
    `That is ${share} of what the law and the nature of the services allow. What the towns offer themselves: ${own}. In the manner of the study of 2014: ${lecko}.`,
  evenTowns: (n, of) =>
    n === 0
      ? `None of the ${towns(of)} judged has developed its services evenly.`
      : `${enNumber(n)} of ${towns(of)} ${n === 1 ? 'has' : 'have'} developed their services evenly.`,
  servicesTitle: () => 'By service',
  strataTitle: () => 'By stratum',
  stratum: 'Stratum',
  figureColumns: {
    family: 'Family',
    service: 'Service',
    level: 'Level',
    interval: 'At 95%',
    attainment: 'Attained',
    begun: 'Res. ≥ 3',
    done: '≥ 4',
    unobserved: '?',
    abstained: '~',
  },
  providersTitle: () => 'What providers carry',
  providerEffect: (name, marks, n, level, difference) =>
    `${name} explains ${enPlural(marks, 'finding', 'findings')} in ${towns(n)}, at level ${level} on average${
      difference === null
        ? ''
        : `; ${difference[0]} against the same services elsewhere${difference[1] === null ? '' : ` (${difference[1]})`}`
    }.`,
  providersCaveat: () => 'It is a contrast, not a cause: towns that take a portal differ from those that do not.',
  rankingTitle: () => 'The towns, most to least advanced',
  rankingColumns: {
    town: 'Town',
    people: 'Residents',
    strip: 'The eighteen services',
    mean: 'Mean',
    rank: (of) => `Rank of ${enNumber(of)}`,
    evenness: 'Evenness',
  },
  rankBand: (low, high, of) =>
    low === high ? `${enNumber(low)} of ${enNumber(of)}` : `${enNumber(low)} to ${enNumber(high)} of ${enNumber(of)}`,
  rankShort: (low, high) => (low === high ? enNumber(low) : `${enNumber(low)}–${enNumber(high)}`),
  residentsLegend: () => 'Res. ≥ 3: share of residents (of the towns observed) whose town lets them begin online; ≥ 4: do it wholly.',
  rankLegend: () =>
    'The rank is an interval: between two towns whose intervals overlap no order is shown. Evenness: 1 when all services stand at the same point, 0 when they are split between nothing and everything.',
  townStands: (mean, rank, n) => `Mean ${mean} out of 5 (n = ${enNumber(n)} services observed), ${rank}.`,

  // -- Demonstration
  demoWave: (name, date, n) => `Wave ${name}, dated ${date}: ${enPlural(n, 'fictional town', 'fictional towns')}.`,
  demoWavesHint: (data, wave) => `To see more: beffroi wave show ${wave} --data ${data}`,
};
