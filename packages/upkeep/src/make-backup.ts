import { open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isForsaken, ownName } from '@beffroi/archive-store';
import { type BackupReport, backup, beginsAsBackup, type Store } from '@beffroi/store';

/** A backup that was made, and what was taken away beside it. */
export interface BackupMade extends BackupReport {
  /** Names of half-written backups that dead processes had left in the same folder. */
  readonly swept: readonly string[];
}

/** Names of half-written backups: of earlier versions, with eight digits that say nothing, and of this one, with who writes it. */
const PARTS = { before: /\.[0-9a-f]{8}\.part$/, own: /@([a-z0-9.-]+_[0-9a-f]{8}_\d+_[0-9a-f]{8})\.part$/ };

/** Milliseconds without a byte after which nobody writes a part that does not say whose it is. */
const LONG_AGO = 3_600_000;

/** Makes a backup, after it took away what killed backups left half-written in the same folder; whoever writes one now, or on another machine, is left to it. */
export async function makeBackup(store: Store, path: string, about: { readonly now: Date; readonly program: string }): Promise<BackupMade> {
  const swept = await sweepParts(dirname(path), about.now.getTime());
  return { ...(await backup(store, path, about, `${path}@${ownName()}.part`)), swept };
}

async function sweepParts(folder: string, now: number): Promise<string[]> {
  const swept: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const writer = PARTS.own.exec(name)?.[1];
    const forsaken = writer === undefined ? PARTS.before.test(name) && (await isOfBefore(path, now)) : await isForsaken(path, writer, now);
    if (!forsaken) continue;
    await rm(path, { force: true });
    swept.push(name);
  }
  return swept;
}

/** Whether a part that does not say whose it is has lain for long, and is a backup's. */
async function isOfBefore(path: string, now: number): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    if (now - (await file.stat()).mtimeMs < LONG_AGO) return false;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 16), 0, 1 << 16, 0);
    return beginsAsBackup(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}
