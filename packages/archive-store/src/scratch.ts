import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ownName, sweepDead } from './processes.ts';

/** A folder that one process has to itself. */
export interface Scratch {
  readonly path: string;
  /** Removes it with all that is in it. */
  remove(): Promise<void>;
}

/** Makes a folder below `<base>/scratch` for what this process has under way, named by machine and process. */
export async function scratchFolder(base: string): Promise<Scratch> {
  const path = join(base, 'scratch', ownName());
  await mkdir(path, { recursive: true });
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Removes the scratch folders of processes of this machine that are dead; those of other machines are left to them.
 *
 * @param now milliseconds since 1970.
 * @returns the paths removed.
 */
export async function sweepScratch(base: string, now: number): Promise<string[]> {
  const folder = join(base, 'scratch');
  return (await sweepDead(folder, now)).map((name) => join(folder, name));
}
