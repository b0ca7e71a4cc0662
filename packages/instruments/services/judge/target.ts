import { hostOf, isBelow, pageKey, type Visit } from '@beffroi/domain';
import type { Zone } from '@beffroi/reading';
import { type AnnotatedPage, countBits, type Site } from './annotate.ts';
import { closedNoticeOn } from './closed-page.ts';
import { says } from './lexicon.ts';

/** What is known of the address that a link leads to. */
export type Target =
  | { readonly kind: 'captured'; readonly page: AnnotatedPage; readonly visit: Visit | null }
  | { readonly kind: 'answered'; readonly visit: Visit }
  | { readonly kind: 'dead'; readonly visit: Visit }
  | { readonly kind: 'hindered'; readonly visit: Visit }
  | { readonly kind: 'unasked' };

const UNASKED: Target = { kind: 'unasked' };

/** Follows what the ledger says of an address, through redirects. Asked by `Address`, which remembers. @param firstKey the address's own */
export function targetOf(site: Site, firstKey: string): Target {
  let key = firstKey;
  for (let step = 0; step < 10; step++) {
    const page = site.byKey.get(key);
    const visit = site.visits.get(key) ?? null;
    if (visit !== null && visit.status !== null && (visit.status === 404 || visit.status === 410 || visit.status === 400))
      return { kind: 'dead', visit };
    if (visit?.detail.startsWith('soft 404')) return { kind: 'dead', visit };
    if (page !== undefined) {
      if (isGonePage(page)) return { kind: 'dead', visit: visit ?? fake(page, 'gone') };
      return !page.home && closedNoticeOn(page.reading) !== ''
        ? { kind: 'hindered', visit: { ...fake(page, CLOSED_FOR_NOW), obstacle: 'down' } }
        : { kind: 'captured', page, visit };
    }
    if (visit === null) return UNASKED;
    if (visit.location !== null) {
      const next = pageKey(visit.location);
      // A deep address that is sent to the home page is gone.
      if (next === pageKey(site.material.home ?? site.material.start) && key !== pageKey(site.material.start) && key.includes('/'))
        return { kind: 'dead', visit };
      if (next === key) return { kind: 'answered', visit };
      key = next;
      continue;
    }
    // A name that does not exist or a certificate that has expired is gone for the citizen; a server that is tired may be back.
    if (visit.obstacle === 'down' && visit.status === null && /ENOTFOUND|certificate has expired/i.test(visit.detail))
      return { kind: 'dead', visit };
    if (visit.obstacle !== null) return { kind: 'hindered', visit: isFailing(visit) ? { ...visit, obstacle: 'down' } : visit };
    return isRefused(visit) ? { kind: 'hindered', visit: { ...visit, obstacle: 'down' } } : { kind: 'answered', visit };
  }
  return UNASKED;
}

/** A page that was asked for and whose server answers something that is neither a page nor a place to go on to ("405", "204"). */
function isRefused({ purpose, method, status }: Visit): boolean {
  return purpose === 'page' && method === 'GET' && status !== null && status !== 200;
}

function isGonePage(page: AnnotatedPage): boolean {
  const { shape, blocks } = page.reading;
  if (shape.mainCharacters > 1_200) return false;
  return blocks.some(
    (block, i) =>
      block.zone !== 'footer' &&
      block.zone !== 'menu' &&
      block.text.length < 200 &&
      says(page.hits[i]!, 'gone:for-good') &&
      (block.kind === 'heading' || (shape.mainCharacters < 600 && !speaksOfOthers(page, i))),
  );
}

/** Its content names other services than what is said to be gone: one row of a table has ended, not the page. */
function speaksOfOthers({ namings, reading }: AnnotatedPage, gone: number): boolean {
  const bits = namings.reduce((set, { names }, b) => (b !== gone && OF_CONTENT.has(reading.blocks[b]!.zone) ? set | names : set), 0);
  return countBits(bits & ~namings[gone]!.names) >= OTHERS;
}

const OF_CONTENT: ReadonlySet<Zone> = new Set(['main', 'card']);
/** A page of one service may name one beside it. */
const OTHERS = 2;

/** A robots.txt that its server failed to give closes the host (RFC 9309); what a person meets there is a server that fails. */
function isFailing({ obstacle, detail }: Visit): boolean {
  return obstacle === 'robots' && /answered 5\d\d$|could not be read/.test(detail);
}

/** What is told of a visit whose page says that the place is closed for the moment. */
export const CLOSED_FOR_NOW = 'closed for the moment';

function fake(page: AnnotatedPage, detail: string): Visit {
  return {
    url: page.url,
    referrer: null,
    purpose: 'page',
    reach: page.page.reach,
    method: 'GET',
    instant: '1970-01-01T00:00:00.000Z' as Visit['instant'],
    milliseconds: 0,
    robots: 'unasked',
    status: 200,
    contentType: null,
    bytes: 0,
    digest: page.page.digest,
    location: null,
    obstacle: null,
    detail,
    truncated: false,
  };
}

/** True for an address on the town's own site or one of its hosts. @param ownDomain what of the web is the town's */
export function isOwnHost(ownDomain: string, url: string, host: string = hostOf(url)): boolean {
  // Most links lead to the host of the one before.
  if (host !== last.host || ownDomain !== last.ownDomain) {
    const bare = host.replace(/^www\./, '');
    last = { host, ownDomain, isOwn: bare !== '' && isBelow(bare, ownDomain) };
  }
  return last.isOwn;
}

let last = { host: '', ownDomain: '', isOwn: false };
