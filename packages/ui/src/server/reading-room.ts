import { type ArchivedPage, type ArchiveTrouble, archivedPage, keeper, withArchive } from '@beffroi/observatory';
import { read } from '@beffroi/reading';
import { type ItemFile, itemFile, type Person, type Proof, ReviewRefusal, type ReviewRefusalCode } from '@beffroi/review';
import { judgedTown } from '@beffroi/store';
import { plain } from '@beffroi/words';
import { type ActionFailure, error, fail } from '@sveltejs/kit';
import { parseHTML } from 'linkedom';
import { archived } from '../words/archived.ts';
import { actorOf, type Guarded, requireRole } from './guard.ts';
import type { House } from './house.ts';

/** Who is signed in, as the verbs of the reading room want it. The verbs ask for the role themselves; pages ask first. */
export function personOf(event: Guarded): Person {
  const { id, roles, territories } = requireRole(event);
  return { ...actorOf(event), id, roles, territories };
}

/** What a form gives back when a verb refuses: why, and everything that was typed. */
export interface Refusal {
  readonly refusal: ReviewRefusalCode | 'not-in-page' | 'no-page' | 'no-step' | 'unreadable-archive';
  readonly waitMs: number;
  readonly fields: Readonly<Record<string, string>>;
}

const STATUS: Partial<Record<ReviewRefusalCode, number>> = {
  'not-allowed': 403,
  'too-often': 429,
  settled: 409,
  superseded: 409,
  'already-answered': 409,
  'already-planned': 409,
};

/** Runs a verb; a refusal becomes the form's answer, with what was typed in it. */
export async function orGivenBack<Done>(form: FormData, work: () => Promise<Done>): Promise<Done | ActionFailure<Refusal>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ReviewRefusal)) throw error;
    return givenBack(form, error.code, error.waitMs);
  }
}

export function givenBack(form: FormData, refusal: Refusal['refusal'], waitMs = 0): ActionFailure<Refusal> {
  return fail((STATUS as Readonly<Record<string, number>>)[refusal] ?? 400, { refusal, waitMs, fields: fieldsOf(form) });
}

/** A name that only fields of people have: what a browser sends as a file is no text. */
function fieldsOf(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === 'string'));
}

/** A field's text without what stands around it; `null` when it is empty. */
export function wordsOf(form: FormData, name: string): string | null {
  const value = form.get(name);
  const text = typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
  return text === '' ? null : text;
}

/** The earlier answer that a form says it replaces; `null` for none. */
export function supersededIn(form: FormData): number | null {
  const before = Number(wordsOf(form, 'supersedes') ?? '');
  return Number.isSafeInteger(before) && before > 0 ? before : null;
}

/** The item that an address names, with what people said of it. Anything else is not there (404). */
export async function itemNamed({ store }: House, id: string): Promise<ItemFile> {
  const file = /^\d{1,9}$/.test(id) ? await itemFile(store, Number(id)) : null;
  if (file === null) error(404);
  return file;
}

/** A page of a town that the machine read, as a list shows it. */
export interface PageRead {
  readonly digest: string;
  readonly url: string;
  readonly title: string;
  readonly instant: string;
  readonly rendered: boolean;
}

/** Pages of one archive never change; a page's text is not kept. */
const PAGES = keeper<readonly PageRead[]>(200);

/** Thrown, so that it is not kept: an archive that is missing now may be back in a minute. */
class NoPages extends Error {
  readonly trouble: ArchiveTrouble;
  constructor(trouble: ArchiveTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Which archive a mark rests on. */
async function archiveOf(
  house: House,
  series: { readonly id: number; readonly wave_id: number },
  territory: string,
): Promise<string | null> {
  return (await judgedTown(house.store.db, series, territory))?.capture?.archive ?? null;
}

/** What an item is about. */
export interface Subject {
  readonly series_id: number;
  readonly waveId: number;
  readonly territory: string;
}

/**
 * The pages of a town that were read in a wave, those that name the service first. Nothing tells which of them the machine cites.
 *
 * @returns why there are none, when the archive cannot be had
 */
export async function pagesRead(
  house: House,
  { series_id, waveId, territory }: Subject,
  service: { readonly fr: string; readonly names: readonly string[] },
): Promise<{ readonly pages: readonly PageRead[]; readonly trouble: ArchiveTrouble | null; readonly archive: string | null }> {
  const archive = await archiveOf(house, { id: series_id, wave_id: waveId }, territory);
  if (archive === null) return { pages: [], trouble: 'no-archive', archive };
  let listed: readonly PageRead[];
  try {
    listed = await PAGES(archive, () => listPages(house, archive));
  } catch (error) {
    if (!(error instanceof NoPages)) throw error;
    return { pages: [], trouble: error.trouble, archive };
  }
  const names = service.names.filter((name) => /^[a-z ]+$/.test(name));
  const words = [...new Set(wordsIn(service.fr).filter((word) => word.length > 3))];
  const score = ({ title, url }: PageRead): number => {
    const text = wordsIn(`${title} ${decoded(url)}`).join(' ');
    return 10 * names.filter((name) => ` ${text} `.includes(` ${name} `)).length + words.filter((word) => text.includes(word)).length;
  };
  const pages = listed.map((page) => ({ page, score: score(page) })).sort((one, other) => other.score - one.score);
  return { pages: pages.map(({ page }) => page), trouble: null, archive };
}

/** The words of a text as the catalogue writes them: folded, without articles. */
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

async function listPages(house: House, key: string): Promise<readonly PageRead[]> {
  const listed = await withArchive(house.shelf, key, async (archive): Promise<readonly PageRead[]> => {
    const byUrl = new Map<string, PageRead>();
    const seen = new Set<string>();
    for (const entry of archive.entries) {
      if (entry.method !== 'GET' || (entry.type !== 'response' && entry.type !== 'conversion')) continue;
      if (/\/(?:robots\.txt|[^/]*sitemap[^/]*)$/.test(entry.url)) continue;
      if (entry.type === 'response' && (entry.status !== 200 || !/html|text\/plain/.test(entry.mime))) continue;
      const capture = await archive.load(entry);
      if (capture === null || seen.has(capture.digest)) continue;
      const result = read(capture.body, { url: capture.url, contentType: capture.contentType });
      if (result.kind === 'unreadable') continue;
      seen.add(capture.digest);
      const { digest, url, instant, rendered } = capture;
      // What a browser drew is what a person saw: it takes the place of the bytes that its scripts were in.
      if (rendered || !byUrl.has(url)) byUrl.set(url, { digest, url, instant, rendered, title: plain(result.reading.title).slice(0, 200) });
    }
    return [...byUrl.values()];
  });
  if ('kind' in listed) throw new NoPages(listed.kind);
  return listed;
}

/** Those of the pages that hold some words, whatever their case, accents and spaces. */
export async function pagesHolding(house: House, archive: string, pages: readonly PageRead[], words: string): Promise<readonly PageRead[]> {
  const wanted = bare(folded(words));
  if (wanted === '') return pages;
  const held = await withArchive(house.shelf, archive, async (reader) => {
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

/** One page as it was archived, with nothing marked in it. */
export async function blindPage(
  house: House,
  { series_id, waveId, territory }: Subject,
  digest: string,
  language: App.Locals['language'],
): Promise<Awaited<ReturnType<typeof archivedPage>>> {
  const archive = await archiveOf(house, { id: series_id, wave_id: waveId }, territory);
  const place = { waveId, territory, page: digest, ...(archive === null ? {} : { archive }) };
  return archivedPage(house, place, [], archived[language].standing);
}

/**
 * The proof that a form gives: words that stand in an archived page, as a person sees it there.
 *
 * @returns `null` when nothing is quoted; why it is no proof, when it is none
 */
export async function proofIn(house: House, subject: Subject, form: FormData): Promise<Proof | null | 'not-in-page' | 'no-page'> {
  const quote = wordsOf(form, 'quote');
  if (quote === null) return null;
  const digest = wordsOf(form, 'page');
  if (digest === null) return 'no-page';
  const page = await blindPage(house, subject, digest, 'fr');
  if (page.kind !== 'shown') return 'not-in-page';
  return bare(textOf(page)).includes(bare(quote)) ? { quote, url: page.url, digest: page.digest } : 'not-in-page';
}

function textOf({ html, title }: ArchivedPage): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return `${title} ${document.body.textContent}`;
}
