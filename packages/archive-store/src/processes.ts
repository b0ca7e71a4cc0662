import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Milliseconds after which what a process of an earlier start of this machine left is taken for dead. */
const LONG_AGO = 7 * 24 * 3_600_000;

/** A name for what this process has under way: machine, start of the machine, process, and a number that nothing else has. */
export function ownName(): string {
  return `${MACHINE}_${START}_${process.pid}_${randomUUID().slice(0, 8)}`;
}

/**
 * Removes from a folder what dead processes of this machine left there under names of `ownName`. Of other machines it touches nothing, nor
 * of what it does not know; of earlier starts of this machine only what nobody touched for a week. A folder that is not there is empty.
 *
 * @returns the names removed.
 */
export async function sweepDead(folder: string, now: number): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    if (await isForsaken(join(folder, name), name, now)) {
      await rm(join(folder, name), { recursive: true, force: true });
      removed.push(name);
    }
  }
  return removed;
}

/** Whether what lies at a path was left by a process that is dead, by its name of `ownName`; not so where another machine left it, nor for other names. */
export async function isForsaken(path: string, name: string, now: number): Promise<boolean> {
  const [, machine, start, pid] = /^([a-z0-9.-]+)_([0-9a-f]{8})_(\d+)_[0-9a-f]{8}$/.exec(name) ?? [];
  if (machine !== MACHINE || pid === undefined) return false;
  if (start === START) return !isAlive(Number(pid));
  const touched = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => now,
  );
  return now - touched > LONG_AGO;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const MACHINE =
  hostname()
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-')
    .slice(0, 60) || 'machine';

/** Numbers of processes only mean something within one start of one machine, and within one container: two containers may share a name. */
const START = createHash('sha256')
  .update(
    `${readIfThere(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))} ${readIfThere(() => readlinkSync('/proc/self/ns/pid'))}`,
  )
  .digest('hex')
  .slice(0, 8);

function readIfThere(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
