import { type ArchiveReader, SOFT_404, visitsOfForeignArchive } from '@beffroi/capture/reading-archives';
import { instantFrom, type Visit } from '@beffroi/domain';
import { type ReadingResult, read, SiteMemory } from '@beffroi/reading';
import type { Material, PageInHand } from '@beffroi/services/judge';
import { readingKey } from './crawl-strategy/crawl-strategy.ts';
import { isShell } from './crawl-strategy/walls.ts';
import { TextBudget } from './text-budget.ts';

/** From what the material of a judgement is taken. */
export interface MaterialOptions {
  /** Where the town's site begins: needed only for archives of other tools. */
  readonly start?: string;
  /** Readings that were already made of these very captures, by `readingKey`. */
  readonly readings?: ReadonlyMap<string, ReadingResult>;
}

/**
 * The one way from an archive to what the assessor may know: an audit takes it right after its own archive was written, a later
 * recomputation from the file alone, and both see the same. Archives of other tools have no ledger; their visits are derived from what they
 * hold. Pages beyond the text budget are in hand and unread: those that a walk met say so in the ledger, all others are counted here, in the order of the archive.
 */
export async function materialOf(archive: ArchiveReader, options: MaterialOptions = {}): Promise<Material> {
  const { head, tail } = archive;
  const foreign =
    head === null || tail === null
      ? await visitsOfForeignArchive(archive, options.start === undefined ? {} : { start: options.start })
      : null;
  const visits = foreign?.visits ?? tail?.visits ?? [];
  const wanted = new Map<string, Visit>();
  for (const visit of visits) if (isPage(visit)) wanted.set(readingKey(visit), visit);
  const pages: PageInHand[] = [];
  const budget = new TextBudget();
  const memory = new SiteMemory();
  for await (const capture of archive.captures()) {
    const key = readingKey({ url: withoutFragment(capture.url), digest: capture.digest, purpose: capture.rendered ? 'rendering' : 'page' });
    const visit = wanted.get(key);
    if (visit === undefined) continue;
    wanted.delete(key);
    const { url, contentType } = visit;
    const result = within(budget, () => options.readings?.get(key) ?? read(capture.body, { url, contentType }, memory));
    pages.push({
      url: visit.url,
      digest: capture.digest,
      reach: visit.reach,
      rendered: capture.rendered,
      result: legible(result, capture.rendered),
    });
  }
  const start = head?.start ?? options.start ?? foreign?.home ?? '';
  return {
    instant: head?.instant ?? foreign?.instant ?? instantFrom(0),
    start,
    home: tail === null || foreign !== null ? (foreign?.home ?? null) : tail.home,
    town: head?.town ?? null,
    sharedDomains: head?.sharedDomains ?? [],
    visits,
    pages,
    unasked: foreign === null ? (tail?.unasked ?? []).map((candidate) => candidate.url) : [],
  };
}

/** Reads a page, as long as there is room in the budget: whoever read it before, it is counted here, so that all count alike. */
function within(budget: TextBudget, reading: () => ReadingResult): ReadingResult {
  if (budget.over !== null) return { kind: 'unreadable', detail: budget.over.detail };
  const result = reading();
  const unread = result.kind === 'reading' ? budget.take(result.reading) : null;
  return unread === null ? result : { kind: 'unreadable', detail: unread.detail };
}

/** What was captured as a page and is one: no wall, no redirect, no page that only says that there is none. */
function isPage(visit: Visit): boolean {
  if (visit.purpose !== 'page' && visit.purpose !== 'rendering') return false;
  if (visit.digest === null || visit.status === null || visit.status < 200 || visit.status > 299 || visit.location !== null) return false;
  if (visit.obstacle !== null && visit.obstacle !== 'login') return false;
  if (visit.detail.startsWith(SOFT_404)) return false;
  // A file behind a link that promised a page is a document: that it exists is in the ledger.
  return (
    !/^\s*(?:application\/(?!xhtml)|image\/|audio\/|video\/|font\/)/i.test(visit.contentType ?? '') || /xml/i.test(visit.contentType ?? '')
  );
}

/** A page that scripts draw and that no browser drew has not been read. */
function legible(result: ReadingResult, rendered: boolean): ReadingResult {
  if (rendered || result.kind === 'unreadable' || !isShell(result.reading)) return result;
  return { kind: 'unreadable', detail: 'drawn by scripts, which nobody ran' };
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}
