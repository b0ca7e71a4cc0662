import { readdir, readFile } from 'node:fs/promises';
import type { Store } from '@beffroi/store';

/** Milliseconds of one tick in /proc: a hundred a second on every Linux that Node runs on. */
const TICK_MS = 10;

/**
 * Processor time that this process and the database's have used so far, in milliseconds: what the wall's clock cannot tell on a busy machine. The
 * embedded engine is this process; of a server all processes count, those that have ended too.
 *
 * @returns a function that reads it; `null` where there is no /proc, or the server is on another machine
 */
export async function processorClock(store: Store): Promise<() => Promise<number | null>> {
  if (store.engine === 'pglite') return async () => ownTime();
  const { rows } = await store.executeSql('select pg_backend_pid() as pid');
  const backend = await statOf(String((rows as { pid: number }[])[0]!.pid));
  if (backend === null || backend.name !== 'postgres') return async () => null;
  return async () => {
    let ticks = 0;
    for (const pid of await readdir('/proc')) {
      const stat = /^\d+$/.test(pid) ? await statOf(pid) : null;
      if (stat === null) continue;
      if (pid === backend.parent) ticks += stat.own + stat.ended;
      else if (stat.parent === backend.parent) ticks += stat.own;
    }
    return ownTime() + ticks * TICK_MS;
  };
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A process's name, its parent, and the ticks that it and its children that have ended used; `null` when it is not there. */
async function statOf(pid: string): Promise<{ name: string; parent: string; own: number; ended: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
  return { name: text.slice(text.indexOf('(') + 1, end), parent: fields[1]!, own, ended };
}
