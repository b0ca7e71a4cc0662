import { SERVICES } from './catalogue/index.ts';

const NATIONAL = SERVICES.map(({ national }) => national.map(({ address }) => address));
/** What any of them holds: most links lead to none. */
const ANY = new RegExp(
  NATIONAL.flat()
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'i',
);

const known = new Map<string, number>();

/** Services whose national teleservices an address is one of, as a bit set. Remembered, since the same links stand on every page. */
export function nationalServices(url: string): number {
  const seen = known.get(url);
  if (seen !== undefined) return seen;
  const set = workOut(addressOf(url));
  if (known.size >= 20_000) known.clear();
  known.set(url, set);
  return set;
}

function workOut(address: string): number {
  if (!ANY.test(address)) return 0;
  return NATIONAL.reduce((set, patterns, s) => (patterns.some((pattern) => pattern.test(address)) ? set | (1 << s) : set), 0);
}

/** Address as the catalogue's patterns want it. */
export function addressOf(url: string): string {
  return url.replace(BEFORE_HOST, '').toLowerCase();
}

const BEFORE_HOST = /^https?:\/\/(?:www\.)?/i;
