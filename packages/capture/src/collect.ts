import { instantFrom, type Obstacle, type Purpose, pageKey, type Reach, type Visit } from '@beffroi/domain';
import { normalise, registrableDomain, resolve, sameSite, withoutWww } from './address.ts';
import { digestOf } from './archive/warc-digest.ts';
import { type Clock, systemClock } from './clock.ts';
import type { CapturedPage, CaptureSink, Collection, CollectOptions, Exchange, Lead, Sight } from './collect-types.ts';
import { Frontier, type Room, type Waiting } from './frontier.ts';
import {
  CRAWL_DELAY_CAP,
  type Gate,
  type Gates,
  gateOf,
  isOwn,
  PUBLIC_INTERVAL,
  RETRY_AFTER_CAP,
  retryAfter,
  TRIES,
  Turnstiles,
} from './polite.ts';
import { ROBOTS_BYTES } from './robots.ts';
import { askRobots, type RobotsVerdict } from './robots-desk.ts';
import { readSitemap, SITEMAP_BYTES } from './sitemap.ts';
import { impossibleAddress, isErrorPage, SOFT_404, textsOf } from './soft404.ts';
import type { Answer, Source } from './source.ts';
import { datedness, Traps } from './traps.ts';
import { startVariants } from './variants.ts';

/** All of `CollectOptions` that has a default. */
export const COLLECT_DEFAULTS = {
  budget: 80,
  documents: 60,
  hopPages: 20,
  interval: 1000,
  limits: { bodyBytes: 5 * 1024 * 1024, milliseconds: 30_000, ratio: 100 },
  redirects: 10,
  milliseconds: 30 * 60_000,
} as const;

/** Hosts that are asked at the same time. */
const HOSTS_AT_ONCE = 8;
/** Bytes that may wait for the sink before asking goes on. */
const BACKLOG = 4 * 1024 * 1024;
const SITEMAP_FILES = 20;
const SITEMAP_DEPTH = 2;
/** Failures in a row after which a host is left alone, and refusals of one host that are recorded one by one. */
const STRIKES = 3;
const RECORDED_REFUSALS = 100;
/** Of a document that is wanted whole. */
const DOCUMENT_BYTES = 50_000_000;
/** Above every score a scout gives: what must come next. */
const FIRST = Number.POSITIVE_INFINITY;
const REDIRECT_BONUS = 1e9;

const PAGE_HEADERS = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'accept-language': 'fr,en;q=0.3' };
const ENCODINGS = 'gzip, deflate, br, zstd';
const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)/i;

type Response = Extract<Answer, { kind: 'response' }>;

/** One question that the walk asks, with what its line in the ledger says. */
interface Errand {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  readonly purpose: Purpose;
  readonly reach: Reach;
  readonly referrer: string | null;
  readonly robots: Visit['robots'];
  readonly headers?: Readonly<Record<string, string>>;
  readonly bodyBytes?: number;
  readonly firstBytes?: number;
  readonly textOnly?: boolean;
}

/** An answer, and its line in the ledger as far as it is known; `null` when the walk was stopped meanwhile. */
type Asked = { readonly answer: Answer; readonly draft: Visit } | null;

/** What is known of a host of the town about pages that do not exist. */
interface Missing {
  /** Texts of its error page that answers 200; `null` while unknown, or when it answers as it should. */
  error: ReadonlySet<string> | null;
  /** Where it sends who asks for what does not exist. */
  redirect: string | null;
  /** The first page seen, until the error page is known. */
  first: Uint8Array | null;
}

/**
 * Walks a town's site from its start, best addresses first, and gives every exchange to the sink. What the world does is
 * recorded in the visits, never thrown; what the sink or the scout throw ends the walk and is thrown on.
 *
 * Deterministic for sources that are not polite (folders, archives): the same files and scout give the same visits in the
 * same order, but for their times.
 */
export function collect(source: Source, sink: CaptureSink, options: CollectOptions): Promise<Collection> {
  return new Walk(source, sink, options).run();
}

class Walk {
  readonly #source: Source;
  readonly #sink: CaptureSink;
  readonly #options: CollectOptions;
  readonly #clock: Clock;
  readonly #gates: Gates;
  readonly #deadline: number;
  readonly #start: string;
  readonly #product: string;
  readonly #frontier = new Frontier();
  readonly #traps = new Traps();
  readonly #visits: Visit[] = [];
  readonly #robots = new Map<string, Promise<RobotsVerdict>>();
  /** Exact addresses asked as pages: a redirect to one of them is a loop, or leads to what is there already. */
  readonly #asked = new Set<string>();
  readonly #digests = new Set<string>();
  /** Digests of pages that wanted a browser. */
  readonly #shells = new Set<string>();
  /** Registrable domains that are the town's. */
  readonly #sites = new Set<string>();
  readonly #missing = new Map<string, Missing>();
  /** Sitemaps that the robots.txt of an origin names. */
  readonly #sitemapsNamed = new Map<string, readonly string[]>();
  readonly #strikes = new Map<string, { count: number; gone: { obstacle: Obstacle; detail: string } | null; recorded: number }>();
  readonly #running = new Map<string, number>();
  #variants: readonly string[];
  #home: string | null = null;
  #pages = 0;
  #requests = 0;
  #hopPages = 0;
  #documents = 0;
  #sitemaps = 0;
  #active = 0;
  #wake: () => void = () => undefined;
  #failure: { readonly error: unknown } | null = null;
  #tail: Promise<void> = Promise.resolve();
  #backlog = 0;

  constructor(source: Source, sink: CaptureSink, options: CollectOptions) {
    this.#source = source;
    this.#sink = sink;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    // Files have no host that could be disturbed: nobody else need be asked.
    this.#gates = (source.polite ? options.turnstiles : undefined) ?? new Turnstiles(this.#clock);
    this.#deadline = this.#clock.now() + options.milliseconds;
    const start = normalise(options.start) ?? normalise(`https://${options.start}`);
    if (start === null) throw new TypeError(`not an http(s) address: ${options.start}`);
    this.#start = start;
    this.#product = /^[a-z_-]+/i.exec(options.userAgent)?.[0] ?? 'Beffroi';
    this.#variants = startVariants(start);
    this.#sites.add(registrableDomain(new URL(start).hostname));
  }

  async run(): Promise<Collection> {
    this.#addStart(this.#start, null, 0, null);
    for (;;) {
      if (this.#failure === null && !this.#isOver()) this.#startAll();
      if (this.#active === 0 && (this.#failure !== null || this.#isOver() || !this.#frontier.hasWork(this.#room()))) break;
      await this.#nextEvent();
    }
    await this.#tail;
    if (this.#failure !== null) throw this.#failure.error;
    return { start: this.#start, home: this.#home, visits: this.#visits, unasked: this.#frontier.left(200), ended: this.#ended() };
  }

  #ended(): Collection['ended'] {
    if (this.#options.signal?.aborted === true) return 'stopped';
    if (this.#clock.now() >= this.#deadline) return 'time';
    if (this.#home === null) return 'obstacle';
    return this.#frontier.size > 0 ? 'budget' : 'exhausted';
  }

  #isOver(): boolean {
    return this.#options.signal?.aborted === true || this.#clock.now() >= this.#deadline;
  }

  #room(): Room {
    // NOTE: addresses that redirect give their place back, so a site that redirects everything needs a bound of its own.
    const pages = this.#requests >= 3 * this.#options.budget + 20 ? 0 : this.#options.budget - this.#pages;
    return { pages, hopPages: this.#options.hopPages - this.#hopPages, documents: this.#options.documents - this.#documents };
  }

  /** Begins all that may begin now. */
  #startAll(): void {
    for (;;) {
      if (this.#backlog > BACKLOG) return;
      const room = this.#room();
      const next = this.#frontier.take((gate) => this.#isReady(gate), room);
      if (next === null) return;
      const gate = gateOf(next.url);
      this.#running.set(gate, (this.#running.get(gate) ?? 0) + 1);
      this.#active++;
      this.#visit(next)
        .catch((error: unknown) => {
          this.#failure ??= { error };
        })
        .finally(() => {
          this.#active--;
          const left = this.#running.get(gate)! - 1;
          if (left === 0) this.#running.delete(gate);
          else this.#running.set(gate, left);
          this.#wake();
        });
    }
  }

  #isReady(gate: string): boolean {
    const running = this.#running.get(gate) ?? 0;
    if (!this.#source.polite) return this.#active === 0;
    if (running === 0) return this.#running.size < HOSTS_AT_ONCE && this.#gate(gate).wait() === 0;
    return this.#gate(gate).wait() === 0;
  }

  #gate(gateOrUrl: string): Gate {
    return this.#gates.of(gateOrUrl.includes('://') ? gateOrUrl : `http://${gateOrUrl}/`, this.#source.polite ? this.#options.interval : 0);
  }

  /** Waits until something ends, a gate opens, or time is up. */
  async #nextEvent(): Promise<void> {
    const over = new AbortController();
    const event = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const signal = this.#options.signal;
    const stop = (): void => this.#wake();
    signal?.addEventListener('abort', stop);
    const pause = this.#pause();
    if (pause !== null) void this.#clock.sleep(Math.min(pause, Math.max(0, this.#deadline - this.#clock.now())), over.signal).then(stop);
    await event;
    over.abort();
    signal?.removeEventListener('abort', stop);
  }

  /** Milliseconds until a gate opens; `null` when only the end of what runs can bring anything. */
  #pause(): number | null {
    if (this.#backlog > BACKLOG || this.#running.size >= HOSTS_AT_ONCE || !this.#source.polite) return this.#active === 0 ? 1 : null;
    let soonest: number | null = null;
    for (const gate of this.#frontier.gates(this.#room())) {
      const wait = this.#gate(gate).wait();
      // NOTE: behind a gate that is open lies only what is not yet worth its place.
      if (wait > 0 && Number.isFinite(wait) && (soonest === null || wait < soonest)) soonest = wait;
    }
    // Nothing runs and no gate tells its time: another collection stands in it.
    return soonest === null && this.#active === 0 ? 50 : soonest;
  }

  // -- One address ----------------------------------------------------------------------------------------------

  async #visit(item: Waiting): Promise<void> {
    if (item.task === 'page' && !item.start && item.redirects === 0 && !this.#traps.admits(item.url, item.score > 0)) return;
    this.#spend(item, 1);
    const verdict = this.#source.polite ? await this.#robotsOf(item.url, item.reach) : null;
    if (this.#isOver()) {
      this.#putBack(item);
      return;
    }
    const strikes = this.#strikesOf(item.url);
    if (strikes.gone !== null) {
      this.#spend(item, -1);
      await this.#refuse(item, strikes.gone.obstacle, `not asked: ${strikes.gone.detail}`, 'unasked');
    } else if (verdict?.kind === 'unreachable') {
      this.#spend(item, -1);
      await this.#refuse(item, 'down', verdict.detail, 'unasked');
      this.#tryVariant(item, verdict.cause);
    } else if (verdict?.kind === 'closed') {
      this.#spend(item, -1);
      await this.#refuse(item, verdict.obstacle, verdict.detail, verdict.obstacle === 'robots' ? 'disallowed' : 'unasked');
    } else if (verdict !== null && !verdict.rules.allows(item.url)) {
      this.#spend(item, -1);
      await this.#refuse(item, 'robots', 'robots.txt disallows it', 'disallowed');
    } else if (item.task === 'document') await this.#askDocument(item);
    else if (item.task === 'sitemap') await this.#askSitemap(item);
    else if (item.task === 'probe') await this.#askProbe(item);
    else await this.#askPage(item);
  }

  /** Stopped before it was asked: it is among what is left. */
  #putBack(item: Waiting): void {
    this.#spend(item, -1);
    this.#frontier.add(item, true);
  }

  #spend(item: Waiting, amount: 1 | -1): void {
    if (item.task === 'document') this.#documents += amount;
    else if (item.task === 'page') {
      this.#pages += amount;
      if (amount > 0) this.#requests++;
      if (item.reach === 'hop') this.#hopPages += amount;
    }
  }

  async #askPage(item: Waiting): Promise<void> {
    this.#asked.add(item.url);
    const asked = await this.#ask({
      ...errandOf(item, 'page', this.#allowed()),
      method: 'GET',
      textOnly: true,
      headers: item.cookie === null ? PAGE_HEADERS : { ...PAGE_HEADERS, cookie: item.cookie },
    });
    if (asked === null) {
      this.#putBack(item);
      return;
    }
    const { answer, draft } = asked;
    if (answer.kind === 'obstacle') {
      await this.#record(draft, null);
      this.#strike(item.url, answer);
      this.#tryVariant(item, answer.cause);
      return;
    }
    const target = redirectOf(answer, item.url);
    if (target !== null) {
      this.#spend(item, -1);
      const note = this.#follow(item, target, answer);
      await this.#record({ ...draft, location: target.resolved, ...note }, answer);
      return;
    }
    this.#answered(item.url, answer);
    await this.#readPage(item, draft, answer);
  }

  async #readPage(item: Waiting, draft: Visit, answer: Response): Promise<void> {
    const isPage = looksLikeHtml(draft.contentType, answer.body) && answer.body.length > 0;
    const good = answer.status >= 200 && answer.status < 300;
    if (!isPage || (!good && ![403, 405, 406, 429, 503].includes(answer.status))) {
      await this.#record(draft, answer);
      if (good && item.start) this.#settleHome(item);
      const file = { url: item.url, contentType: draft.contentType };
      if (good && !isPage && this.#options.scout.wants?.(file) === true) {
        this.#frontier.add({ ...item, task: 'document', start: false, whole: true }, true);
      }
      return;
    }
    // The same bytes again lead nowhere new, but a start is always looked at, and the shell of an application draws other things elsewhere.
    const shell = this.#options.draw !== undefined && draft.digest !== null && this.#shells.has(draft.digest);
    if (good && draft.digest !== null && this.#digests.has(draft.digest) && !item.start && !shell) {
      await this.#record({ ...draft, detail: 'same bytes as a page before' }, answer);
      return;
    }
    if (good && draft.digest !== null) this.#digests.add(draft.digest);
    const page = { visit: draft, body: answer.body, hops: item.hops };
    const sight = this.#options.scout.look(page);
    if (!good) {
      await this.#record(
        sight.wall === 'blocked' ? { ...draft, obstacle: 'blocked', detail: `wall with status ${answer.status}` } : draft,
        answer,
      );
      return;
    }
    if (sight.wall !== null) {
      await this.#record(
        { ...draft, obstacle: sight.wall, detail: sight.wall === 'login' ? 'asks for a login' : 'a wall instead of the page' },
        answer,
      );
      return;
    }
    const refresh = sight.refresh === null ? null : targetOf(sight.refresh, item.url);
    if (refresh !== null && refresh.resolved !== item.url) {
      this.#spend(item, -1);
      const note = this.#follow(item, refresh, null);
      await this.#record({ ...draft, location: refresh.resolved, ...note, detail: note.detail || 'meta refresh' }, answer);
      return;
    }
    if (item.start) this.#settleHome(item);
    if (!item.start && (sight.soft404 || this.#isLearntError(item.url, answer.body))) {
      await this.#record({ ...draft, detail: `${SOFT_404}: says that the page does not exist` }, answer);
      return;
    }
    if (sight.wantsRendering && this.#options.draw !== undefined) {
      if (draft.digest !== null) this.#shells.add(draft.digest);
      await this.#drawPage(item, page, answer, sight);
      return;
    }
    const writing = this.#record(draft, answer);
    this.#learnMissing(item, answer.body);
    if (!this.#isDuplicate(item.url, sight)) for (const lead of sight.leads) this.#addLead(lead, item);
    await writing;
  }

  /** Has a page drawn by the browser: what is drawn is a visit of its own, and its links lead on with those of the bytes. */
  async #drawPage(item: Waiting, page: CapturedPage, answer: Response, sight: Sight): Promise<void> {
    const began = this.#clock.now();
    const drawn = await this.#options.draw!(page, (url) => this.#permit(url, item));
    const target = drawn === null ? null : targetOf(drawn.finalUrl, item.url);
    const elsewhere = target !== null && target.normalised !== null && pageKey(target.resolved) !== pageKey(item.url);
    await this.#record(elsewhere ? { ...page.visit, location: target.resolved, detail: 'a script leads elsewhere' } : page.visit, answer);
    this.#learnMissing(item, answer.body);
    if (!this.#isDuplicate(item.url, sight)) for (const lead of sight.leads) this.#addLead(lead, item);
    if (drawn === null) return;
    const { reach } = item;
    for (const { url, status, bytes, detail } of drawn.requests) {
      const robots = detail === 'refused' ? 'disallowed' : this.#allowed();
      const base = {
        url,
        referrer: item.url,
        purpose: 'asset',
        reach,
        method: 'GET',
        instant: instantFrom(began),
        milliseconds: 0,
      } as const;
      await this.#record(
        { ...base, robots, status, contentType: null, bytes, digest: null, location: null, obstacle: null, detail, truncated: false },
        null,
      );
    }
    const visit: Visit = {
      url: elsewhere ? target.resolved : item.url,
      referrer: elsewhere ? item.url : item.referrer,
      purpose: 'rendering',
      reach,
      method: 'GET',
      instant: instantFrom(began),
      milliseconds: drawn.milliseconds,
      robots: this.#allowed(),
      status: 200,
      contentType: 'text/html; charset=utf-8',
      // Nothing came over the wire for it but what its requests say.
      bytes: 0,
      digest: drawn.html.length === 0 ? null : digestOf(drawn.html),
      location: null,
      obstacle: null,
      detail: '',
      truncated: drawn.truncated,
    };
    const seen = this.#options.scout.look({ visit, body: drawn.html, hops: item.hops });
    const wall =
      seen.wall === null ? {} : { obstacle: seen.wall, detail: seen.wall === 'login' ? 'asks for a login' : 'a wall instead of the page' };
    const soft = seen.soft404 && !item.start ? { detail: `${SOFT_404}: says that the page does not exist` } : {};
    const exchange = {
      ...answer,
      status: 200,
      statusText: 'OK',
      headers: [['content-type', visit.contentType!]] as const,
      body: drawn.html,
    };
    await this.#record({ ...visit, ...wall, ...soft }, exchange);
    if (seen.wall === null && !(seen.soft404 && !item.start)) for (const lead of seen.leads) this.#addLead(lead, item);
  }

  /** Whether a page's script may ask an address now: robots.txt is obeyed, and the host's turn is waited for. */
  async #permit(url: string, item: Waiting): Promise<boolean> {
    if (this.#isOver()) return false;
    if (!this.#source.polite) return true;
    if (normalise(url) === null || this.#strikesOf(url).gone !== null) return false;
    const verdict = await this.#robotsOf(url, this.#isTown(url) ? 'town' : item.reach);
    if (verdict.kind !== 'rules' || !verdict.rules.allows(url)) return false;
    await this.#gate(url).pass(async () => undefined, this.#options.signal);
    return !this.#isOver();
  }

  /** A document mostly has only to exist: its head is asked, or its first bytes where a server knows no HEAD. */
  async #askDocument(item: Waiting): Promise<void> {
    this.#asked.add(item.url);
    const base = errandOf(item, 'document', this.#allowed());
    const bodyBytes = this.#options.documentBytes ?? DOCUMENT_BYTES;
    let asked = await this.#ask(item.whole === true ? { ...base, method: 'GET', bodyBytes } : { ...base, method: 'HEAD' });
    if (item.whole !== true && asked !== null && isHeadless(asked.answer)) {
      await this.#record(asked.draft, asked.answer.kind === 'response' ? asked.answer : null);
      asked = await this.#ask({ ...base, method: 'GET', headers: { range: 'bytes=0-2047' }, firstBytes: 2048 });
    }
    if (asked === null) {
      this.#putBack(item);
      return;
    }
    const { answer, draft } = asked;
    if (answer.kind === 'obstacle') {
      await this.#record(draft, null);
      this.#strike(item.url, answer);
      return;
    }
    const target = redirectOf(answer, item.url);
    if (target !== null) {
      this.#spend(item, -1);
      const note = this.#follow(item, target, answer);
      await this.#record({ ...draft, location: target.resolved, ...note }, answer);
      return;
    }
    this.#answered(item.url, answer);
    await this.#record(draft, answer);
    // A link that promises a file and gives a page: the page is read instead.
    if (answer.status >= 200 && answer.status < 300 && HTML.test(draft.contentType ?? '')) {
      this.#frontier.add({ ...item, task: 'page', whole: false }, true);
    }
  }

  async #askSitemap(item: Waiting): Promise<void> {
    const asked = await this.#ask({ ...errandOf(item, 'sitemap', this.#allowed()), method: 'GET', bodyBytes: SITEMAP_BYTES });
    if (asked === null) return;
    const { answer, draft } = asked;
    await this.#record(draft, answer.kind === 'response' ? answer : null);
    if (answer.kind === 'obstacle') return;
    const target = redirectOf(answer, item.url);
    if (target !== null && item.redirects < 3 && this.#isTown(target.resolved))
      this.#addSitemap(target.resolved, item.depth, item.redirects + 1);
    if (answer.status !== 200) return;
    const { kind, urls } = await readSitemap(answer.body);
    if (kind === 'index') {
      if (item.depth >= SITEMAP_DEPTH) return;
      for (const url of [...urls].sort((one, other) => Number(isMinorSitemap(one)) - Number(isMinorSitemap(other)))) {
        const child = normalise(url, item.url);
        if (child !== null && this.#isTown(child)) this.#addSitemap(child, item.depth + 1, 0);
      }
      return;
    }
    for (const url of urls) {
      const page = normalise(url, item.url);
      if (page === null || !this.#isTown(page)) continue;
      const lead = this.#options.scout.rate(page);
      if (lead !== null) this.#addLead(lead, { ...item, hops: 0, url: item.url }, null);
    }
  }

  async #askProbe(item: Waiting): Promise<void> {
    const asked = await this.#ask({ ...errandOf(item, 'page', this.#allowed()), method: 'GET', headers: PAGE_HEADERS });
    if (asked === null) return;
    const { answer, draft } = asked;
    const missing = this.#missing.get(new URL(item.url).origin);
    const first = missing?.first ?? null;
    if (missing !== undefined) missing.first = null;
    if (answer.kind === 'obstacle' || missing === undefined) {
      await this.#record(draft, answer.kind === 'response' ? answer : null);
      return;
    }
    const target = redirectOf(answer, item.url);
    if (target !== null) missing.redirect = pageKey(target.resolved);
    if (answer.status === 200 && looksLikeHtml(draft.contentType, answer.body)) {
      const error = textsOf(answer.body);
      // An application answers every address with the same shell: that is no error page.
      if (first !== null && !isErrorPage(textsOf(first), error)) missing.error = error;
    }
    const soft = answer.status < 400;
    const detail = soft ? `${SOFT_404}: an address that cannot exist answers ${answer.status}` : 'an address that cannot exist';
    await this.#record({ ...draft, location: target?.resolved ?? null, detail }, answer);
  }

  // -- Where it leads -------------------------------------------------------------------------------------------

  /** Puts the target of a redirect next in line; gives what the visit says of it. */
  #follow(item: Waiting, target: Target, answer: Response | null): { obstacle: Obstacle | null; detail: string } {
    if (target.normalised === null)
      return { obstacle: 'moved', detail: `redirects to what is no web address: ${target.written.slice(0, 200)}` };
    if (item.redirects >= this.#options.redirects) return { obstacle: 'moved', detail: `more than ${this.#options.redirects} redirects` };
    const toItself = target.normalised === normalise(item.url);
    const cookie = toItself && answer !== null && item.cookie === null ? cookiesOf(answer) : null;
    // What differs only by its session is asked with it: it is the site's own wish.
    const url = cookie !== null ? item.url : toItself && this.#asked.has(target.normalised) ? target.resolved : target.normalised;
    if (cookie === null && this.#asked.has(url)) {
      return toItself || item.start
        ? { obstacle: 'moved', detail: 'redirects in a circle' }
        : { obstacle: null, detail: 'redirects to a page already asked' };
    }
    const missing = this.#missing.get(new URL(item.url).origin);
    const home = missing !== undefined && missing.redirect !== null && missing.redirect === pageKey(target.resolved);
    const moved = item.start && !sameSite(item.url, url);
    if (moved) this.#sites.add(registrableDomain(new URL(url).hostname));
    const own = item.start || this.#isTown(url);
    this.#frontier.add(
      {
        ...item,
        url,
        score: item.start ? FIRST : item.score + REDIRECT_BONUS,
        reach: own ? 'town' : 'hop',
        hops: own ? 0 : 1,
        redirects: item.redirects + 1,
        cookie,
      },
      true,
    );
    if (moved) return { obstacle: null, detail: `moved: redirects to another site, ${new URL(url).hostname}` };
    return { obstacle: null, detail: home ? `${SOFT_404}: redirects to where missing pages go` : '' };
  }

  #addStart(url: string, referrer: string | null, redirects: number, cookie: string | null): void {
    const base = { task: 'page', reach: 'town', hops: 0, depth: 0 } as const;
    this.#frontier.add({ ...base, url, score: FIRST, referrer, redirects, start: true, cookie }, true);
  }

  /** A start that no connection came about with is tried in its other spellings. */
  #tryVariant(item: Waiting, cause: Extract<Answer, { kind: 'obstacle' }>['cause']): void {
    if (!item.start || item.redirects > 0 || cause === 'bomb') return;
    const [next, ...rest] = this.#variants;
    this.#variants = rest;
    if (next !== undefined) this.#addStart(next, null, 0, null);
  }

  /** The start was captured: this is the town's site. */
  #settleHome(item: Waiting): void {
    if (this.#home !== null) return;
    this.#home = item.url;
    const { origin, hostname } = new URL(item.url);
    this.#sites.add(registrableDomain(hostname));
    const named = this.#sitemapsNamed.get(origin) ?? [];
    const urls = named.flatMap((written) => normalise(written, `${origin}/`) ?? []).filter((url) => this.#isTown(url));
    for (const url of urls.length > 0 ? urls : [`${origin}/sitemap.xml`]) this.#addSitemap(url, 0, 0);
  }

  #addSitemap(url: string, depth: number, redirects: number): void {
    if (this.#sitemaps >= SITEMAP_FILES) return;
    if (!this.#frontier.mark(url)) return;
    this.#sitemaps++;
    const base = { task: 'sitemap', reach: 'town', hops: 0, referrer: null, start: false, cookie: null } as const;
    this.#frontier.add({ ...base, url, score: FIRST, depth, redirects }, true);
  }

  #addLead(lead: Lead, from: Waiting, referrer: string | null = from.url): void {
    const address = normalise(lead.url, from.url);
    if (address === null) return;
    const url = this.#asAtHome(address);
    const town = this.#isTown(url) || (from.hops === 0 && lead.reach === 'town');
    // One hop and no further: from there, only on the same site or back to the town.
    if (!town && from.hops === 1 && !sameSite(url, from.url)) return;
    const dated = datedness(url);
    const score = dated === 'page' ? Math.min(lead.score, 0) - 1 : dated === 'filed' ? lead.score - 1 : lead.score;
    const place = { reach: town ? 'town' : 'hop', hops: town ? 0 : 1 } as const;
    const whole = lead.whole === true ? { whole: true } : {};
    this.#frontier.add({
      url,
      score,
      task: lead.purpose,
      ...place,
      referrer,
      redirects: 0,
      start: false,
      depth: 0,
      cookie: null,
      ...whole,
    });
  }

  /** Links to the home's host are asked with the scheme and the `www.` that the home answered with. */
  #asAtHome(address: string): string {
    if (this.#home === null) return address;
    const home = new URL(this.#home);
    const url = new URL(address);
    if (url.host === home.host && url.protocol === home.protocol) return address;
    if (url.port !== home.port || withoutWww(url.hostname) !== withoutWww(home.hostname)) return address;
    return `${home.origin}${url.pathname}${url.search}`;
  }

  #isTown(url: string): boolean {
    const parsed = URL.parse(url);
    return parsed !== null && this.#sites.has(registrableDomain(parsed.hostname));
  }

  /** A canonical address with the same path and fewer parameters is this page under its right name. */
  #isDuplicate(address: string, sight: Sight): boolean {
    const canonical = sight.canonical ? normalise(sight.canonical, address) : null;
    if (canonical === null || pageKey(canonical) === pageKey(address)) return false;
    const own = new URL(address);
    const other = new URL(canonical);
    if (pageKey(`${own.origin}${own.pathname}`) !== pageKey(`${other.origin}${other.pathname}`) || other.search.length >= own.search.length)
      return false;
    return !this.#frontier.mark(canonical) && this.#asked.has(this.#asAtHome(canonical));
  }

  // -- Pages that do not exist ----------------------------------------------------------------------------------

  #learnMissing(item: Waiting, body: Uint8Array): void {
    const { origin } = new URL(item.url);
    if (!this.#source.polite || item.reach !== 'town' || this.#missing.has(origin)) return;
    this.#missing.set(origin, { error: null, redirect: null, first: body });
    const base = { task: 'probe', reach: 'town', hops: 0, referrer: null, redirects: 0, start: false, depth: 0, cookie: null } as const;
    this.#frontier.add({ ...base, url: impossibleAddress(origin), score: FIRST }, true);
  }

  #isLearntError(url: string, body: Uint8Array): boolean {
    const error = this.#missing.get(new URL(url).origin)?.error;
    return error !== undefined && error !== null && isErrorPage(textsOf(body), error);
  }

  // -- Hosts that fail ------------------------------------------------------------------------------------------

  #strikesOf(url: string): { count: number; gone: { obstacle: Obstacle; detail: string } | null; recorded: number } {
    const { origin } = new URL(url);
    let strikes = this.#strikes.get(origin);
    if (strikes === undefined) {
      strikes = { count: 0, gone: null, recorded: 0 };
      this.#strikes.set(origin, strikes);
    }
    return strikes;
  }

  #strike(url: string, answer: Answer): void {
    // A folder or an archive tires of nothing, and one address that it lacks says nothing of the next.
    if (!this.#source.polite) return;
    const strikes = this.#strikesOf(url);
    strikes.count++;
    if (answer.kind === 'response') {
      if (answer.status === 429) strikes.gone = { obstacle: 'blocked', detail: `the host answered 429 ${TRIES} times` };
      else if (strikes.count >= STRIKES) strikes.gone = { obstacle: 'down', detail: `the host answered ${answer.status} again and again` };
    } else if (answer.cause === 'name' || answer.cause === 'forbidden-address') {
      strikes.gone = { obstacle: answer.obstacle, detail: answer.detail };
    } else if (answer.obstacle === 'down' && strikes.count >= STRIKES) {
      strikes.gone = { obstacle: 'down', detail: `no answer ${STRIKES} times, ${answer.detail}` };
    }
  }

  /** An answer of a host: it is there, unless it only says that it cannot. */
  #answered(url: string, answer: Response): void {
    if (answer.status === 429 || answer.status === 503) this.#strike(url, answer);
    else this.#strikesOf(url).count = 0;
  }

  // -- Asking and recording -------------------------------------------------------------------------------------

  #allowed(): Visit['robots'] {
    return this.#source.polite ? 'allowed' : 'unasked';
  }

  #robotsOf(url: string, reach: Reach): Promise<RobotsVerdict> {
    const { origin } = new URL(url);
    let verdict = this.#robots.get(origin);
    if (verdict === undefined) {
      verdict = this.#askRobots(origin, reach);
      this.#robots.set(origin, verdict);
    }
    return verdict;
  }

  async #askRobots(origin: string, reach: Reach): Promise<RobotsVerdict> {
    const cap = this.#options.crawlDelayCap ?? CRAWL_DELAY_CAP;
    const verdict = await askRobots(origin, this.#product, async (url, delayOf) => {
      const robots = 'unasked' as const;
      const asked = await this.#ask({ url, method: 'GET', purpose: 'robots', reach, referrer: null, robots, bodyBytes: ROBOTS_BYTES + 1 });
      if (asked === null) return { kind: 'obstacle', obstacle: 'down', cause: 'other', detail: 'stopped', milliseconds: 0 };
      const { answer, draft } = asked;
      if (answer.kind === 'obstacle') {
        await this.#record(draft, null);
        return answer;
      }
      const delay = delayOf(answer);
      const capped = delay !== null && delay * 1000 > cap ? `, capped at ${cap / 1000} s` : '';
      await this.#record(
        {
          ...draft,
          location: redirectOf(answer, url)?.resolved ?? null,
          // A robots.txt that is refused or missing is no obstacle: nothing is disallowed then.
          obstacle: answer.status === 429 || answer.status >= 500 ? draft.obstacle : null,
          detail: delay === null ? draft.detail : `crawl-delay ${delay} s${capped}`,
        },
        answer,
      );
      return answer;
    });
    if (verdict.kind === 'rules') {
      this.#sitemapsNamed.set(origin, verdict.rules.sitemaps);
      if (verdict.rules.crawlDelay !== null) this.#gate(origin).slow(Math.min(verdict.rules.crawlDelay * 1000, cap));
    }
    return verdict;
  }

  /** Asks in turn, again where the host says later, and records all tries but the last. */
  async #ask(errand: Errand): Promise<Asked> {
    const gate = this.#gate(errand.url);
    const signal = this.#options.signal;
    for (let attempt = 1; ; attempt++) {
      const asked = await gate.pass(() => this.#askOnce(errand, gate), signal);
      if (asked === null) return null;
      const { answer, draft } = asked;
      if (answer.kind === 'obstacle' || (answer.status !== 429 && answer.status !== 503) || !this.#source.polite) return asked;
      const wish = retryAfter(header(answer, 'retry-after'), this.#clock.now());
      const pause = Math.min(wish ?? 5 * gate.interval * 2 ** (attempt - 1), RETRY_AFTER_CAP);
      if (attempt >= TRIES || this.#clock.now() + pause >= this.#deadline) {
        return { answer, draft: { ...draft, detail: `answered ${answer.status} ${attempt} times` } };
      }
      gate.close(pause);
      await this.#record({ ...draft, obstacle: null, detail: `asked again after ${Math.round(pause / 1000)} s` }, answer);
    }
  }

  async #askOnce(errand: Errand, gate: Gate): Promise<Asked> {
    const { signal, limits, userAgent } = this.#options;
    const left = this.#deadline - this.#clock.now();
    if (signal?.aborted === true || left <= 0) return null;
    const began = this.#clock.now();
    const answer = await this.#source.ask({
      url: errand.url,
      method: errand.method,
      headers: { 'user-agent': userAgent, 'accept-encoding': ENCODINGS, ...errand.headers },
      limits: { ...limits, milliseconds: Math.min(limits.milliseconds, left), bodyBytes: errand.bodyBytes ?? limits.bodyBytes },
      ...(signal === undefined ? {} : { signal }),
      ...(errand.firstBytes === undefined ? {} : { firstBytes: errand.firstBytes }),
      ...(errand.textOnly === undefined ? {} : { textOnly: errand.textOnly }),
    });
    // What was cut off by the caller says nothing of the town.
    if (answer.kind === 'obstacle' && signal?.aborted) return null;
    if (this.#source.polite && answer.kind === 'response') this.#adjust(gate, answer.address);
    return { answer, draft: draftOf(errand, answer, began) };
  }

  /** Haste is for the caller's own machines; a public host gets an interval whatever was asked for. */
  #adjust(gate: Gate, address: string | null): void {
    if (!isOwn(address)) gate.slow(PUBLIC_INTERVAL);
    gate.widen(gate.interval > 0 ? 1 : Math.min(8, Math.max(1, this.#options.concurrency ?? 1)));
  }

  async #refuse(item: Waiting, obstacle: Obstacle, detail: string, robots: Visit['robots']): Promise<void> {
    const strikes = this.#strikesOf(item.url);
    if (item.task === 'probe' || item.task === 'sitemap' || ++strikes.recorded > RECORDED_REFUSALS) return;
    const { url, referrer, reach, task } = item;
    await this.#record(
      {
        url,
        referrer,
        purpose: task === 'document' ? 'document' : 'page',
        reach,
        method: task === 'document' && item.whole !== true ? 'HEAD' : 'GET',
        instant: instantFrom(this.#clock.now()),
        milliseconds: 0,
        robots,
        status: null,
        contentType: null,
        bytes: 0,
        digest: null,
        location: null,
        obstacle,
        detail,
        truncated: false,
      },
      null,
    );
  }

  /** Adds a line to the ledger and gives it to the sink, one after the other; resolves at once while the sink keeps up. */
  async #record(visit: Visit, answer: Answer | null): Promise<void> {
    this.#visits.push(visit);
    const exchange = answer?.kind === 'response' ? exchangeOf(answer, visit) : null;
    const size = exchange?.body.length ?? 0;
    this.#backlog += size;
    this.#tail = this.#tail.then(async () => {
      try {
        if (this.#failure === null) await this.#sink.write({ visit, exchange });
      } catch (error) {
        this.#failure ??= { error };
      } finally {
        this.#backlog -= size;
        if (this.#backlog <= BACKLOG && this.#backlog + size > BACKLOG) this.#wake();
      }
    });
    this.#options.onProgress?.({ kind: 'visit', visit, pages: this.#pages, waiting: this.#frontier.size });
    if (this.#backlog > BACKLOG) await this.#tail;
  }
}

// -- Facts of one answer ------------------------------------------------------------------------------------------

interface Target {
  readonly written: string;
  /** Absolute, without fragment, otherwise as written; as written when it is no web address. */
  readonly resolved: string;
  readonly normalised: string | null;
}

function targetOf(written: string, base: string): Target {
  return { written, resolved: resolve(written, base) ?? written, normalised: normalise(written, base) };
}

function redirectOf(answer: Response, url: string): Target | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const location = header(answer, 'location');
  if (location === null) return null;
  // Header bytes came as Latin-1, but servers put raw UTF-8 into Location.
  const utf8 = Buffer.from(location, 'latin1').toString('utf8');
  return targetOf(utf8.includes('\uFFFD') ? location : utf8, url);
}

function header(answer: Response, name: string): string | null {
  return answer.headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}

function cookiesOf(answer: Response): string | null {
  const pairs = answer.headers.filter(([name]) => name.toLowerCase() === 'set-cookie').map(([, value]) => value.split(';', 1)[0]!.trim());
  return pairs.length === 0 ? null : pairs.slice(0, 10).join('; ').slice(0, 4096);
}

function looksLikeHtml(contentType: string | null, body: Uint8Array): boolean {
  if (contentType !== null && contentType.trim() !== '') return HTML.test(contentType);
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|head|body|!--)/i.test(Buffer.from(body.subarray(0, 200)).toString('latin1'));
}

/** A server that treats HEAD otherwise than GET. */
function isHeadless(answer: Answer): boolean {
  if (answer.kind === 'obstacle') return answer.cause === 'protocol' || answer.cause === 'other';
  return [400, 403, 404, 405, 500, 501].includes(answer.status);
}

/** Sitemaps of what is not a town's services, read last. */
function isMinorSitemap(url: string): boolean {
  return /attachment|author|image|video|news|post_tag|tag|event|agenda|actualit|archive/i.test(url);
}

function errandOf(item: Waiting, purpose: Purpose, robots: Visit['robots']): Omit<Errand, 'method'> {
  const { url, reach, referrer } = item;
  return { url, purpose, reach, referrer, robots };
}

function draftOf(errand: Errand, answer: Answer, began: number): Visit {
  const { url, referrer, purpose, reach, method, robots } = errand;
  const base = { url, referrer, purpose, reach, method, instant: instantFrom(began), milliseconds: answer.milliseconds, robots };
  if (answer.kind === 'obstacle') {
    const { obstacle, detail } = answer;
    return { ...base, status: null, contentType: null, bytes: 0, digest: null, location: null, obstacle, detail, truncated: false };
  }
  const { status, received, truncated, body } = answer;
  return {
    ...base,
    status,
    contentType: header(answer, 'content-type'),
    bytes: received,
    digest: body.length === 0 ? null : digestOf(body),
    location: null,
    obstacle: obstacleOf(status),
    detail: '',
    truncated,
  };
}

function obstacleOf(status: number): Obstacle | null {
  if (status === 401 || status === 403 || status === 429 || status === 451) return 'blocked';
  return status >= 500 ? 'down' : null;
}

function exchangeOf(answer: Response, visit: Visit): Exchange {
  const { request, status, statusText, headers, body, address } = answer;
  return { request, status, statusText, headers, body, address, digest: visit.digest ?? digestOf(body) };
}
