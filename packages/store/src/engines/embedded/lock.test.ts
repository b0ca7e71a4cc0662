import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Watched, watch } from '../../../test/process.ts';
import { takeLock } from './lock.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beffroi-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A process that takes the lock, says whether it has it, and stays until its standard input ends. */
function other(path: string): Watched {
  const program = `const { takeLock } = await import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)});
    console.log(takeLock(${JSON.stringify(path)}) === null ? 'locked out' : 'has it');
    process.stdin.resume();`;
  const watched = watch(spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'pipe'] }));
  onTestFinished(async () => {
    watched.child.kill('SIGKILL');
    await watched.ended;
  });
  return watched;
}

describe('the lock of a folder', () => {
  it('is taken once in a process, and again when it was given back', () => {
    const path = join(folder, 'a.lock');
    const giveBack = takeLock(path);
    expect(giveBack).not.toBeNull();
    expect(takeLock(path)).toBeNull();
    giveBack!();
    giveBack!();
    const again = takeLock(path);
    expect(again).not.toBeNull();
    again!();
  });

  it('shuts other processes out, and is free when the one that had it is killed', async () => {
    const path = join(folder, 'b.lock');
    const first = other(path);
    await first.said('has it');
    expect(takeLock(path)).toBeNull();
    await other(path).said('locked out');
    first.child.kill('SIGKILL');
    await first.ended;
    const giveBack = takeLock(path);
    expect(giveBack).not.toBeNull();
    giveBack!();
    expect((await readdir(folder)).filter((name) => name.startsWith('b.'))).toEqual(['b.lock']);
  });

  it.skipIf(process.platform === 'win32')('stays with a process that is only suspended', async () => {
    const path = join(folder, 'c.lock');
    const first = other(path);
    await first.said('has it');
    first.child.kill('SIGSTOP');
    expect(takeLock(path)).toBeNull();
    first.child.kill('SIGCONT');
    expect(takeLock(path)).toBeNull();
  });

  it('outlives the loss of every reference to it', () => {
    const path = join(folder, 'd.lock');
    takeLock(path);
    collect();
    expect(takeLock(path)).toBeNull();
  });

  it('is refused on a file that is something else', async () => {
    const path = join(folder, 'e.lock');
    await writeFile(path, 'a letter to the mayor, of some length, about the lock of the gate '.repeat(20));
    expect(() => takeLock(path)).toThrow(expect.objectContaining({ code: 'foreign' }));
  });

  it('is refused in a folder that is not there', () => {
    expect(() => takeLock(join(folder, 'nowhere', 'f.lock'))).toThrow(expect.objectContaining({ code: 'denied' }));
  });
});
