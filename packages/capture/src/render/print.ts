import type { BrowserContext, Page, Route } from 'playwright-core';
import { openBrowser, type SharedBrowser } from './browser.ts';
import { asPdfUa } from './pdf-ua.ts';

/**
 * Bytes of a document that was asked for, or `null` when there is none.
 *
 * @param cookie what who asks for the print is known by; `null`: by nothing
 * @param place where the pages of the printed address lie; `null` where that was not said
 */
export type PrintSource = (url: string, signal: AbortSignal, cookie: string | null, place: string | null) => Promise<PrintedAnswer | null>;

/** An answer that a page gets while it is printed. */
export interface PrintedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** What is printed, and how. */
export interface PrintOptions {
  /** Address of the page. Everything that it asks for under the same origin is put to the source; the rest is refused. */
  readonly url: string;
  /** What stands at the foot of each page, before the number: plain text. */
  readonly foot: string;
  /** Says which page of how many; `{page}` and `{pages}` are filled in. */
  readonly numbered: string;
  /** `fr`, `en` … */
  readonly language: string;
  /** Default: A4. On A3 the same page is drawn larger. */
  readonly format?: 'A4' | 'A3';
  /** Cookies of who asks, where the page is theirs to see alone: the source is given them, the browser never (default: none). */
  readonly cookie?: string | null;
  /** Where what has this origin listens, when its own name does not lead there: `http://127.0.0.1:4173` (default: the source knows). */
  readonly place?: string | null;
}

/** Why no document came. */
export class PrintRefusal extends Error {
  /** `busy`: too many wait · `failed`: the page was not there, or took too long or too much. */
  readonly code: 'busy' | 'failed';
  readonly detail: string;
  constructor(code: PrintRefusal['code'], detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'PrintRefusal';
    this.code = code;
    this.detail = detail;
  }
}

/** Bounds of a printer: how many pages may wait, and how long one may take. */
export interface PrinterLimits {
  /** Milliseconds for one document (default 30,000). */
  readonly milliseconds: number;
  /** Requests of one page, and their bodies together (default 60, and 20 MiB). */
  readonly requests: number;
  readonly bytes: number;
  /** Documents that wait for their turn (default 8); who comes then is refused. */
  readonly waiting: number;
  /** Milliseconds without work after which the browser is closed (default 60,000). */
  readonly idle: number;
}

export const PRINTER_LIMITS: PrinterLimits = { milliseconds: 30_000, requests: 60, bytes: 20 * 1024 * 1024, waiting: 8, idle: 60_000 };

/** Prints pages of our own as PDF, one at a time. */
export interface Printer {
  /**
   * @returns a tagged PDF on A4 with its outline, which says what it is called, and what its links are
   * @throws PrintRefusal · BrowserRefusal when the browser cannot be started
   */
  print(options: PrintOptions): Promise<Uint8Array>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/**
 * A printer with one browser, which is started for the first document and closed when none was asked for in a while. Scripts do not run, and the browser
 * itself reaches no network: what a page asks for is answered by `source`.
 *
 * @param executablePath see `findBrowser`
 */
export function openPrinter(executablePath: string, source: PrintSource, limits: Partial<PrinterLimits> = {}): Printer {
  const { milliseconds, requests, bytes, waiting, idle } = { ...PRINTER_LIMITS, ...limits };
  const browser = openBrowser(executablePath);
  let last: Promise<unknown> = Promise.resolve();
  let queued = 0;
  let resting: NodeJS.Timeout | undefined;

  const rest = (): void => {
    resting = setTimeout(() => void browser.close(), idle);
    resting.unref();
  };

  return {
    async print(options) {
      if (queued > waiting) throw new PrintRefusal('busy', `${queued} documents wait`);
      queued++;
      clearTimeout(resting);
      const before = last;
      const turn = (async () => {
        await before.catch(() => {});
        return printOnce(browser, source, options, { milliseconds, requests, bytes });
      })();
      last = turn;
      try {
        return await turn;
      } finally {
        queued--;
        if (queued === 0) rest();
      }
    },
    async close() {
      clearTimeout(resting);
      await browser.close();
    },
  };
}

async function printOnce(
  browser: SharedBrowser,
  source: PrintSource,
  options: PrintOptions,
  limits: Pick<PrinterLimits, 'milliseconds' | 'requests' | 'bytes'>,
): Promise<Uint8Array> {
  const running = await browser.get();
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), limits.milliseconds);
  let context: BrowserContext | null = null;
  try {
    return await Promise.race([
      (async () => {
        context = await running.newContext({
          javaScriptEnabled: false,
          serviceWorkers: 'block',
          acceptDownloads: false,
          colorScheme: 'light',
          locale: options.language,
          viewport: { width: 794, height: 1123 },
        });
        const page = await context.newPage();
        const { format = 'A4', cookie = null, place = null } = options;
        await answerFrom(page, (url, signal) => source(url, signal, cookie, place), new URL(options.url).origin, limits, late.signal);
        const response = await page.goto(options.url, { waitUntil: 'load', timeout: limits.milliseconds });
        if (response === null || !response.ok()) throw new PrintRefusal('failed', `the page answered ${response?.status() ?? 'nothing'}`);
        const identity = { title: await page.title(), language: options.language, links: await linkNames(page) };
        const bytes = await page.pdf({
          format,
          scale: format === 'A3' ? Math.SQRT2 : 1,
          printBackground: true,
          tagged: true,
          outline: true,
          margin: { top: '14mm', bottom: '18mm', left: '15mm', right: '15mm' },
          displayHeaderFooter: true,
          headerTemplate: '<span></span>',
          footerTemplate: footOf(options),
        });
        return asPdfUa(bytes, identity);
      })(),
      new Promise<never>((_, refuse) => {
        late.signal.addEventListener('abort', () => refuse(new PrintRefusal('failed', `not done after ${limits.milliseconds} ms`)));
      }),
    ]);
  } catch (cause) {
    // A page that hangs may have taken the browser with it.
    if (late.signal.aborted) await browser.drop();
    throw cause instanceof PrintRefusal
      ? cause
      : new PrintRefusal('failed', cause instanceof Error ? cause.message : String(cause), { cause });
  } finally {
    clearTimeout(timer);
    await (context as BrowserContext | null)?.close().catch(() => {});
  }
}

/** What the links of a page are called, by the address that the printed ones lead to. */
async function linkNames(page: Page): Promise<ReadonlyMap<string, string>> {
  const links = await page.locator('a[href]').all();
  const named = await Promise.all(
    links.map(async (link) => {
      const [href, label, text] = await Promise.all([link.getAttribute('href'), link.getAttribute('aria-label'), link.textContent()]);
      const words = (label ?? text ?? '').replace(/\s+/g, ' ').trim();
      return [href!.startsWith('#') ? href! : (URL.parse(href!, page.url())?.href ?? href!), words] as const;
    }),
  );
  return new Map(named.filter(([, words]) => words !== '').toReversed());
}

async function answerFrom(
  page: Page,
  source: (url: string, signal: AbortSignal) => Promise<PrintedAnswer | null>,
  origin: string,
  limits: Pick<PrinterLimits, 'requests' | 'bytes'>,
  signal: AbortSignal,
): Promise<void> {
  let asked = 0;
  let received = 0;
  await page.route('**/*', async (route: Route) => {
    const url = route.request().url();
    if (url.startsWith('data:')) return route.continue();
    asked++;
    if (URL.parse(url)?.origin !== origin || route.request().method() !== 'GET' || asked > limits.requests) return route.abort();
    try {
      const answer = await source(url, signal);
      received += answer?.body.byteLength ?? 0;
      if (answer === null || received > limits.bytes) return await route.abort();
      // Chromium wants no word on how the body travelled: it has it whole.
      const { 'content-encoding': _coding, 'content-length': _length, 'transfer-encoding': _transfer, ...headers } = answer.headers;
      return await route.fulfill({ status: answer.status, headers, body: Buffer.from(answer.body) });
    } catch {
      return route.abort().catch(() => {});
    }
  });
}

/** Chromium draws the foot apart from the page: it knows neither its fonts nor its styles. */
function footOf({ foot, numbered, language }: PrintOptions): string {
  const number = escaped(numbered)
    .replace('{page}', '<span class="pageNumber"></span>')
    .replace('{pages}', '<span class="totalPages"></span>');
  return `<div lang="${escaped(language)}" style="box-sizing:border-box;width:100%;padding:0 15mm;font:8px sans-serif;color:#444;display:flex;justify-content:space-between;gap:8mm"><span>${escaped(foot)}</span><span style="white-space:nowrap">${number}</span></div>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
