import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { plainly, scratch } from '@beffroi/terminal/testing';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { askSetup } from '../../../test/setup/ask.ts';
import { BRIEFLY } from '../../../test/setup/briefly.ts';
import { beffroi } from './beffroi.ts';
import { commandIn } from './in-process.ts';

const BIN = fileURLToPath(new URL('../bin/beffroi.js', import.meta.url));

/** A running `serve`, and what it has said. */
async function started(...words: readonly string[]) {
  const env = { PATH: process.env['PATH'], BEFFROI_CHROMIUM: 'none' };
  const child = spawn(process.execPath, [...BRIEFLY, BIN, 'serve', '--port', '0', ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  // A test that fails on the way leaves no site behind.
  onTestFinished(() => void child.kill('SIGTERM'));
  const said = { out: [] as string[], err: [] as string[] };
  let wake = (): void => undefined;
  for (const [stream, lines] of [
    [child.stdout, said.out],
    [child.stderr, said.err],
  ] as const) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      wake();
    });
  }
  const ended = once(child, 'close').then(([code]) => {
    wake();
    return code as number | null;
  });
  /** Until it has said that. */
  const until = async (found: () => boolean): Promise<void> => {
    while (!found()) {
      if (child.exitCode !== null) throw new Error([...said.out, ...said.err].join('\n'));
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  return { child, said, ended, until };
}

/** Whether a process is there. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('serve', () => {
  const serve = commandIn('serve', {});

  it.each([
    [['--port', '99999'], '--port'],
    [['--port', '-1'], '--port'],
    [['--workers', 'two'], '--workers'],
    [['--url', 'observatoire.example'], '--url'],
    [['--url', 'https://observatoire.example/chemin'], '--url'],
    [['--url', 'ftp://observatoire.example'], '--url'],
    [['--host', '0.0.0.0'], '--url'],
    [['--host', '::'], '--url'],
  ])('refuses %s in a sentence, before anything is opened', async (words, option) => {
    await using folder = await scratch();
    const { code, err } = await serve(...words, '--data', folder.path);
    expect(code).toBe(2);
    expect(err).toContain(option);
    expect(await folder.files()).toEqual([]);
  });

  it('says that a port is taken, and touches no data', async () => {
    await using folder = await scratch();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, err } = await serve('--port', String(port), '--data', folder.path);
    expect(code).toBe(2);
    expect(err).toContain(`port ${port}. Arrêtez-le, ou choisissez un autre port`);
    expect(await folder.files()).toEqual([]);
    other.close();
  });

  it('serves an empty folder, lets others work through it, keeps its workers at work and ends tidily', async () => {
    // The pages are built once for all tests.
    expect(await askSetup(`${inject('site')}/data`)).not.toBe('');
    await using folder = await scratch();
    const { child, said, ended, until } = await started('--data', folder.path, '--workers', '1');
    await until(() => said.out.length >= 2);
    const url = /http:\/\/localhost:\d+/.exec(said.out[0]!)![0];
    const home = await fetch(url);
    expect(home.status).toBe(200);
    expect(await home.text()).toContain('<html lang="fr">');
    const link = /http\S+\/atelier\/premier\/\S+/.exec(said.out[1]!)![0];
    expect((await fetch(link)).status).toBe(200);
    // Somebody else’s command comes as a guest while the site has the folder.
    expect(plainly(await beffroi(['panel', 'create', 'trois', '--top', '3', '--data', folder.path]))).toMatchObject({ code: 0 });

    const worker = await workerOf(child.pid!);
    process.kill(worker, 'SIGKILL');
    await until(() => said.err.some((line) => line.includes('relancé')));
    const next = await workerOf(child.pid!, worker);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.err.at(-1)).toContain('Le site est arrêté');
    expect(isThere(next)).toBe(false);
  });
});

/** The process that works for the site; not the one that is known to be gone. */
async function workerOf(site: number, gone = 0): Promise<number> {
  const { readdir, readFile } = await import('node:fs/promises');
  for (let tries = 0; tries < 600; tries++) {
    for (const name of await readdir('/proc')) {
      const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const command = await (Number(parent) === site && state !== 'Z' ? readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '') : '');
      if (Number(name) !== gone && command.includes('worker')) return Number(name);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no worker came');
}

describe('demo', () => {
  it('does one thing at a time', async () => {
    const { code, err } = await commandIn('demo', {})('--once', '--twice');
    expect(code).toBe(2);
    expect(err).toContain('--once, --twice et --anew s’excluent');
  });

  it('ends where its folder cannot be opened, though its web was there already', async () => {
    await using folder = await scratch();
    await writeFile(join(folder.path, 'file'), '');
    const place = ['--measure-part', '0', '--measure-into', join(folder.path, 'file')];
    const { code, out, err } = plainly(await beffroi(['demo', '--data', folder.path, '--render', 'never', ...place]));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(join(folder.path, 'file'));
  });

  it('ends as the process ended that was to measure, and opens no site', async () => {
    await using folder = await scratch();
    const { code, out, err } = await beffroi(['demo', '--port', '0', '--fixtures', folder.path, '--data', folder.path]);
    expect([code, out]).toEqual([2, '']);
    expect(plainly({ code, out, err }).err).toMatch(/^Erreur : Il n’y a pas de petit web dans [^\n]*\n$/);
  });
});
