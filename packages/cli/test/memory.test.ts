import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { SPARING_ENV, SPARING_FLAGS } from '../src/commands/sparing.ts';
import { environmentOf } from './beffroi.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures', import.meta.url));
/** Megabytes for a few towns, which hold 330: another thread that reads pages takes fifty, what Node keeps compiled thirty. */
const LESS = 355;
const BIN = fileURLToPath(new URL('../bin/beffroi.js', import.meta.url));
/** Says at the end how many kilobytes the process held at most: what the system tells of its usage would count who started it, before it was itself. */
const WATCH = `data:text/javascript,${encodeURIComponent(`
import { readFileSync } from 'node:fs';
process.on('exit', () => console.error('HELD', /VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]));
`)}`;

// Who tells this is Linux.
it.runIf(process.platform === 'linux')(
  'a command that ends soon compiles its database plainly, without flags from outside: the better compiler takes three times the memory',
  async () => {
    await using folder = await scratch();
    // As people start it: no flag on the line.
    const held = await heldBy(['panel', 'list', '--data', folder.path]);
    expect(held).toBeGreaterThan(50);
    expect(held).toBeLessThan(300);
  },
);

it.runIf(process.platform === 'linux')(
  'the process that measures the demonstration has one thread that reads pages, however many processors there are, and holds nothing twice',
  async () => {
    await using folder = await scratch();
    const fixtures = join(folder.path, 'fixtures');
    await mkdir(join(fixtures, 'towns'), { recursive: true });
    for (const town of ['rivebelle', 'brezan', 'pontarlais'])
      await copyFile(join(FIXTURES, 'towns', `${town}.json`), join(fixtures, 'towns', `${town}.json`));
    for (const name of ['web', 'second-year', 'places.json']) await symlink(join(FIXTURES, name), join(fixtures, name));
    const words = ['--fixtures', fixtures, '--data', folder.path, '--at', '2025-11-24', '--render', 'never', '--quiet'];
    const place = ['--measure-part', '0', '--measure-into', join(folder.path, 'demo', 'waves-of-now')];
    const held = await heldBy(['demo', ...words, ...place], SPARING_FLAGS, SPARING_ENV);
    expect(held).toBeGreaterThan(150);
    expect(held).toBeLessThan(LESS);
  },
);

/** Runs a command to its good end. @returns megabytes that it held at most */
async function heldBy(
  words: readonly string[],
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(process.execPath, [...flags, '--import', WATCH, BIN, ...words], {
    env: { ...environmentOf(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  expect([code, code === 0 ? '' : said]).toEqual([0, '']);
  return Number(/HELD (\d+)/.exec(said)?.[1]) / 1024;
}
