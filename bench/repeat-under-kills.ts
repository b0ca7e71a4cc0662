// One town measured so many times, its process killed at a moment of chance in two of three runs and begun anew, while another process keeps a processor busy: how many runs differ in a finding, or in what was
// read, from the first. Ends with 1 where any does.
//   node bench/repeat-under-kills.ts [RUNS]

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson } from '@beffroi/domain';
import { startLittleWeb } from '@beffroi/littleweb';
import type { AuditDocument } from '@beffroi/services/gather';

const BEFFROI = fileURLToPath(new URL('../packages/cli/bin/beffroi.js', import.meta.url));
const WEB = fileURLToPath(new URL('../fixtures/web', import.meta.url));
const TOWNS = ['https://www.portlavigne.fr/', 'https://www.tremeloc.bzh/', 'https://www.leshautesperrieres.fr/'];
const runs = Number(process.argv[2] ?? 100);

const web = await startLittleWeb({ root: WEB });
const busy = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
const scratch = await mkdtemp(join(tmpdir(), 'beffroi-repeat-'));
let differing = 0;
let kills = 0;
try {
  for (const start of TOWNS) {
    const found = new Map<string, number>();
    for (let run = 0; run < runs; run++) {
      const data = join(scratch, `${new URL(start).host}-${run}`);
      // The first says how long one takes, undisturbed.
      if (run % 3 > 0 && (await killedAudit(start, data))) kills++;
      const digest = digestOf(JSON.parse(await audit(start, data)));
      found.set(digest, (found.get(digest) ?? 0) + 1);
      await rm(data, { recursive: true, force: true });
    }
    const most = Math.max(...found.values());
    differing += runs - most;
    console.log(`${start}  ${runs} runs, ${runs - most} that differ in a finding or in what was read`);
  }
} finally {
  busy.kill('SIGKILL');
  await web.close();
  await rm(scratch, { recursive: true, force: true });
}
console.log(`${kills} kills, ${differing} runs that differ`);
process.exitCode = differing === 0 ? 0 : 1;

function begun(start: string, data: string): ChildProcess {
  const words = ['audit', start, '--via', web.address, '--json', '--quiet', '--render', 'never', '--data', data, '--at', '2026-11-24'];
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
async function killedAudit(start: string, data: string): Promise<boolean> {
  const child = begun(start, data);
  child.stdout!.resume();
  const timer = setTimeout(() => child.kill('SIGKILL'), 300 + Math.random() * 2_500);
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  return signal === 'SIGKILL';
}

/** All that is found and read, without what tells the runs apart: times, and where the archive lies. */
function digestOf({ findings, requests }: AuditDocument): string {
  return createHash('sha256').update(canonicalJson({ findings, requests })).digest('hex');
}
