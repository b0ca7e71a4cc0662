// `npm run rubric -- [INSTRUMENT] VERSION "WHAT CHANGED"`: writes a new version of an instrument's rubric (default `services`) into its
// history. `--amend` in front replaces the last one, as long as it was not released. A house test fails when a rule has changed and this was
// not run.
import './on-node-24.js';
import { writeFileSync } from 'node:fs';
import { historyOf, INSTRUMENTS, rubricDigest, writtenHistory } from './lists/rubric-digest.js';

const PLACEHOLDER = /^sha256:0+$/;

const given = process.argv.slice(2);
const amend = given[0] === '--amend';
if (amend) given.shift();
const instrument = INSTRUMENTS.find((name) => name === given[0]) ?? 'services';
if (given[0] === instrument) given.shift();
const [version = '', change = ''] = given;
if (!/^\d+\.\d+\.\d+$/.test(version) || change === '') {
  console.error('usage: npm run rubric -- [--amend] [INSTRUMENT] VERSION "what changed, and how many findings moved"');
  process.exit(2);
}

/** @type {{ RUBRIC_HISTORY: readonly import('./lists/rubric-digest.js').Entry[] }} */
const { RUBRIC_HISTORY } = await import(historyOf(instrument).href);
const kept = RUBRIC_HISTORY.filter((entry) => !PLACEHOLDER.test(entry.digest)).slice(0, amend ? -1 : undefined);
if (kept.some((entry) => entry.version === version)) {
  console.error(`Version ${version} is in the history already: choose the next one, or put --amend in front if it was never released.`);
  process.exit(2);
}
const entry = { version, digest: rubricDigest(instrument), date: new Date().toISOString().slice(0, 10), change };
writeFileSync(historyOf(instrument), writtenHistory([...kept, entry]));
console.log(`${instrument}@${entry.version} ${entry.digest}`);
