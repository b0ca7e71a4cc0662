import { pageKey } from '@beffroi/domain';
import { FIRST, type Frontier, type Waiting } from '../frontier.ts';
import { impossibleAddress, isErrorPage, textsOf } from '../soft404.ts';
import { looksLikeHtml, type Response, redirectOf, type Target } from './answers.ts';

/** What is known of a host of the town about pages that do not exist. */
interface Missing {
  /** Texts of its error page that answers 200; `null` while unknown, or when it answers as it should. */
  error: ReadonlySet<string> | null;
  /** Where it sends who asks for what does not exist. */
  redirect: string | null;
  /** The first page seen, until the error page is known. */
  first: Uint8Array | null;
}

/** Learns how each host of the town says that a page does not exist, by asking it for one that cannot. */
export class MissingPages {
  readonly #frontier: Frontier;
  readonly #answers: (url: string) => boolean;
  readonly #hosts = new Map<string, Missing>();

  /** @param answers whether something would be learnt from asking for such a page: a folder only says that it has no such file */
  constructor(frontier: Frontier, answers: (url: string) => boolean) {
    this.#frontier = frontier;
    this.#answers = answers;
  }

  /** A page of a host was seen: with the first of them, the probe is put next in line. */
  learn(item: Waiting, body: Uint8Array): void {
    const { origin } = new URL(item.url);
    if (item.reach !== 'town' || this.#hosts.has(origin)) return;
    const url = impossibleAddress(origin);
    if (!this.#answers(url)) return;
    this.#hosts.set(origin, { error: null, redirect: null, first: new Uint8Array(body) });
    const base = { task: 'probe', reach: 'town', hops: 0, referrer: null, redirects: 0, start: false, depth: 0, cookie: null } as const;
    this.#frontier.add({ ...base, url, score: FIRST }, true);
  }

  /** Nothing came of the probe: the first page need not be kept. */
  forget(url: string): void {
    const missing = this.#of(url);
    if (missing !== undefined) missing.first = null;
  }

  /** Learns from the probe's answer. @returns where it redirects */
  learnFrom(url: string, contentType: string | null, answer: Response): Target | null {
    const missing = this.#of(url)!;
    const { first } = missing;
    missing.first = null;
    const target = redirectOf(answer, url);
    if (target !== null) missing.redirect = pageKey(target.resolved);
    if (answer.status === 200 && looksLikeHtml(contentType, answer.body)) {
      const error = textsOf(answer.body);
      // An application answers every address with the same shell: that is no error page.
      if (first !== null && !isErrorPage(textsOf(first), error)) missing.error = error;
    }
    return target;
  }

  /** Whether a page is the error page that its host shows with 200. */
  isError(url: string, body: Uint8Array): boolean {
    const error = this.#of(url)?.error ?? null;
    return error !== null && isErrorPage(textsOf(body), error);
  }

  /** Whether an address leads to where its host sends who asks for what does not exist. */
  isSentAway(url: string, target: Target): boolean {
    const redirect = this.#of(url)?.redirect ?? null;
    return redirect !== null && redirect === pageKey(target.resolved);
  }

  #of(url: string): Missing | undefined {
    return this.#hosts.get(new URL(url).origin);
  }
}
