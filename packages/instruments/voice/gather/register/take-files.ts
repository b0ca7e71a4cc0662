import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Actor, act, assertMay, done, unchanged } from '@beffroi/acts';
import { type ArchiveStore, ArchiveStoreRefusal, scratchFolder, storeArchive, takeArchive } from '@beffroi/archive-store';
import { createArchive, digestOf, readArchive, SOFTWARE } from '@beffroi/capture';
import type { Digest, Instant } from '@beffroi/domain';
import { addTargetDocuments, archivesOfDocuments, dropAccessOf, type Store } from '@beffroi/store';
import { RUBRIC } from '@beffroi/voice/judge';
import { accessName } from '../access/sealed-access.ts';
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
  const { actor, archiveStore, folder, now } = tools;
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
  const left = await leftBehind(note, fresh, tools);
  if (left !== null) return { files: read, added: await noteFiles(note, fresh, left, tools), archive: left.key };
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
    const archive = `${prefixOf(note)}${instant.replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.warc.gz`;
    const stored = { key: archive, digest: (await storeArchive(archiveStore, archive, path)).digest, taken: instant };
    return { files: read, added: await noteFiles(note, fresh, stored, tools), archive };
  } finally {
    await scratch.remove();
  }
}

/** An archive of files, where it lies. */
interface StoredFiles {
  readonly key: string;
  /** Of its file. */
  readonly digest: Digest;
  /** When its files were taken in. */
  readonly taken: Instant;
}

/** Notes an account and the files that an archive holds of it. @returns how many are new */
function noteFiles(
  note: AccountNote,
  fresh: readonly GivenFile[],
  { key: archive, digest: archiveDigest, taken }: StoredFiles,
  { store, actor, source, now }: RegisterTools,
): Promise<number> {
  const { territory, key } = note;
  return act(store, actor, { act: 'sources.taken', territory, now }, async (trx) => {
    await noteAccounts(trx, [note], { source, now });
    const account = (await registeredAccounts(trx, [territory]))[0]?.accounts.find((one) => one.key === key);
    if (account === undefined) throw new Error(`account ${key} of ${territory} was noted and is not there`);
    const rows = fresh.map(({ name, digest, body }) => ({
      ...{ target_id: account.id, name, archive, archive_digest: archiveDigest, digest, bytes: body.byteLength },
      ...{ media_type: typeOf(name), unreadable: null, taken_at: taken },
    }));
    const count = await addTargetDocuments(trx, rows);
    return done(accountSubject(note), { source, files: count, archive }, count);
  });
}

/**
 * An archive that holds these files, and nothing else, and that no row names: whoever put it there was killed before it was noted. Its words must not lie where no
 * erasure looks, so it is noted now, rather than another one made.
 */
async function leftBehind(
  note: AccountNote,
  fresh: readonly GivenFile[],
  { store, archiveStore }: RegisterTools,
): Promise<StoredFiles | null> {
  const wanted = sorted(fresh.map(({ digest }) => digest));
  const known = await archivesOfDocuments(store.db, note.territory);
  for await (const key of archiveStore.list(prefixOf(note))) {
    if (!key.endsWith('.warc.gz') || known.has(key)) continue;
    const path = await takeArchive(archiveStore, key).catch(orNull);
    if (path === null) continue;
    const archive = await readArchive(path);
    try {
      const held = archive.kept.filter(({ type }) => type === 'resource').map(({ digest }) => digest);
      if (archive.head === null || archive.damages.length > 0 || sorted(held).join() !== wanted.join()) continue;
      // The same bytes under the same key: nothing moves, and the digest comes back.
      return { key, digest: (await storeArchive(archiveStore, key, path)).digest, taken: archive.head.instant };
    } finally {
      await archive.close();
    }
  }
  return null;
}

const sorted = (digests: readonly string[]): readonly string[] => [...new Set(digests)].sort();

/** What the keys of archives of an account's files begin with. */
const prefixOf = ({ territory, key }: Pick<AccountNote, 'territory' | 'key'>): string => `voice/${territory}/${key}/`;

/** What is not whole there, its index or itself, is none. @throws what else went wrong */
function orNull(error: unknown): null {
  if (error instanceof ArchiveStoreRefusal && (error.code === 'missing' || error.code === 'damaged')) return null;
  throw error;
}

/** Notes accounts without taking anything of them in. @returns what it changed */
export function registerAccounts(notes: readonly AccountNote[], tools: Pick<RegisterTools, 'store' | 'actor' | 'source' | 'now'>) {
  const { store, actor, source, now } = tools;
  const territories = new Set(notes.map(({ territory }) => territory));
  const [only] = territories;
  const of = territories.size === 1 ? { territory: only! } : {};
  return act(store, actor, { act: 'sources.noted', now, ...of }, async (trx) => {
    const counts = await noteAccounts(trx, notes, { source, now });
    // What its town gave for an account that is not the town's is used no more.
    for (const { territory, key, state } of notes) if (state === 'withdrawn') await dropAccessOf(trx, accessName({ territory, key }));
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
