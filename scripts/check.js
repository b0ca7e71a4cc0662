// `npm run check`: what to run while one works. All checks, and the tests that what changed may break, in less than a minute.
// What changed: what is not committed yet; when all is, what the branch has that `main` has not. `npm run check -- HEAD~3` says it otherwise.
// Browsers, kills and whole programs are left to `npm test`, and so are tests that would take too long together: the last lines say how many.
import './on-node-24.js';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { FORMAT, ROOMS, ROUTES, SITE_TYPES, TYPES } from './daily/checks.js';
import { filesBelow, testsOf } from './daily/imports.js';
import { isWhole } from './daily/projects.js';
import { inOrder, line, ROOT, run } from './daily/run.js';

/** Milliseconds that tests may take together, by what they took in the last `npm test`; one that it does not know counts as two seconds. */
const BUDGET = 35_000;
const UNKNOWN = 2_000;

const start = performance.now();
mkdirSync(join(ROOT, 'build'), { recursive: true });
const changed = whatChanged(process.argv[2]);
const concerned = testsOf(ROOT, filesBelow(ROOT, ['packages', 'scripts', 'test']), changed);
const chosen = withinBudget(concerned.filter((file) => !isWhole(file)));

const quietly = { beside: true, quiet: true };
// Types of the site, and tests of it, read them.
const routes = await run(ROUTES, quietly);
const results = await Promise.all([
  inOrder([...TYPES, SITE_TYPES], quietly),
  inOrder([...FORMAT, ...ROOMS], quietly).then(async (ran) => [...ran, ...(await tests())]),
]);
const ran = [routes, ...results.flat()];

console.log('');
for (const each of ran) console.log(line(each));
console.log(`\n${changed.length} files changed; ${chosen.length} of the ${concerned.length} files of tests that they concern were run.`);
if (chosen.length < concerned.length) console.log(`\`npm test\` runs the other ${concerned.length - chosen.length}.`);
const failed = ran.filter(({ ok }) => !ok);
console.log(
  `${failed.length === 0 ? 'All holds' : `${failed.length} failed`}, after ${((performance.now() - start) / 1000).toFixed(0)} s.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function tests() {
  if (chosen.length === 0) return [];
  return [await run({ name: 'tests of what changed', command: ['vitest', 'run', '--reporter=default', ...chosen] })];
}

/**
 * @param {readonly string[]} files
 * @returns {readonly string[]} the nearest ones, up to the budget
 */
function withinBudget(files) {
  const known = durations();
  let left = BUDGET;
  return files.filter((file) => {
    const milliseconds = known[file] ?? UNKNOWN;
    if (milliseconds > left) return false;
    left -= milliseconds;
    return true;
  });
}

/** @returns {Readonly<Record<string, number>>} */
function durations() {
  try {
    return JSON.parse(readFileSync(join(ROOT, 'build', 'durations.json'), 'utf8'));
  } catch {
    return {};
  }
}

/**
 * @param {string | undefined} since
 * @returns {readonly string[]} paths from the root
 */
function whatChanged(since) {
  const open = git('ls-files', '--others', '--exclude-standard', '-z');
  if (since !== undefined) return [...git('diff', '--name-only', '-z', since), ...open];
  const own = [...git('diff', '--name-only', '-z', 'HEAD'), ...open];
  if (own.length > 0) return own;
  const [base] = git('merge-base', 'HEAD', 'main');
  return base === undefined ? [] : git('diff', '--name-only', '-z', base.trim(), 'HEAD');
}

/**
 * @param {readonly string[]} words
 * @returns {readonly string[]} none when Git knows no answer: there may be no history here
 */
function git(...words) {
  try {
    const said = execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 << 20 });
    return said.split('\0').filter((name) => name !== '');
  } catch {
    return [];
  }
}
