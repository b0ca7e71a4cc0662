import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { scratch } from '@beffroi/terminal/testing';
import { expect, it } from 'vitest';
import { environmentOf } from './beffroi.ts';

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
    const child = spawn(process.execPath, ['--import', WATCH, BIN, 'panel', 'list', '--data', folder.path], {
      env: environmentOf(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const held = Number(/HELD (\d+)/.exec(said)?.[1]) / 1024;
    expect(held).toBeGreaterThan(50);
    expect(held).toBeLessThan(300);
  },
);
