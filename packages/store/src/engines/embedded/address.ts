import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PREFIX = 'beffroi-owner-';
const NAME = 'socket';

/** Bytes of a socket's path that every system takes (macOS: 104 with the end). */
const LONGEST = 100;

/**
 * @returns where an owner can listen: a socket in a fresh folder that only its user may enter, for a data folder's own path can be too long for
 *   one; on Windows a pipe of a name that cannot be guessed
 */
export async function newAddress(): Promise<string> {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${PREFIX}${randomBytes(16).toString('hex')}`;
  // A service of systemd has a /tmp of its own, which no other one sees; what it is given as its runtime directory they share.
  const place = process.env['RUNTIME_DIRECTORY']?.split(':')[0] || tmpdir();
  const short = Buffer.byteLength(join(place, `${PREFIX}XXXXXX`, NAME)) <= LONGEST;
  return join(await mkdtemp(join(short ? place : '/tmp', PREFIX)), NAME);
}

/** Removes the folder of an address, and never one that is not such a folder. */
export async function clearAddress(address: string): Promise<void> {
  const folder = dirname(address);
  if (basename(address) === NAME && basename(folder).startsWith(PREFIX)) await rm(folder, { recursive: true, force: true });
}
