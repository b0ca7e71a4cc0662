import { systemClock } from '@beffroi/capture';
import type { Store } from '@beffroi/store';
import { type Seen, type WaveProgress, type WorkEvent, waveProgress } from '@beffroi/waves';
import { barOf } from '../bar.ts';
import type { Context } from '../context.ts';
import { sumOf } from '../sum-of.ts';
import { cut, plain } from '../text.ts';

/** Milliseconds between two looks at a wave. */
const LOOK = 1000;
/** Speeds are those of at least so many milliseconds. */
const SPEED_OVER = 10_000;
/** Without a terminal a line is printed at most so often. */
const PLAIN_LOOK = 10_000;

/** Says how a wave stands while this process works on it: one line that changes on a terminal, a line now and then elsewhere. */
export function waveProgressOf(
  store: Store,
  name: string,
  context: Context,
  quiet: boolean,
): { readonly tell: (event: WorkEvent) => void; readonly end: () => Promise<void> } {
  const { screen } = context;
  const over = new AbortController();
  const pause = screen.asideTerminal ? LOOK : PLAIN_LOOK;
  const show = async (): Promise<void> => {
    let seen: Seen | null = null;
    for (let looking = 0; ; ) {
      // A look at a large wave costs the database something: most of the time is left to the work.
      await systemClock.sleep(Math.max(pause, 20 * looking), over.signal);
      if (over.signal.aborted) return;
      const began = context.now();
      const progress: WaveProgress = await waveProgress(store, name, new Date(context.now()), seen);
      seen = laterLook(seen, progress.seen);
      looking = context.now() - began;
      const line = progressLine(progress, context);
      if (screen.asideTerminal) screen.status(cut(`${barOf(shareDone(progress))} ${line}`, screen.asideColumns - 1));
      else screen.aside(line);
    }
  };
  // What ends the work (a database that went away) is said there, not here.
  const showing = quiet ? Promise.resolve() : show().catch(() => undefined);
  return {
    tell(event) {
      const sentence = eventSentence(event, context);
      if (sentence !== null && (!quiet || event.kind === 'fault')) screen.aside(sentence);
    },
    async end() {
      over.abort();
      await showing;
      if (!quiet) screen.status('');
    },
  };
}

/** The look that speeds are taken from: workers tell their counts every few seconds, so one of a second ago would mostly say nothing. */
export function laterLook(before: Seen | null, now: Seen): Seen {
  return before === null || now.at.getTime() - before.at.getTime() >= SPEED_OVER ? now : before;
}

/** How much of a wave is measured, from 0 to 1. */
function shareDone({ units }: WaveProgress): number {
  return (units.done + units.asleep + units.failed + units.left) / Math.max(1, sumOf(units) - units['without-site']);
}

/** A wave in one line: towns, pages, speed, obstacles, time that is left. */
export function progressLine(progress: WaveProgress, { messages }: Context): string {
  const { units, remaining } = progress;
  const all = sumOf(units) - units['without-site'];
  const ended = units.done + units.asleep + units.failed + units.left;
  const parts = [messages.progressTowns(ended, all), messages.progressPages(progress.pages)];
  if (progress.requestsPerSecond !== null) parts.push(messages.progressSpeed(messages.decimal(progress.requestsPerSecond, 1)));
  const obstacles = sumOf(progress.obstacles);
  if (obstacles > 0) parts.push(messages.progressObstacles(obstacles));
  if (units.asleep > 0) parts.push(messages.progressAsleep(units.asleep));
  if (units.failed > 0) parts.push(messages.progressFailed(units.failed));
  if (progress.workers.length > 0) parts.push(messages.progressWorkers(progress.workers.length));
  if (remaining !== null && remaining.seconds > 0) parts.push(messages.progressRemaining(messages.duration(remaining.seconds)));
  if (progress.state !== 'running') parts.push(messages.waveStates[progress.state]);
  return parts.join(' · ');
}

/** What of a worker's events a person wants to read; `null` for the rest. */
export function eventSentence(event: WorkEvent, { messages }: Context): string | null {
  switch (event.kind) {
    case 'asleep':
      return messages.eventAsleep(event.territory, messages.moment(event.nextAt.toISOString()));
    case 'fault':
      return messages.eventFault(
        event.territory,
        plain(event.error instanceof Error ? event.error.message : String(event.error)),
        event.givenUp,
      );
    case 'released':
      return messages.eventReleased(event.units);
    case 'quiet':
      return messages.eventQuiet(messages.quoted(plain(event.wave)), messages.moment(event.until.toISOString()));
    case 'unsupported':
      return messages.eventStranger(messages.quoted(plain(event.wave)), event.why);
    case 'series-closed':
      return messages.eventSeriesClosed(messages.quoted(plain(event.wave)), event.assessor);
    default:
      return null;
  }
}
