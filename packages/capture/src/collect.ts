import { instantFrom, type Obstacle, type Visit } from '@beffroi/domain';
import { normalise } from './address.ts';
import type { RobotsVerdict } from './ask-robots.ts';
import type { CaptureSink, Collection, CollectOptions } from './collect-types.ts';
import { Frontier, type Waiting } from './frontier.ts';
import { gateOf } from './polite.ts';
import type { Source } from './source.ts';
import { Traps } from './traps.ts';
import { Allowance } from './walk/allowance.ts';
import { askDocument } from './walk/ask-document.ts';
import { askProbe } from './walk/ask-probe.ts';
import { askSitemap } from './walk/ask-sitemap.ts';
import { Asker } from './walk/asker.ts';
import { HostWishes } from './walk/host-wishes.ts';
import { Ledger } from './walk/ledger.ts';
import { MissingPages } from './walk/missing-pages.ts';
import { Pages } from './walk/pages.ts';
import { type Parts, putBack } from './walk/parts.ts';
import { Strikes } from './walk/strikes.ts';
import { Town } from './walk/town.ts';
import { Ways } from './walk/ways.ts';

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

/**
 * Walks a town's site from its start, best addresses first, and gives every exchange to the sink. What the world does is
 * recorded in the visits, never thrown; what the sink or the crawl strategy throw ends the walk and is thrown on.
 *
 * Deterministic for sources that are not polite (folders, archives): the same files and crawl strategy give the same visits in the
 * same order, but for their times.
 */
export function collect(source: Source, sink: CaptureSink, options: CollectOptions): Promise<Collection> {
  return new Walk(source, sink, options).run();
}

/** The order of a walk: what is begun when, and what becomes of what may not be asked. */
class Walk {
  readonly #parts: Parts;
  readonly #pages: Pages;
  readonly #traps = new Traps();
  readonly #start: string;
  /** Requests under way, by gate. */
  readonly #running = new Map<string, number>();
  #active = 0;
  #wake: () => void = () => undefined;

  constructor(source: Source, sink: CaptureSink, options: CollectOptions) {
    const start = normalise(options.start) ?? normalise(`https://${options.start}`);
    if (start === null) throw new TypeError(`not an http(s) address: ${options.start}`);
    this.#start = start;
    const frontier = new Frontier();
    const allowance = new Allowance(options);
    const ledger = new Ledger(
      sink,
      (visit) => options.onProgress?.({ kind: 'visit', visit, pages: allowance.pages, waiting: frontier.size }),
      () => this.#wake(),
    );
    const asker = new Asker(source, options, ledger);
    const town = new Town(start, options.townWords);
    const wishes = new HostWishes(asker, ledger, options);
    const missing = new MissingPages(frontier, source.polite);
    const ways = new Ways(frontier, town, missing, wishes, options.redirects);
    const strikes = new Strikes(source.polite);
    this.#parts = { options, ledger, asker, frontier, allowance, town, wishes, strikes, missing, ways };
    this.#pages = new Pages(this.#parts);
  }

  async run(): Promise<Collection> {
    const { ledger, asker, frontier, allowance, town, ways } = this.#parts;
    ways.start(this.#start);
    for (;;) {
      if (ledger.failure === null && !asker.isOver) this.#startAll();
      if (this.#active === 0 && (ledger.failure !== null || asker.isOver || !frontier.hasWork(allowance.room()))) break;
      await this.#nextEvent();
    }
    await ledger.settled();
    if (ledger.failure !== null) throw ledger.failure.error;
    return { start: this.#start, home: town.home, visits: ledger.visits, unasked: frontier.left(200), ended: this.#ended() };
  }

  #ended(): Collection['ended'] {
    const { options, asker, town, frontier } = this.#parts;
    if (options.signal?.aborted === true) return 'stopped';
    if (asker.isOver) return 'time';
    if (town.home === null) return 'obstacle';
    return frontier.size > 0 ? 'budget' : 'exhausted';
  }

  // -- When ---------------------------------------------------------------------------------------------------

  /** Begins all that may begin now. */
  #startAll(): void {
    const { ledger, frontier, allowance } = this.#parts;
    for (;;) {
      if (ledger.isFull) return;
      const next = frontier.take((gate) => this.#isReady(gate), allowance.room());
      if (next === null) return;
      const gate = gateOf(next.url);
      this.#running.set(gate, (this.#running.get(gate) ?? 0) + 1);
      this.#active++;
      this.#visit(next)
        .catch((error: unknown) => ledger.fail(error))
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
    const { asker } = this.#parts;
    if (!asker.polite) return this.#active === 0;
    if (!this.#running.has(gate) && this.#running.size >= HOSTS_AT_ONCE) return false;
    return asker.gate(gate).wait() === 0;
  }

  /** Waits until something ends, a gate opens, or time is up. */
  async #nextEvent(): Promise<void> {
    const { asker, options } = this.#parts;
    const over = new AbortController();
    const event = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    const stop = (): void => this.#wake();
    options.signal?.addEventListener('abort', stop);
    const pause = this.#pause();
    if (pause !== null) void asker.clock.sleep(Math.min(pause, Math.max(0, asker.deadline - asker.clock.now())), over.signal).then(stop);
    await event;
    over.abort();
    options.signal?.removeEventListener('abort', stop);
  }

  /** Milliseconds until a gate opens; `null` when only the end of what runs can bring anything. */
  #pause(): number | null {
    const { ledger, asker, frontier, allowance } = this.#parts;
    if (ledger.isFull || this.#running.size >= HOSTS_AT_ONCE || !asker.polite) return this.#active === 0 ? 1 : null;
    let soonest: number | null = null;
    for (const gate of frontier.gates(allowance.room())) {
      const wait = asker.gate(gate).wait();
      // NOTE: behind a gate that is open lies only what is not yet worth its place.
      if (wait > 0 && Number.isFinite(wait) && (soonest === null || wait < soonest)) soonest = wait;
    }
    // Nothing runs and no gate tells its time: another collection stands in it.
    return soonest === null && this.#active === 0 ? 50 : soonest;
  }

  // -- Whether ------------------------------------------------------------------------------------------------

  async #visit(item: Waiting): Promise<void> {
    const { asker, allowance, strikes, wishes, ways } = this.#parts;
    if (item.task === 'page' && !item.start && item.redirects === 0 && !this.#traps.admits(item.url, item.score > 0)) return;
    allowance.spend(item);
    const verdict = asker.obeys ? await wishes.of(item.url, item.reach) : null;
    if (asker.isOver) {
      putBack(this.#parts, item);
      return;
    }
    const gone = strikes.gone(item.url);
    const refusal =
      gone === null ? refusalOf(verdict, item.url) : { ...gone, detail: `not asked: ${gone.detail}`, robots: 'unasked' as const };
    if (refusal === null) {
      await this.#ask(item);
      return;
    }
    allowance.giveBack(item);
    await this.#refuse(item, refusal);
    if (gone === null && verdict?.kind === 'unreachable') ways.tryVariant(item, verdict.cause);
  }

  #ask(item: Waiting): Promise<void> {
    if (item.task === 'document') return askDocument(this.#parts, item);
    if (item.task === 'sitemap') return askSitemap(this.#parts, item);
    if (item.task === 'probe') return askProbe(this.#parts, item);
    return this.#pages.ask(item);
  }

  async #refuse(item: Waiting, { obstacle, detail, robots }: Refusal): Promise<void> {
    const { ledger, strikes, asker } = this.#parts;
    if (item.task === 'probe' || item.task === 'sitemap' || !strikes.refuse(item.url)) return;
    const { url, referrer, reach, task } = item;
    await ledger.record(
      {
        url,
        referrer,
        purpose: task === 'document' ? 'document' : 'page',
        reach,
        method: task === 'document' && item.whole !== true ? 'HEAD' : 'GET',
        instant: instantFrom(asker.clock.now()),
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
}

/** Why an address is not asked, as its line in the ledger says it. */
interface Refusal {
  readonly obstacle: Obstacle;
  readonly detail: string;
  readonly robots: Visit['robots'];
}

/** What robots.txt has against an address; `null` when it may be asked. */
function refusalOf(verdict: RobotsVerdict | null, url: string): Refusal | null {
  if (verdict === null) return null;
  if (verdict.kind === 'unreachable') return { obstacle: 'down', detail: verdict.detail, robots: 'unasked' };
  if (verdict.kind === 'closed')
    return { obstacle: verdict.obstacle, detail: verdict.detail, robots: verdict.obstacle === 'robots' ? 'disallowed' : 'unasked' };
  return verdict.rules.allows(url) ? null : { obstacle: 'robots', detail: 'robots.txt disallows it', robots: 'disallowed' };
}
