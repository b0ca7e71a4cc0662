import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Written when the lists of what there is were fetched. */
const FETCHED = fileURLToPath(new URL('../build/apt-lists-fetched', import.meta.url));
/** Milliseconds. A fresh machine gets five programs, one after the other. */
const FRESH = 60 * 60_000;

/** @returns {boolean} whether this process may install programs: root, on Debian and its kin */
export function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs packages with apt-get, without a question.
 *
 * @param {readonly string[]} packages
 * @param {readonly string[]} [options] more of them
 * @returns {boolean} whether all are there now
 */
export function aptInstall(packages, options = []) {
  const install = ['install', '-y', '--no-install-recommends', ...options, ...packages];
  if (isFresh() && aptGet(install)) return true;
  if (!aptGet(['update'])) return false;
  mkdirSync(dirname(FETCHED), { recursive: true });
  writeFileSync(FETCHED, '');
  return aptGet(install);
}

/** @returns {boolean} whether the lists were fetched a short while ago */
function isFresh() {
  const fetched = statSync(FETCHED, { throwIfNoEntry: false })?.mtimeMs;
  return fetched !== undefined && Date.now() - fetched < FRESH;
}

/**
 * @param {readonly string[]} args
 * @returns {boolean} whether it did all that
 */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}
