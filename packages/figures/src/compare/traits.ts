import { hostOf, pageKey } from '@beffroi/domain';
import { resemblance, sketchOf } from './sketch.ts';

/** What is kept of a site in one wave, so that a later wave can tell whether it moved or was redesigned. Plain JSON, in `capture.traits`. */
export interface Traits {
  /** Host of the home page, without `www.`; `null` when no home page was reached. */
  readonly home: string | null;
  /** Name of the program that made the pages, without its version, in lower case (`wordpress`); `null` when the pages do not say. */
  readonly generator: string | null;
  /** How many different paths the site had, as far as it was seen. */
  readonly pages: number;
  /** Sketch of these paths (see `sketch.ts`): at most 64 hashes of 32 bits, ascending. */
  readonly addresses: readonly number[];
}

/** What the traits are made of. */
export interface TraitsInput {
  /** Address of the home page, after redirections; `null` when none was reached. */
  readonly home: string | null;
  /** What the home page says in `<meta name="generator">`; `null` or empty when it says nothing. */
  readonly generator: string | null;
  /**
   * Addresses of the site, in any order: best all that its pages link to, since which of them are read hangs on the budget. Those on other
   * hosts than the home page's are left out.
   */
  readonly addresses: readonly string[];
}

/** The traits of a site. Addresses are one when they are one page for a reader (`pageKey`); letter case does not count. */
export function traitsOf({ home, generator, addresses }: TraitsInput): Traits {
  const host = home === null ? '' : siteHost(home);
  const paths = new Set<string>();
  // The same menu stands on every page.
  for (const address of new Set(addresses)) {
    if (hostOf(address) === '' || (host !== '' && siteHost(address) !== host)) continue;
    paths.add(pathOf(pageKey(address).toLowerCase()));
  }
  return { home: host === '' ? null : host, generator: generatorName(generator), pages: paths.size, addresses: sketchOf(paths) };
}

/** Traits as they come back from where they were kept; `null` for anything else, such as what was kept before there were any. */
export function readTraits(value: unknown): Traits | null {
  if (typeof value !== 'object' || value === null) return null;
  const { home, generator, pages, addresses } = value as Readonly<Record<keyof Traits, unknown>>;
  if (!isNameOrNull(home) || !isNameOrNull(generator)) return null;
  if (!isCount(pages) || !Array.isArray(addresses) || !addresses.every(isCount)) return null;
  return { home, generator, pages, addresses };
}

/** Estimated Jaccard similarity of two sites' paths, 0 to 1; `null` where one has none. */
export function similarity(a: Traits, b: Traits): number | null {
  return resemblance(a.addresses, b.addresses);
}

/**
 * Estimated share of the smaller site's paths that the other has too, 0 to 1; `null` where one has none. Unlike the similarity it does not
 * fall when only more, or less, of a site was seen.
 */
export function overlap(a: Traits, b: Traits): number | null {
  const same = similarity(a, b);
  const smaller = Math.min(a.pages, b.pages);
  if (same === null || smaller === 0) return null;
  // From J = |A ∩ B| / (|A| + |B| − |A ∩ B|).
  return Math.min(1, (same * (a.pages + b.pages)) / (1 + same) / smaller);
}

/** Host of an address without `www.`, in lower case; empty for what is no http(s) address. */
export function siteHost(url: string): string {
  return hostOf(url).replace(/^www\./, '');
}

/** Path and query of a page's key, `/` for the home page. */
function pathOf(key: string): string {
  const at = key.search(/[/?]/);
  return at === -1 ? '/' : key.slice(at);
}

/** The first word: what follows is a version, a slogan or an address ("WordPress 6.4.2", "Joomla! - Open Source Content Management"). */
function generatorName(generator: string | null): string | null {
  const words = (generator ?? '').toLowerCase().replace(/^\s*powered by\s/, '');
  return /[\p{L}\p{N}][\p{L}\p{N}._-]*/u.exec(words)?.[0] ?? null;
}

function isNameOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
