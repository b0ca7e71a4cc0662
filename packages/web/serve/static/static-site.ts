import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileOf, TOWN_LIST } from './addresses.ts';
import { dayOf, type Reads } from './drawn-from.ts';
import type { ExportHead, ExportState, LoggedPage } from './export-log.ts';
import { type Hand, handOf } from './hands.ts';
import { type Rewrite, rewriteHtml } from './links.ts';
import { staticMap } from './map.ts';
import { AT_ONCE, PageWriter, type WriterOptions, type Written } from './page-writer.ts';
import { type Before, PartFolder } from './part-folder.ts';
import { StaticRefusal } from './refusal.ts';

export { fileOf } from './addresses.ts';
export { StaticRefusal, type StaticRefusalCode } from './refusal.ts';

/** How a site of files is written. */
export interface StaticOptions {
  /** The running site: where it listens on loopback, and the origin that it writes into its pages. */
  readonly site: { readonly port: number; readonly origin: string };
  /** Where the files are to be. Absent or empty, or such a site when `replace` is true. */
  readonly folder: string;
  readonly replace?: boolean;
  /** Where the files will be found on the web, for what must name it whole (catalogue of data): `https://observatoire.example/2026`. */
  readonly base?: string | null;
  /** The towns' sheets as PDF too: each is printed by a browser, which takes its time. */
  readonly pdf?: boolean;
  /** A town has two pages, its sheet and its proofs, instead of a hundred: for a whole country (`folded.ts`). */
  readonly folded?: boolean;
  /** By what it is known that a page is what would be drawn; without it each is drawn. */
  readonly source?: ExportSource;
  /** Processes that draw beside this one; unless given, this one draws. @param how what they must be told */
  readonly hands?: (how: HandOrder) => Promise<readonly Hand[]>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StaticProgress) => void;
}

/** What an export stands on, as far as it can change. */
export interface ExportSource {
  readonly reads: Reads;
  /** The instant of the export, which is its site's clock. */
  readonly at: Date;
  /** Digest of what draws. */
  readonly program: string;
  /** As it is now. */
  readonly state: () => Promise<ExportState>;
}

/** What another process must be told to write pages of the same export. */
export type HandOrder = Pick<WriterOptions, 'part' | 'base' | 'pdf' | 'folded'> & { readonly origin: string; readonly at: string | null };

/** How far the writing of a site of files has come. */
export interface StaticProgress {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Known and not yet written. */
  readonly waiting: number;
  /** Pages and files of before that were left as they are. */
  readonly kept: number;
}

/** What was written. */
export interface StaticReport extends Omit<StaticProgress, 'waiting'> {
  readonly folder: string;
  readonly seconds: number;
  /** Addresses that pages named and the site does not have: their links are plain text now. */
  readonly missing: readonly string[];
}

const STARTS = ['/', '/en', '/donnees/catalogue.jsonld', TOWN_LIST];
/** Milliseconds between two words of progress. */
const BREATH = 250;

/**
 * Writes the whole public site as files that open from any server or folder: each page is asked for as a reader would, its links are made relative, and what needs
 * a server becomes plain text. It is whole or it is not there; who is stopped on the way goes on where they were, and what is the same as in the site that it replaces is left
 * (docs/adr/0077-a-country-as-files.md). Memory holds addresses, not pages.
 *
 * @throws StaticRefusal · the signal's reason · whatever the disk throws
 */
export async function writeStaticSite(options: StaticOptions): Promise<StaticReport> {
  const began = performance.now();
  const folder = resolve(options.folder);
  const { base = null, pdf = false, folded = false, replace = false, source } = options;
  // Without a source nothing is kept: no program is like another.
  const program = JSON.stringify([source?.program ?? randomUUID(), options.site.origin, base, pdf, folded]);
  const part = await PartFolder.open(folder, replace, program);
  const reads = source?.reads ?? null;
  const writer = new PageWriter({ ...{ site: options.site, part: part.path, base, pdf, folded, reads }, signal: options.signal });
  const order = { ...{ part: part.path, base, pdf, folded, origin: options.site.origin }, at: source?.at.toISOString() ?? null };
  const exporting = new Exporting(part, writer, options, program);
  let hands: readonly Hand[] = [];
  try {
    hands = (await options.hands?.(order)) ?? [handOf(writer, reads, AT_ONCE)];
    const report = await exporting.write(hands);
    const { pages, files, bytes } = report;
    await part.putInPlace(exporting.id, replace, { pages, files, bytes }, exporting.written());
    return { folder, ...report, seconds: (performance.now() - began) / 1000 };
  } catch (error) {
    await part.leave(exporting.counts().pages > 0);
    throw error;
  } finally {
    await Promise.all(hands.map((hand) => hand.close()));
    writer.close();
  }
}

/** An address that is settled in this round. */
interface Settled {
  readonly kind: Written['kind'];
  readonly wants: Uint32Array;
  readonly bytes: number;
  /** It is of before. */
  readonly kept: boolean;
  /** What of it is not there, so that its links are plain text. */
  unlinked: ReadonlySet<number>;
}

class Exporting {
  readonly id = randomUUID();
  readonly #part: PartFolder;
  readonly #writer: PageWriter;
  readonly #options: StaticOptions;
  readonly #program: string;
  readonly #numbers = new Map<string, number>();
  readonly #paths: string[] = [];
  readonly #queue: number[] = [];
  readonly #settled = new Map<number, Settled>();
  /** Whole addresses of pages, each of which is the one that its page says is its own. */
  readonly #own = new Set<string>();
  readonly #others = new Set<string>();
  #head: ExportHead | null = null;
  #before: readonly Before[] = [];
  readonly #counts = { pages: 0, files: 0, bytes: 0, kept: 0 };
  #told = 0;

  constructor(part: PartFolder, writer: PageWriter, options: StaticOptions, program: string) {
    this.#part = part;
    this.#writer = writer;
    this.#options = options;
    this.#program = program;
  }

  counts(): Readonly<Omit<StaticProgress, 'waiting'>> {
    return this.#counts;
  }

  /** Files of the site. */
  written(): ReadonlySet<string> {
    const files = new Set(this.#others);
    for (const [number, { kind }] of this.#settled) if (kind !== 'missing') files.add(fileOf(this.#paths[number]!));
    return files;
  }

  async write(hands: readonly Hand[]): Promise<Omit<StaticReport, 'folder' | 'seconds'>> {
    await this.#begin();
    await this.#drain(hands);
    await this.#unlink(hands);
    await this.#forMachines();
    if (!(await this.#isStill())) throw new StaticRefusal('changing', this.#part.path);
    this.#tell(true);
    const missing = [...this.#settled].flatMap(([number, { kind }]) => (kind === 'missing' ? [this.#paths[number]!] : []));
    return { ...this.#counts, missing: missing.sort() };
  }

  async #begin(): Promise<void> {
    const state = (await this.#options.source?.state()) ?? { published: '', withheld: '', tables: {} };
    this.#head = { id: this.id, program: this.#program, ...state };
    this.#part.log.head(this.#head);
    this.#before = this.#part.before;
    for (const path of STARTS) this.#want(path);
  }

  /** Whether the same is published and withheld as when it was begun: what changed in between is of one moment or the next, but nothing may be shown that was withdrawn. */
  async #isStill(): Promise<boolean> {
    const now = await this.#options.source?.state();
    return now === undefined || (now.published === this.#head!.published && now.withheld === this.#head!.withheld);
  }

  #numberOf(path: string): number {
    let number = this.#numbers.get(path);
    if (number === undefined) {
      number = this.#paths.push(path) - 1;
      this.#numbers.set(path, number);
    }
    return number;
  }

  #want(path: string): number {
    const number = this.#numberOf(path);
    if (!this.#settled.has(number)) {
      this.#settled.set(number, WAITING);
      this.#queue.push(number);
    }
    return number;
  }

  async #drain(hands: readonly Hand[]): Promise<void> {
    let failed: unknown = null;
    let idle = Promise.withResolvers<void>();
    let running = 0;
    const work = async (hand: Hand): Promise<void> => {
      while (failed === null) {
        // From the end: links of one page are written soon after it, and the queue stays short where the site is deep.
        const number = this.#queue.pop();
        if (number === undefined) {
          if (running === 0) return;
          await idle.promise;
          continue;
        }
        running++;
        await this.#take(number, hand).catch((error: unknown) => {
          failed ??= error;
        });
        running--;
        idle.resolve();
        idle = Promise.withResolvers<void>();
        this.#tell();
      }
    };
    await Promise.all(hands.flatMap((hand) => Array.from({ length: hand.atOnce }, () => work(hand))));
    if (failed !== null) throw failed;
  }

  #tell(always = false): void {
    if (!always && performance.now() - this.#told < BREATH) return;
    this.#told = performance.now();
    this.#options.onProgress?.({ ...this.#counts, waiting: this.#queue.length });
  }

  async #take(number: number, hand: Hand): Promise<void> {
    this.#options.signal?.throwIfAborted();
    const path = this.#paths[number]!;
    const found = await this.#found(path);
    if (found?.look === 'keep') return this.#settle(number, found.page, found.page.unlinked);
    const drawnFrom = found?.look === 'ask' ? found.page.from : null;
    const done = await hand.take({ path, drawnFrom });
    if (done === 'same') this.#settle(number, found!.page, found!.page.unlinked);
    else this.#settle(number, done, null);
  }

  /** What was written before of an address, if it can be what would be drawn. */
  async #found(path: string): Promise<{ readonly page: LoggedPage; readonly look: 'keep' | 'ask' } | null> {
    for (const { log, place } of this.#before) {
      const page = log.page(path);
      if (page === null) continue;
      const look = this.#look(page);
      if (look === 'draw') continue;
      if (page.kind === 'missing' || (await this.#part.bring(place, fileOf(path)))) return { page, look };
    }
    return null;
  }

  #look({ from, head }: LoggedPage): 'keep' | 'ask' | 'draw' {
    const now = this.#head!;
    if (from === null || head.published !== now.published || head.withheld !== now.withheld) return 'draw';
    if (from.day !== null && from.day !== dayOf(this.#options.source!.at)) return 'draw';
    if (!from.clock && from.tables.every((table) => head.tables[table] === now.tables[table])) return 'keep';
    return from.statements === null ? 'draw' : 'ask';
  }

  /** @param kept addresses whose links it has lost already, where it is of before; `null`: it was drawn now */
  #settle(number: number, page: Written, kept: readonly string[] | null): void {
    this.#part.log.page(this.#paths[number]!, page, kept ?? []);
    const wants = Uint32Array.from(page.wants, (path) => this.#want(path));
    this.#settled.set(number, {
      kind: page.kind,
      wants,
      bytes: page.bytes,
      kept: kept !== null,
      unlinked: new Set(kept?.map((path) => this.#numberOf(path))),
    });
    if (page.own !== null) this.#own.add(page.own);
    this.#counts.bytes += page.bytes;
    if (page.kind === 'page') this.#counts.pages++;
    if (page.kind === 'file') this.#counts.files++;
    if (kept !== null && page.kind !== 'missing') this.#counts.kept++;
  }

  /** Links were written before it was known that they lead nowhere. A page of before whose link leads somewhere now is drawn again. */
  async #unlink(hands: readonly Hand[]): Promise<void> {
    for (;;) {
      const again: number[] = [];
      for (const [number, page] of this.#settled) {
        if (page.kind !== 'page') continue;
        const gone = page.wants.filter((one) => this.#settled.get(one)?.kind === 'missing');
        if ([...page.unlinked].some((one) => !gone.includes(one))) again.push(number);
        else if (gone.length > page.unlinked.size) await this.#unlinkIn(number, page, gone);
      }
      if (again.length === 0) return;
      this.#before = [];
      for (const number of again) {
        const { bytes, kept } = this.#settled.get(number)!;
        this.#counts.bytes -= bytes;
        this.#counts.pages--;
        if (kept) this.#counts.kept--;
      }
      this.#queue.push(...again);
      await this.#drain(hands);
    }
  }

  async #unlinkIn(number: number, page: Settled, gone: Uint32Array): Promise<void> {
    this.#options.signal?.throwIfAborted();
    const file = fileOf(this.#paths[number]!);
    const files = new Set([...gone].map((one) => fileOf(this.#paths[one]!)));
    const html = await readFile(join(this.#part.path, file), 'utf8');
    const drop: Rewrite = (address) => {
      const target = URL.parse(address, `file:///${file.split('/').map(encodeURIComponent).join('/')}`);
      return target?.protocol === 'file:' && files.has(decodeURIComponent(target.pathname.slice(1))) ? null : address;
    };
    const written = rewriteHtml(html, drop, () => null);
    page.unlinked = new Set(gone);
    const bytes = Buffer.byteLength(written);
    if (written !== html) await this.#writer.keep(file, written);
    this.#counts.bytes += bytes - Buffer.byteLength(html);
    this.#part.log.unlinked(
      this.#paths[number]!,
      Array.from(gone, (one) => this.#paths[one]!),
      bytes,
    );
  }

  /**
   * The map of the site and, where the site is a whole host, what machines are asked to leave alone; neither where the address is not known. What the site asks them not to read at all has no
   * map, as it has none on its server.
   */
  async #forMachines(): Promise<void> {
    const { base } = this.#options;
    if (!base) return;
    const robots = await this.#writer.plain('/robots.txt');
    if (robots === null) return;
    const files = /^Sitemap:/m.test(robots) ? new Map(staticMap(base.replace(/\/$/, ''), this.#own)) : new Map<string, string>();
    if (new URL(base).pathname === '/') files.set('robots.txt', this.#writer.withoutOrigin(robots, 'robots.txt'));
    for (const [name, said] of files) {
      this.#counts.bytes += await this.#writer.keep(name, said);
      this.#others.add(name);
    }
    this.#counts.files += files.size;
  }
}

const WAITING: Settled = { kind: 'missing', wants: new Uint32Array(), bytes: 0, kept: false, unlinked: new Set() };
