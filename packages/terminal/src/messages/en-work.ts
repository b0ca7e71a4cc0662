import { enNumber, enPlural } from '@beffroi/words';
import type { frWork } from './fr-work.ts';

const towns = (n: number): string => enPlural(n, 'town', 'towns');

/** What is said of a wave that is worked on, in English. */
export const enWork: typeof frWork = {
  waveStates: { open: 'open', running: 'running', paused: 'paused', closed: 'closed' },
  waveBegins: (name, n) => `Wave ${name}: ${enPlural(n, 'town', 'towns')} to be measured. Ctrl-C stops tidily; the same command goes on.`,
  ownerGoneGoOn: () => 'The process that held the data folder has ended: this one opens it again and goes on.',
  eventAsleep: (territory, moment) => `${territory} · does not answer, next try on ${moment}`,
  eventFault: (territory, message, givenUp) => `${territory} · fault of Beffroi: ${message} (${givenUp ? 'given up' : 'tried again'})`,
  eventReleased: (n) => `${enPlural(n, 'town', 'towns')} taken over from workers that are gone.`,
  eventQuiet: (wave, moment) => `Wave ${wave}: quiet hours, nothing is asked before ${moment}.`,
  eventStranger: (wave, why) =>
    why === 'other-rubric'
      ? `Wave ${wave}: begun with another version of the rubric, this program does not touch it. Finish it with the old program, or close it and run “beffroi assess”.`
      : `Wave ${wave}: this program has not the instrument that it asks for.`,
  eventSeriesClosed: (wave, assessor) => `Wave ${wave}: all was judged by ${assessor}.`,
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
};
