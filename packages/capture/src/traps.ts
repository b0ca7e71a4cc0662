import { withoutWww } from './address.ts';

/**
 * Sites without end: calendars that have a next month for ever, searches by facets, relative links that pile up. A trap is
 * told by the shape of its addresses: the same with other digits or other values.
 */

/** Pages asked of one shape: of links like any other, and of links that the crawl strategy thinks well of. */
const SHAPE_LIMIT = 12;
const SHAPE_LIMIT_LIKED = 40;
/** Pages asked of one shape that is a date. */
const DATE_LIMIT = 2;
const DEPTH = 12;
const PARAMETERS = 8;
const QUERY = 512;

const CALENDAR_NAME =
  /^(?:.*[[_-])?(?:dates?|jour|day|mois|month|annee|ann%c3%a9e|year|semaine|week|calendar|tribe-bar-date|eventdate)\]?$/i;
/** Names that may also number the pages of a list: `?start=20`. */
const BOUND_NAME = /^(?:.*[[_-])?(?:an|debut|fin|from|to|start|end)\]?$/i;
const DATE_VALUE = /^(?:19|20)\d\d(?:[-/.]?(?:0?[1-9]|1[0-2])(?:[-/.]?\d{1,2})?)?$|^\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d$/;
/** A path that ends in a date: an archive by month or day, not an article below it. */
const DATE_END = /\/(?:(?:19|20)\d\d[/-](?:0?[1-9]|1[0-2])(?:[/-](?:0?[1-9]|[12]\d|3[01]))?|\d{1,2}-\d{1,2}-(?:19|20)\d\d)\/?$/;
/** An article filed under its date. */
const DATE_WITHIN = /\/(?:19|20)\d\d\/(?:0?[1-9]|1[0-2])\//;

/** Whether an address is a date's: `page` when it is nothing else, `filed` when an article lies under one. */
export function datedness(address: string): 'page' | 'filed' | null {
  const url = URL.parse(address);
  if (url === null) return null;
  if (DATE_END.test(url.pathname)) return 'page';
  for (const [name, value] of url.searchParams) {
    if (DATE_VALUE.test(value) && (CALENDAR_NAME.test(name) || BOUND_NAME.test(name) || /[-/.]/.test(value))) return 'page';
    if (CALENDAR_NAME.test(name) && /^\d{1,13}$/.test(value)) return 'page';
  }
  return DATE_WITHIN.test(url.pathname) ? 'filed' : null;
}

/** Why an address is a trap by itself, whatever was asked before; `null` when it is none. */
export function malformed(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return 'no address';
  const segments = url.pathname.split('/').filter((segment) => segment !== '');
  if (segments.length > DEPTH) return `path deeper than ${DEPTH}`;
  const counts = new Map<string, number>();
  for (const segment of segments) {
    const count = (counts.get(segment) ?? 0) + 1;
    if (count > 2) return 'segments repeat';
    counts.set(segment, count);
  }
  if (url.search.length > QUERY) return 'query too long';
  const names = url.search.slice(1).split('&');
  return names.length > PARAMETERS ? 'too many parameters' : null;
}

/** Counts shapes as pages are asked, and says when there are enough of one. */
export class Traps {
  readonly #counts = new Map<string, number>();

  /** Counts the address and says whether it may be asked. `liked`: the crawl strategy gives it a score above 0. */
  admits(address: string, liked: boolean): boolean {
    if (malformed(address) !== null) return false;
    const limit = datedness(address) === 'page' ? DATE_LIMIT : liked ? SHAPE_LIMIT_LIKED : SHAPE_LIMIT;
    const shapes = shapesOf(address);
    if (shapes.some((shape) => (this.#counts.get(shape) ?? 0) >= limit)) return false;
    for (const shape of shapes) this.#counts.set(shape, (this.#counts.get(shape) ?? 0) + 1);
    return true;
  }
}

/** `/agenda?mois=2026-11` gives the shape of its digits and, with a query, that of its parameters. None for plain addresses. */
function shapesOf(address: string): string[] {
  const url = URL.parse(address);
  if (url === null) return [];
  const place = `${withoutWww(url.host)}${url.pathname.replace(/\d+/g, '#')}`;
  const query = url.search.slice(1);
  const shapes = new Set<string>();
  const digits = query.replace(/\d+/g, '#');
  if (/\d/.test(url.pathname) || digits !== query) shapes.add(`${place}?${digits}`);
  if (query !== '') {
    const names = query.split('&').map((pair) => pair.split('=', 1)[0]!.replace(/\d+|%5B.*$/g, '#'));
    // NOTE: one parameter with a word is a page's name (`?page=etat-civil`); facets come in several, or in brackets.
    if (names.length > 1 || query.includes('%5B') || query.includes('[')) shapes.add(`${place}?${names.sort().join('&')}`);
  }
  return [...shapes];
}
