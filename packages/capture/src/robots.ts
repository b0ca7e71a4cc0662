import { tidyEscapes } from './address.ts';

/**
 * robots.txt as RFC 9309 has it, with the two extensions that everybody uses: `crawl-delay` and `sitemap`.
 * Our own code, not a package: politeness is what a town judges us by, and the RFC's own cases are the tests beside this file. No
 * package was measured against them.
 */

/** Bytes that are read at most (RFC 9309, 2.5: at least 500 KiB). */
export const ROBOTS_BYTES = 500 * 1024;

/** What robots.txt says to one crawler. */
export interface RobotsRules {
  /** True when the address may be asked. */
  allows(address: string): boolean;
  /** Seconds that it wants between requests; `null` when it does not say. */
  readonly crawlDelay: number | null;
  /** Absolute or relative addresses of sitemaps, as written, in order. */
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  /** The normalised pattern, cut at its stars. */
  readonly pieces: readonly string[];
  readonly anchored: boolean;
  /** Octets of the pattern: the longest wins. */
  readonly length: number;
}

interface Group {
  readonly agents: string[];
  readonly rules: Rule[];
  delay: number | null;
}

/** Everything is allowed: no file, or one that could not be found (RFC 9309, 2.3.1.3). */
export const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelay: null, sitemaps: [] };

/** Reads a robots.txt for the crawler with this product token (`Beffroi`). Any bytes at all give rules. */
export function parseRobots(bytes: Uint8Array, product: string): RobotsRules {
  const { groups, sitemaps } = readGroups(bytes);
  const token = product.toLowerCase();
  let chosen = groups.filter((group) => group.agents.includes(token));
  if (chosen.length === 0) chosen = groups.filter((group) => group.agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  const delays = chosen.flatMap((group) => (group.delay === null ? [] : [group.delay]));
  return {
    allows: (address) => isAllowed(rules, address),
    crawlDelay: delays.length === 0 ? null : Math.max(...delays),
    sitemaps,
  };
}

function readGroups(bytes: Uint8Array): { groups: Group[]; sitemaps: string[] } {
  const groups: Group[] = [];
  const sitemaps: string[] = [];
  let group: Group | null = null;
  let naming = false;
  for (const line of linesOf(bytes)) {
    const colon = line.indexOf(':');
    if (colon < 0) continue;
    const key = line.slice(0, colon).trim().toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (key === 'user-agent') {
      if (group === null || !naming) {
        group = { agents: [], rules: [], delay: null };
        groups.push(group);
        naming = true;
      }
      const agent = /^\*(?:\s|$)/.test(value) ? '*' : /^[a-z_-]+/i.exec(value)?.[0].toLowerCase();
      if (agent !== undefined) group.agents.push(agent);
    } else if (key === 'allow' || key === 'disallow') {
      naming = false;
      if (group !== null && value !== '') for (const pattern of spellingsOf(value)) group.rules.push(compile(pattern, key === 'allow'));
    } else if (key === 'crawl-delay') {
      // A record that is known ends the list of agents: who stands alone above it is not shut out with those below. Unknown ones must not interfere (2.2.4).
      naming = false;
      const delay = Number(value.replace(',', '.'));
      if (group !== null && value !== '' && Number.isFinite(delay) && delay >= 0) group.delay = Math.max(group.delay ?? 0, delay);
    } else if (key === 'sitemap' && value !== '' && sitemaps.length < 100) {
      sitemaps.push(value);
    }
  }
  return { groups, sitemaps };
}

function linesOf(bytes: Uint8Array): string[] {
  const cut = bytes.length > ROBOTS_BYTES;
  // TextDecoder takes the byte order mark away and replaces what is no UTF-8.
  const lines = new TextDecoder().decode(cut ? bytes.subarray(0, ROBOTS_BYTES) : bytes).split(/\r\n|\r|\n/);
  // Half a rule could say the opposite of the whole one.
  if (cut) lines.pop();
  return lines.map((line) => {
    const hash = line.indexOf('#');
    return hash < 0 ? line : line.slice(0, hash);
  });
}

/** A backslash in a link is asked for as a slash by everybody (WHATWG URL, 4.4), in an address that escapes it as itself: a pattern means both. */
function spellingsOf(pattern: string): readonly string[] {
  return pattern.includes('\\') ? [pattern, pattern.replaceAll('\\', '/')] : [pattern];
}

function compile(pattern: string, allow: boolean): Rule {
  const anchored = pattern.endsWith('$');
  const text = anchored ? pattern.slice(0, -1) : pattern;
  const pieces = text.split('*').map(canonical);
  return { allow, pieces: pieces.map(octets), anchored, length: Buffer.byteLength(pieces.join('*')) + (anchored ? 1 : 0) };
}

/** What stands in an address as itself (RFC 3986, 2.2 and 2.3); `'` is escaped in queries only, and so on both sides here. */
const PLAIN = /[A-Za-z0-9\-._~:/?#[\]@!&()+,;=%]/;

/**
 * Both sides of a comparison in one spelling: all but the characters of an address percent-encoded, `*` and `$` as well, escapes of unreserved characters decoded, others
 * in upper case (RFC 9309, 2.2.2 and 2.2.3).
 */
function canonical(text: string): string {
  let result = '';
  for (const character of tidyEscapes(text)) result += PLAIN.test(character) ? character : escapeOctets(character);
  return result;
}

/** Each escape as one sign that stands nowhere else: an `A` is no part of `%A9`. */
function octets(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(0x100 + Number.parseInt(hex, 16)));
}

function escapeOctets(character: string): string {
  let result = '';
  for (const octet of Buffer.from(character)) result += `%${octet.toString(16).toUpperCase().padStart(2, '0')}`;
  return result;
}

function isAllowed(rules: readonly Rule[], address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const path = octets(canonical(url.pathname + url.search));
  if (path === '/robots.txt') return true;
  let best: Rule | null = null;
  for (const rule of rules) {
    // Longest wins, and of two as long the one that allows (2.2.2).
    const better = best === null || rule.length > best.length || (rule.length === best.length && rule.allow && !best.allow);
    if (better && matches(rule, path)) best = rule;
  }
  return best === null || best.allow;
}

/** First fit from the left: linear in the path for each piece, no backtracking. */
function matches(rule: Rule, path: string): boolean {
  const { pieces, anchored } = rule;
  const first = pieces[0]!;
  if (!path.startsWith(first)) return false;
  if (pieces.length === 1) return !anchored || path.length === first.length;
  let at = first.length;
  const last = pieces.length - 1;
  for (let index = 1; index < last; index++) {
    const found = path.indexOf(pieces[index]!, at);
    if (found < 0) return false;
    at = found + pieces[index]!.length;
  }
  const tail = pieces[last]!;
  if (anchored) return path.length - tail.length >= at && path.endsWith(tail);
  return path.indexOf(tail, at) >= 0;
}
