// `npm run supply`: what we depend on, as CI looks at it. Licences of all that the program brings along are among those that the EUPL goes with; `build/sbom.json` names it all (CycloneDX 1.6); the
// registry's signatures are checked where it answers, and where it does not, that is said. Ends with 1 for a licence that nobody has agreed to, a package without a digest, and a signature that is wrong.
import './on-node-24.js';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licencesOf, sbomOf, troublesOf } from './supply/bill.js';

const ROOT = join(import.meta.dirname, '..');
/** Milliseconds that the registry has to answer. */
const PATIENCE = 60_000;

const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
const installed = (/** @type {string} */ path) => {
  const file = join(ROOT, path, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
};
const all = licencesOf(lock, installed);
const troubles = troublesOf(all);
for (const trouble of troubles) console.log(`supply: ${trouble}`);

mkdirSync(join(ROOT, 'build'), { recursive: true });
const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/cli/package.json'), 'utf8'));
const bill = sbomOf(all, version);
writeFileSync(join(ROOT, 'build', 'sbom.json'), `${JSON.stringify(bill, null, 1)}\n`);
console.log(
  `licences: ${all.length} packages, ${all.filter(({ dev }) => !dev).length} of them come with the program, ${troubles.length} troubles`,
);
console.log(`bill of materials: build/sbom.json, ${bill.components.length} components`);

const asked = spawnSync('npm', ['audit', 'signatures', '--fetch-retries=0', '--fetch-timeout=20000'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: PATIENCE,
  shell: process.platform === 'win32',
});
const said = `${asked.stdout ?? ''}${asked.stderr ?? ''}`;
const wrong = /invalid (?:registry )?signature|missing (?:registry )?signature|invalid attestation/i.test(said);
if (asked.status === 0 && /verified/.test(said))
  console.log(
    `signatures: ${said
      .trim()
      .split('\n')
      .filter((line) => /verified/.test(line))
      .join('; ')}`,
  );
else if (wrong) console.log(`signatures: WRONG\n${said.trim()}`);
else console.log(`signatures: NOT CHECKED, the registry did not answer (${why(asked)})`);

process.exitCode = troubles.length > 0 || wrong ? 1 : 0;

/** @param {import('node:child_process').SpawnSyncReturns<string>} asked */
function why({ error, status, stderr }) {
  if (error !== undefined) return error.message;
  return /npm (?:error|warn) (?!A complete)(.+)/.exec(stderr ?? '')?.[1] ?? `exit ${status}`;
}
