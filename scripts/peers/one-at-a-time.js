import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/**
 * Does a work that no two processes may do at the same time: files of tests that run side by side would both install what neither found.
 *
 * @template T
 * @param {string} name of the work
 * @param {() => T} work
 * @returns {T}
 */
export function oneAtATime(name, work) {
  mkdirSync(BUILD, { recursive: true });
  const lock = join(BUILD, `${name}.lock`);
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether it is ours now
 */
function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/**
 * @param {string} lock
 * @returns {boolean} whether the process that took it is still there
 */
function isHeld(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    // One that is being written holds no number yet.
    return holder === 0 || process.kill(holder, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
