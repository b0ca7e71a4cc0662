import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** What the owner of a folder tells those who find it locked. It decides nothing: the lock does. */
export interface Notice {
  readonly pid: number;
  readonly host: string;
  /** Where the owner listens: a socket's path, or a pipe's name. */
  readonly address: string;
  /** Said by a guest before anything else. Who can read the folder can read it. */
  readonly secret: string;
  readonly since: string;
}

/** Writes it whole or not at all, readable by the folder's user only. */
export async function writeNotice(path: string, notice: Notice): Promise<void> {
  const part = `${path}.part`;
  await rm(part, { force: true });
  await writeFile(part, `${JSON.stringify(notice, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  await rename(part, path);
}

/** @returns `null` when there is none, or what is there is none */
export async function readNotice(path: string): Promise<Notice | null> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { pid, host, address, secret, since } = value as Record<string, unknown>;
  if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return null;
  return typeof address === 'string' && typeof secret === 'string' ? { pid, host, address, secret, since } : null;
}
