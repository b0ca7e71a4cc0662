import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { attributesText, type LinkKind, type Rewrite, rewriteCss, rewriteHtml } from './static-links.ts';
import { staticMap } from './static-map.ts';

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
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: StaticProgress) => void;
}

/** How far the writing of a site of files has come. */
export interface StaticProgress {
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Known and not yet written. */
  readonly waiting: number;
}

/** What was written. */
export interface StaticReport {
  readonly folder: string;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Addresses that pages named and the site does not have: their links are plain text now. */
  readonly missing: readonly string[];
}

/**
 * - `exists`: the folder is taken, and `replace` was not asked for.
 * - `foreign`: `replace` would delete what no such export wrote.
 * - `answer`: the site failed to give a page.
 */
export type StaticRefusalCode = 'exists' | 'foreign' | 'answer';

/** Why a site of files was not written. */
export class StaticRefusal extends Error {
  override readonly name = 'StaticRefusal';
  readonly code: StaticRefusalCode;
  readonly detail: string;
  constructor(code: StaticRefusalCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** By this file a folder is known to be such a site. */
const MARK = 'beffroi-site.json';
const STARTS = ['/', '/en', '/donnees/catalogue.jsonld', '/villes/index.js'];
/** What only a server can do: accounts, contests, questions to the database, measurements; a picture in every order that one may ask for; and the same sheet once more in another order. */
const SERVED =
  /^(?:\/en)?\/(?:atelier|contester|echange|suivre|recalcul|api|ma-commune)(?:\/|$)|\/recalcul(?:\/|$)|\/pour\/[a-z]+$|\/recherche\.json$|\/graphiques\/[^/]+\/(?:tri|habitants)\//;
/** Last parts of addresses that are files; all others are pages in a folder of their own. */
const FILE = /\.(?:css|js|svg|png|jpe?g|webp|gif|ico|woff2?|jsonl?d?|ics|csv|parquet|xlsx|md|txt|pdf|xml|webmanifest|atom|html)$/i;
/** Texts in which the site's own address may stand. */
const TEXTS = /^(?:application\/(?:ld\+)?json|text\/(?:markdown|plain|xml)|application\/(?:atom\+)?xml)/;
/** Elements of a head that say a whole address, as `PageHead` writes them. */
const WHOLE_ADDRESS =
  /<(?:link rel="(?:canonical|alternate)"(?: hreflang="[^"]*")? href|meta property="og:(?:url|image)" content)="(http[^"]*)"[^>]*>/g;
/** Answers that are awaited at once; the site works in one thread. */
const AT_ONCE = 4;
/** Milliseconds between two words of progress. */
const BREATH = 250;

/**
 * Writes the whole public site as files that open from any server or folder: each page is asked for as a reader would, its links are made relative, and what needs
 * a server becomes plain text. It is whole or it is not there. Memory holds the addresses, not the pages.
 *
 * @throws StaticRefusal · the signal's reason · whatever the disk throws
 */
export async function writeStaticSite(options: StaticOptions): Promise<StaticReport> {
  const folder = resolve(options.folder);
  await checkPlace(folder, options.replace === true);
  await mkdir(dirname(folder), { recursive: true });
  const part = join(dirname(folder), `${basename(folder)}.part-${randomUUID()}`);
  await mkdir(part);
  try {
    const report = await new StaticWriter(part, options).write();
    await writeFile(join(part, MARK), `${JSON.stringify({ pages: report.pages, files: report.files, bytes: report.bytes })}\n`);
    await putInPlace(part, folder, options.replace === true);
    return { folder, ...report };
  } finally {
    await rm(part, { recursive: true, force: true });
  }
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

async function putInPlace(part: string, folder: string, replace: boolean): Promise<void> {
  await checkPlace(folder, replace);
  const old = `${part}-replaced`;
  const isThere = await rename(folder, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
  try {
    await rename(part, folder);
  } catch (error) {
    if (isThere) await rename(old, folder);
    throw error;
  }
  if (isThere) await rm(old, { recursive: true });
}

/** Path of an address in the site of files, from its root and without a slash before it. */
export function fileOf(path: string): string {
  const parts = path
    .split('/')
    .filter((one) => one !== '')
    .map(plainPart);
  const last = parts.at(-1);
  return last !== undefined && FILE.test(last) ? parts.join('/') : [...parts, 'index.html'].join('/');
}

/** A part of an address as the name of a file; one that would lead out of the folder stays encoded. */
function plainPart(part: string): string {
  let plain = part;
  try {
    plain = decodeURIComponent(part);
  } catch {
    // Left as it is.
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no file may be called so
  return plain === '.' || plain === '..' || /[/\\\u0000-\u001f:*?"<>|]/.test(plain)
    ? encodeURIComponent(plain).replaceAll('.', '%2E')
    : plain;
}

/** A relative address from one file to another. */
function relativeAddress(from: string, to: string): string {
  const path = relative(dirname(`/${from}`), `/${to}`);
  return path
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');
}

class StaticWriter {
  readonly #part: string;
  readonly #options: StaticOptions;
  readonly #known = new Set<string>();
  readonly #queue: string[] = [];
  readonly #missing = new Set<string>();
  readonly #folders = new Set<string>();
  /** Whole addresses of pages, each of which is the one that its page says is its own. */
  readonly #mapped = new Set<string>();
  readonly #agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  #pages = 0;
  #files = 0;
  #bytes = 0;
  #told = 0;

  constructor(part: string, options: StaticOptions) {
    this.#part = part;
    this.#options = options;
  }

  async write(): Promise<Omit<StaticReport, 'folder'>> {
    const began = performance.now();
    for (const path of STARTS) this.#want(path);
    try {
      await this.#drain();
      await this.#forMachines();
    } finally {
      this.#agent.destroy();
    }
    if (this.#missing.size > 0) await this.#unlinkMissing();
    this.#tell(true);
    return {
      pages: this.#pages,
      files: this.#files,
      bytes: this.#bytes,
      seconds: (performance.now() - began) / 1000,
      missing: [...this.#missing].sort(),
    };
  }

  #want(path: string): void {
    if (this.#known.has(path)) return;
    this.#known.add(path);
    this.#queue.push(path);
  }

  async #drain(): Promise<void> {
    const running = new Set<Promise<void>>();
    let failed: unknown = null;
    while ((this.#queue.length > 0 || running.size > 0) && failed === null) {
      while (this.#queue.length > 0 && running.size < AT_ONCE) {
        // From the end: links of one page are written soon after it, and the queue stays short where the site is deep.
        const one: Promise<void> = this.#take(this.#queue.pop()!)
          .catch((error: unknown) => {
            failed ??= error;
          })
          .then(() => void running.delete(one));
        running.add(one);
      }
      await Promise.race(running);
      this.#tell();
    }
    await Promise.all(running);
    if (failed !== null) throw failed;
  }

  #tell(always = false): void {
    if (!always && performance.now() - this.#told < BREATH) return;
    this.#told = performance.now();
    this.#options.onProgress?.({ pages: this.#pages, files: this.#files, bytes: this.#bytes, waiting: this.#queue.length });
  }

  async #take(path: string): Promise<void> {
    this.#options.signal?.throwIfAborted();
    // The list of towns as a script: a page opened from a folder may load one, and may not fetch.
    const asked = path === '/villes/index.js' ? '/villes/index.json' : path;
    const response = await this.#ask(asked, /^\/en(?:\/|$)/.test(path) ? 'en' : 'fr');
    const status = response.statusCode ?? 0;
    const type = response.headers['content-type'] ?? '';
    const file = fileOf(path);
    if (status >= 300 && status < 400) return this.#redirect(path, file, response);
    const fits = type.startsWith('text/html') === file.endsWith('.html');
    // 451 is the silence of an election: its pages are left out as if they were not.
    if (status === 404 || status === 410 || status === 451 || (status === 200 && !fits)) {
      response.resume();
      this.#missing.add(path);
      return;
    }
    if (status !== 200) {
      response.resume();
      throw new StaticRefusal('answer', `${status} ${path}`);
    }
    if (type.startsWith('text/html')) {
      this.#pages++;
      return this.#keep(file, this.#html(await text(response), path, file));
    }
    this.#files++;
    if (type.startsWith('text/css')) return this.#keep(file, rewriteCss(await text(response), this.#rewriter(path, file)));
    if (path !== asked) return this.#keep(file, `globalThis.beffroiTowns = ${(await text(response)).replaceAll('<', '\\u003c')};\n`);
    if (TEXTS.test(type)) return this.#keep(file, this.#withoutOrigin(await text(response), file));
    await this.#stream(file, response);
  }

  /** Not `fetch`: the site runs in this process, and takes a `fetch` beside its rendering for one of its pages'. */
  #ask(path: string, language: string): Promise<IncomingMessage> {
    const { site, signal } = this.#options;
    return new Promise((resolve, reject) => {
      get(
        {
          host: '127.0.0.1',
          port: site.port,
          path,
          agent: this.#agent,
          headers: { 'accept-language': language },
          ...(signal !== undefined && { signal }),
        },
        resolve,
      ).once('error', (error) => reject(signal?.aborted === true ? signal.reason : error));
    });
  }

  async #redirect(path: string, file: string, response: IncomingMessage): Promise<void> {
    response.resume();
    const rewrite = this.#rewriter(path, file);
    const next = rewrite(response.headers.location ?? '', 'page');
    if (next === null || !file.endsWith('.html')) {
      this.#missing.add(path);
      return;
    }
    this.#pages++;
    const target = attributesText([['href', next]]);
    const refresh = attributesText([['content', `0; url=${next}`]]);
    await this.#keep(
      file,
      `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Beffroi</title><meta http-equiv="refresh"${refresh}></head><body><p><a${target}>Beffroi</a></p></body></html>\n`,
    );
  }

  /** A page with relative links. Its own origin, where it is written out, is the base's or nothing. */
  #html(html: string, path: string, file: string): string {
    const rewrite = this.#rewriter(path, file);
    const written = rewriteHtml(this.#wholeAddresses(html), rewrite, (attributes) => this.#form(attributes, rewrite, file));
    return forFolder(written).replaceAll(this.#options.site.origin, this.#options.base ?? '');
  }

  /** What says a page's whole address, in both languages and where its link is shared: as it will be on the web; left out where that is not known. */
  #wholeAddresses(html: string): string {
    const { base, site } = this.#options;
    return html.replace(WHOLE_ADDRESS, (whole, address: string) => {
      if (!base) return '';
      const path = address.replace(site.origin, '') || '/';
      if (FILE.test(path)) this.#want(path);
      const there = `${base.replace(/\/$/, '')}/${fileOf(path).replace(/(?:^|\/)index\.html$/, '')}`;
      if (whole.includes('"canonical"')) this.#mapped.add(there);
      return whole.replace(address, there);
    });
  }

  /**
   * The map of the site and, where the site is a whole host, what machines are asked to leave alone; neither where the address is not known. What the site asks them not to read at all has no
   * map, as it has none on its server.
   */
  async #forMachines(): Promise<void> {
    const { base } = this.#options;
    if (!base) return;
    const answer = await this.#ask('/robots.txt', 'fr');
    const robots = await text(answer);
    if (answer.statusCode !== 200) return;
    const files = /^Sitemap:/m.test(robots) ? new Map(staticMap(base.replace(/\/$/, ''), this.#mapped)) : new Map<string, string>();
    if (new URL(base).pathname === '/') files.set('robots.txt', this.#withoutOrigin(robots, 'robots.txt'));
    for (const [name, said] of files) await this.#keep(name, said);
    this.#files += files.size;
  }

  /** Forms ask a server. The search for a town does without: its script looks into the list of towns. All others are hidden. */
  #form(attributes: ReadonlyMap<string, string>, rewrite: Rewrite, file: string): string {
    const next = new Map(attributes);
    if (!attributes.has('data-town-search')) {
      next.delete('action');
      return attributesText([...next, ['hidden', '']]);
    }
    next.set('action', rewrite(attributes.get('action') ?? '', 'form') ?? '');
    next.delete('data-source');
    next.set('data-index', relativeAddress(file, 'villes/index.js'));
    const to = attributes.get('data-to') ?? '';
    const marked = to.replace('{code}', 'CODE');
    next.set('data-to', relativeAddress(file, fileOf(new URL(marked, this.#options.site.origin).pathname)).replace('CODE', '{code}'));
    return attributesText(next);
  }

  #rewriter(path: string, file: string): Rewrite {
    const here = new URL(path, this.#options.site.origin);
    return (address, kind) => this.#rewritten(address, kind, here, file);
  }

  #rewritten(address: string, kind: LinkKind, here: URL, file: string): string | null {
    if (address === '' || address.startsWith('#') || /^(?:data|mailto|tel|blob|about|javascript):/i.test(address)) return address;
    const target = URL.parse(address, here.href);
    if (target === null) return address;
    if (target.origin !== here.origin) return isLoopback(target) ? null : address;
    const path = target.pathname === '/' ? '/' : target.pathname.replace(/\/+$/, '');
    if (SERVED.test(path) || (kind === 'page' && target.search !== '')) return null;
    if (path.endsWith('.pdf') && this.#options.pdf !== true) return null;
    if (this.#missing.has(path)) return null;
    this.#want(path);
    return relativeAddress(file, fileOf(path)) + target.hash;
  }

  /** In files that programs read, the site's own addresses lead to the base, or are relative where none is known. */
  #withoutOrigin(said: string, file: string): string {
    const { site, base } = this.#options;
    const address = new RegExp(`${site.origin.replace(/[.\\/[\]]/g, '\\$&')}(/[^\\s"'<>()\\\\#]*)?`, 'g');
    return said.replace(address, (_, path = '/') => {
      const to = fileOf(path);
      return base ? `${base.replace(/\/$/, '')}/${to.replace(/(?:^|\/)index\.html$/, '')}` : relativeAddress(file, to);
    });
  }

  async #keep(file: string, said: string): Promise<void> {
    await this.#room(file);
    const bytes = Buffer.from(said);
    this.#bytes += bytes.byteLength;
    await writeFile(join(this.#part, file), bytes);
  }

  async #stream(file: string, response: IncomingMessage): Promise<void> {
    await this.#room(file);
    response.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.byteLength;
    });
    await pipeline(response, createWriteStream(join(this.#part, file)));
  }

  async #room(file: string): Promise<void> {
    const folder = dirname(file);
    if (this.#folders.has(folder)) return;
    await mkdir(join(this.#part, folder), { recursive: true });
    this.#folders.add(folder);
  }

  /** Links were written before it was known that they lead nowhere: their pages are gone through once more. */
  async #unlinkMissing(): Promise<void> {
    const gone = new Set([...this.#missing].map(fileOf));
    for await (const file of htmlFiles(this.#part)) {
      this.#options.signal?.throwIfAborted();
      const html = await readFile(join(this.#part, file), 'utf8');
      const drop: Rewrite = (address) => {
        const target = URL.parse(address, `file:///${file.split('/').map(encodeURIComponent).join('/')}`);
        return target?.protocol === 'file:' && gone.has(decodeURIComponent(target.pathname.slice(1))) ? null : address;
      };
      const written = rewriteHtml(html, drop, () => null);
      if (written === html) continue;
      await writeFile(join(this.#part, file), written);
      this.#bytes += Buffer.byteLength(written) - Buffer.byteLength(html);
    }
  }
}

/**
 * What a page needs to work without a server: a mark, by which its style knows (`base.css`), and frames that may load their style from the folder. A frame without
 * `allow-scripts` runs none, whatever its origin.
 */
function forFolder(html: string): string {
  return (
    html
      .replace(/<html\b/, '<html data-static=""')
      // Browsers load no typeface ahead from a folder: its address has no origin.
      .replace(/<link\b[^>]*\srel="preload"[^>]*>/g, '')
      .replace(/(<iframe\b[^>]*\ssandbox=")([^"]*)"/g, (whole, before: string, allowed: string) =>
        /allow-(?:scripts|same-origin)/.test(allowed) ? whole : `${before}${`allow-same-origin ${allowed}`.trim()}"`,
      )
  );
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

/** Names of the HTML files below a folder, one folder at a time. */
async function* htmlFiles(folder: string, below = ''): AsyncGenerator<string> {
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* htmlFiles(folder, name);
    else if (extname(entry.name) === '.html') yield name;
  }
}
