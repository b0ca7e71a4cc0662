import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE } from './support/house.ts';

// An old Node is played: the script is told another version of itself before it starts.
const OLD = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.20.2'}})`;

describe('a script of the house on an old Node', () => {
  let empty = '';

  beforeAll(() => {
    empty = mkdtempSync(join(tmpdir(), 'house-without-modules-'));
    mkdirSync(join(empty, 'scripts'));
    for (const name of ['on-node-24.js']) copyFileSync(join(HOUSE, 'scripts', name), join(empty, 'scripts', name));
    writeFileSync(join(empty, 'package.json'), '{"type":"module"}');
    writeFileSync(join(empty, 'scripts', 'some.js'), `import './on-node-24.js';\nconsole.log('went on');\n`);
  });

  afterAll(() => rmSync(empty, { recursive: true, force: true }));

  it('says in one sentence what to do when nothing is installed', () => {
    const run = spawnSync(process.execPath, ['--import', OLD, join(empty, 'scripts', 'some.js')], { encoding: 'utf8' });
    expect(run.stderr).toBe('Beffroi needs Node 24, this is Node 20.20.2: run "npm ci" first, it brings one along.\n');
    expect(run.stdout).toBe('');
    expect(run.status).toBe(70);
  });

  it('goes on with the Node of the house when that is installed', () => {
    const script = join(empty, 'ask.js');
    writeFileSync(
      script,
      `import ${JSON.stringify(pathToFileURL(join(HOUSE, 'scripts', 'on-node-24.js')).href)};\nconsole.log(process.versions.node, process.argv[2]);\n`,
    );
    const run = spawnSync(process.execPath, ['--import', OLD, script, 'kept'], { encoding: 'utf8' });
    expect(run.stdout).toMatch(/^2[4-9]\.\d+\.\d+ kept\n$/);
    expect(run.status).toBe(0);
  });
});
