import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return [['update'], ['install', '-y', '--no-install-recommends', ...options, ...packages]].every(
    (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0,
  );
}
