import { randomUUID } from 'node:crypto';
import { systemClock } from '@beffroi/capture';
import { asking, type Way as DatabaseWay } from '@beffroi/jobs';
import {
  claimMail,
  deferMail,
  forgetMails,
  giveUpLate,
  type MailRow,
  noteHandedOver,
  releaseMail,
  type Store,
  settleSent,
  settleUnsent,
} from '@beffroi/store';
import type { Answer } from './answer.ts';
import { type Composed, compose, openLetter } from './compose.ts';
import { dayBefore, dayOf } from './day.ts';
import { restAfter, triedAgain } from './patience.ts';
import { PostRefusal } from './refusal.ts';
import type { PostRoom } from './settings.ts';
import { openWay, type Way, type WayTimes } from './way.ts';

/** What happened while mail was sent, for who watches it. */
export type PostEvent =
  | { readonly kind: 'handing-over' | 'sent'; readonly mail: number }
  | { readonly kind: 'not-sent'; readonly mail: number; readonly trouble: string };

/** How mail is sent, and until when. */
export interface PostWorkOptions {
  /** `idle`: until nothing is due now, or no mail can be handed over; `stopped`: until the signal. */
  readonly until: 'idle' | 'stopped';
  readonly signal: AbortSignal;
  /** Mails at once, each over a connection of its own (default 4). */
  readonly atOnce?: number;
  /** Milliseconds that a mail is held (default two minutes); a server that takes half of that is left. */
  readonly lease?: number;
  /** Milliseconds between looks for work when there is none (default 4 s for each of those at once, in turn). */
  readonly poll?: number;
  /** Milliseconds that one insists on the database (default five minutes). */
  readonly retryFor?: number;
  readonly times?: WayTimes;
  readonly now?: () => Date;
  readonly onEvent?: (event: PostEvent) => void;
}

/** Milliseconds between two looks of a lane, and that a mail is held. */
const USUAL_POLL = 4_000;
const USUAL_LEASE = 120_000;

/** Days that what became of a mail is kept: neither to whom it went, nor what it said. */
export const KEPT_DAYS = 90;
/** Milliseconds between two times that what is old is put away. */
const TIDYING = 600_000;
/** Milliseconds that a mail which is under way has, once it is to stop. */
const STOPPING = 5_000;

/**
 * Sends all mail that is due. Any number of processes may do so at once: what one of them holds no other touches, and what a killed one held another takes up
 * when its claim has run out. What takes long, takes it from no other work: it waits for a server, in connections of its own.
 */
export async function workPost(store: Store, post: PostRoom, options: PostWorkOptions): Promise<void> {
  const { atOnce = 4, poll = USUAL_POLL } = options;
  const end = new AbortController();
  const counter = new Counter(store, post, { ...options, signal: AbortSignal.any([options.signal, end.signal]) });
  const lanes = Array.from({ length: atOnce }, (_, lane) => counter.lane((poll / atOnce) * lane));
  // A fault of one ends all: nobody goes on behind the back of who begins anew.
  const ended = await Promise.allSettled(
    [counter.tidy(), ...lanes].map((work) =>
      work.catch((error: unknown) => {
        end.abort();
        throw error;
      }),
    ),
  );
  const fault = ended.find((one) => one.status === 'rejected');
  if (fault !== undefined) throw fault.reason;
}

/** A counter of the post room, with so many lanes. */
class Counter {
  readonly #post: PostRoom;
  readonly #options: PostWorkOptions;
  readonly #database: DatabaseWay;
  /** Ways in a row that failed, and until when all lanes rest then. */
  #failures = 0;
  #restsUntil = 0;

  constructor(store: Store, post: PostRoom, options: PostWorkOptions) {
    this.#post = post;
    this.#options = options;
    this.#database = { store, retryFor: options.retryFor ?? 300_000, signal: options.signal };
  }

  #now(): Date {
    return (this.#options.now ?? (() => new Date()))();
  }

  /** Puts away what is old, again and again. */
  async tidy(): Promise<void> {
    const { until, signal } = this.#options;
    do {
      const now = this.#now();
      await asking(this.#database, (db) => giveUpLate(db, now, dayOf(now)));
      await asking(this.#database, (db) => forgetMails(db, dayBefore(now, KEPT_DAYS)));
      if (until === 'stopped') await systemClock.sleep(TIDYING, signal);
    } while (until === 'stopped' && !signal.aborted);
  }

  /** Sends one mail after another. @param pause milliseconds before the first look */
  async lane(pause: number): Promise<void> {
    const { until, signal, poll = USUAL_POLL, lease = USUAL_LEASE } = this.#options;
    if (until === 'stopped') await systemClock.sleep(pause, signal);
    let way: Way | null = null;
    while (!signal.aborted) {
      const rest = this.#restsUntil - performance.now();
      if (rest > 0 && until === 'idle') break;
      if (rest > 0) await systemClock.sleep(rest, signal);
      const claim = randomUUID();
      const mail = signal.aborted ? null : await asking(this.#database, (db) => claimMail(db, claim, lease, this.#now()));
      if (mail !== null) way = await this.#send(mail, claim, way);
      else {
        way?.close();
        way = null;
        if (until === 'idle') break;
        await systemClock.sleep(poll, signal);
      }
    }
    way?.close();
  }

  /** @returns the way, where another mail can go by it */
  async #send(mail: MailRow, claim: string, before: Way | null): Promise<Way | null> {
    const composed = await this.#composed(mail, claim);
    if (composed === null) return before;
    const way = before?.open === true ? before : await openWay(this.#post, this.#options.times);
    if ('kind' in way) {
      await this.#note(mail, claim, way);
      return null;
    }
    await this.#note(mail, claim, await this.#handOver(mail, claim, composed, way));
    return way.open ? way : null;
  }

  async #composed(mail: MailRow, claim: string): Promise<Composed | null> {
    try {
      return await compose(this.#post, mail.key, openLetter(this.#post, { key: mail.key, sealed: mail.sealed! }));
    } catch (error) {
      if (!(error instanceof PostRefusal)) throw error;
      await this.#defer(mail, claim, { trouble: error.code, code: null, said: '', perhaps: false });
      return null;
    }
  }

  async #handOver(mail: MailRow, claim: string, composed: Composed, way: Way): Promise<Answer> {
    const { lease = USUAL_LEASE, signal, onEvent = () => undefined } = this.#options;
    // A server that is too slow is left, before somebody else takes the mail up.
    const late = setTimeout(() => way.cut(), lease / 2);
    // Who is to stop does not wait for a server that says nothing.
    let soon: NodeJS.Timeout | undefined;
    const stopping = (): void => {
      soon = setTimeout(() => way.cut(), STOPPING);
    };
    signal.addEventListener('abort', stopping, { once: true });
    try {
      return await way.send(composed, async () => {
        const held = await asking(this.#database, (db) => noteHandedOver(db, mail.id, claim));
        if (held) onEvent({ kind: 'handing-over', mail: mail.id });
        return held;
      });
    } finally {
      clearTimeout(late);
      clearTimeout(soon);
      signal.removeEventListener('abort', stopping);
    }
  }

  async #note(mail: MailRow, claim: string, answer: Answer): Promise<void> {
    const { onEvent = () => undefined } = this.#options;
    const day = dayOf(this.#now());
    if (answer.kind === 'taken') {
      this.#failures = 0;
      await asking(this.#database, (db) => settleSent(db, mail.id, day, answer.code));
      onEvent({ kind: 'sent', mail: mail.id });
    } else if (answer.kind === 'lost') await asking(this.#database, (db) => releaseMail(db, mail.id, claim));
    else if (answer.kind === 'refused') {
      const { trouble, code, said } = answer;
      const settled = { state: 'refused' as const, day, trouble, server_code: code, server_said: said };
      await asking(this.#database, (db) => settleUnsent(db, mail.id, claim, settled));
      onEvent({ kind: 'not-sent', mail: mail.id, trouble });
    } else {
      if (answer.kind === 'no-way') this.#rest();
      await this.#defer(mail, claim, { ...answer, perhaps: answer.kind === 'deferred' && answer.perhaps });
    }
  }

  async #defer(
    mail: MailRow,
    claim: string,
    {
      trouble,
      code,
      said,
      perhaps,
    }: { readonly trouble: string; readonly code: number | null; readonly said: string; readonly perhaps: boolean },
  ): Promise<void> {
    const { onEvent = () => undefined } = this.#options;
    const due = triedAgain(mail.tries + 1, this.#now());
    const noted = { trouble, server_code: code, server_said: said, due, handedOver: mail.handed_over || perhaps };
    await asking(this.#database, (db) => deferMail(db, mail.id, claim, noted));
    onEvent({ kind: 'not-sent', mail: mail.id, trouble });
  }

  /** No mail can be handed over: all lanes rest, longer each time. */
  #rest(): void {
    // What another lane has just met is one failure, not two.
    if (performance.now() < this.#restsUntil) return;
    this.#failures++;
    this.#restsUntil = performance.now() + restAfter(this.#failures);
  }
}
