// Towns measured so many times in all, the process of two runs of three killed at a moment of chance and begun anew, while other processes keep processors busy: how many runs differ in a finding, or in what was
// read, from the first. Ends with 1 where any does.
//   node bench/repeat-under-kills.ts [--runs 100] [--towns www.portlavigne.fr,…] [--budget 40] [--busy 1]

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { canonicalJson } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import type { AuditDocument } from '@beffroi/services/gather';

const BEFFROI = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
const WEB = fileURLToPath(new URL('../fixtures/web', import.meta.url));
const { values } = parseArgs({
  options: {
    /** Of all towns together, one town after the other. */
    runs: { type: 'string', default: '100' },
    towns: { type: 'string', default: 'www.portlavigne.fr,www.tremeloc.bzh,www.leshautesperrieres.fr' },
    /** Pages of a town. */
    budget: { type: 'string', default: '' },
    /** Processes of its own that keep processors busy; none where others do. */
    busy: { type: 'string', default: '1' },
  },
});
const towns = values.towns.split(',').map((host) => `https://${host}/`);

const web = await startLittleWeb({ root: WEB });
const busy = Array.from({ length: Number(values.busy) }, () => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
const scratch = await mkdtemp(join(tmpdir(), 'beffroi-repeat-'));
/** By town: what its runs came to, and how long one takes that nobody disturbs, in milliseconds. */
const found = towns.map(() => ({ digests: [] as string[], takes: 0 }));
const loads: number[] = [];
let kills = 0;
try {
  for (let run = 0; run < Number(values.runs); run++) {
    const at = run % towns.length;
    const town = found[at]!;
    const data = join(scratch, String(run));
    // The first says how long one takes. The second and the third of each three are killed, at a moment of chance of all that.
    const isKilled = town.digests.length % 3 > 0 && (await killedAudit(towns[at]!, data, Math.random() * town.takes));
    if (isKilled) kills++;
    const begun = performance.now();
    town.digests.push(digestOf(JSON.parse(await audit(towns[at]!, data))));
    if (!isKilled) town.takes = performance.now() - begun;
    loads.push(loadavg()[0]!);
    console.log(
      `run ${run + 1}  ${towns[at]}  ${isKilled ? 'killed  ' : ''}${town.digests.at(-1) === town.digests[0] ? 'the same' : 'ANOTHER'}  load ${loads.at(-1)!.toFixed(1)}`,
    );
    await rm(data, { recursive: true, force: true });
  }
} finally {
  for (const one of busy) one.kill('SIGKILL');
  await web.close();
  await rm(scratch, { recursive: true, force: true });
}
const differing = found.map(({ digests }) => digests.filter((digest) => digest !== digests[0]).length);
towns.forEach((start, at) => {
  console.log(`${start}  ${found[at]!.digests.length} runs, ${differing[at]} that differ in a finding or in what was read`);
});
const sum = differing.reduce((all, one) => all + one, 0);
console.log(
  `${values.runs} runs, ${kills} kills, load ${Math.min(...loads).toFixed(0)} to ${Math.max(...loads).toFixed(0)}, ${sum} runs that differ`,
);
process.exitCode = sum === 0 ? 0 : 1;

function begun(start: string, data: string): ChildProcess {
  const words = ['audit', start, '--via', web.address, '--json', '--quiet', '--render', 'never', '--data', data, '--at', '2026-11-24'];
  if (values.budget !== '') words.push('--budget', values.budget);
  return spawn(process.execPath, [BEFFROI, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function audit(start: string, data: string): Promise<string> {
  const child = begun(start, data);
  const parts: Buffer[] = [];
  child.stdout!.on('data', (part: Buffer) => parts.push(part));
  await once(child, 'close');
  return Buffer.concat(parts).toString('utf8');
}

/** @returns whether it was under way when it was killed */
async function killedAudit(start: string, data: string, milliseconds: number): Promise<boolean> {
  const child = begun(start, data);
  child.stdout!.resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** All that is found and read, without what tells the runs apart: times, and where the archive lies. */
function digestOf({ findings, requests }: AuditDocument): string {
  return createHash('sha256').update(canonicalJson({ findings, requests })).digest('hex');
}
