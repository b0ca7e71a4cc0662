import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inOneFile, MANY } from '../scripts/daily/in-one-file.js';

// Processes of the tests load the house on a shorter way: it must lead where Node's own does.

const HOUSE = fileURLToPath(new URL('..', import.meta.url));

/** Where a process of the house finds this, and what it gives. @param options how Node is started beside */
function loaded(name: string, options: string): { readonly where: string; readonly exports: readonly string[] } {
  const code = `import(${JSON.stringify(name)}).then((all) => console.log(JSON.stringify({ where: import.meta.resolve(${JSON.stringify(name)}), exports: Object.keys(all) })))`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: HOUSE,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: options },
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

it.each(MANY)('%s gives the same in one file', async (name) => {
  const [quick, plain] = [loaded(name, process.env['NODE_OPTIONS'] ?? ''), loaded(name, '')];
  expect(quick.where).toContain(await inOneFile());
  expect(plain.where).toContain('/node_modules/');
  expect(quick.exports).toEqual(plain.exports);
});

it('rooms are found where they are', () => {
  expect(loaded('@beffroi/store', process.env['NODE_OPTIONS'] ?? '')).toEqual(loaded('@beffroi/store', ''));
});
