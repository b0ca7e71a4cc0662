import { readdir, readFile } from 'node:fs/promises';

/** What a process and its descendants have used until now. */
export interface Usage {
  /** Seconds of processor time, that of descendants that ended included. */
  readonly cpu: number;
  /** MiB that they hold at this moment; what they share counts once (PSS). */
  readonly memory: number;
  /** MiB of that which no file stands for, with what is swapped out: what a machine cannot take back from them. */
  readonly own: number;
}

/** Ticks of /proc a second: the same on all Linux that Node runs on. */
const TICKS = 100;

/** What a tree of processes uses; nothing where there is no /proc. */
export async function usageOf(root: number): Promise<Usage> {
  const stats = new Map<number, readonly string[]>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name of the command may hold anything, brackets too: what follows the last one begins with state and parent.
    if (stat !== '') stats.set(Number(name), stat.slice(stat.lastIndexOf(')') + 2).split(' '));
  }
  let ticks = 0;
  let [kibibytes, own] = [0, 0];
  for (const [pid, fields] of stats) {
    let at: number | undefined = pid;
    while (at !== undefined && at !== root) at = parentIn(stats, at);
    if (at === undefined) continue;
    // utime, stime, and those of children that were waited for: fields 14 to 17 of proc(5).
    for (const field of fields.slice(11, 15)) ticks += Number(field);
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
    kibibytes += field('Pss');
    own += field('Pss_Anon') + field('SwapPss');
  }
  return { cpu: ticks / TICKS, memory: kibibytes / 1024, own: own / 1024 };
}

/** The process that started this one. */
export async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function parentIn(stats: ReadonlyMap<number, readonly string[]>, pid: number): number | undefined {
  const parent = stats.get(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Looks at a tree again and again. */
export interface Watch {
  /** Processor time since the watch began, and the most memory that was seen. */
  end(): Promise<Usage>;
}

/** Watches a tree of processes from now on. */
export async function watch(root: number, every = 1000): Promise<Watch> {
  const first = await usageOf(root);
  let [peak, most] = [first.memory, first.own];
  let looking: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    looking = usageOf(root).then(({ memory, own }) => {
      [peak, most] = [Math.max(peak, memory), Math.max(most, own)];
    });
  }, every);
  return {
    async end() {
      clearInterval(timer);
      await looking;
      const last = await usageOf(root);
      return { cpu: last.cpu - first.cpu, memory: Math.max(peak, last.memory), own: Math.max(most, last.own) };
    },
  };
}
