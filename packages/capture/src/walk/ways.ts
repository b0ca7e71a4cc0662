import { type Obstacle, pageKey } from '@beffroi/domain';
import { normalise, sameSite } from '../address.ts';
import type { CandidateLink, Sight } from '../collect-types.ts';
import { FIRST, type Frontier, type Waiting } from '../frontier.ts';
import { SOFT_404 } from '../soft404.ts';
import type { Answer } from '../source.ts';
import { datedness } from '../traps.ts';
import { startVariants } from '../variants.ts';
import { cookiesOf, type Response, type Target } from './answers.ts';
import type { HostWishes } from './host-wishes.ts';
import type { MissingPages } from './missing-pages.ts';
import type { Town } from './town.ts';

const REDIRECT_BONUS = 1e9;
const SITEMAP_FILES = 20;

/** An address that hangs on no page that it stands on. */
const ABSOLUTE = /^https?:\/\/[^/\\?#\s]/i;
/** Addresses of links whose places are kept: a site has some hundreds that come back. */
const MOST_PLACES = 10_000;

/** Where a link leads. */
interface Place {
  readonly url: string;
  readonly key: string;
  /** On the town's own site. */
  readonly town: boolean;
  readonly dated: ReturnType<typeof datedness>;
}

/** Where the walk goes on: starts, redirects, links and sitemaps, put in line. */
export class Ways {
  readonly #frontier: Frontier;
  readonly #town: Town;
  readonly #missing: MissingPages;
  readonly #wishes: HostWishes;
  /** Redirects in a row at most. */
  readonly #redirects: number;
  /** Exact addresses asked as pages: a redirect to one of them is a loop, or leads to what is there already. */
  readonly #asked = new Set<string>();
  /** What was worked out of absolute addresses while the town was what it is. */
  readonly #places = new Map<string, Place | null>();
  #placesOf = -1;
  #variants: readonly string[] = [];
  #sitemaps = 0;

  constructor(frontier: Frontier, town: Town, missing: MissingPages, wishes: HostWishes, redirects: number) {
    this.#frontier = frontier;
    this.#town = town;
    this.#missing = missing;
    this.#wishes = wishes;
    this.#redirects = redirects;
  }

  /** Puts the start in line; its other spellings wait for `tryVariant`. */
  start(url: string): void {
    this.#variants = startVariants(url);
    this.#addStart(url);
  }

  /** A start that no connection came about with is tried in its other spellings. */
  tryVariant(item: Waiting, cause: Extract<Answer, { kind: 'obstacle' }>['cause']): void {
    if (!item.start || item.redirects > 0 || cause === 'bomb') return;
    const [next, ...rest] = this.#variants;
    this.#variants = rest;
    if (next !== undefined) this.#addStart(next);
  }

  #addStart(url: string): void {
    const base = { task: 'page', reach: 'town', hops: 0, depth: 0, referrer: null, redirects: 0, cookie: null } as const;
    this.#frontier.add({ ...base, url, score: FIRST, start: true }, true);
  }

  /** This address is asked now. */
  note(url: string): void {
    this.#asked.add(url);
  }

  /** Puts the target of a redirect next in line; gives what the visit says of it. */
  follow(item: Waiting, target: Target, answer: Response | null): { obstacle: Obstacle | null; detail: string } {
    if (target.normalised === null)
      return { obstacle: 'moved', detail: `redirects to what is no web address: ${target.written.slice(0, 200)}` };
    if (item.redirects >= this.#redirects) return { obstacle: 'moved', detail: `more than ${this.#redirects} redirects` };
    const toItself = target.normalised === normalise(item.url);
    const cookie = toItself && answer !== null && item.cookie === null ? cookiesOf(answer) : null;
    // What differs only by its session is asked with it: it is the site's own wish.
    const url = cookie !== null ? item.url : toItself && this.#asked.has(target.normalised) ? target.resolved : target.normalised;
    if (cookie === null && this.#asked.has(url)) {
      return toItself || item.start
        ? { obstacle: 'moved', detail: 'redirects in a circle' }
        : { obstacle: null, detail: 'redirects to a page already asked' };
    }
    const sentAway = this.#missing.isSentAway(item.url, target);
    const moved = item.start && !sameSite(item.url, url);
    if (moved) this.#town.add(url);
    const own = item.start || this.#town.has(url);
    this.#frontier.add(
      {
        ...item,
        url,
        score: item.start ? FIRST : item.score + REDIRECT_BONUS,
        reach: own ? 'town' : 'hop',
        hops: own ? 0 : 1,
        redirects: item.redirects + 1,
        cookie,
      },
      true,
    );
    if (moved) return { obstacle: null, detail: `moved: redirects to another site, ${new URL(url).hostname}` };
    return { obstacle: null, detail: sentAway ? `${SOFT_404}: redirects to where missing pages go` : '' };
  }

  /** The start was captured: this is the town's site, and its sitemaps are worth reading. */
  settleHome(item: Waiting): void {
    if (!this.#town.settle(item.url)) return;
    const { origin } = new URL(item.url);
    const urls = this.#wishes
      .sitemapsOf(origin)
      .flatMap((written) => normalise(written, `${origin}/`) ?? [])
      .filter((url) => this.#town.has(url));
    for (const url of urls.length > 0 ? urls : [`${origin}/sitemap.xml`]) this.addSitemap(url, 0, 0);
  }

  addSitemap(url: string, depth: number, redirects: number): void {
    if (this.#sitemaps >= SITEMAP_FILES) return;
    if (!this.#frontier.mark(url)) return;
    this.#sitemaps++;
    const base = { task: 'sitemap', reach: 'town', hops: 0, referrer: null, start: false, cookie: null } as const;
    this.#frontier.add({ ...base, url, score: FIRST, depth, redirects }, true);
  }

  addCandidate(candidate: CandidateLink, from: Waiting, referrer: string | null = from.url): void {
    const place = this.#placeOf(candidate.url, from.url);
    if (place === null) return;
    const { url, key, dated } = place;
    const town = place.town || (from.hops === 0 && candidate.reach === 'town');
    // One hop and no further: from there, only on the same site or back to the town.
    if (!town && from.hops === 1 && !sameSite(url, from.url)) return;
    const score = dated === 'page' ? Math.min(candidate.score, 0) - 1 : dated === 'filed' ? candidate.score - 1 : candidate.score;
    const hops = town ? 0 : 1;
    if (!this.#frontier.takes(key, score, hops)) return;
    const whole = candidate.whole === true ? { whole: true } : {};
    this.#frontier.add({
      url,
      score,
      task: candidate.purpose,
      reach: town ? 'town' : 'hop',
      hops,
      referrer,
      redirects: 0,
      start: false,
      depth: 0,
      cookie: null,
      ...whole,
    });
  }

  /** Where a link leads, as it is asked; the same menu stands on every page. A memory that changes no answer. */
  #placeOf(written: string, base: string): Place | null {
    if (!ABSOLUTE.test(written)) return this.#workOut(written, base);
    if (this.#placesOf !== this.#town.state || this.#places.size >= MOST_PLACES) {
      this.#places.clear();
      this.#placesOf = this.#town.state;
    }
    const seen = this.#places.get(written);
    if (seen !== undefined) return seen;
    const place = this.#workOut(written, base);
    this.#places.set(written, place);
    return place;
  }

  #workOut(written: string, base: string): Place | null {
    const address = normalise(written, base);
    if (address === null) return null;
    const url = this.#town.asAtHome(address);
    return { url, key: pageKey(url), town: this.#town.has(url), dated: datedness(url) };
  }

  /** Takes the links of a page, unless it is another one under a second name. */
  addCandidates(sight: Sight, from: Waiting): void {
    if (!this.#isDuplicate(from.url, sight)) for (const candidate of sight.candidates) this.addCandidate(candidate, from);
  }

  /** A canonical address with the same path and fewer parameters is this page under its right name. */
  #isDuplicate(address: string, sight: Sight): boolean {
    const canonical = sight.canonical ? normalise(sight.canonical, address) : null;
    if (canonical === null || pageKey(canonical) === pageKey(address)) return false;
    const own = new URL(address);
    const other = new URL(canonical);
    if (pageKey(`${own.origin}${own.pathname}`) !== pageKey(`${other.origin}${other.pathname}`) || other.search.length >= own.search.length)
      return false;
    return !this.#frontier.mark(canonical) && this.#asked.has(this.#town.asAtHome(canonical));
  }
}
