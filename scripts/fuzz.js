// Bytes that come from elsewhere are read whatever they are. `npm run fuzz` throws inputs at each reader of the house (`test/fuzz/targets.ts`) and says how many, and what broke one; `npm test` does so
// beside the tests, for some seconds of processor. Inputs are another for each commit and the same for each run of one:
//
//   npm run fuzz                                          two minutes
//   npm run fuzz -- --seconds 600 --only pdf
//   npm run fuzz -- --inputs deep                         the million of `npm run test:deep`
//   npm run fuzz -- --run 7 --only html --from 1204 --inputs 1     one input again
//   npm run fuzz -- --file build/fuzz/html/0a1b2c3d4e5f            one that was kept, again
import './on-node-24.js';
import { execFileSync, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @typedef {import('../test/fuzz/run.ts').FuzzRun} FuzzRun
 * @typedef {import('../test/fuzz/run.ts').Fuzzed} Fuzzed
 * @typedef {{ readonly name: string, readonly ok: boolean, readonly milliseconds: number, readonly said: string }} Ended
 */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SCRIPT = fileURLToPath(import.meta.url);
const FOLDER = join(ROOT, 'build', 'fuzz');
/** Which input is read now: what never comes back says nothing any more. */
const NOW = join(FOLDER, 'now');
/** A reader that has given no answer for so long does not end: at the lowest priority, beside tests, it has had seconds of processor. In milliseconds. */
const HANGS = 5 * 60_000;
const SECONDS = 120;
/** Beside the tests, in seconds of processor: each second more is one that they wait for. Twice as many beside all walks. */
export const DAILY = 10;

/**
 * Starts a process at the lowest priority that fuzzes until it is told to end, and for so many seconds at least; or until it has tried its inputs, or had its seconds of processor.
 *
 * @param {Partial<FuzzRun> & { seconds?: number }} [options]
 * @returns {{ end(): Promise<Ended> }} `end` waits for what is left of its time; what it `said` tells how many inputs there were, and each fault with the command that shows it again
 */
export function startFuzzing({ run = runOfCommit(), only = '', from = 0, inputs = null, processor = null, seconds = SECONDS } = {}) {
  mkdirSync(FOLDER, { recursive: true });
  const start = performance.now();
  const child = fork(SCRIPT, ['--inside', JSON.stringify({ run, only, from, inputs, processor })], { cwd: ROOT });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const since = () => performance.now() - start;
  /** @type {Fuzzed | null} */
  let fuzzed = null;
  child.on('message', (/** @type {Fuzzed} */ message) => {
    fuzzed = message;
  });
  // It may have ended while it is told to.
  child.on('error', (error) => console.error(`fuzzing: ${error.message}`));
  let hangs = false;
  const watch = setInterval(watcher(), 5_000).unref();
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => child.once('close', () => resolve()));
  const wholly = closed.then(() => {
    clearInterval(watch);
    const own = `--run ${run}`;
    const said = fuzzed === null ? brokenOff(own, hangs) : report(fuzzed, own, since());
    return { name: 'fuzzing', ok: fuzzed !== null && fuzzed.faults.length === 0, milliseconds: since(), said };
  });
  return {
    async end() {
      if (inputs === null) {
        const left = processor === null ? seconds * 1_000 - since() : 0;
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, Math.max(0, left)))]);
        if (child.connected) child.send('end');
      }
      return wholly;
    },
  };

  /** Ends the process when it has been at one input for too long. */
  function watcher() {
    let [last, at] = ['', performance.now()];
    return () => {
      const now = here();
      if (now !== last) [last, at] = [now, performance.now()];
      else if (performance.now() - at > HANGS) {
        hangs = true;
        child.kill('SIGKILL');
      }
    };
  }
}

/** Inputs are another for each commit: the same ones would find no more than they found. */
function runOfCommit() {
  try {
    return Number.parseInt(
      execFileSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).slice(0, 7),
      16,
    );
  } catch {
    return 1;
  }
}

function here() {
  try {
    return readFileSync(NOW, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * @param {Fuzzed} fuzzed
 * @param {string} own which run it was, as options
 * @param {number} milliseconds
 */
function report({ inputs, faults, processor }, own, milliseconds) {
  const count = (/** @type {number} */ n) => n.toLocaleString('en');
  const sum = Object.values(inputs).reduce((all, one) => all + one, 0);
  const each = Object.entries(inputs).map(([name, n]) => `${name} ${count(n)}`);
  return [
    `${count(sum)} inputs in ${Math.round(milliseconds / 1_000)} s, ${processor.toFixed(1)} s of them of processor (${own}): ${each.join(', ')}. ${faults.length === 0 ? 'No fault' : `${faults.length} faults`}.`,
    ...faults.map(({ target, said, file }) => `${target}: ${said}\n    npm run fuzz -- --file ${JSON.stringify(relative(ROOT, file))}`),
  ].join('\n');
}

/**
 * @param {string} own
 * @param {boolean} hangs
 */
function brokenOff(own, hangs) {
  if (here() === '') return `Its process ended before its first input: npm run fuzz -- ${own}`;
  const [n = '', ...name] = here().split(' ');
  const how = hangs ? `gave no answer within ${HANGS / 60_000} minutes` : 'ended its process';
  return `An input ${how}: npm run fuzz -- ${own} --only ${JSON.stringify(name.join(' '))} --from ${n} --inputs 1`;
}

/** @param {FuzzRun} run */
async function fuzzInside(run) {
  let goesOn = true;
  process.on('message', () => {
    goesOn = false;
  });
  // Nobody waits for it any more.
  process.on('disconnect', () => process.exit(1));
  const now = openSync(NOW, 'w');
  const { fuzz } = await import('../test/fuzz/run.ts');
  const fuzzed = await fuzz(
    run,
    () => goesOn,
    (name, n) => writeSync(now, `${n} ${name}`.padEnd(60), 0),
  );
  closeSync(now);
  process.send?.(fuzzed, () => process.exit(0));
}

/** @param {string} file of the folder of its reader */
async function fuzzAgain(file) {
  const { again } = await import('../test/fuzz/run.ts');
  const fault = await again(basename(dirname(file)), file);
  console.log(fault === null ? 'It is read.' : fault.said);
  process.exitCode = fault === null ? 0 : 1;
}

async function main() {
  const { values } = parseArgs({
    options: {
      run: { type: 'string', default: String(runOfCommit()) },
      seconds: { type: 'string', default: String(SECONDS) },
      only: { type: 'string', default: '' },
      from: { type: 'string', default: '0' },
      inputs: { type: 'string' },
      file: { type: 'string' },
      inside: { type: 'string' },
    },
  });
  if (values.inside !== undefined) return fuzzInside(JSON.parse(values.inside));
  if (values.file !== undefined) return fuzzAgain(values.file);
  const inputs = values.inputs === undefined ? null : values.inputs === 'deep' ? 'deep' : Number(values.inputs);
  const ended = await startFuzzing({
    ...{ run: Number(values.run), seconds: Number(values.seconds), only: values.only },
    ...{ from: Number(values.from), inputs },
  }).end();
  console.log(ended.said);
  process.exitCode = ended.ok ? 0 : 1;
}

if (import.meta.main) await main();
