import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAlive } from '../alive.ts';
import { ExportLog, OldLog } from './export-log.ts';
import { StaticRefusal } from './refusal.ts';

/** By this file a folder is known to be such a site. */
const MARK = 'beffroi-site.json';
const LOCK = '.writing';
const LOG = /^\.drawn\.(\d+)$/;

/** A page that was written before, and where it lies. */
export interface Before {
  readonly log: OldLog;
  /** `part`: in the folder that is being written; `site`: in the site that was there before. */
  readonly place: 'part' | 'site';
}

/**
 * Where a site of files is written before it takes its place: beside it, under a name of its own, so that who was killed goes on. What its pages were drawn from stands in a log within; of a site
 * that is in its place, beside it (`SITE.drawn`), for it is no part of what one publishes.
 */
export class PartFolder {
  readonly path: string;
  readonly log: ExportLog;
  /** The newest first. */
  readonly before: readonly Before[];
  readonly #folder: string;
  readonly #logName: string;

  private constructor(folder: string, path: string, before: readonly Before[], logName: string) {
    this.#folder = folder;
    this.path = path;
    this.before = before;
    this.#logName = logName;
    this.log = new ExportLog(join(path, logName));
  }

  /** @param program digest of what draws @throws StaticRefusal `exists`, `foreign`, `busy` */
  static async open(folder: string, replace: boolean, program: string): Promise<PartFolder> {
    await checkPlace(folder, replace);
    const path = join(dirname(folder), `${basename(folder)}.part`);
    await mkdir(dirname(folder), { recursive: true });
    const names = await namesIn(path);
    if (names.length > 0 && !names.some((name) => LOG.test(name) || name === LOCK)) throw new StaticRefusal('foreign', path);
    await mkdir(path, { recursive: true });
    await takeLock(join(path, LOCK));
    const numbers = names.flatMap((name) => LOG.exec(name)?.[1] ?? []).map(Number);
    const before: Before[] = [];
    for (const number of numbers.sort((one, other) => other - one)) {
      const log = await OldLog.read(join(path, `.drawn.${number}`), program);
      if (log !== null) before.push({ log, place: 'part' });
    }
    const log = await logOf(folder, program);
    if (log !== null) before.push({ log, place: 'site' });
    return new PartFolder(folder, path, before, `.drawn.${Math.max(0, ...numbers) + 1}`);
  }

  /** Has a file of before stand in its place here. @returns whether it is there */
  async bring(place: Before['place'], file: string): Promise<boolean> {
    const here = join(this.path, file);
    if (place === 'part')
      return stat(here).then(
        (found) => found.isFile(),
        () => false,
      );
    await mkdir(dirname(here), { recursive: true });
    const there = join(this.#folder, file);
    try {
      await rm(here, { force: true });
      await link(there, here).catch(() => copyFile(there, here));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }

  /** Puts the site in its place, and its log beside it. @param files those that belong to it */
  async putInPlace(id: string, replace: boolean, counts: object, files: ReadonlySet<string>): Promise<void> {
    this.log.close();
    await removeOthers(this.path, new Set([...files, this.#logName, LOCK]));
    await writeFile(join(this.path, MARK), `${JSON.stringify({ ...counts, drawn: id })}\n`);
    await checkPlace(this.#folder, replace);
    const old = `${this.path}-replaced-${randomUUID()}`;
    const isThere = await renamed(this.#folder, old);
    try {
      await rename(this.path, this.#folder);
    } catch (error) {
      if (isThere) await rename(old, this.#folder);
      throw error;
    }
    await rename(join(this.#folder, this.#logName), `${this.#folder}.drawn`);
    await rm(join(this.#folder, LOCK), { force: true });
    if (isThere) await rm(old, { recursive: true });
  }

  /** Leaves what was written, for who goes on; nothing, where nothing was. @param written whether something was */
  async leave(written: boolean): Promise<void> {
    this.log.close();
    if (!written && this.before.every(({ place }) => place === 'site')) await rm(this.path, { recursive: true, force: true });
    else await rm(join(this.path, LOCK), { force: true });
  }
}

async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** The log of the site that lies in its place, if it is of that site: beside it, or still within where somebody was killed at the end. */
async function logOf(folder: string, program: string): Promise<OldLog | null> {
  const mark = await readFile(join(folder, MARK), 'utf8').catch(() => '{}');
  const within = (await namesIn(folder)).filter((name) => LOG.test(name));
  for (const path of [`${folder}.drawn`, ...within.map((name) => join(folder, name))]) {
    const log = await OldLog.read(path, program);
    if (log !== null && log.id === (JSON.parse(mark) as { drawn?: string }).drawn) return log;
  }
  return null;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new StaticRefusal('exists', folder);
    throw error;
  });
}

async function checkPlace(folder: string, replace: boolean): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0) return;
  if (!replace) throw new StaticRefusal('exists', folder);
  if (!names.includes(MARK)) throw new StaticRefusal('foreign', folder);
}

/** Takes it from a process that is no more. @throws StaticRefusal `busy` */
async function takeLock(path: string): Promise<void> {
  const mine = `${path}-${randomUUID()}`;
  await writeFile(mine, String(process.pid));
  for (;;) {
    try {
      await link(mine, path);
      return await rm(mine);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''));
    if (holder > 0 && isAlive(holder)) {
      await rm(mine);
      throw new StaticRefusal('busy', dirname(path));
    }
    await rm(path, { force: true });
  }
}

/** Takes away what does not belong to a site: logs of before, what was half written, pages that are no more. */
async function removeOthers(folder: string, files: ReadonlySet<string>, below = ''): Promise<void> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await removeOthers(folder, files, name);
    else if (!files.has(name)) await rm(join(folder, name));
  }
}
