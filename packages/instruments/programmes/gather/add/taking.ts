import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type Actor, act, assertMay, done, unchanged } from '@beffroi/acts';
import { type ArchiveStore, scratchFolder, storeArchive } from '@beffroi/archive-store';
import { type ArchiveTail, type ArchiveWriter, createArchive, digestOf, SOFTWARE } from '@beffroi/capture';
import type { OcrTools } from '@beffroi/documents-apart';
import type { Digest, Instant } from '@beffroi/domain';
import { canonicalJson } from '@beffroi/domain';
import { RUBRIC } from '@beffroi/programmes/judge';
import { addTargetDocuments, noteLists, registeredLists, type Store } from '@beffroi/store';
import { OCR_TYPE, ocrUrl } from '../archived-document.ts';
import { recording } from '../ocr-record.ts';
import { readPatiently } from '../read-programme.ts';
import { leftBehind } from './left-behind.ts';
import { documentsKey, type ListPlace, listSubject, startOf } from './list-place.ts';

/** What documents are taken in with. */
export interface TakingTools {
  readonly store: Store;
  /** Who takes them in. */
  readonly actor: Actor;
  readonly archiveStore: ArchiveStore;
  /** Folder for what is under way. */
  readonly folder: string;
  /** Recognises words in pictures of pages; `null` where nobody here can. */
  readonly ocr: OcrTools | null;
  /** Who says that these are the list's documents: a file, or a person. */
  readonly source: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
}

/** A document that lies in an archive under way. */
export interface TakenDocument {
  /** Its address, or the name of its file. */
  readonly name: string;
  readonly digest: Digest;
  readonly bytes: number;
  readonly contentType: string;
  readonly takenAt: Instant;
  /** Why it could not be read; `null` when it could. */
  readonly unreadable: string | null;
}

/** What came of taking documents in. */
export interface Taken {
  readonly documents: readonly TakenDocument[];
  /** Of them, those that the register did not have like that. */
  readonly added: number;
  /** Key of the archive on the archive store; `null` when nothing was new. */
  readonly archive: string | null;
}

/** The ledger of an archive of files: nobody was asked anything. */
const NOTHING_ASKED: ArchiveTail = { home: null, visits: [], unasked: [], ended: 'done' };

/** Opens an archive for documents of a list, lets it be filled, puts it on the archive store and notes what it holds: all of it, or nothing. */
export async function takeIn(
  place: ListPlace,
  tools: TakingTools,
  { source, robots }: { readonly source: string; readonly robots: 'obeyed' | 'not-applicable' },
  fill: (writer: ArchiveWriter, instant: Instant) => Promise<{ readonly documents: readonly TakenDocument[]; readonly tail?: ArchiveTail }>,
): Promise<Taken> {
  const { store, archiveStore, folder, now } = tools;
  assertMay(tools.actor, 'sources.taken');
  const instant = now.toISOString() as Instant;
  const scratch = await scratchFolder(folder);
  try {
    const path = join(scratch.path, 'documents.warc.gz');
    const head = { software: SOFTWARE, rubric: RUBRIC, start: startOf(place), territory: place.territory, instant, source, robots };
    const writer = await createArchive(path, head);
    let documents: readonly TakenDocument[];
    let tail: ArchiveTail;
    try {
      const filled = await fill(writer, instant);
      documents = filled.documents;
      const { home, visits, unasked, ended } = filled.tail ?? NOTHING_ASKED;
      tail = { home, visits, unasked, ended };
    } catch (error) {
      await writer.abandon();
      throw error;
    }
    const fresh = await unknownOf(store, place, documents);
    if (fresh.length === 0) {
      await writer.abandon();
      await note(tools, place, documents, null);
      return { documents, added: 0, archive: null };
    }
    await writer.finish(tail);
    const left = source === 'files' ? await leftBehind(place, path, tools) : null;
    if (left !== null)
      return {
        documents,
        added: await note(
          tools,
          place,
          fresh.map((one) => ({ ...one, takenAt: left.taken })),
          left,
        ),
        archive: left.key,
      };
    const key = documentsKey(place, instant, randomUUID());
    const { digest } = await storeArchive(archiveStore, key, path);
    return { documents, added: await note(tools, place, fresh, { key, digest }), archive: key };
  } finally {
    await scratch.remove();
  }
}

/** Reads a document that an archive holds by now, and keeps beside it what was recognised in it. */
export async function readTaken(
  writer: ArchiveWriter,
  {
    name,
    body,
    contentType,
    takenAt,
  }: { readonly name: string; readonly body: Uint8Array; readonly contentType: string; readonly takenAt: Instant },
  { ocr, signal }: Pick<TakingTools, 'ocr' | 'signal'>,
): Promise<TakenDocument> {
  const digest = digestOf(body);
  const remembering = ocr === null ? null : recording(ocr);
  const result = await readPatiently(body, {
    name,
    contentType,
    ocr: remembering?.tools ?? null,
    ...(signal === undefined ? {} : { signal }),
  });
  const record = remembering?.record() ?? null;
  if (record !== null) {
    const kept = { url: ocrUrl(digest), instant: takenAt, contentType: OCR_TYPE, body: Buffer.from(canonicalJson(record)), of: digest };
    await writer.keep({ type: 'conversion', ...kept });
  }
  const unreadable = result.kind === 'unreadable' ? result.because : null;
  return { name, digest, bytes: body.byteLength, contentType, takenAt, unreadable };
}

/** Documents that the register does not have as the newest of their name. */
async function unknownOf(
  { db }: Store,
  { territory, election, key }: ListPlace,
  documents: readonly TakenDocument[],
): Promise<readonly TakenDocument[]> {
  const list = (await registeredLists(db, election, [territory])).find((one) => one.key === key);
  const known = new Map(list?.documents.map(({ name, digest }) => [name, digest]));
  return documents.filter(({ name, digest }) => known.get(name) !== digest);
}

/** Writes down what is known of the list by now, and its new documents. @param archive `null` when none of them is new */
function note(
  { store, actor, source, now }: TakingTools,
  { territory, election, key, name, head, label }: ListPlace,
  documents: readonly TakenDocument[],
  archive: { readonly key: string; readonly digest: Digest } | null,
): Promise<number> {
  return act(store, actor, { act: 'sources.taken', territory, now }, async (trx) => {
    const of = { territory, year: election.year, round: election.round, key };
    const before = (await registeredLists(trx, election, [territory])).find((one) => one.key === key);
    const readable = [...(before?.documents ?? []), ...documents.map(({ unreadable }) => ({ unreadable }))].some(
      (one) => one.unreadable === null,
    );
    const any = documents.length + (before?.documents.length ?? 0) > 0;
    const noted = await noteLists(trx, [{ ...of, name, head, label, state: any ? (readable ? 'found' : 'unreadable') : null }], {
      source,
      now,
    });
    const subject = listSubject(of);
    if (archive === null) return noted.same > 0 ? unchanged(0) : done(subject, { name, source, documents: 0 }, 0);
    const list = (await registeredLists(trx, election, [territory])).find((one) => one.key === key)!;
    const added = await addTargetDocuments(
      trx,
      documents.map(({ name: called, digest, bytes, contentType, takenAt, unreadable }) => ({
        target_id: list.id,
        name: called,
        archive: archive.key,
        archive_digest: archive.digest,
        digest,
        bytes,
        media_type: contentType,
        unreadable,
        taken_at: takenAt,
      })),
    );
    return done(subject, { name, source, documents: added, archive: archive.key }, added);
  });
}
