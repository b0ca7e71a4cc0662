import { stat } from 'node:fs/promises';
import type { ArchiveStore } from '@beffroi/archive-store';
import type { DocumentReading } from '@beffroi/documents';
import { type ArchiveTrouble, archivePathOn, cacheOf, inSandboxedWorker, limitConcurrency, NotNow, TooMany } from '@beffroi/observatory';
import { leaveUnkept } from '@beffroi/store';

/** Why a document cannot be read again: `busy` too many are asked for at once · `too-long` it was given up. */
export type DocumentTrouble = ArchiveTrouble | 'busy' | 'too-long';

/** A document of a programme, read again as it was when it was judged. */
export type ProgrammeDocument = { readonly kind: 'read'; readonly reading: DocumentReading } | { readonly kind: DocumentTrouble };

/** What comes out of the thread; `null` where the archive has no such document, or it cannot be read. */
export interface FromDocument {
  readonly reading: DocumentReading | null;
}

/** Limits of what the public can make this machine do; a site of files asks for four pages at a time. */
const AT_ONCE = 2;
const WAITING = 12;

/** A reading takes about as much as its text, a few megabytes at a hundred pages; whoever looks at one sentence looks at the next, and a site of files at all. */
const KEPT = cacheOf<FromDocument>(80);
const TURN = limitConcurrency(AT_ONCE, WAITING);

/**
 * A document out of a town's archive, by the list that it belongs to and its digest: in a thread of its own, with bounded time, memory and number, since anybody may have
 * written it. Whatever is wrong is an answer, never thrown.
 *
 * @param archive key of the archive on the archive store; `null` where nothing was captured
 */
export async function programmeDocument(
  archiveStore: ArchiveStore,
  archive: string | null,
  wanted: { readonly list: string; readonly digest: string },
): Promise<ProgrammeDocument> {
  if (archive === null) return { kind: 'no-archive' };
  const path = await archivePathOn(archiveStore, archive);
  if (typeof path !== 'string') return path;
  const file = await stat(path).catch(() => null);
  if (file === null) return { kind: 'missing' };
  try {
    const { reading } = await KEPT(JSON.stringify([path, file.size, file.mtimeMs, wanted.list, wanted.digest]), () =>
      TURN(() => inSandboxedWorker<FromDocument>(new URL('./document-worker.ts', import.meta.url), { path, ...wanted })),
    );
    return reading === null ? { kind: 'not-held' } : { kind: 'read', reading };
  } catch (error) {
    leaveUnkept();
    if (error instanceof TooMany) return { kind: 'busy' };
    if (error instanceof NotNow) return { kind: error.kind };
    throw error;
  }
}
