import type { Reach } from '@beffroi/domain';
import { askRobots, type RobotsVerdict } from '../ask-robots.ts';
import { CRAWL_DELAY_CAP } from '../polite.ts';
import { ROBOTS_BYTES } from '../robots.ts';
import type { Answer } from '../source.ts';
import { redirectOf } from './answers.ts';
import type { Asker } from './asker.ts';
import type { Ledger } from './ledger.ts';

/** What a server answers that has no robots.txt. */
const NONE: Answer = {
  ...{ kind: 'response', status: 404, statusText: 'Not Found', headers: [], body: new Uint8Array(0), received: 0 },
  ...{ truncated: false, milliseconds: 0, request: [], address: null },
};

/** What the robots.txt of each origin came to: asked once, before anything else there. */
export class HostWishes {
  readonly #asker: Asker;
  readonly #ledger: Ledger;
  /** Ours, in the line of robots.txt that says who is meant. */
  readonly #product: string;
  readonly #cap: number;
  readonly #verdicts = new Map<string, Promise<RobotsVerdict>>();
  readonly #sitemaps = new Map<string, readonly string[]>();

  constructor(asker: Asker, ledger: Ledger, { userAgent, crawlDelayCap }: { userAgent: string; crawlDelayCap?: number | undefined }) {
    this.#asker = asker;
    this.#ledger = ledger;
    this.#product = /^[a-z_-]+/i.exec(userAgent)?.[0] ?? 'Beffroi';
    this.#cap = crawlDelayCap ?? CRAWL_DELAY_CAP;
  }

  of(url: string, reach: Reach): Promise<RobotsVerdict> {
    const { origin } = new URL(url);
    let verdict = this.#verdicts.get(origin);
    if (verdict === undefined) {
      verdict = this.#ask(origin, reach);
      this.#verdicts.set(origin, verdict);
    }
    return verdict;
  }

  /** The sitemaps that the robots.txt of an origin names, as far as it was asked. */
  sitemapsOf(origin: string): readonly string[] {
    return this.#sitemaps.get(origin) ?? [];
  }

  async #ask(origin: string, reach: Reach): Promise<RobotsVerdict> {
    const cap = this.#cap;
    const verdict = await askRobots(origin, this.#product, async (url, delayOf) => {
      const robots = 'unasked' as const;
      const asked = await this.#asker.ask({
        url,
        method: 'GET',
        purpose: 'robots',
        reach,
        referrer: null,
        robots,
        bodyBytes: ROBOTS_BYTES + 1,
      });
      if (asked === null) return { kind: 'obstacle', obstacle: 'down', cause: 'other', detail: 'stopped', milliseconds: 0 };
      const { answer, draft } = asked;
      if (answer.kind === 'obstacle') {
        // A folder or an archive that does not hold it knows of no rules, which is as if there were none.
        if (answer.cause === 'not-in-source') return NONE;
        await this.#ledger.record(draft, null);
        return answer;
      }
      const delay = delayOf(answer);
      const capped = delay !== null && delay * 1000 > cap ? `, capped at ${cap / 1000} s` : '';
      await this.#ledger.record(
        {
          ...draft,
          location: redirectOf(answer, url)?.resolved ?? null,
          // A robots.txt that is refused or missing is no obstacle: nothing is disallowed then.
          obstacle: answer.status === 429 || answer.status >= 500 ? draft.obstacle : null,
          detail: delay === null ? draft.detail : `crawl-delay ${delay} s${capped}`,
        },
        answer,
      );
      return answer;
    });
    if (verdict.kind === 'rules') {
      this.#sitemaps.set(origin, verdict.rules.sitemaps);
      if (verdict.rules.crawlDelay !== null && this.#asker.polite)
        this.#asker.gate(origin).slow(Math.min(verdict.rules.crawlDelay * 1000, cap));
    }
    return verdict;
  }
}
