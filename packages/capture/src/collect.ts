import { instantFrom, type Obstacle, type Visit } from '@beffroi/domain';
import { normalise } from './address.ts';
import type { RobotsVerdict } from './ask-robots.ts';
import { type CaptureSink, type Collection, type CollectOptions, MOST_LEFT } from './collect-types.ts';
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
import { Turns } from './walk/turns.ts';
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

/** Hosts that are asked in a round. */
const HOSTS_AT_ONCE = 8;
/** Pages and documents of one host that a round asks for, however fast: what is chosen must not hang on how long a host is left in peace, nor on whether there is one. */
const OF_ONE_HOST = 4;

/**
 * Walks a town's site from its start, best addresses first, and gives every exchange to the sink. What the world does is
 * recorded in the visits, never thrown; what the sink or the crawl strategy throw ends the walk and is thrown on.
 *
 * The same web and options buy the same pages, whatever answers first: addresses are asked in rounds, chosen from what is known when all of the round before has been looked
 * at, and answers are looked at in the order in which they were asked. From folders and archives the visits come in the same order too.
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
  /** Places that the round has taken, by gate. */
  readonly #running = new Map<string, number>();
  /** The end of what a round asks last, by gate. */
  readonly #latest = new Map<string, Promise<void>>();
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
      options.givesBodiesBack,
    );
    const asker = new Asker(source, options, ledger);
    const town = new Town(start, options.townWords, options.sharedDomains);
    const wishes = new HostWishes(asker, ledger, options);
    const missing = new MissingPages(frontier, (url) => source.polite || source.holds?.(url) === true);
    const ways = new Ways(frontier, town, missing, wishes, options.redirects);
    const strikes = new Strikes(source.polite);
    const turns = new Turns();
    this.#parts = { options, ledger, asker, frontier, allowance, town, wishes, strikes, missing, ways, turns };
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
    return { start: this.#start, home: town.home, visits: ledger.visits, unasked: frontier.left(MOST_LEFT), ended: this.#ended() };
  }

  #ended(): Collection['ended'] {
    const { options, asker, town, frontier } = this.#parts;
    if (options.signal?.aborted === true) return 'stopped';
    if (asker.isOver) return 'time';
    if (town.home === null) return 'obstacle';
    return frontier.size > 0 ? 'budget' : 'exhausted';
  }

  // -- When ---------------------------------------------------------------------------------------------------

  /** Begins a round: the best of each host, once all of the round before has been looked at. */
  #startAll(): void {
    const { ledger, frontier, allowance, turns } = this.#parts;
    if (this.#active > 0 || ledger.isFull) return;
    for (;;) {
      const next = frontier.take((gate) => this.#isReady(gate), allowance.room());
      if (next === null) return;
      const gate = gateOf(next.url);
      // What costs no budget takes no place: only some ways are asked how their hosts answer for a page that cannot exist.
      const places = next.task === 'page' || next.task === 'document' ? 1 : 0;
      this.#running.set(gate, (this.#running.get(gate) ?? 0) + places);
      this.#active++;
      const ended = Promise.withResolvers<void>();
      turns.give(next, ended.promise);
      const before = this.#oneByOne ? this.#latest.get(gate) : undefined;
      this.#latest.set(gate, ended.promise);
      this.#visit(next, before)
        .catch((error: unknown) => ledger.fail(error))
        .finally(() => {
          ended.resolve();
          this.#active--;
          // The next round begins when nothing is under way any more.
          if (this.#active === 0) {
            this.#running.clear();
            this.#latest.clear();
          }
          this.#wake();
        });
    }
  }

  /** Whether no host is asked for several addresses at a time. */
  get #oneByOne(): boolean {
    const { asker, options } = this.#parts;
    return options.interval > 0 || asker.width === 1;
  }

  #isReady(gate: string): boolean {
    const under = this.#running.get(gate);
    // Its gate lets them pass one by one where a host is not asked for several at a time.
    return under === undefined ? this.#running.size < HOSTS_AT_ONCE : under < Math.max(OF_ONE_HOST, this.#parts.asker.width);
  }

  /** Waits until something ends, or time is up. */
  async #nextEvent(): Promise<void> {
    const { asker } = this.#parts;
    const event = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    // Nothing runs: the ledger is full, or time is up.
    const over = this.#active === 0 ? new AbortController() : null;
    if (over !== null) void asker.clock.sleep(1, over.signal).then(this.#wake);
    await event;
    over?.abort();
  }

  // -- Whether ------------------------------------------------------------------------------------------------

  /** @param before ends when the host may be asked: what it answered meanwhile may be a reason to leave it alone */
  async #visit(item: Waiting, before: Promise<void> | undefined): Promise<void> {
    const { asker, allowance, strikes, wishes, ways, turns } = this.#parts;
    if (item.task === 'page' && !item.start && item.redirects === 0 && !this.#traps.admits(item.url, item.score > 0)) return;
    allowance.spend(item);
    const verdict = asker.obeys ? await wishes.of(item.url, item.reach) : null;
    await before;
    if (asker.isOver) {
      await turns.of(item);
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
    await turns.of(item);
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
