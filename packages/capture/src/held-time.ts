/** Milliseconds between two beats while somebody waits. */
const BEAT = 50;

/**
 * How long this process's loop was held by work of its own while somebody waited for a socket: nothing that arrived meanwhile could be seen, and whoever sent it is not to blame.
 * One beat for all that wait, and none while nobody does.
 */
class HeldTime {
  #waiting = 0;
  #total = 0;
  #last = 0;
  #beat: NodeJS.Timeout | null = null;

  /** Milliseconds held since somebody waits, up to this moment. */
  get total(): number {
    return this.#total + this.#since();
  }

  begin(): void {
    if (this.#waiting++ > 0) return;
    this.#last = performance.now();
    // It keeps no process alive: what is waited for does.
    this.#beat = setInterval(() => {
      this.#total += this.#since();
      this.#last = performance.now();
    }, BEAT).unref();
  }

  end(): void {
    if (--this.#waiting > 0 || this.#beat === null) return;
    clearInterval(this.#beat);
    this.#beat = null;
  }

  /** A beat that is late by more than another tells that nothing ran meanwhile. */
  #since(): number {
    const late = this.#beat === null ? 0 : performance.now() - this.#last - BEAT;
    return late > BEAT ? late : 0;
  }
}

const HELD = new HeldTime();

/** A clock of somebody who waits. */
export interface Patience {
  /** Ends it: nothing is called any more. */
  end(): void;
}

/**
 * Calls back after so many milliseconds in which this loop was free to see an answer. A clock that is late because the loop was held gives back what was held; and before it
 * calls, whatever lies ready at the sockets is taken in, which may end the waiting after all.
 */
export function waitAtMost(milliseconds: number, over: () => void): Patience {
  const began = performance.now();
  const heldBefore = HELD.total;
  let ended = false;
  let timer: NodeJS.Timeout;
  const end = (): void => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    HELD.end();
  };
  const ring = (): void => {
    const left = milliseconds - (performance.now() - began - (HELD.total - heldBefore));
    if (left > 0) timer = setTimeout(ring, Math.ceil(left));
    // Timers come before sockets in a turn of the loop: two immediates let a whole turn pass.
    else setImmediate(() => setImmediate(last));
  };
  const last = (): void => {
    if (ended) return;
    end();
    over();
  };
  HELD.begin();
  timer = setTimeout(ring, milliseconds);
  return { end };
}
