import { type Digest, instantFrom, type Obstacle, type Visit } from '@beffroi/domain';
import { looksLikePage, parsedJson } from '@beffroi/domain/json-values';
import { textOfBytes } from '@beffroi/reading/plain-text';
import type { AccountObstacle } from '../../judge/account.ts';
import type { AskedBy } from '../access/own-access.ts';
import type { CaptureOfPost, ObstacleTally } from '../told-account.ts';

/**
 * What a public interface answers, address by address: asked now, or found in an archive of when it was asked. Whoever asks chooses by what was answered alone, and so chooses
 * the same both times.
 */
export interface PublicInterface {
  /** Follows redirects. Never throws for what the world does. @param accept media types that are wanted, as HTTP has them */
  ask(url: string, accept?: string): Promise<Heard>;
  /** Asks in the name of an account, with what its town gave. No redirect is followed: what was given is for one server. */
  askAs(question: OwnQuestion): Promise<Heard>;
  /**
   * The next address with this beginning that was asked after another, as an archive remembers it; `null` where nothing is remembered. A page that was taken out at somebody’s
   * request does not hide those behind it.
   */
  askedAfter(url: string, beginning: string): string | null;
}

/** A question that everybody would be refused. */
export interface OwnQuestion {
  readonly url: string;
  /** Key of the account. */
  readonly account: string;
  readonly by: AskedBy;
  /** What is archived of data that is answered, and all that is known of it from then on. */
  readonly kept: (data: unknown) => unknown;
}

/** What came of a question: an answer of whatever status, or nothing. */
export type Heard =
  | { readonly kind: 'answer'; readonly answer: InterfaceAnswer }
  | { readonly kind: 'nothing'; readonly fault: AccountObstacle };

/** An answer of a public interface. */
export interface InterfaceAnswer {
  /** Where it was found, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Uint8Array;
  readonly truncated: boolean;
  /** The capture that holds it. */
  readonly capture: CaptureOfPost;
}

/** One line of the ledger with its body, whoever has it: all that an answer is made of. */
export interface LedgerLine {
  readonly visit: Visit;
  /** `null` where the archive does not hold it any more. */
  readonly body: Uint8Array | null;
}

/** What data is asked for. */
export const JSON_WANTED = 'application/json';

/** Redirects in a row that are followed. */
const REDIRECTS = 5;

/** Follows redirects from one line of the ledger to the next. @param once asks one address, or finds what came of that */
export async function heard(url: string, once: (url: string) => Promise<LedgerLine>): Promise<Heard> {
  let at = url;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const line = await once(at);
    const target = line.visit.location;
    if (target === null) return heardFrom(line);
    at = target;
  }
  return { kind: 'nothing', fault: { obstacle: 'moved', code: 'redirects', where: url, detail: `more than ${REDIRECTS} redirects` } };
}

/** What came of an address where redirects are not followed. */
export function heardThere(line: LedgerLine): Heard {
  const { url, location } = line.visit;
  if (location === null) return heardFrom(line);
  return {
    kind: 'nothing',
    fault: { obstacle: 'moved', code: 'redirects', where: url, detail: 'what a town gave is taken to no other address' },
  };
}

/** A line of the ledger as an answer. */
function heardFrom({ visit, body }: LedgerLine): Heard {
  const { url, status, contentType, digest, truncated } = visit;
  if (status === null) return { kind: 'nothing', fault: unanswered(visit) };
  if (body === null)
    return {
      kind: 'nothing',
      fault: { obstacle: 'unreadable', code: 'erased', where: url, detail: 'the archive does not hold it any more' },
    };
  const capture = { url, digest, at: Date.parse(visit.instant) };
  return { kind: 'answer', answer: { url, status, contentType, body, truncated, capture } };
}

/** Codes of what was not answered, by obstacle. */
const UNANSWERED: ReadonlyMap<Obstacle, string> = new Map([
  ['robots', 'robots'],
  ['blocked', 'limited'],
  ['budget', 'time'],
  ['login', 'access-refused'],
  ['unreadable', 'bad-answer'],
]);

/** An address that nobody asked when the archive was made: only where something was taken out of it since. */
export const NOT_ASKED = 'it was not asked';

function unanswered({ url, obstacle, detail }: Visit): AccountObstacle {
  const known = obstacle ?? 'down';
  const code = detail === NOT_ASKED ? 'not-asked' : (UNANSWERED.get(known) ?? 'down');
  return { obstacle: known, code, where: url, detail };
}

/** What a status says of the thing that was asked for; `null` for an answer that is one. */
export function faultOf({ url, status }: InterfaceAnswer): AccountObstacle | null {
  if (status >= 200 && status < 300) return null;
  const [obstacle, code] =
    FAULTS.get(status) ?? (status >= 500 ? (['down', 'server-error'] as const) : (['unreadable', 'refused'] as const));
  return { obstacle, code, where: url, detail: `answered ${status}` };
}

const FAULTS: ReadonlyMap<number, readonly [Obstacle, string]> = new Map<number, readonly [Obstacle, string]>([
  [401, ['login', 'private']],
  [403, ['blocked', 'refused']],
  [404, ['lapsed', 'not-found']],
  [410, ['blocked', 'suspended']],
  [429, ['blocked', 'limited']],
  [451, ['blocked', 'refused']],
]);

/** Data out of what was heard, or why there is none: nobody answered, or a refusal, or a page for people came in its place. */
export function dataOf(said: Heard): { readonly data: unknown; readonly capture: CaptureOfPost } | AccountObstacle {
  if (said.kind === 'nothing') return said.fault;
  const { answer } = said;
  const fault = faultOf(answer);
  if (fault !== null) return fault;
  const where = answer.url;
  if (answer.truncated) return { obstacle: 'budget', code: 'too-large', where, detail: 'an answer larger than is read' };
  const text = textOfBytes(answer.body, answer.contentType);
  const data = parsedJson(text);
  if (data !== undefined) return { data, capture: answer.capture };
  if (looksLikePage(text) || /\bhtml\b/i.test(answer.contentType ?? ''))
    return { obstacle: 'unreadable', code: 'html-for-data', where, detail: 'a page for people, not data' };
  return { obstacle: 'unreadable', code: 'not-json', where, detail: 'no JSON' };
}

export function isFault<T extends object>(value: T | AccountObstacle): value is AccountObstacle {
  return 'obstacle' in value && 'code' in value;
}

/** A line of the ledger for an address that was not asked. */
export function unaskedVisit(url: string, obstacle: Obstacle, detail: string, now: number, robots: Visit['robots'] = 'unasked'): Visit {
  return {
    url,
    referrer: null,
    purpose: 'page',
    reach: 'town',
    method: 'GET',
    instant: instantFrom(now),
    milliseconds: 0,
    robots,
    status: null,
    contentType: null,
    bytes: 0,
    digest: null as Digest | null,
    location: null,
    obstacle,
    detail,
    truncated: false,
  };
}

/** Threads in a row that may fail before no other is opened. */
const FAILED_THREADS = 3;

/** Codes that the next thread would be answered with as well. */
const FOR_ALL: ReadonlySet<string> = new Set(['robots', 'limited', 'time', 'down', 'private', 'refused']);

/** Threads that were opened for what others wrote in them, and whether it is worth opening more. */
export class OpenedThreads {
  readonly #most: number;
  readonly #tally: ObstacleTally;
  readonly #where: string;
  #asked = 0;
  #failed = 0;
  #over = false;
  opened = 0;

  /** @param most threads that are asked for */
  constructor(most: number, tally: ObstacleTally, where: string) {
    this.#most = most;
    this.#tally = tally;
    this.#where = where;
  }

  /** Whether one more is to be asked; the bound is told when it is met. */
  next(): boolean {
    if (this.#over) return false;
    if (this.#asked < this.#most) {
      this.#asked++;
      return true;
    }
    this.#tally.add('budget', 'most-threads', this.#where, `more than ${this.#most} threads: others were not opened`);
    this.#over = true;
    return false;
  }

  succeeded(): void {
    this.opened++;
    this.#failed = 0;
  }

  /** A post that was deleted since it was listed is no fault of the interface. */
  failed({ obstacle, code, where, detail }: AccountObstacle): void {
    // What was taken out has been told where it stood.
    if (code === 'not-asked') return;
    const gone = code === 'not-found';
    const told = gone ? 'deleted' : code === 'private' || code === 'refused' ? 'closed-threads' : code;
    this.#tally.add(obstacle, told, where, detail, 'threads');
    if (!gone && (FOR_ALL.has(code) || ++this.#failed >= FAILED_THREADS)) this.#over = true;
  }
}
