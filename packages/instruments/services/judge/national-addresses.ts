import { type Link, RecentTexts } from '@beffroi/reading';
import { SERVICES } from './catalogue/index.ts';

const NATIONAL = SERVICES.map(({ national }) => national.map(({ address }) => address));
/** What any of them holds: most links lead to none. */
const ANY = new RegExp(
  NATIONAL.flat()
    .map(({ source }) => `(?:${source})`)
    .join('|'),
  'i',
);

/** The same links stand on every page; those of a page that leads to thousands never come back. */
const known = new RecentTexts<number>();

/** Services whose national teleservices an address is one of, as a bit set. */
export function nationalServices(url: string): number {
  return known.of(url, workOut);
}

const ofLinks = new WeakMap<readonly Link[], Int32Array>();

/** The same of each link of a page, in their order. */
export function nationalOfLinks(links: readonly Link[]): Int32Array {
  let services = ofLinks.get(links);
  if (services === undefined) {
    services = new Int32Array(links.length);
    for (let i = 0; i < links.length; i++) services[i] = nationalServices(links[i]!.url);
    ofLinks.set(links, services);
  }
  return services;
}

function workOut(url: string): number {
  const address = addressOf(url);
  if (!ANY.test(address)) return 0;
  return NATIONAL.reduce((set, patterns, s) => (patterns.some((pattern) => pattern.test(address)) ? set | (1 << s) : set), 0);
}

/** Address as the catalogue's patterns want it. */
export function addressOf(url: string): string {
  const lower = url.toLowerCase();
  const scheme = lower.startsWith('https://') ? 8 : lower.startsWith('http://') ? 7 : 0;
  return scheme === 0 ? lower : lower.slice(lower.startsWith('www.', scheme) ? scheme + 4 : scheme);
}
