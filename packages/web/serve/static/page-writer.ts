import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { Agent, get, type IncomingMessage } from 'node:http';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { FILE, fileOf, isLoopback, relativeAddress, SERVED, TOWN_LIST, webAddress } from './addresses.ts';
import type { DrawnFrom, Reads } from './drawn-from.ts';
import { foldedAddress } from './folded.ts';
import { attributesText, type LinkKind, rewriteCss, rewriteHtml } from './links.ts';
import { StaticRefusal } from './refusal.ts';

/** What of an export each of its hands must know. */
export interface WriterOptions {
  /** The running site: where it listens on loopback, and the origin that it writes into its pages. */
  readonly site: { readonly port: number; readonly origin: string };
  /** Where files are written. */
  readonly part: string;
  readonly base: string | null;
  readonly pdf: boolean;
  readonly folded: boolean;
  /** `null`: what pages are drawn from is not noted. */
  readonly reads: Reads | null;
  readonly signal?: AbortSignal | undefined;
}

/** What became of an address. */
export interface Written {
  readonly kind: 'page' | 'file' | 'missing';
  readonly bytes: number;
  /** Addresses of the site that it leads to. */
  readonly wants: readonly string[];
  /** The whole address that a page says is its own; `null` where it says none. */
  readonly own: string | null;
  readonly from: DrawnFrom | null;
}

/** Answers that are awaited at once; the site works in one thread. */
export const AT_ONCE = 4;
/** Texts in which the site's own address may stand. */
const TEXTS = /^(?:application\/(?:ld\+)?json|text\/(?:markdown|plain|xml)|application\/(?:atom\+)?xml)/;
/** Elements of a head that say a whole address, as `PageHead` writes them. */
const WHOLE_ADDRESS =
  /<(?:link rel="(?:canonical|alternate)"(?: hreflang="[^"]*")? href|meta property="og:(?:url|image)" content)="(http[^"]*)"[^>]*>/g;

/** Asks the site for one address after the other, as a reader would, and writes what it gives as a file with relative links. */
export class PageWriter {
  readonly #options: WriterOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  readonly #folders = new Set<string>();

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  close(): void {
    this.#agent.destroy();
  }

  /** @throws StaticRefusal `answer` · the signal's reason · whatever the disk throws */
  async write(path: string): Promise<Written> {
    this.#options.signal?.throwIfAborted();
    const { reads } = this.#options;
    const take = (headers: Record<string, string>) => new OnePage(path, this.#options, this).take(headers);
    if (reads === null) return { ...(await take({})), from: null };
    const { value, from } = await reads.noted(take);
    return { ...value, from };
  }

  /** The whole text at an address that is no page of a reader's; `null` where there is none. */
  async plain(path: string): Promise<string | null> {
    const answer = await this.ask(path, 'fr', {});
    const said = await text(answer);
    return answer.statusCode === 200 ? said : null;
  }

  /** Not `fetch`: the site may run in this process, and takes a `fetch` beside its rendering for one of its pages'. */
  ask(path: string, language: string, headers: Record<string, string>): Promise<IncomingMessage> {
    const { site, signal } = this.#options;
    return new Promise((resolve, reject) => {
      get(
        {
          ...{ host: '127.0.0.1', port: site.port, path, agent: this.#agent, headers: { ...headers, 'accept-language': language } },
          ...(signal !== undefined && { signal }),
        },
        resolve,
      ).once('error', (error) => reject(signal?.aborted === true ? signal.reason : error));
    });
  }

  /** Puts a file in its place, whole: what lies there may be another export's too. @returns bytes */
  async keep(file: string, said: string): Promise<number> {
    const bytes = Buffer.from(said);
    await this.#placed(file, (beside) => writeFile(beside, bytes));
    return bytes.byteLength;
  }

  async stream(file: string, response: IncomingMessage): Promise<number> {
    let bytes = 0;
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength;
    });
    await this.#placed(file, (beside) => pipeline(response, createWriteStream(beside)));
    return bytes;
  }

  async #placed(file: string, write: (beside: string) => Promise<void>): Promise<void> {
    const place = join(this.#options.part, file);
    const folder = dirname(place);
    if (!this.#folders.has(folder)) await mkdir(folder, { recursive: true });
    this.#folders.add(folder);
    const beside = join(this.#options.part, `.${randomUUID()}`);
    await write(beside);
    await rename(beside, place);
  }

  /** Whole addresses of the site in a text lead to the base, or are relative where none is known. */
  withoutOrigin(said: string, file: string): string {
    const { site, base } = this.#options;
    const address = new RegExp(`${site.origin.replace(/[.\\/[\]]/g, '\\$&')}(/[^\\s"'<>()\\\\#]*)?`, 'g');
    return said.replace(address, (_, path = '/') => {
      const to = fileOf(path);
      return base ? webAddress(base, to) : relativeAddress(file, to);
    });
  }
}

/** An address on its way to its file. */
class OnePage {
  readonly #path: string;
  readonly #file: string;
  readonly #here: URL;
  readonly #options: WriterOptions;
  readonly #writer: PageWriter;
  readonly #wants = new Set<string>();
  #own: string | null = null;

  constructor(path: string, options: WriterOptions, writer: PageWriter) {
    this.#path = path;
    this.#file = fileOf(path);
    this.#here = new URL(path, options.site.origin);
    this.#options = options;
    this.#writer = writer;
  }

  async take(headers: Record<string, string>): Promise<Omit<Written, 'from'>> {
    const asked = this.#path === TOWN_LIST ? '/villes/index.json' : this.#path;
    const response = await this.#writer.ask(asked, /^\/en(?:\/|$)/.test(this.#path) ? 'en' : 'fr', headers);
    const status = response.statusCode ?? 0;
    const type = response.headers['content-type'] ?? '';
    if (status >= 300 && status < 400) return this.#moved(response);
    const fits = type.startsWith('text/html') === this.#file.endsWith('.html');
    // 451 is the silence of an election: its pages are left out as if they were not.
    if (status === 404 || status === 410 || status === 451 || (status === 200 && !fits)) return this.#missing(response);
    if (status !== 200) {
      response.resume();
      throw new StaticRefusal('answer', `${status} ${this.#path}`);
    }
    if (type.startsWith('text/html')) return this.#done('page', await this.#writer.keep(this.#file, this.#html(await text(response))));
    return this.#done('file', await this.#keepFile(response, type, this.#path !== asked));
  }

  async #keepFile(response: IncomingMessage, type: string, isList: boolean): Promise<number> {
    const keep = (said: string) => this.#writer.keep(this.#file, said);
    if (type.startsWith('text/css')) return keep(rewriteCss(await text(response), this.#rewrite));
    if (isList) return keep(`globalThis.beffroiTowns = ${(await text(response)).replaceAll('<', '\\u003c')};\n`);
    if (TEXTS.test(type)) return keep(this.#writer.withoutOrigin(await text(response), this.#file));
    return this.#writer.stream(this.#file, response);
  }

  async #missing(response: IncomingMessage): Promise<Omit<Written, 'from'>> {
    response.resume();
    this.#wants.clear();
    return this.#done('missing', 0);
  }

  #done(kind: Written['kind'], bytes: number): Omit<Written, 'from'> {
    return { kind, bytes, wants: [...this.#wants], own: this.#own };
  }

  async #moved(response: IncomingMessage): Promise<Omit<Written, 'from'>> {
    const next = this.#rewrite(response.headers.location ?? '', 'page');
    if (next === null || !this.#file.endsWith('.html')) return this.#missing(response);
    response.resume();
    const target = attributesText([['href', next]]);
    const refresh = attributesText([['content', `0; url=${next}`]]);
    const page = `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>Beffroi</title><meta http-equiv="refresh"${refresh}></head><body><p><a${target}>Beffroi</a></p></body></html>\n`;
    return this.#done('page', await this.#writer.keep(this.#file, page));
  }

  /** A page with relative links. Its own origin, where it is written out, is the base's or nothing. */
  #html(html: string): string {
    const written = rewriteHtml(this.#wholeAddresses(html), this.#rewrite, (attributes) => this.#form(attributes));
    return forFolder(written).replaceAll(this.#options.site.origin, this.#options.base ?? '');
  }

  /** What says a page's whole address, in both languages and where its link is shared: as it will be on the web; left out where that is not known. */
  #wholeAddresses(html: string): string {
    const { base, site } = this.#options;
    return html.replace(WHOLE_ADDRESS, (whole, address: string) => {
      const path = this.#standsAt(address.replace(site.origin, '') || '/');
      if (!base || path === null) return '';
      const [plain] = path.split('#', 1) as [string];
      if (FILE.test(plain)) this.#wants.add(plain);
      const there = webAddress(base, fileOf(plain));
      if (whole.includes('"canonical"')) this.#own = there;
      return whole.replace(address, there);
    });
  }

  #standsAt(path: string): string | null {
    return this.#options.folded ? foldedAddress(path) : path;
  }

  /** Forms ask a server. The search for a town does without: its script looks into the list of towns. All others are hidden. */
  #form(attributes: ReadonlyMap<string, string>): string {
    const next = new Map(attributes);
    if (!attributes.has('data-town-search')) {
      next.delete('action');
      return attributesText([...next, ['hidden', '']]);
    }
    next.set('action', this.#rewrite(attributes.get('action') ?? '', 'form') ?? '');
    next.delete('data-source');
    next.set('data-index', relativeAddress(this.#file, TOWN_LIST.slice(1)));
    const to = (attributes.get('data-to') ?? '').replace('{code}', 'CODE');
    next.set('data-to', relativeAddress(this.#file, fileOf(new URL(to, this.#options.site.origin).pathname)).replace('CODE', '{code}'));
    return attributesText(next);
  }

  readonly #rewrite = (address: string, kind: LinkKind): string | null => {
    if (address === '' || address.startsWith('#') || /^(?:data|mailto|tel|blob|about|javascript):/i.test(address)) return address;
    const target = URL.parse(address, this.#here.href);
    if (target === null) return address;
    if (target.origin !== this.#here.origin) return isLoopback(target) ? null : address;
    const asked = target.pathname === '/' ? '/' : target.pathname.replace(/\/+$/, '');
    if (SERVED.test(asked) || (kind === 'page' && target.search !== '')) return null;
    if (asked.endsWith('.pdf') && !this.#options.pdf) return null;
    const stands = this.#standsAt(asked);
    if (stands === null) return null;
    const [path, place] = stands.split('#', 2) as [string, string?];
    this.#wants.add(path);
    return relativeAddress(this.#file, fileOf(path)) + (place === undefined ? target.hash : `#${place}`);
  };
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
