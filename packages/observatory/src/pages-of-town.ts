import type { ArchiveStore } from '@beffroi/archive-store';
import type { Standing } from '@beffroi/page-viewer';
import { read } from '@beffroi/reading';
import { judgedTown, type Store } from '@beffroi/store';
import {
  type ArchivedFile,
  type ArchivedPage,
  type ArchiveTrouble,
  archivedPage,
  type NoArchivedPage,
  withArchive,
} from './archived-page.ts';
import { cacheOf } from './cache.ts';

/** A page of a town that the machine read, as a list shows it. */
export interface PageRead {
  readonly digest: string;
  readonly url: string;
  /** As it stands in the page, of any length. */
  readonly title: string;
  readonly instant: string;
  readonly rendered: boolean;
}

/** Whose pages: those that a judgement of the town rests on. */
export interface JudgedPlace {
  readonly series_id: number;
  readonly waveId: number;
  readonly territory: string;
}

interface Archives {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
}

/** Pages of one archive never change; a page's text is not kept. */
const PAGES = cacheOf<readonly PageRead[]>(200);

/** Thrown, so that it is not kept: an archive that is missing now may be back in a minute. */
class NoPages extends Error {
  readonly trouble: ArchiveTrouble;
  constructor(trouble: ArchiveTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Key of the archive that a judgement rests on; `null` without one. */
async function archiveOf({ store }: Archives, { series_id, waveId, territory }: JudgedPlace): Promise<string | null> {
  return (await judgedTown(store.db, { id: series_id, wave_id: waveId }, territory))?.capture?.archive ?? null;
}

/** What people look for in pages: those that name it in title or address come first. */
export interface Wanted {
  readonly title: string;
  /** Folded words without articles; those of more than letters are left out. */
  readonly names: readonly string[];
}

/**
 * The pages of a town that were read in a wave, those that name what is wanted first. Nothing tells which of them the machine cites.
 *
 * @returns why there are none, when the archive cannot be had
 */
export async function pagesOfTown(
  archives: Archives,
  place: JudgedPlace,
  wanted: Wanted,
): Promise<{ readonly pages: readonly PageRead[]; readonly trouble: ArchiveTrouble | null; readonly archive: string | null }> {
  const archive = await archiveOf(archives, place);
  if (archive === null) return { pages: [], trouble: 'no-archive', archive };
  let listed: readonly PageRead[];
  try {
    listed = await PAGES(archive, () => listPages(archives.archiveStore, archive));
  } catch (error) {
    if (!(error instanceof NoPages)) throw error;
    return { pages: [], trouble: error.trouble, archive };
  }
  const names = wanted.names.filter((name) => /^[a-z ]+$/.test(name));
  const words = [...new Set(wordsIn(wanted.title).filter((word) => word.length > 3))];
  const score = ({ title, url }: PageRead): number => {
    const text = wordsIn(`${title} ${decoded(url)}`).join(' ');
    return 10 * names.filter((name) => ` ${text} `.includes(` ${name} `)).length + words.filter((word) => text.includes(word)).length;
  };
  const pages = listed.map((page) => ({ page, score: score(page) })).sort((one, other) => other.score - one.score);
  return { pages: pages.map(({ page }) => page), trouble: null, archive };
}

/** The words of a text as catalogues write them: folded, without articles. */
const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^(?:d|de|du|des|l|la|le|les|a|au|aux|en|et|un|une|pour|sur)$/.test(word));

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

async function listPages(archiveStore: ArchiveStore, key: string): Promise<readonly PageRead[]> {
  const listed = await withArchive(archiveStore, key, async (archive): Promise<readonly PageRead[]> => {
    const byUrl = new Map<string, PageRead>();
    const seen = new Set<string>();
    for (const entry of [...archive.entries, ...archive.kept]) {
      // What an instrument that asks nobody keeps as its page is read like one.
      const kept = entry.type === 'resource';
      if (kept && !/html/.test(entry.mime)) continue;
      if (!kept && (entry.method !== 'GET' || (entry.type !== 'response' && entry.type !== 'conversion'))) continue;
      if (/\/(?:robots\.txt|[^/]*sitemap[^/]*)$/.test(entry.url)) continue;
      if (entry.type === 'response' && (entry.status !== 200 || !/html|text\/plain/.test(entry.mime))) continue;
      const capture = await archive.load(entry);
      if (capture === null || seen.has(capture.digest)) continue;
      const result = read(capture.body, { url: capture.url, contentType: capture.contentType });
      if (result.kind === 'unreadable') continue;
      seen.add(capture.digest);
      const { digest, url, instant, rendered } = capture;
      // What a browser drew is what a person saw: it takes the place of the bytes that its scripts were in.
      if (rendered || !byUrl.has(url)) byUrl.set(url, { digest, url, instant, rendered, title: result.reading.title });
    }
    return [...byUrl.values()];
  });
  if ('kind' in listed) throw new NoPages(listed.kind);
  return listed;
}

/** Those of the pages that hold some words, whatever their case, accents and spaces. */
export async function pagesHolding(
  { archiveStore }: Pick<Archives, 'archiveStore'>,
  archive: string,
  pages: readonly PageRead[],
  words: string,
): Promise<readonly PageRead[]> {
  const wanted = bare(folded(words));
  if (wanted === '') return pages;
  const held = await withArchive(archiveStore, archive, async (reader) => {
    const found: PageRead[] = [];
    for (const page of pages) {
      const capture = await reader.capture(page.digest);
      const result = capture && read(capture.body, { url: capture.url, contentType: capture.contentType });
      if (result && result.kind !== 'unreadable' && bare(folded(result.reading.blocks.map(({ text }) => text).join(' '))).includes(wanted))
        found.push(page);
    }
    return found;
  });
  return 'kind' in held ? [] : held;
}

const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, '');

/** One page that a judgement rests on as it was archived, with nothing marked in it. */
export async function blindPage(
  archives: Archives,
  place: JudgedPlace,
  digest: string,
  standing: Standing,
): Promise<ArchivedPage | ArchivedFile | NoArchivedPage> {
  const archive = await archiveOf(archives, place);
  const { waveId, territory } = place;
  return archivedPage(archives, { waveId, territory, page: digest, ...(archive === null ? {} : { archive }) }, [], standing);
}

/** Whether words stand in an archived page, as a person sees it there: in whatever spaces. */
export async function standsIn({ html, title }: ArchivedPage, quote: string): Promise<boolean> {
  // Loaded when somebody quotes: it is a tenth of all that a command of the terminal would load.
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return bare(`${title} ${document.body.textContent}`).includes(bare(quote));
}
