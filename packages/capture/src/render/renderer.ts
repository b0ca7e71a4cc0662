import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page, Request, Route } from 'playwright-core';
import type { Limits, Source } from '../source.ts';
import type { SharedBrowser } from './browser.ts';

/** What a rendering may use up. Whatever ends first ends it, with what is drawn by then. */
export interface RenderBudget {
  /** Requests of one page that are put to the source (default 120). */
  readonly requests: number;
  /** Their bodies together (default 20 MiB). */
  readonly bytes: number;
  /** Milliseconds for one page, waiting for `permit` not counted (default 20,000). */
  readonly milliseconds: number;
  /** Clicks (default 40). */
  readonly clicks: number;
}

export const RENDER_BUDGET: RenderBudget = { requests: 120, bytes: 20 * 1024 * 1024, milliseconds: 20_000, clicks: 40 };

/** Settings of a renderer. */
export interface RendererOptions {
  /** Shared by all towns; it is not closed here. */
  readonly browser: SharedBrowser;
  /** What answers every request of a page. */
  readonly source: Source;
  readonly userAgent: string;
  /** For each single request. */
  readonly limits: Limits;
  readonly budget?: Partial<RenderBudget>;
  /** Asked before each request, redirects too: robots.txt, the turn at the host. `false` refuses it. */
  readonly permit: (url: string) => Promise<boolean>;
}

/** A document that was captured already: it is not asked again. */
export interface RenderInput {
  /** The body, as text or as bytes with the `contentType` that they came with. */
  readonly html?: string | Uint8Array;
  readonly contentType?: string | null;
  readonly signal?: AbortSignal;
}

/** A request that a page made and that was put to the source, or refused. Pictures, fonts and the like are never asked. */
export interface RenderRequest {
  readonly url: string;
  /** `null` when nothing answered or nothing was asked. */
  readonly status: number | null;
  readonly bytes: number;
  /** Empty when it was answered, else why not: `refused` by `permit`, `budget`, or what the source said. */
  readonly detail: string;
}

/** What became of a page that a browser drew. */
export type Rendering =
  | {
      readonly kind: 'rendered';
      /** The document as it was drawn, opened and flattened, at most `limits.bodyBytes` characters. To be stored as UTF-8. */
      readonly html: string;
      /** Where the page came to rest, without fragment: scripts may lead elsewhere. */
      readonly finalUrl: string;
      readonly requests: readonly RenderRequest[];
      /** Controls that were clicked. */
      readonly clicks: number;
      /** A budget or limit ended it before the page was at rest and open. */
      readonly truncated: boolean;
    }
  | { readonly kind: 'failed'; readonly detail: string; readonly requests: readonly RenderRequest[] };

/** Draws the pages of one town, in a context of its own: no cookie or storage goes from one town to another. */
export interface Renderer {
  /** Never rejects for what a page does. */
  render(url: string, input?: RenderInput): Promise<Rendering>;
  close(): Promise<void>;
}

const TOOLS = readFileSync(new URL('./in-page.js', import.meta.url), 'utf8');

/** A page is at rest when its document has not changed for so long and no request is under way. */
const REST = { first: 500, afterClick: 150, mostFirst: 8000, mostAfterClick: 2500 };
/** With less text than this an application has most likely not drawn yet, and is given `emptyRest` more. */
const DRAWN = { characters: 100, emptyRest: 2500 };
const MAX_NAVIGATIONS = 8;
/** Beyond the budget, for a page whose scripts never give the word back. */
const GRACE = 3000;

/** Opens a renderer; the browser itself starts with the first page. */
export function createRenderer(options: RendererOptions): Renderer {
  const budget = { ...RENDER_BUDGET, ...options.budget };
  const visits = new Map<Page, PageVisit>();
  let context: Promise<BrowserContext> | null = null;

  const open = async (): Promise<BrowserContext> => {
    const browser = await options.browser.get();
    const opened = await browser.newContext({
      userAgent: options.userAgent,
      serviceWorkers: 'block',
      acceptDownloads: false,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      // Tall, so that what is drawn when it comes into view is drawn.
      viewport: { width: 1280, height: 3000 },
      reducedMotion: 'reduce',
    });
    opened.on('close', () => {
      context = null;
    });
    await opened.route('**/*', (route, request) => visitOf(request)?.answer(route, request) ?? route.abort('blockedbyclient'));
    await opened.routeWebSocket(/.*/, (socket) => socket.close());
    // Popups: their requests belong to no visit and are refused above; the page itself goes at once.
    opened.on('page', (page) => {
      page.opener().then(
        (opener) => (opener === null ? undefined : page.close()),
        () => {},
      );
    });
    return opened;
  };

  const visitOf = (request: Request): PageVisit | undefined => {
    try {
      return visits.get(request.frame().page());
    } catch {
      return undefined;
    }
  };

  return {
    async render(url, input = {}) {
      let visit: PageVisit | null = null;
      let page: Page | null = null;
      try {
        context ??= open();
        page = await (await context).newPage();
        visit = new PageVisit(page, url, input, budget, options);
        visits.set(page, visit);
        return await visit.run();
      } catch (error) {
        const unopened = input.signal?.aborted === true ? null : (visit?.unopened ?? null);
        return unopened ?? { kind: 'failed', detail: oneLineOf(error), requests: visit?.requests ?? [] };
      } finally {
        visit?.end();
        if (page === null) context = null;
        else {
          visits.delete(page);
          await closePage(page, options.browser);
        }
      }
    },
    async close() {
      const opened = context;
      context = null;
      await opened?.then((it) => it.close()).catch(() => {});
    },
  };
}

/** One page being drawn. */
class PageVisit {
  readonly requests: RenderRequest[] = [];
  /** The page as it stood before anything was clicked: what is left of one that a click has taken away. */
  unopened: Rendering | null = null;
  readonly #page: Page;
  readonly #url: string;
  readonly #budget: RenderBudget;
  readonly #options: RendererOptions;
  readonly #abort = new AbortController();
  readonly #clock = new PausableClock();
  #input: RenderInput;
  #pending = 0;
  #bytes = 0;
  #navigations = 0;
  #idle: (() => void)[] = [];
  #phase: 'loading' | 'opening' = 'loading';
  #overspent = false;
  /** The document that stands there only leads to another. */
  #onTheWay = false;

  constructor(page: Page, url: string, input: RenderInput, budget: RenderBudget, options: RendererOptions) {
    this.#page = page;
    this.#url = withoutFragment(url);
    this.#input = input;
    this.#budget = budget;
    this.#options = options;
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  }

  end(): void {
    this.#abort.abort();
  }

  async run(): Promise<Rendering> {
    const { signal } = this.#input;
    const stopped = new Promise<never>((_, reject) => {
      const stop = (): void => reject(new Error('stopped'));
      if (signal?.aborted === true) stop();
      signal?.addEventListener('abort', stop, { signal: this.#abort.signal });
      this.#page.once('crash', () => reject(new Error('the page crashed')));
      this.#page.once('close', () => reject(new Error('the browser ended')));
      // Looked at again after each pause for `permit`, during which a town's own pace is kept.
      const look = (): void => {
        const left = this.#budget.milliseconds + GRACE - this.#clock.elapsed();
        if (left <= 0) reject(new Error('the page does not come to rest'));
        else timer = setTimeout(look, Math.max(left, 50));
      };
      let timer = setTimeout(look, this.#budget.milliseconds + GRACE);
      this.#abort.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    stopped.catch(() => {});
    return Promise.race([this.#draw(), stopped]);
  }

  async #draw(): Promise<Rendering> {
    const page = this.#page;
    // Not until it is loaded: a document that leads elsewhere while it is read never says that it is.
    const goto = page.goto(this.#url, { waitUntil: 'commit', timeout: 0 });
    const response = await goto.catch((error: unknown) => oneLineOf(error));
    if (typeof response === 'string') return this.#failed(response);
    const status = response?.status() ?? 0;
    if (status >= 400) return this.#failed(`status ${status}`);
    const session = await page.context().newCDPSession(page);
    const tools = await this.#settle(session);
    if (this.#onTheWay) return this.#failed('the redirect leads nowhere');
    const finalUrl = withoutFragment(page.url());
    this.#phase = 'opening';
    const { bodyBytes } = this.#options.limits;
    const untouched = (await tools.call(`document(${bodyBytes})`)) as DocumentText;
    this.unopened = { kind: 'rendered', html: untouched.html, finalUrl, requests: this.requests, clicks: 0, truncated: true };
    if (((await tools.call('begin()')) as number) > 0) await this.#restAfterClick(tools);
    let clicks = 0;
    while (clicks < this.#budget.clicks && this.#left() > 0) {
      if ((await tools.call('next()')) === null) break;
      clicks++;
      await this.#restAfterClick(tools);
      if ((await tools.call('wentAway()')) === true) await this.#restAfterClick(tools);
    }
    const done = clicks < this.#budget.clicks && this.#left() > 0 && !this.#overspent;
    const document = (await tools.call(`finish(${bodyBytes})`)) as DocumentText;
    return { kind: 'rendered', html: document.html, finalUrl, requests: this.requests, clicks, truncated: document.truncated || !done };
  }

  /** Waits until the page has drawn and is at rest. The tools are given anew when a script leads to another document. */
  async #settle(session: CDPSession): Promise<Tools> {
    const until = Math.min(REST.mostFirst, this.#budget.milliseconds);
    let emptyUntil: number | null = null;
    while (true) {
      try {
        const tools = await openTools(session);
        while (true) {
          const left = until - this.#clock.elapsed();
          if (left <= 0) {
            this.#overspent = true;
            return tools;
          }
          const still = await tools.call(`rest(${REST.first}, ${left})`);
          if (this.#pending > 0) {
            await this.#untilIdle(left);
            continue;
          }
          if (still !== true) continue;
          if (((await tools.call('drawn()')) as number) >= DRAWN.characters) return tools;
          emptyUntil ??= this.#clock.elapsed() + DRAWN.emptyRest;
          if (this.#clock.elapsed() >= emptyUntil) return tools;
        }
      } catch (error) {
        // The document went away under the tools, and they are given to the next. It may be the last that was let through, after
        // another was refused already: so time bounds this, not the number of navigations.
        if (this.#page.isClosed() || this.#left() <= 0 || !isGone(error)) throw error;
      }
    }
  }

  async #restAfterClick(tools: Tools): Promise<void> {
    const end = this.#clock.elapsed() + Math.min(REST.mostAfterClick, Math.max(0, this.#left()));
    do {
      const left = Math.max(0, end - this.#clock.elapsed());
      await tools.call(`rest(${Math.min(REST.afterClick, left)}, ${left})`);
      if (this.#pending > 0) await this.#untilIdle(left);
      else return;
    } while (this.#clock.elapsed() < end);
  }

  #left(): number {
    return this.#budget.milliseconds - this.#clock.elapsed();
  }

  /** Resolves when no request is under way, or after so many milliseconds of this page's time. */
  async #untilIdle(milliseconds: number): Promise<void> {
    const end = this.#clock.elapsed() + milliseconds;
    while (this.#pending > 0 && this.#clock.elapsed() < end && !this.#abort.signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(50, end - this.#clock.elapsed()));
        this.#idle.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  #failed(detail: string): Rendering {
    return { kind: 'failed', detail, requests: this.requests };
  }

  /** Answers one request of the page from the source, or refuses it. */
  async answer(route: Route, request: Request): Promise<void> {
    this.#pending++;
    try {
      await this.#answer(route, request);
    } catch {
      // The page or the browser went away meanwhile; nobody waits for the answer.
    } finally {
      this.#pending--;
      if (this.#pending === 0) for (const wake of this.#idle.splice(0)) wake();
    }
  }

  async #answer(route: Route, request: Request): Promise<void> {
    const url = withoutFragment(request.url());
    const type = request.resourceType();
    const own = type === 'document' && request.frame() === this.#page.mainFrame();
    // A form that sends itself, too, leaves the page where it is.
    if (own && request.method() !== 'GET') return route.abort('aborted');
    if (!/^https?:\/\//i.test(url) || request.method() !== 'GET') return route.abort('blockedbyclient');
    // How it looks does not matter, but some applications wait for their styles.
    if (type === 'stylesheet') return route.fulfill({ status: 200, contentType: 'text/css', body: '' });
    if (type === 'document') return this.#answerDocument(route, request, url);
    if (type !== 'script' && type !== 'xhr' && type !== 'fetch') return route.abort('blockedbyclient');
    let at = url;
    for (let hop = 0; hop <= MAX_NAVIGATIONS; hop++) {
      const answer = await this.#ask(at, request);
      if (answer === null) return route.abort('failed');
      const next = redirectOf(answer, at);
      if (next === null) return route.fulfill(fulfilment(answer, request));
      at = next;
    }
    return route.abort('failed');
  }

  async #answerDocument(route: Route, request: Request, url: string): Promise<void> {
    // Frames are not part of the page's own document: the collector follows their addresses as links.
    if (request.frame() !== this.#page.mainFrame()) return route.abort('blockedbyclient');
    // An aborted navigation leaves the page where it is; one that fails would put the browser's own error page there.
    if (this.#phase === 'opening') return route.abort('aborted');
    if (++this.#navigations > MAX_NAVIGATIONS) {
      this.#overspent = true;
      return route.abort('aborted');
    }
    const { html, contentType } = this.#input;
    if (html !== undefined && url === this.#url) {
      // Only once: a page that loads itself again gets what the source has, and not for ever.
      const { html: _given, ...rest } = this.#input;
      this.#input = rest;
      this.#onTheWay = false;
      const type = typeof html === 'string' ? 'text/html; charset=utf-8' : (contentType ?? 'text/html');
      return route.fulfill({ status: 200, headers: { 'content-type': type }, body: Buffer.from(html) });
    }
    const answer = await this.#ask(url, request);
    if (answer === null) return route.abort(this.#navigations === 1 ? 'failed' : 'aborted');
    const next = redirectOf(answer, url);
    this.#onTheWay = next !== null;
    if (next === null) return route.fulfill(fulfilment(answer, request));
    // The browser would follow a redirect past the interception: it is led there by a document instead.
    const target = JSON.stringify(next).replaceAll('<', '\\u003c');
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: `<script>location.replace(${target})</script>` });
  }

  /** Puts a question to the source, within permit and budget; `null` when there is no answer. */
  async #ask(url: string, request: Request): Promise<SourceResponse | null> {
    const note = (status: number | null, bytes: number, detail: string): void => {
      this.requests.push({ url, status, bytes, detail });
    };
    if (this.requests.length >= this.#budget.requests || this.#bytes >= this.#budget.bytes || this.#left() <= 0) {
      if (!this.#overspent) note(null, 0, 'budget');
      this.#overspent = true;
      return null;
    }
    if (!(await this.#clock.pausedFor(() => this.#options.permit(url)))) {
      note(null, 0, 'refused');
      return null;
    }
    const headers = { ...questionHeaders(await request.allHeaders()), 'user-agent': this.#options.userAgent };
    const answer = await this.#options.source.ask({
      url,
      method: 'GET',
      headers,
      limits: this.#options.limits,
      signal: this.#abort.signal,
    });
    if (answer.kind === 'obstacle') {
      note(null, 0, answer.detail || answer.obstacle);
      return null;
    }
    this.#bytes += answer.body.byteLength;
    note(answer.status, answer.received, '');
    return answer;
  }
}

type SourceResponse = Extract<Awaited<ReturnType<Source['ask']>>, { kind: 'response' }>;

/** Time spent, without the time in which something is waited for that is not the page's fault. */
class PausableClock {
  readonly #began = performance.now();
  #paused = 0;
  #pauses = 0;
  #since = 0;

  elapsed(): number {
    const now = performance.now();
    return now - this.#began - this.#paused - (this.#pauses > 0 ? now - this.#since : 0);
  }

  async pausedFor<T>(wait: () => Promise<T>): Promise<T> {
    if (this.#pauses++ === 0) this.#since = performance.now();
    try {
      return await wait();
    } finally {
      if (--this.#pauses === 0) this.#paused += performance.now() - this.#since;
    }
  }
}

/** What the tools give of a document. */
interface DocumentText {
  readonly html: string;
  readonly truncated: boolean;
}

interface Tools {
  call(expression: string): Promise<unknown>;
}

/** Puts the tool box into a world of its own in the page's main frame. */
async function openTools(session: CDPSession): Promise<Tools> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'beffroi' });
  const evaluate = async (expression: string, returnByValue: boolean) => {
    const given = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue });
    if (given.exceptionDetails !== undefined) {
      throw new Error(given.exceptionDetails.exception?.description?.split('\n')[0] ?? given.exceptionDetails.text);
    }
    return given.result.value as unknown;
  };
  await evaluate(`globalThis.tools = ${TOOLS.replace(/;\s*$/, '')}; undefined`, true);
  return { call: (expression) => evaluate(`tools.${expression}`, true) };
}

/** Whether an error says that the document it was asked of is no longer there. */
function isGone(error: unknown): boolean {
  return error instanceof Error && /context|navigat|frame|detached|Promise was collected/i.test(error.message);
}

function redirectOf(answer: SourceResponse, from: string): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
  if (location === undefined || !URL.canParse(location, from)) return null;
  const target = new URL(location, from);
  return /^https?:$/.test(target.protocol) ? withoutFragment(target.href) : null;
}

/** Headers that describe the wire, or would set something beyond this page. */
const LEFT_OUT =
  /^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive|set-cookie|alt-svc|strict-transport-security|content-disposition|refresh|link|report-to|nel|public-key-pins.*|clear-site-data)$/i;

function fulfilment(answer: SourceResponse, request: Request): { status: number; headers: Record<string, string>; body: Buffer } {
  const headers = new Map<string, string>();
  for (const [name, value] of answer.headers) {
    const key = name.toLowerCase();
    if (LEFT_OUT.test(key)) continue;
    const before = headers.get(key);
    headers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  // A folder or an archive does not know whom its server let ask; there is nothing to protect here, as nobody is logged in.
  if (!headers.has('access-control-allow-origin')) headers.set('access-control-allow-origin', originOf(request) ?? '*');
  const { body } = answer;
  return { status: answer.status, headers: Object.fromEntries(headers), body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
}

function originOf(request: Request): string | null {
  const { origin } = request.headers();
  return origin ?? null;
}

/** What a page asks with that its answer may depend on. No cookie: nobody is anybody here. */
const ASKED_WITH = /^(?:accept|accept-language|referer|origin|x-.*|api-?key|authorization)$/i;

function questionHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => ASKED_WITH.test(name)));
}

/** Closes a page, or drops the whole browser when even that is too much for it. */
async function closePage(page: Page, browser: SharedBrowser): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, GRACE, 'late');
  });
  const closed = await Promise.race([page.close({ runBeforeUnload: false }).catch(() => {}), late]);
  clearTimeout(timer);
  if (closed === 'late') await browser.drop();
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/s, '');
}

/** The first line of an error, without the colours and lists that a tool adds for its own screen. */
function oneLineOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are to be removed
  return (text.replace(/\u001b\[[\d;]*m/g, '').split('\n')[0] ?? '').trim().slice(0, 300) || 'failed';
}
