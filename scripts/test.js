// `npm test`: all that must hold, one check after the other, and at the end one line `N passed, N failed`.
// A check that fails does not keep the others from being seen; each counts as one beside the tests.
import './on-node-24.js';
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { verdict } from './tally.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'build', 'vitest.json');

/** @type {readonly { name: string, command: readonly [string, ...string[]] }[]} */
const CHECKS = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types of the pure rooms', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  // Building writes the types of routes that the next check reads.
  { name: 'the site builds', command: ['node', 'packages/web/scripts/build.js'] },
  {
    name: 'types of the site',
    command: [
      'svelte-check',
      ...['--workspace', 'packages/web', '--tsconfig', 'tsconfig.json', '--fail-on-warnings'],
      // A frame that scrolls must be reachable by keyboard (WCAG 2.1.1): the compiler does not know that it scrolls.
      ...['--compiler-warnings', 'a11y_no_noninteractive_tabindex:ignore'],
    ],
  },
  { name: 'arrows between the rooms', command: ['depcruise', '--config', '.dependency-cruiser.mjs', 'packages'] },
  { name: 'nothing unused', command: ['knip', '--no-config-hints'] },
  { name: 'a browser', command: ['node', 'scripts/browser.js'] },
  { name: 'a database server', command: ['node', 'scripts/postgres.js'] },
  { name: 'who reads scanned pages', command: ['node', 'scripts/ocr.js'] },
];

const TESTS = /** @type {const} */ (['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);

mkdirSync(join(root, 'build'), { recursive: true });
rmSync(report, { force: true });

const checks = [];
for (const { name, command } of CHECKS) checks.push({ name, ...(await run(name, command)) });
const tests = await run('tests', [...TESTS]);

const result = verdict({ checks, tests: { ok: tests.ok, report: reportOrNull() } });
console.log('');
for (const check of checks) console.log(`${check.ok ? 'ok    ' : 'FAILED'} ${check.name} (${(check.milliseconds / 1000).toFixed(1)} s)`);
console.log(`${tests.ok ? 'ok    ' : 'FAILED'} tests (${(tests.milliseconds / 1000).toFixed(1)} s)`);
for (const remark of result.remarks) console.log(remark);
console.log('');
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;

/**
 * Runs one command of node_modules/.bin with what it prints shown as it comes.
 * @param {string} name
 * @param {readonly string[]} command
 * @returns {Promise<{ ok: boolean, milliseconds: number }>}
 */
function run(name, command) {
  console.log(`\n— ${name}: ${command[0]}`);
  const start = performance.now();
  const PATH = [join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(command[0] ?? '', command.slice(1), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
    // npm's commands are shell scripts there.
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ ok) => resolve({ ok, milliseconds: performance.now() - start });
    child.on('error', (error) => {
      console.error(`${command[0]} could not be started: ${error.message}`);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** @returns {unknown} */
function reportOrNull() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return null;
  }
}
