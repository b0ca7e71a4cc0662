import { readdir, readFile } from 'node:fs/promises';

/** MiB that all descendants of a process hold together: what they share counts once (PSS). 0 where there is no /proc. */
export async function memoryOfDescendants(pid: number): Promise<number> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    // The name of the command may hold anything, brackets too: what follows the last one is state and parent.
    const parent = /^\s*\S\s+(\d+)/.exec(stat.slice(stat.lastIndexOf(')') + 1))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  let kibibytes = 0;
  for (const [child, parent] of parents) {
    let at: number | undefined = parent;
    while (at !== undefined && at !== pid) at = parents.get(at);
    if (at === undefined) continue;
    const rollup = await readFile(`/proc/${child}/smaps_rollup`, 'utf8').catch(() => '');
    kibibytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kibibytes / 1024;
}
