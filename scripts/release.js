// `npm run release -- 0.2.0`: sets the version everywhere, gathers the changelog, and makes all files of a release under build/release. It commits nothing.
import './on-node-24.js';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { HOUSE } = await import('./package/rooms.js');
const { gatherChanges, setVersion } = await import('./package/version.js');

const [version = ''] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) stop('Which version? npm run release -- 0.2.0');
if (git('status', '--porcelain') !== '') stop('Something is not committed: a release is made of what everybody can see.');

const release = join(HOUSE, 'build/release');
rmSync(release, { recursive: true, force: true });
mkdirSync(release, { recursive: true });
for (const path of readdirSync(join(HOUSE, 'build')).filter((name) => /^beffroi[-_]\d/.test(name))) rmSync(join(HOUSE, 'build', path));
for (const path of setVersion(version)) console.log(path);
writeFileSync(join(release, 'NOTES.md'), gatherChanges(version, new Date()));
run('npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
run('npm', 'run', '--silent', 'pack');
if (process.platform === 'linux') run('npm', 'run', '--silent', 'deb');
for (const name of readdirSync(join(HOUSE, 'build')).filter((one) => /^beffroi[-_]\d/.test(one)))
  copyFileSync(join(HOUSE, 'build', name), join(release, name));
writeFileSync(join(release, 'SHA256SUMS'), sums());
console.log(
  `build/release:\n${readdirSync(release).join('\n')}\n\nNow look, then: git commit, git tag v${version}, and publish these files.`,
);

function sums() {
  return readdirSync(release)
    .filter((name) => /^beffroi/.test(name))
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(release, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}

/** @param {readonly string[]} args */
function git(...args) {
  return execFileSync('git', [...args], { cwd: HOUSE, encoding: 'utf8' }).trim();
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, ...args) {
  execFileSync(program, [...args], { cwd: HOUSE, stdio: 'inherit' });
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  console.error(why);
  process.exit(1);
}
