import {
  ALLOW_ALL,
  type Answer,
  type ArchiveWriter,
  type Clock,
  CRAWL_DELAY_CAP,
  digestOf,
  type Gate,
  type Gates,
  gateOf,
  HostRateLimiters,
  type Limits,
  PUBLIC_INTERVAL,
  parseRobots,
  type RobotsRules,
  refusedAddress,
  resolve,
  type Source,
  systemClock,
} from '@beffroi/capture';
import { instantFrom, type Obstacle, type Visit } from '@beffroi/domain';
import { parsedJson } from '@beffroi/domain/json-values';
import { textOfBytes } from '@beffroi/reading/plain-text';
import { NO_ACCESSES, type OwnAccesses } from '../access/own-access.ts';
import { PICTURE_WANTED } from './profile-pictures.ts';
import {
  type Heard,
  heard,
  heardThere,
  JSON_WANTED,
  type LedgerLine,
  type OwnQuestion,
  type PublicInterface,
  unaskedVisit,
} from './public-interface.ts';
import { spacing, wish } from './rate-limits.ts';

/** What a live interface is asked with. */
export interface LiveOptions {
  readonly source: Source;
  readonly gates: Gates;
  /** Where all answers are archived. */
  readonly writer: ArchiveWriter;
  readonly userAgent: string;
  /** Milliseconds between two requests to a host at least. */
  readonly interval: number;
  /** Milliseconds between requests that a robots.txt may ask for at most. */
  readonly crawlDelayCap?: number;
  /** Milliseconds for all of it at most (default 30 minutes, as for a site). */
  readonly milliseconds?: number;
  readonly clock?: Clock;
  readonly signal?: AbortSignal;
  readonly onRequest?: (page: boolean) => void;
  /** What towns gave for accounts of theirs (default: nothing). */
  readonly accesses?: OwnAccesses;
}

/** Bytes of one answer: forty posts have 200 KB. */
const LIMITS: Limits = { bodyBytes: 5 * 1024 * 1024, milliseconds: 30_000, ratio: 100 };

/** Of a picture: networks give them at a tenth of that. */
const PICTURE_LIMITS: Limits = { ...LIMITS, bodyBytes: 2 * 1024 * 1024 };

/** Times that one address is asked when it answers 429 or 503, and when its connection breaks: a page that is lost hides all that are older. */
const TRIES = 3;
const TRIES_DOWN = 2;

/** Addresses of one host that are not answered in a row before it is left alone. */
const STRIKES = 3;

/** Milliseconds before the first further try where nobody says how long, and at least. */
const PAUSE = 5_000;

const TIME = 30 * 60_000;
const ENCODINGS = 'gzip, deflate, br, zstd';
const ROBOTS_REDIRECTS = 5;

/** What is known of one host, or of one of its origins. */
interface Verdict {
  readonly rules: RobotsRules | null;
  readonly obstacle: Obstacle;
  readonly detail: string;
}

/**
 * Asks public interfaces, politely: one request at a time to a host, robots.txt first, as fast as the interface itself grants (docs/adr/0039). All that is answered goes to
 * the archive, and a line for each address to the ledger.
 */
export class LiveInterface implements PublicInterface {
  readonly visits: Visit[] = [];
  readonly #options: LiveOptions;
  readonly #clock: Clock;
  readonly #gates: Gates;
  readonly #deadline: number;
  readonly #verdicts = new Map<string, Verdict>();
  /** Hosts that are asked nothing more, and why. */
  readonly #closed = new Map<string, { readonly obstacle: Obstacle; readonly detail: string }>();
  readonly #strikes = new Map<string, number>();

  constructor(options: LiveOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#gates = options.source.polite ? options.gates : new HostRateLimiters(this.#clock);
    this.#deadline = this.#clock.now() + (options.milliseconds ?? TIME);
  }

  /** @throws the signal's reason when the caller stopped it: the measurement then is none */
  ask(url: string, accept: string = JSON_WANTED): Promise<Heard> {
    return heard(url, (at) => this.#once(at, accept));
  }

  /** @throws the signal's reason when the caller stopped it */
  async askAs({ url, account, by, kept }: OwnQuestion): Promise<Heard> {
    return heardThere(await this.#once(url, JSON_WANTED, { account, by, kept }));
  }

  askedAfter(): null {
    return null;
  }

  async #once(url: string, accept: string, own: Omit<OwnQuestion, 'url'> | null = null): Promise<LedgerLine> {
    this.#options.signal?.throwIfAborted();
    const target = URL.parse(url);
    if (target === null || !/^https?:$/.test(target.protocol)) return this.#unasked(url, 'unreadable', 'no address of the web');
    const host = gateOf(url);
    const { source } = this.#options;
    if (source.obeys && !this.#closed.has(host)) {
      const { rules, obstacle, detail } = await this.#robots(target.origin);
      if (rules === null) return this.#unasked(url, obstacle, detail, obstacle === 'robots' ? 'disallowed' : 'unasked');
      if (!rules.allows(url)) return this.#unasked(url, 'robots', 'robots.txt forbids it', 'disallowed');
    }
    const closed = this.#closed.get(host);
    if (closed !== undefined) return this.#unasked(url, closed.obstacle, closed.detail);
    if (this.#clock.now() >= this.#deadline) return this.#unasked(url, 'budget', 'the time of the town is up');
    const robots = source.obeys ? 'allowed' : 'unasked';
    if (own === null) return this.#asked(url, accept, 'page', robots);
    if (target.protocol !== 'https:' && source.name === 'network') return this.#unasked(url, 'login', NOT_OPENLY, robots);
    const bearer = await (this.#options.accesses ?? NO_ACCESSES).bearer(own.account, own.by);
    if (bearer.kind === 'none') return this.#unasked(url, bearer.obstacle, bearer.detail, robots);
    return this.#asked(url, accept, 'page', robots, { token: bearer.token, kept: own.kept });
  }

  async #unasked(url: string, obstacle: Obstacle, detail: string, robots: Visit['robots'] = 'unasked'): Promise<LedgerLine> {
    const visit = unaskedVisit(url, obstacle, detail, this.#clock.now(), robots);
    await this.#record(visit, null);
    return { visit, body: null };
  }

  /** Asks one address, again where a host says later. */
  async #asked(
    url: string,
    accept: string,
    purpose: 'page' | 'robots',
    robots: Visit['robots'],
    own: InOwnName | null = null,
  ): Promise<LedgerLine> {
    const gate = this.#gate(url);
    for (let attempt = 1; ; attempt++) {
      const asked = await gate.pass(() => this.#askOnce(url, accept, purpose, robots, gate, own), this.#options.signal);
      const { answer, visit } = own === null ? asked : cutDown(asked, own);
      this.#options.signal?.throwIfAborted();
      const pause = this.#pauseBefore(attempt, answer, gate);
      if (pause === null) return this.#last(visit, answer, attempt, purpose, own !== null);
      gate.close(pause);
      await this.#record({ ...visit, obstacle: null, detail: `${AGAIN}${Math.round(pause / 1000)} s` }, answer, own !== null);
    }
  }

  async #last(visit: Visit, answer: Answer, attempt: number, purpose: 'page' | 'robots', own: boolean): Promise<LedgerLine> {
    const host = gateOf(visit.url);
    const tried =
      attempt === 1
        ? visit
        : { ...visit, detail: `${visit.detail === '' ? `answered ${visit.status}` : visit.detail} (asked ${attempt} times)` };
    const asksLater = visit.status === 429 || visit.status === 503;
    if (asksLater && this.#options.source.polite)
      this.#closed.set(host, { obstacle: 'blocked', detail: `not asked: the host had answered ${visit.status} to the end` });
    const strikes = answer.kind === 'obstacle' ? (this.#strikes.get(host) ?? 0) + 1 : 0;
    this.#strikes.set(host, strikes);
    if (strikes >= STRIKES)
      this.#closed.set(host, { obstacle: 'down', detail: `not asked: the host had not answered ${STRIKES} times in a row` });
    await this.#record(tried, answer, own);
    if (purpose === 'page') this.#options.onRequest?.(true);
    return { visit: tried, body: answer.kind === 'response' ? answer.body : null };
  }

  /** Milliseconds before the address is asked again; `null` where it is not. */
  #pauseBefore(attempt: number, answer: Answer, gate: Gate): number | null {
    if (!this.#options.source.polite) return null;
    const patient = Math.max(PAUSE, 5 * gate.interval) * 2 ** (attempt - 1);
    const pause = answer.kind === 'obstacle' ? this.#afterSilence(attempt, answer, patient) : this.#afterRefusal(attempt, answer, patient);
    return pause === null || this.#clock.now() + pause >= this.#deadline ? null : pause;
  }

  #afterSilence(attempt: number, { obstacle, cause }: Extract<Answer, { kind: 'obstacle' }>, patient: number): number | null {
    const broken = obstacle === 'down' && cause !== 'not-in-source' && cause !== 'forbidden-address' && cause !== 'tls';
    return broken && attempt < TRIES_DOWN ? patient : null;
  }

  #afterRefusal(attempt: number, { status, headers }: Extract<Answer, { kind: 'response' }>, patient: number): number | null {
    if ((status !== 429 && status !== 503) || attempt >= TRIES) return null;
    const wanted = wish(headers, this.#clock.now());
    return wanted === 'too-long' ? null : (wanted ?? patient);
  }

  async #askOnce(
    url: string,
    accept: string,
    purpose: 'page' | 'robots',
    robots: Visit['robots'],
    gate: Gate,
    own: InOwnName | null,
  ): Promise<Asked> {
    const { source, signal, userAgent } = this.#options;
    // A gate lets who was stopped pass without a turn.
    signal?.throwIfAborted();
    const began = this.#clock.now();
    const answer = await source.ask({
      url,
      method: 'GET',
      headers: {
        ...{ 'user-agent': userAgent, accept, 'accept-encoding': ENCODINGS },
        ...(own === null ? {} : { authorization: `Bearer ${own.token}` }),
      },
      limits: {
        ...(accept === PICTURE_WANTED ? PICTURE_LIMITS : LIMITS),
        milliseconds: Math.max(1, Math.min(LIMITS.milliseconds, this.#deadline - began)),
      },
      ...(signal === undefined ? {} : { signal }),
    });
    if (source.polite && answer.kind === 'response') {
      if (answer.address === null || refusedAddress(answer.address) === null) gate.slow(PUBLIC_INTERVAL);
      const spared = spacing(answer.headers, this.#clock.now());
      if (spared > 0) gate.close(spared);
    }
    return { answer, visit: visitOf(url, answer, purpose, robots, began) };
  }

  #gate(url: string): Gate {
    return this.#gates.of(url, this.#options.source.polite ? this.#options.interval : 0);
  }

  /** @param own it was asked in the name of an account: neither what it was asked with nor headers of the answer are kept */
  async #record(visit: Visit, answer: Answer | null, own = false): Promise<void> {
    this.visits.push(visit);
    if (own) {
      await this.#options.writer.write({ visit, exchange: null });
      if (answer?.kind === 'response' && answer.body.length > 0)
        await this.#options.writer.keep({
          ...{ type: 'resource', url: visit.url, instant: visit.instant, contentType: JSON_WANTED },
          body: answer.body,
        });
      return;
    }
    const exchange =
      answer?.kind === 'response'
        ? {
            request: answer.request,
            status: answer.status,
            statusText: answer.statusText,
            headers: answer.headers,
            body: answer.body,
            address: answer.address,
            digest: visit.digest ?? digestOf(answer.body),
          }
        : null;
    await this.#options.writer.write({ visit, exchange });
  }

  async #robots(origin: string): Promise<Verdict> {
    const known = this.#verdicts.get(origin);
    if (known !== undefined) return known;
    const verdict = await this.#askRobots(origin);
    this.#verdicts.set(origin, verdict);
    return verdict;
  }

  /** robots.txt of an origin (RFC 9309): nothing is disallowed where there is none, and everything where it cannot be had of a host that answers. */
  async #askRobots(origin: string): Promise<Verdict> {
    let url = `${origin}/robots.txt`;
    for (let hop = 0; hop <= ROBOTS_REDIRECTS; hop++) {
      const { visit, body } = await this.#asked(url, 'text/plain, */*;q=0.1', 'robots', 'unasked');
      const { status, location } = visit;
      if (status === null)
        return {
          rules: null,
          obstacle: hop === 0 ? (visit.obstacle ?? 'down') : 'robots',
          detail: `robots.txt could not be asked: ${visit.detail}`,
        };
      if (status === 429) return { rules: null, obstacle: 'blocked', detail: 'robots.txt answered 429' };
      if (status >= 500) return { rules: null, obstacle: 'robots', detail: `robots.txt answered ${status}` };
      if (status >= 200 && status < 300) return this.#obeyed(parseRobots(body ?? new Uint8Array(), this.#product()), url);
      if (location === null) break;
      url = location;
    }
    return { rules: ALLOW_ALL, obstacle: 'robots', detail: '' };
  }

  #obeyed(rules: RobotsRules, url: string): Verdict {
    const cap = this.#options.crawlDelayCap ?? CRAWL_DELAY_CAP;
    if (rules.crawlDelay !== null && this.#options.source.polite) this.#gate(url).slow(Math.min(rules.crawlDelay * 1000, cap));
    return { rules, obstacle: 'robots', detail: '' };
  }

  #product(): string {
    return /^[a-z_-]+/i.exec(this.#options.userAgent)?.[0] ?? 'Beffroi';
  }
}

const AGAIN = 'asked again after ';

/** What is said of an address where a secret would be read on the way. */
const NOT_OPENLY = 'what a town gave goes over https alone';

/** A question in the name of an account: with what, and what is kept of data. */
interface InOwnName {
  readonly token: string;
  readonly kept: (data: unknown) => unknown;
}

interface Asked {
  readonly answer: Answer;
  readonly visit: Visit;
}

/** An answer to an account itself, cut down to what may be known of it: of data what is kept, of anything else nothing but its status. */
function cutDown({ answer, visit }: Asked, { kept }: InOwnName): Asked {
  if (answer.kind === 'obstacle') return { answer, visit };
  const fine = answer.status >= 200 && answer.status < 300 && !answer.truncated;
  const data = fine ? parsedJson(textOfBytes(answer.body, visit.contentType)) : undefined;
  const body = data === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(kept(data) ?? null));
  return { answer: { ...answer, body }, visit: { ...visit, digest: body.length === 0 ? null : digestOf(body) } };
}

/** Whether a line of the ledger is of a try that others followed. */
export function isEarlierTry({ detail, obstacle }: Visit): boolean {
  return obstacle === null && detail.startsWith(AGAIN);
}

function visitOf(url: string, answer: Answer, purpose: 'page' | 'robots', robots: Visit['robots'], began: number): Visit {
  const base = {
    url,
    referrer: null,
    purpose,
    reach: 'town' as const,
    method: 'GET' as const,
    instant: instantFrom(began),
    milliseconds: answer.milliseconds,
    robots,
  };
  if (answer.kind === 'obstacle') {
    const { obstacle, detail } = answer;
    return { ...base, status: null, contentType: null, bytes: 0, digest: null, location: null, obstacle, detail, truncated: false };
  }
  const { status, headers, received, truncated, body } = answer;
  const named = (name: string): string | null => headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
  const written = [301, 302, 303, 307, 308].includes(status) ? named('location') : null;
  const location = written === null ? null : resolve(written, url);
  const blocked = status === 401 || status === 403 || status === 429 || status === 451;
  const obstacle = blocked ? 'blocked' : status >= 500 ? 'down' : null;
  const digest = body.length === 0 ? null : digestOf(body);
  return { ...base, status, contentType: named('content-type'), bytes: received, digest, location, obstacle, detail: '', truncated };
}
