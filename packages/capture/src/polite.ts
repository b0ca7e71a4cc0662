import { withoutWww } from './address.ts';
import type { Clock } from './clock.ts';
import { refusedAddress } from './guard.ts';

/** Milliseconds between requests that a robots.txt may ask for at most; more would make a town unreadable. */
export const CRAWL_DELAY_CAP = 30_000;

/** Milliseconds that a `Retry-After` may make us wait at most. */
export const RETRY_AFTER_CAP = 120_000;

/** Times that one address is asked when it answers 429 or 503. */
export const TRIES = 3;

/** No public host is asked more often than this, whatever the caller wants. */
export const PUBLIC_INTERVAL = 250;

/** The gate before one host: so many at a time, and so long between the end of one and the start of the next. */
export interface Gate {
  /** Milliseconds until one more could pass, as far as is known here without asking anybody; `Infinity` while it is full. */
  wait(): number;
  /** Milliseconds between the end of one and the start of the next. */
  readonly interval: number;
  /** Lets `width` pass at a time from now on. Said once it is known whose address the host has; before, one passes at a time. */
  widen(width: number): void;
  /** Keeps at least so many milliseconds between two requests from now on. */
  slow(milliseconds: number): void;
  /** Nobody passes for so many milliseconds. */
  close(milliseconds: number): void;
  /**
   * Runs the task when its turn has come; the turn is passed on whatever comes of it. When the signal is aborted meanwhile, the task is run at
   * once and without a turn: it has to look at the signal before it asks for anything.
   */
  pass<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** The gates of all hosts: one for a host and its `www.` (`gateOf`). Shared by collections that run at once, a host is asked by one of them. */
export interface Gates {
  /** The gate of an address's host, with this interval when it is new. */
  of(address: string, interval: number): Gate;
}

/** A gate in the memory of this process. */
export class HostRateLimiter implements Gate {
  readonly #clock: Clock;
  readonly #queue: (() => void)[] = [];
  #inside = 0;
  #width = 1;
  #interval: number;
  #ended = Number.NEGATIVE_INFINITY;
  #closedUntil = 0;

  constructor(clock: Clock, interval: number) {
    this.#clock = clock;
    this.#interval = interval;
  }

  wait(): number {
    if (this.#inside + this.#queue.length >= this.#width) return Number.POSITIVE_INFINITY;
    return Math.max(0, this.#left());
  }

  get interval(): number {
    return this.#interval;
  }

  widen(width: number): void {
    this.#width = width;
    while (this.#inside < this.#width && this.#queue.length > 0) this.#enter(this.#queue.shift()!);
  }

  slow(milliseconds: number): void {
    this.#interval = Math.max(this.#interval, milliseconds);
  }

  close(milliseconds: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, this.#clock.now() + milliseconds);
  }

  async pass<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#inside < this.#width) this.#inside++;
    else await new Promise<void>((enter) => this.#queue.push(enter));
    try {
      // A loop: while this one sleeps, another may have closed the gate for longer.
      for (let left = this.#left(); left > 0 && signal?.aborted !== true; left = this.#left()) await this.#clock.sleep(left, signal);
      return await task();
    } finally {
      this.#ended = this.#clock.now();
      this.#inside--;
      const next = this.#queue.shift();
      if (next !== undefined) this.#enter(next);
    }
  }

  #left(): number {
    return Math.max(this.#closedUntil, this.#interval > 0 ? this.#ended + this.#interval : 0) - this.#clock.now();
  }

  #enter(next: () => void): void {
    this.#inside++;
    next();
  }
}

/** The gates of all hosts in the memory of this process. */
export class HostRateLimiters implements Gates {
  readonly #clock: Clock;
  readonly #gates = new Map<string, HostRateLimiter>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(address: string, interval: number): HostRateLimiter {
    const host = gateOf(address);
    let gate = this.#gates.get(host);
    if (gate === undefined) {
      gate = new HostRateLimiter(this.#clock, interval);
      this.#gates.set(host, gate);
    }
    return gate;
  }
}

/** Name of the gate of an address: its host without `www.`, with a port that is not the scheme's own. */
export function gateOf(address: string): string {
  const url = URL.parse(address);
  return url === null ? '' : `${withoutWww(url.hostname)}${url.port === '' ? '' : `:${url.port}`}`;
}

/** Milliseconds that a `Retry-After` asks for: seconds or an HTTP date (RFC 9110, 10.2.3). `null` when it is neither. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  if (/^\d{1,12}$/.test(text)) return Number(text) * 1000;
  const date = /^[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** True for an address that belongs to the caller's own machine or network: nobody else is disturbed by haste. */
export function isOwn(address: string | null): boolean {
  return address !== null && refusedAddress(address) !== null;
}
