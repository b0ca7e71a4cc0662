import { type ArchiveStore, ArchiveStoreRefusal, takeArchive } from '@beffroi/archive-store';
import { type ArchivedExchange, type ArchiveReader, readArchive } from '@beffroi/capture';
import { type Digest, type Instant, parseDigest } from '@beffroi/domain';
import { type PageLink, type Quote, type Standing, show } from '@beffroi/page-viewer';
import { lastCapture, leaveUnkept, type Store } from '@beffroi/store';

/**
 * Why an archive, or a capture in it, cannot be had:
 * `no-archive` nothing was captured · `missing` the archive is not on the archive store · `unreachable` the archive store gives no answer · `damaged` the archive or the record is not
 * what it was when it was written · `not-held` the archive is whole and holds no such capture · `erased` it was taken out on request: its digest is left.
 */
export type ArchiveTrouble = 'no-archive' | 'missing' | 'unreachable' | 'damaged' | 'not-held' | 'erased';

/** What an archived page is asked of. */
export interface ProofPlace {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
}

/** Where a page lies: a town in a wave, and the capture by its digest or, where only that is known, by its address. */
export interface PagePlace {
  readonly waveId: number;
  readonly territory: string;
  /** Key of the archive on the archive store, where it is known already (`JudgedTown.capture`); else that of the town's last attempt in the wave. */
  readonly archive?: string;
  /** `sha256:…` of the body as the evidence says it, or an absolute address. */
  readonly page: string;
}

/** One archived page, safe to look at. */
export interface ArchivedPage {
  readonly kind: 'shown';
  readonly url: string;
  /** When it was captured. */
  readonly instant: Instant;
  readonly digest: Digest;
  /** A browser drew it: what the page's own scripts made of it. */
  readonly rendered: boolean;
  /** A limit cut it when it was captured or when it was shown. */
  readonly cut: boolean;
  readonly title: string;
  readonly language: string;
  /** Safe for the inside of a `<body>` (see `@beffroi/page-viewer`). */
  readonly html: string;
  /** For each quote, whether it stands in the page. */
  readonly found: readonly boolean[];
  readonly links: readonly PageLink[];
}

/** It was captured, and is no page: a file, a picture. */
export interface ArchivedFile {
  readonly kind: 'file';
  readonly url: string;
  readonly instant: Instant;
  readonly digest: Digest;
  readonly contentType: string | null;
  /** What the bytes are, in a word. */
  readonly detail: string;
}

/** Why an archived page cannot be shown. */
export interface NoArchivedPage {
  readonly kind: ArchiveTrouble;
}

/**
 * A page as it was archived, made safe to look at (`@beffroi/page-viewer`): no script, no style, no link that leads anywhere, nothing that is loaded. Reads one record of
 * the archive, not the whole. Whatever is wrong with archive store or archive is an answer, never thrown.
 *
 * @param quotes to be marked: `<mark id="preuve">` for the first, `preuve-2` … for the others; none for somebody who is to look blind
 * @param standing words in the reader's language for what cannot be shown
 */
export async function archivedPage(
  { store, archiveStore }: ProofPlace,
  place: PagePlace,
  quotes: readonly Quote[],
  standing: Standing,
): Promise<ArchivedPage | ArchivedFile | NoArchivedPage> {
  const key = place.archive ?? (await lastCapture(store.db, place))?.archive ?? null;
  return withArchive(archiveStore, key, async (archive) => {
    const capture = await captureOf(archive, place.page);
    if (typeof capture === 'string') return { kind: capture };
    const { url, instant, digest, rendered, truncated, contentType } = capture;
    const shown = show(capture.body, { url, contentType }, quotes, standing);
    if (shown.kind === 'not-a-page') return { kind: 'file', url, instant, digest, contentType, detail: shown.detail };
    return { ...shown, url, instant, digest, rendered, cut: shown.cut || truncated };
  });
}

/** The capture of a digest or an address, or why it cannot be had. */
export async function captureOf(archive: ArchiveReader, page: string): Promise<ArchivedExchange | 'damaged' | 'not-held' | 'erased'> {
  const before = archive.damages.length;
  const capture = await archive.capture(page);
  if (capture !== null) return capture;
  if ((await archive.erasures()).some(({ digest, url }) => digest === page || url === page)) return 'erased';
  // An archive without its ledger was cut: what it does not hold may have stood in what is gone.
  const damaged = archive.damages.length > before || archive.tail === null || isListed(archive, page);
  return damaged ? 'damaged' : 'not-held';
}

/** The index or ledger says that it was captured. */
function isListed({ entries, tail }: ArchiveReader, page: string): boolean {
  const digest = parseDigest(page);
  if (digest === null) return entries.some((entry) => entry.url === page);
  return tail?.visits.some((visit) => visit.digest === digest) === true;
}

/**
 * Does something with an archive that lies on the archive store, and closes it.
 *
 * @returns what was done, or why the archive cannot be had
 */
export async function withArchive<T>(
  archiveStore: ArchiveStore,
  key: string | null,
  use: (archive: ArchiveReader) => Promise<T>,
): Promise<T | { readonly kind: Exclude<ArchiveTrouble, 'not-held' | 'erased'> }> {
  const path = await archivePathOn(archiveStore, key);
  if (typeof path !== 'string') return path;
  const archive = await readArchive(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 'missing' as const;
    if (typeof error.code === 'string') return 'unreachable' as const;
    throw error;
  });
  if (typeof archive === 'string') {
    leaveUnkept();
    return { kind: archive };
  }
  try {
    // What is no archive at all opens as one that holds nothing.
    if (archive.head === null && archive.entries.length === 0) return { kind: 'damaged' };
    return await use(archive);
  } finally {
    await archive.close();
  }
}

/** Path from which an archive can be read, or why it cannot. */
export async function archivePathOn(
  archiveStore: ArchiveStore,
  key: string | null,
): Promise<string | { readonly kind: Exclude<ArchiveTrouble, 'not-held' | 'erased'> }> {
  if (key === null) return { kind: 'no-archive' };
  try {
    return await takeArchive(archiveStore, key);
  } catch (error) {
    if (!(error instanceof ArchiveStoreRefusal)) throw error;
    if (error.code !== 'missing') {
      leaveUnkept();
      return { kind: error.code === 'damaged' ? 'damaged' : 'unreachable' };
    }
  }
  // The index is a help only: an archive without one is read through.
  try {
    return await archiveStore.take(key);
  } catch (error) {
    if (!(error instanceof ArchiveStoreRefusal)) throw error;
    leaveUnkept();
    return { kind: error.code === 'missing' ? 'missing' : error.code === 'damaged' ? 'damaged' : 'unreachable' };
  }
}
