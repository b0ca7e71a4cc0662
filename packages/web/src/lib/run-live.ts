import type { Language } from '@beffroi/domain';
import { wordsIn } from '@beffroi/ui/language.ts';
import type { WaveProgress } from '@beffroi/waves';
import { runsTexts } from './messages/runs.ts';

/** What of a wave changes while one looks at it, as the page says it: drawn with the page, and told again by its live line. */
export function liveTexts(progress: Omit<WaveProgress, 'seen'>, language: Language) {
  const texts = runsTexts[language];
  const words = wordsIn(language);
  const { units, state, requestsPerSecond, remaining, nextWaking, workers } = progress;
  const all = Object.values(units).reduce((sum, n) => sum + n, 0) - units['without-site'];
  const names = workers.map(({ name }) => name);
  // Other buttons, and other rows, when there is something to close and when nothing is left to do.
  const phase = `${state}${units.done + units.asleep > 0 ? '-begun' : ''}${units.waiting + units.working === 0 ? '-drained' : ''}`;
  return {
    state: phase,
    value: units.done,
    max: all,
    texts: {
      lead: texts.lead(state, units.done, all, units.asleep + units.failed, units.waiting + units.working),
      pages: words.count(progress.pages),
      requests: words.count(progress.requests),
      bytes: texts.size(progress.bytes),
      speed: requestsPerSecond === null || state !== 'running' ? '–' : texts.speed(words.decimal(requestsPerSecond, 1)),
      workers: state === 'running' ? texts.workersAt(workers.length, names) : '–',
      remaining:
        remaining === null || state !== 'running' || units.waiting + units.working === 0
          ? '–'
          : texts.remainingAbout(texts.duration(remaining.seconds), remaining.units),
      waking: nextWaking === null ? '–' : words.moment(nextWaking.toISOString()),
      obstacles: texts.obstaclesAt(Object.values(progress.obstacles).reduce((sum, n) => sum + n, 0)),
      ...Object.fromEntries(Object.entries(units).map(([unit, n]) => [`unit-${unit}`, words.count(n)])),
    } as Readonly<Record<string, string>>,
  };
}
