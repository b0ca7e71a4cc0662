import { resolve } from './address.ts';
import { ALLOW_ALL, parseRobots, type RobotsRules } from './robots.ts';
import type { Answer } from './source.ts';

/** What a host's robots.txt came to. */
export type RobotsVerdict =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  /** It answers but gives no rules: all is disallowed (RFC 9309, 2.3.1.4), or the host refuses us for good. */
  | { readonly kind: 'closed'; readonly obstacle: 'robots' | 'blocked'; readonly detail: string }
  /** No connection: its pages cannot be asked either. */
  | { readonly kind: 'unreachable'; readonly cause: Extract<Answer, { kind: 'obstacle' }>['cause']; readonly detail: string };

/** Redirects that are followed (RFC 9309, 2.3.1.2). */
const REDIRECTS = 5;

/**
 * Asks an origin for its robots.txt, also where it redirects to. `ask` asks one address politely and records it; `delayOf`
 * gives it the seconds between requests that an answer wants (`null` when it does not say), for the record.
 */
export async function askRobots(
  origin: string,
  product: string,
  ask: (url: string, delayOf: (answer: Answer) => number | null) => Promise<Answer>,
): Promise<RobotsVerdict> {
  let url = `${origin}/robots.txt`;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const read: { rules: RobotsRules | null } = { rules: null };
    const answer = await ask(url, (given) => {
      if (given.kind === 'response' && given.status >= 200 && given.status < 300) read.rules = parseRobots(given.body, product);
      return read.rules?.crawlDelay ?? null;
    });
    if (answer.kind === 'obstacle') {
      if (hop === 0 && answer.obstacle === 'down') return { kind: 'unreachable', cause: answer.cause, detail: answer.detail };
      return { kind: 'closed', obstacle: 'robots', detail: `robots.txt could not be read: ${answer.detail}` };
    }
    if (read.rules !== null) return { kind: 'rules', rules: read.rules };
    const { status } = answer;
    // Still 429 after every try: whoever asks us to stop asking has not said that all is allowed.
    if (status === 429) return { kind: 'closed', obstacle: 'blocked', detail: 'robots.txt answered 429' };
    if (status >= 500) return { kind: 'closed', obstacle: 'robots', detail: `robots.txt answered ${status}` };
    const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
    const target = status >= 300 && status < 400 && location !== undefined ? resolve(location, url) : null;
    if (target === null) break;
    url = target;
  }
  // 4xx, or more redirects than are followed: unavailable, so nothing is disallowed (2.3.1.3).
  return { kind: 'rules', rules: ALLOW_ALL };
}
