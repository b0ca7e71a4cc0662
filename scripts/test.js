// `npm test`: all that must hold, the checks beside the tests, and at the end one line `N passed, N failed`.
// A check that fails does not keep the others from being seen; each counts as one beside the tests.
// `npm run test:all` (`--all`) goes every walk, and `npm run test:deep` (`--deep`) runs the kills and the properties of the tests at length: vitest.config.ts.
import './on-node-24.js';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMAT, PROGRAMS, ROOMS, ROUTES, SERVERS, SITE, SITE_TYPES, TYPES } from './daily/checks.js';
import { durationsIn, slowestIn } from './daily/durations.js';
import { folderInMemory } from './daily/folder-in-memory.js';
import { inOrder, line, ROOT, run } from './daily/run.js';
import { DAILY, startFuzzing } from './fuzz.js';
import { verdict } from './tally.js';

const report = join(ROOT, 'build', 'vitest.json');
const deep = process.argv.includes('--deep');
const all = process.argv.includes('--all');

mkdirSync(join(ROOT, 'build'), { recursive: true });
rmSync(report, { force: true });

const memory = folderInMemory();
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => process.exit(1));
// Also when the run is broken off: memory that is left there is taken from everybody.
process.once('exit', () => {
  if (memory !== null) rmSync(memory, { recursive: true, force: true });
});
const routes = await run(ROUTES);
// One check at a time, for the tests are beside them. The site first, for tests wait for it.
const checking = inOrder([SITE, ...TYPES, SITE_TYPES, ...FORMAT, ...ROOMS], { beside: true });
// At length, its million.
const fuzzing = startFuzzing(deep ? { inputs: 'deep' } : { processor: all ? 2 * DAILY : DAILY });
// The tests need these; who installs programs does so one at a time.
const programs = await inOrder(PROGRAMS, {});
// No test waits for it before it needs one, and where none can be had no check has failed.
const servers = inOrder(SERVERS, { beside: true, quiet: true });
const tests = await run(
  { name: 'tests', command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`] },
  {
    env: {
      BEFFROI_TEST_WHOLE: '1',
      ...(all ? { BEFFROI_TEST_ALL: '1' } : {}),
      ...(deep ? { BEFFROI_TEST_DEEP: '1' } : {}),
      ...(memory === null ? {} : { TMPDIR: memory }),
    },
  },
);
await servers;
const fuzzed = await fuzzing.end();
const checks = [...programs, routes, ...(await checking), fuzzed];

const found = reportOrNull();
const result = verdict({ checks, tests: { ok: tests.ok, report: found } });
const durations = durationsIn(found, ROOT);
if (!deep && !all && durations.size > 0)
  writeFileSync(join(ROOT, 'build', 'durations.json'), JSON.stringify(Object.fromEntries(durations), null, 1));
console.log('\nThe slowest files of tests:');
for (const [file, milliseconds] of slowestIn(durations, 10)) console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${file}`);
console.log('');
for (const each of [...checks, tests]) console.log(line(each));
console.log(`\nFuzzing: ${fuzzed.said}`);
for (const remark of result.remarks) console.log(remark);
console.log('');
console.log(`${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed === 0 ? 0 : 1;

/** @returns {unknown} */
function reportOrNull() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return null;
  }
}
