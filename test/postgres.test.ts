import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../scripts/postgres.js', import.meta.url));
const { BEFFROI_TEST_DATABASE_URL: _, ...ENV } = process.env;

async function firstLine(child: ChildProcess): Promise<string> {
  const [line] = await once(createInterface({ input: child.stdout! }), 'line');
  return String(line);
}

/** @returns whether somebody listens there */
async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const answer = await new Promise<boolean>((resolve) => {
    socket.on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
  socket.destroy();
  return answer;
}

it('the private database server ends with the process that asked for it, even when that is killed', async () => {
  const asking = `const { spawn } = require('node:child_process');
    spawn(process.execPath, [${JSON.stringify(SCRIPT)}, 'serve'], { stdio: ['pipe', 'inherit', 'inherit'] });`;
  const parent = spawn(process.execPath, ['-e', asking], { env: ENV, stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const port = Number(new URL(await firstLine(parent)).port);
  expect(await answers(port)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => answers(port)).toBe(false);
});

it('a server of one’s own is taken as it is', async () => {
  const url = 'postgres://somebody@db.example/tests';
  const child = spawn(process.execPath, [SCRIPT, 'serve'], {
    env: { ...ENV, BEFFROI_TEST_DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  expect(await firstLine(child)).toBe(url);
});
