import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Actor, act, assertMay, done, unchanged } from '@beffroi/acts';
import { type ArchiveStore, scratchFolder, storeArchive } from '@beffroi/archive-store';
import { createArchive, digestOf, SOFTWARE } from '@beffroi/capture';
import type { Digest, Instant } from '@beffroi/domain';
import { addTargetDocuments, type Store } from '@beffroi/store';
import { RUBRIC } from '@beffroi/voice/judge';
import { FILE_BUDGET } from '../files/file-in-hand.ts';
import { readFile as readPosts } from '../files/read-file.ts';
import { publicPartOf } from '../files/x-public-part.ts';
import type { ZipFault } from '../files/zip.ts';
import type { ToldAccount } from '../told-account.ts';
import { type AccountNote, noteAccounts, noteNoAccounts, registeredAccounts } from './known-accounts.ts';

/** What accounts are noted with, and their files taken in. */
export interface RegisterTools {
  readonly store: Store;
  /** Who takes them in. */
  readonly actor: Actor;
  readonly archiveStore: ArchiveStore;
  /** Folder for what is under way. */
  readonly folder: string;
  /** Who says that this is the town's account: a file, or a person. */
  readonly source: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/** A file of an account's posts. */
export interface PostFile {
  readonly path: string;
  /** As it is called from now on. */
  readonly name: string;
}

/** What a file holds of an account. */
export interface FileRead {
  readonly name: string;
  /** Posts of the account and of others. */
  readonly posts: number;
  /** Codes of what could not be read, each once. */
  readonly obstacles: readonly string[];
}

/** What came of taking files in. */
export interface TakenFiles {
  readonly files: readonly FileRead[];
  /** Of them, those that the register did not have like that. */
  readonly added: number;
  /** Key of the archive on the archive store; `null` when nothing was new. */
  readonly archive: string | null;
}

/** Why files were not taken in, none of them: `too-large`, or what is wrong with a zip, of the file that is its message. */
export class TakeRefusal extends Error {
  readonly code: 'too-large' | ZipFault;
  constructor(code: TakeRefusal['code'], name: string) {
    super(name);
    this.name = 'TakeRefusal';
    this.code = code;
  }
}

/** Bytes of a file at most: an archive of an account of ten years has some hundred megabytes with its pictures. */
export const MOST_BYTES = 500_000_000;

const TYPES: ReadonlyMap<string, string> = new Map([
  ['zip', 'application/zip'],
  ['jsonl', 'application/jsonl'],
  ['ndjson', 'application/jsonl'],
  ['json', 'application/json'],
  ['js', 'text/javascript'],
  ['csv', 'text/csv'],
  ['xml', 'application/xml'],
  ['rss', 'application/rss+xml'],
  ['atom', 'application/atom+xml'],
]);

/**
 * Takes files of an account's posts in, archived with digest and date, and notes the account: all of them, or nothing. Of an X archive what is public is kept, and
 * nothing else. A file that the account has already, byte for byte, changes nothing.
 *
 * @throws TakeRefusal; the file system's error when a file cannot be read
 */
export async function takeFiles(note: AccountNote, files: readonly PostFile[], tools: RegisterTools): Promise<TakenFiles> {
  const { store, actor, archiveStore, folder, source, now } = tools;
  assertMay(actor, 'sources.taken');
  const { territory, key } = note;
  const instant = now.toISOString() as Instant;
  const given = await publicFiles(files, now);
  const read = given.map(({ name, told }) => readIn(name, told));
  const fresh = await newOf(note, given, tools);
  if (fresh.length === 0) {
    await registerAccounts([note], tools);
    return { files: read, added: 0, archive: null };
  }
  const scratch = await scratchFolder(folder);
  try {
    const path = join(scratch.path, 'posts.warc.gz');
    const start = `urn:beffroi:account:${territory}:${key}`;
    const head = { software: SOFTWARE, rubric: RUBRIC, start, territory, instant, source: 'files', robots: 'not-applicable' } as const;
    const writer = await createArchive(path, head);
    try {
      const kept = new Set<string>();
      for (const { body, name, digest } of fresh) {
        tools.signal?.throwIfAborted();
        if (kept.has(digest)) continue;
        kept.add(digest);
        const url = `file:///${name.split('/').map(encodeURIComponent).join('/')}`;
        await writer.keep({ type: 'resource', url, instant, contentType: typeOf(name), body });
      }
      await writer.finish({ home: null, visits: [], unasked: [], ended: 'done' });
    } catch (error) {
      await writer.abandon();
      throw error;
    }
    const archive = `voice/${territory}/${key}/${instant.replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.warc.gz`;
    await storeArchive(archiveStore, archive, path);
    const added = await act(store, actor, { act: 'sources.taken', territory, now }, async (trx) => {
      await noteAccounts(trx, [note], { source, now });
      const account = (await registeredAccounts(trx, [territory]))[0]?.accounts.find((one) => one.key === key);
      if (account === undefined) throw new Error(`account ${key} of ${territory} was noted and is not there`);
      const rows = fresh.map(({ name, digest, body }) => ({
        ...{ target_id: account.id, name, archive, digest, bytes: body.byteLength },
        ...{ media_type: typeOf(name), unreadable: null, taken_at: instant },
      }));
      const count = await addTargetDocuments(trx, rows);
      return done(accountSubject(note), { source, files: count, archive }, count);
    });
    return { files: read, added, archive };
  } finally {
    await scratch.remove();
  }
}

/** Notes accounts without taking anything of them in. @returns what it changed */
export function registerAccounts(notes: readonly AccountNote[], tools: Pick<RegisterTools, 'store' | 'actor' | 'source' | 'now'>) {
  const { store, actor, source, now } = tools;
  const territories = new Set(notes.map(({ territory }) => territory));
  const [only] = territories;
  const of = territories.size === 1 ? { territory: only! } : {};
  return act(store, actor, { act: 'sources.noted', now, ...of }, async (trx) => {
    const counts = await noteAccounts(trx, notes, { source, now });
    const subject = notes.length === 1 ? accountSubject(notes[0]!) : `file:${source}`;
    return counts.added + counts.changed === 0 ? unchanged(counts) : done(subject, { source, ...counts }, counts);
  });
}

/** Notes that somebody looked for accounts of towns and found none. */
export function registerNoAccounts(
  territories: readonly string[],
  tools: Pick<RegisterTools, 'store' | 'actor' | 'source' | 'now'>,
): Promise<void> {
  const { store, actor, source, now } = tools;
  const [only] = territories;
  const of = territories.length === 1 ? { territory: only! } : {};
  return act(store, actor, { act: 'sources.noted', now, ...of }, async (trx) => {
    const { added, changed } = await noteNoAccounts(trx, territories, { none: true, source, now });
    const subject = territories.length === 1 ? `account:${only}/none` : `file:${source}`;
    return added + changed === 0 ? unchanged() : done(subject, { source, withoutAccounts: added + changed });
  });
}

/** An account as the act log names it. */
export function accountSubject({ territory, key }: Pick<AccountNote, 'territory' | 'key'>): string {
  return `account:${territory}/${key}`;
}

/** A file as it is kept. */
interface GivenFile {
  readonly name: string;
  readonly body: Uint8Array;
  readonly digest: Digest;
  readonly told: ToldAccount;
}

async function publicFiles(files: readonly PostFile[], now: Date): Promise<readonly GivenFile[]> {
  const given: GivenFile[] = [];
  for (const { path, name } of files) {
    if ((await stat(path)).size > MOST_BYTES) throw new TakeRefusal('too-large', name);
    const body = publicPartOf(await readFile(path));
    if (typeof body === 'string') throw new TakeRefusal(body, name);
    if (body.byteLength > FILE_BUDGET.bytes) throw new TakeRefusal('too-large', name);
    const digest = digestOf(body);
    const told = readPosts({ name, bytes: body, contentType: typeOf(name), url: `file:///${name}`, digest, at: now.getTime() });
    given.push({ name, body, digest, told });
  }
  return given;
}

function readIn(name: string, { posts, obstacles }: ToldAccount): FileRead {
  return { name, posts: posts.length, obstacles: [...new Set(obstacles.map(({ code }) => code))] };
}

/** Files that the register does not have as the newest of their name. */
async function newOf(
  { territory, key }: AccountNote,
  given: readonly GivenFile[],
  { store }: RegisterTools,
): Promise<readonly GivenFile[]> {
  const known = (await registeredAccounts(store.db, [territory]))[0]?.accounts.find((one) => one.key === key);
  const digests = new Map(known?.files.map(({ name, digest }) => [name, digest]));
  return given.filter(({ name, digest }) => digests.get(name) !== digest);
}

const typeOf = (name: string): string =>
  TYPES.get(/\.([a-z]+)$/i.exec(basename(name))?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
