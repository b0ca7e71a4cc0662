import { chmodSync, mkdtempSync, readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** As statfs(2) names it. */
const TMPFS = 0x01021994;
/** Bytes. A whole run has half a gigabyte of databases, archives and sites there at its fullest; the tests themselves need some gigabytes more. */
const ROOM = 4 * 2 ** 30;

/**
 * A folder in memory for what tests write and throw away: some hundred databases and sites, of which a disk would keep each for nothing.
 *
 * @returns {string | null} its path, to be removed by who asked; `null` where the machine has none, or none with that much room
 */
export function folderInMemory() {
  if (process.platform !== 'linux' || !holdsPrograms() || !hasRoom()) return null;
  const folder = mkdtempSync(join(MEMORY, 'beffroi-'));
  // A database server of the tests is run by another user than root, and must come to what is his in it.
  chmodSync(folder, 0o755);
  return folder;
}

/** @returns {boolean} whether programs may be run there: some tests write one */
function holdsPrograms() {
  const mount = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, where]) => where === MEMORY);
  return mount !== undefined && mount[3]?.split(',').includes('noexec') === false;
}

/** @returns {boolean} */
function hasRoom() {
  const { type, bavail, bsize } = statfsSync(MEMORY);
  return type === TMPFS && bavail * bsize >= ROOM && freemem() >= ROOM;
}
