import { type Clock, type Gate, type Gates, gateOf, HostRateLimiter, systemClock } from '@beffroi/capture';
import { closeHost, giveBackHostSlot, keepHostSlot, type Schema, slowHost, takeHostSlot } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** Who holds gates in the database, and for how long. */
export interface SharedGatesOptions {
  /** UUID of this worker; nobody else uses it, and no other gates of this process. */
  readonly holder: string;
  /** Milliseconds after which the turn of a worker that was killed lapses; a living one keeps its turn (default 15,000). */
  readonly lease?: number;
  /** Time to sleep by; the hours are the database's. */
  readonly clock?: Clock;
}

/** Milliseconds between two looks at a turn that somebody else holds. */
const LEAST_LOOK = 20;
const MOST_LOOK = 1000;

/**
 * The gates of all hosts, shared by all workers on one database: whoever wants to ask a host takes its turn in the table `host_turn`, and
 * gives it back with the hour before which nobody may ask again. What one learns (a crawl-delay, a Retry-After) holds for all.
 *
 * Where the interval is 0, which only the caller's own machines are asked with, the database is left alone as soon as it is known whose address
 * the host has: there a gate is one of this process, as wide as it is told to be.
 */
export function sharedGates(db: Kysely<Schema>, options: SharedGatesOptions): Gates {
  const { holder, lease = 15_000, clock = systemClock } = options;
  const gates = new Map<string, SharedGate>();
  return {
    of(address, interval) {
      const host = gateOf(address);
      let gate = gates.get(host);
      if (gate === undefined) {
        gate = new SharedGate({ db, host, holder, lease, clock }, interval);
        gates.set(host, gate);
      } else gate.want(interval);
      return gate;
    },
  };
}

interface Place {
  readonly db: Kysely<Schema>;
  readonly host: string;
  readonly holder: string;
  readonly lease: number;
  readonly clock: Clock;
}

class SharedGate implements Gate {
  readonly #place: Place;
  /** Those of this process stand in line here, so that one of them at a time asks the database. */
  readonly #line: HostRateLimiter;
  #interval: number;
  /** The host's address is the caller's own, and nobody wants a pause: no other worker need be asked. */
  #own = false;
  /** When the host may be asked again, by this process's clock, as far as it heard. */
  #opensAt = Number.NEGATIVE_INFINITY;
  /** What was learnt and is still on its way to the others. */
  #telling: Promise<void> = Promise.resolve();

  constructor(place: Place, interval: number) {
    this.#place = place;
    this.#interval = Math.ceil(interval);
    this.#line = new HostRateLimiter(place.clock, 0);
  }

  wait(): number {
    return Math.max(this.#line.wait(), this.#opensAt - this.#place.clock.now());
  }

  get interval(): number {
    return this.#interval;
  }

  /** Another wave of this worker wants the same host, perhaps with a longer interval. The others hear of it when a turn is taken. */
  want(interval: number): void {
    if (interval <= this.#interval) return;
    // The database takes whole milliseconds.
    this.#interval = Math.ceil(interval);
    this.#own = false;
    this.#line.widen(1);
  }

  widen(width: number): void {
    this.#own = this.#interval === 0;
    this.#line.widen(this.#own ? width : 1);
  }

  slow(milliseconds: number): void {
    if (milliseconds <= this.#interval) return;
    this.want(milliseconds);
    this.#tell(milliseconds, slowHost);
  }

  close(milliseconds: number): void {
    this.#tell(milliseconds, closeHost);
  }

  async pass<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#line.pass(async () => {
      const telling = this.#telling;
      // Thrown once: what failed to reach the database was its trouble of that moment.
      this.#telling = Promise.resolve();
      await telling;
      if (this.#own) {
        await this.#sleepUntilOpen(signal);
        return task();
      }
      return (await this.#take(signal)) ? this.#during(task) : task();
    }, signal);
  }

  /** Takes the host's turn as soon as it is to be had; false when the signal was aborted before. */
  async #take(signal: AbortSignal | undefined): Promise<boolean> {
    const { db, host, holder, lease, clock } = this.#place;
    for (;;) {
      await this.#sleepUntilOpen(signal);
      if (signal?.aborted === true) return false;
      const turn = await takeHostSlot(db, { host, holder, interval: this.#interval, lease });
      if (turn.kind === 'taken') return true;
      // Who holds it will leave a pause behind, so there is no sense in looking more often than that; not all look at once.
      const look = Math.min(MOST_LOOK, Math.max(LEAST_LOOK, this.#interval)) * (0.5 + Math.random() / 2);
      this.#opensAt = clock.now() + (turn.held ? Math.min(look, turn.milliseconds + 1) : turn.milliseconds);
    }
  }

  async #sleepUntilOpen(signal: AbortSignal | undefined): Promise<void> {
    const { clock } = this.#place;
    // A loop: while this one sleeps, another may have closed the gate for longer.
    for (let left = this.#opensAt - clock.now(); left > 0 && signal?.aborted !== true; left = this.#opensAt - clock.now()) {
      await clock.sleep(left, signal);
    }
  }

  /** Runs the task in a turn that was taken, keeps the turn as long as it runs, and gives it back. */
  async #during<T>(task: () => Promise<T>): Promise<T> {
    const { db, host, holder, lease, clock } = this.#place;
    const over = new AbortController();
    const keeping = (async () => {
      for (;;) {
        await clock.sleep(lease / 3, over.signal);
        if (over.signal.aborted) return;
        // What ails the database is told when the turn is given back.
        await keepHostSlot(db, { host, holder, lease }).catch(() => undefined);
      }
    })();
    try {
      return await task();
    } finally {
      over.abort();
      await keeping;
      const milliseconds = await giveBackHostSlot(db, { host, holder, interval: this.#interval });
      this.#opensAt = clock.now() + milliseconds;
    }
  }

  /** Tells all workers what was learnt. A failure is thrown to who passes next. */
  #tell(milliseconds: number, how: typeof slowHost): void {
    const { db, host, clock } = this.#place;
    this.#opensAt = Math.max(this.#opensAt, clock.now() + milliseconds);
    this.#telling = this.#telling.then(() => how(db, host, Math.ceil(milliseconds)));
    this.#telling.catch(() => undefined);
  }
}
