// Stands in front of `beffroi serve` (`--import`): says between two messages what processor was used, and for how long at once the loop that answers was held by one piece of work.
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Milliseconds between two looks: a loop that is free looks about as often. */
const LOOK = 5;

/** What was used between `begin` and `end`, in milliseconds. */
export interface Held {
  /** Processor of the whole process, and of the thread that answers. */
  readonly process: number;
  readonly thread: number;
  /** Processor that this thread used at most between two turns of its loop; by the clock, what a machine with other work makes of it. */
  readonly atOnce: number;
  /** How much of that the collector of garbage took, by its share of the clock in it. */
  readonly collected: number;
  /** How much of it the system took: a process that is started, memory that is got or given back. */
  readonly system: number;
  readonly clock: number;
}

if (isMainThread && process.send !== undefined) {
  const delay = monitorEventLoopDelay({ resolution: LOOK });
  const spent = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
  const used = (): number => spent(process.threadCpuUsage());
  const NOTHING = { from: 0, to: 0, system: 0 };
  let [process0, thread0, last, atOnce] = [0, 0, 0, 0];
  let [since, system0, longest] = [0, 0, NOTHING];
  let timer: NodeJS.Timeout | undefined;
  // Told of when the loop is free again: looked through at the end.
  let collections: PerformanceEntry[] = [];
  const watching = new PerformanceObserver((list) => collections.push(...list.getEntries()));
  watching.observe({ entryTypes: ['gc'] });
  const look = (): void => {
    const usage = process.threadCpuUsage();
    const [now, to, system] = [spent(usage), performance.now(), usage.system / 1000];
    if (now - last > atOnce) [atOnce, longest] = [now - last, { from: since, to, system: system - system0 }];
    [last, since, system0] = [now, to, system];
  };
  const collectedIn = ({ from, to }: typeof NOTHING): number => {
    const within = collections.map(({ startTime, duration }) => Math.min(to, startTime + duration) - Math.max(from, startTime));
    return within.reduce((sum, one) => sum + Math.max(0, one), 0) / Math.max(1, to - from);
  };
  process.on('message', (said) => {
    if (said === 'begin') {
      delay.reset();
      delay.enable();
      [process0, thread0] = [spent(process.cpuUsage()), used()];
      [last, atOnce] = [thread0, 0];
      [since, system0, longest, collections] = [performance.now(), process.threadCpuUsage().system / 1000, NOTHING, []];
      timer = setInterval(look, LOOK).unref();
    } else if (said === 'end') {
      look();
      clearInterval(timer);
      delay.disable();
      const held = { process: spent(process.cpuUsage()) - process0, thread: used() - thread0, atOnce, clock: delay.max / 1e6 };
      // What was collected last is told of now.
      const told = (): Held => ({ ...held, collected: atOnce * collectedIn(longest), system: longest.system });
      setTimeout(() => process.send!(told()), LOOK);
    }
  });
  process.channel?.unref();
}
