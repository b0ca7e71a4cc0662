// What the demonstration holds: `beffroi demo` on a folder of its own, from its first process to the page that is served, and how much memory each process has held at most (VmHWM), that
// of who started it not among it. Browsers and the servers that a demonstration speaks with are told apart.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const { values } = parseArgs({
  options: {
    /** Seconds that it serves before it is ended. */
    serves: { type: 'string', default: '20' },
    /** Megabytes that a process of ours may hold. */
    aim: { type: 'string', default: '400' },
  },
});
const BIN = process.env['BENCH_BEFFROI'] ?? fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));

await using folder = await scratch();
const child = spawn(process.execPath, [BIN, 'demo', '--port', '0', '--quiet', '--data', folder.path], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
interface Held {
  readonly name: string;
  readonly first: number;
  last: number;
  most: number;
  cpu: number;
}
const exited = once(child, 'exit');
const seen = new Map<number, Held>();
const began = performance.now();
let over = false;
const looking = (async () => {
  while (!over) {
    await look();
    await sleep(250);
  }
})();
let serves = false;
for await (const line of createInterface({ input: child.stdout })) {
  console.log(line);
  serves = /http:\/\//.test(line);
  if (serves) break;
}
child.stdout.resume();
if (serves) await sleep(Number(values.serves) * 1000);
over = true;
await looking;
child.kill('SIGINT');
await exited;
if (!serves) throw new Error('the demonstration ended before it served');

const rows = [...seen.values()].filter(({ most }) => most > 20);
console.log(
  table([
    ['process', 'MiB at most', 'processor s', 'from s', 'to s'],
    ...rows.map(({ name, most, cpu, first, last }) => [name, ...[most, cpu, first, last].map((one) => one.toFixed(0))]),
  ]),
);
const ours = rows.filter(({ name }) => name.startsWith('beffroi'));
const most = Math.max(...ours.map((one) => one.most));
console.log(`The most of a process of ours: ${most.toFixed(0)} MiB.`);
process.exitCode = most > Number(values.aim) ? 1 : 0;

/** Looks at all processes below the one that was started: the kernel remembers what each has held at most. */
async function look(): Promise<void> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    if (stat !== '') parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const now = (performance.now() - began) / 1000;
  for (const pid of parents.keys()) {
    let at: number | undefined = pid;
    while (at !== undefined && at !== child.pid) at = parents.get(at);
    if (at === undefined) continue;
    const [status, stat, line] = await Promise.all(
      ['status', 'stat', 'cmdline'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    const most = Number(/VmHWM:\s+(\d+)/.exec(status!)?.[1] ?? 0) / 1024;
    if (most === 0) continue;
    const fields = stat!.slice(stat!.lastIndexOf(')') + 2).split(' ');
    const cpu = (Number(fields[11]) + Number(fields[12])) / 100;
    const words = line!.split('\0');
    const own = words.findIndex((word) => word.endsWith('beffroi.js'));
    const part = words.indexOf('--measure-part');
    const name = own === -1 ? words[0]!.split('/').at(-1)! : `beffroi ${words[own + 1]}${part === -1 ? '' : ` part ${words[part + 1]}`}`;
    const known = seen.get(pid);
    // A process that was only just started is still what started it.
    if (known === undefined || known.name !== name) seen.set(pid, { name, first: now, last: now, most, cpu });
    else Object.assign(known, { last: now, most, cpu });
  }
}
