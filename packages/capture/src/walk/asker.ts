import type { Visit } from '@beffroi/domain';
import { type Clock, systemClock } from '../clock.ts';
import type { CollectOptions } from '../collect-types.ts';
import { type Gate, type Gates, HostRateLimiters, isOwn, PUBLIC_INTERVAL, RETRY_AFTER_CAP, retryAfter, TRIES } from '../polite.ts';
import type { Answer, Source } from '../source.ts';
import { draftOf, type Errand, header } from './answers.ts';
import type { Ledger } from './ledger.ts';

const ENCODINGS = 'gzip, deflate, br, zstd';

/** An answer, and its line in the ledger as far as it is known; `null` when the walk was stopped meanwhile. */
export type Asked = { readonly answer: Answer; readonly draft: Visit } | null;

/** Asks in turn and within the time of the walk, again where a host says later. */
export class Asker {
  readonly #source: Source;
  readonly #options: CollectOptions;
  readonly #ledger: Ledger;
  readonly #gates: Gates;
  readonly clock: Clock;
  /** When the walk ends, by the clock. */
  readonly deadline: number;

  constructor(source: Source, options: CollectOptions, ledger: Ledger) {
    this.#source = source;
    this.#options = options;
    this.#ledger = ledger;
    this.clock = options.clock ?? systemClock;
    // Files have no host that could be disturbed: nobody else need be asked.
    this.#gates = (source.polite ? options.rateLimiters : undefined) ?? new HostRateLimiters(this.clock);
    this.deadline = this.clock.now() + options.milliseconds;
  }

  /** Whether hosts may be disturbed: their wishes and their turn are minded. */
  get polite(): boolean {
    return this.#source.polite;
  }

  /** Whether robots.txt is asked and obeyed. */
  get obeys(): boolean {
    return this.#source.obeys;
  }

  /** Requests at a time that a host may get which wants no pause between them. */
  get width(): number {
    return Math.min(8, Math.max(1, this.#options.concurrency ?? 1));
  }

  /** What the ledger says of an address that may be asked. */
  get allowed(): Visit['robots'] {
    return this.obeys ? 'allowed' : 'unasked';
  }

  /** The walk was stopped, or its time is up. */
  get isOver(): boolean {
    return this.#options.signal?.aborted === true || this.clock.now() >= this.deadline;
  }

  /** @param gateOrUrl an address, or the name of its gate */
  gate(gateOrUrl: string): Gate {
    return this.#gates.of(gateOrUrl.includes('://') ? gateOrUrl : `http://${gateOrUrl}/`, this.polite ? this.#options.interval : 0);
  }

  /** Asks, and records all tries but the last. */
  async ask(errand: Errand): Promise<Asked> {
    const gate = this.gate(errand.url);
    const signal = this.#options.signal;
    for (let attempt = 1; ; attempt++) {
      const asked = await gate.pass(() => this.#askOnce(errand, gate), signal);
      if (asked === null) return null;
      const { answer, draft } = asked;
      if (answer.kind === 'obstacle' || (answer.status !== 429 && answer.status !== 503) || !this.polite) return asked;
      const wish = retryAfter(header(answer, 'retry-after'), this.clock.now());
      const pause = Math.min(wish ?? 5 * gate.interval * 2 ** (attempt - 1), RETRY_AFTER_CAP);
      if (attempt >= TRIES || this.clock.now() + pause >= this.deadline) {
        return { answer, draft: { ...draft, detail: `answered ${answer.status} ${attempt} times` } };
      }
      gate.close(pause);
      await this.#ledger.record({ ...draft, obstacle: null, detail: `asked again after ${Math.round(pause / 1000)} s` }, answer);
    }
  }

  async #askOnce(errand: Errand, gate: Gate): Promise<Asked> {
    const { signal, limits, userAgent } = this.#options;
    const left = this.deadline - this.clock.now();
    if (signal?.aborted === true || left <= 0) return null;
    const began = this.clock.now();
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
    if (this.polite && answer.kind === 'response') this.#adjust(gate, answer.address);
    return { answer, draft: draftOf(errand, answer, began) };
  }

  /** Haste is for the caller's own machines; a public host gets an interval whatever was asked for. */
  #adjust(gate: Gate, address: string | null): void {
    if (!isOwn(address)) gate.slow(PUBLIC_INTERVAL);
    gate.widen(gate.interval > 0 ? 1 : this.width);
  }
}
