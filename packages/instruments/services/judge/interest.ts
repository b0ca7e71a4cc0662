import { type Link, type Reading, RecentTexts } from '@beffroi/reading';
import { isPortalAddress } from './annotate.ts';
import { hitsIn, namingOf, says } from './lexicon.ts';
import { providerOf } from './providers/recognise.ts';
import { fileWords } from './rules/support/documents.ts';

/** A link as the collector's crawl strategy sees it. */
export interface InterestingLink {
  readonly url: string;
  readonly text: string;
  /** Words of the nearest heading, when known. */
  readonly heading?: string;
  readonly zone?: string;
}

/** Words of addresses and links under which no service of the eighteen is found. */
const DULL =
  /actualit|\bactus?\b|agenda|evenement|événement|conseil-?\s?municipal|deliberation|délibération|compte-?s?-?\s?rendu|proces-verbal|marches-publics|histoire|patrimoine|tourisme|galerie|photo|video|mentions|confidentialite|cookies|plan-du-site|accessibilite|newsletter|facebook|twitter|instagram|linkedin|imprim|print=|rss|feed|recrutement|(?<!modes?[- ]d.)emploi|elus|trombinoscope|jumelage|associations?\b|commerces|webcam|meteo|recherche|search|login|wp-json|\/tag\/|\/author\/|\/page\/\d|calendrier|archives?\b|magazine|bulletin/i;
const HUB =
  /d[ée]marches?|services?[- ]en[- ]ligne|vie[- ]pratique|au quotidien|quotidien|vos droits|famille|enfance|jeunesse|scolaire|[ée]cole|p[ée]riscolaire|solidarit|social|logement|culture|sport|loisirs|d[ée]chets|propret|cadre de vie|environnement|voirie|stationnement|[ée]tat[- ]civil|citoyen|[ée]lections?|population|mairie|services municipaux|infos? pratiques?|vivre|guide|pratique/i;

/**
 * How likely a link leads to one of the eighteen services: 0 is a link like any other, above 5 one that names a service, negative one that
 * seldom does. Asked for every link of every page, so it stays cheap.
 */
export function interest(link: InterestingLink): number {
  const key = `${link.zone ?? ''} ${link.url} ${link.text} ${link.heading ?? ''}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const score = weigh(link);
  if (known.size >= 20_000) known.clear();
  known.set(key, score);
  return score;
}

/** How likely a link of a page leads to a service, by its own words and those of its heading. */
export function interestOf(reading: Reading, link: Link): number {
  const seen = byLink.get(link);
  if (seen !== undefined) return seen;
  const score = interest(asSeen(reading, link));
  byLink.set(link, score);
  return score;
}

/** A link stands in one reading: each absence asks for it. */
const byLink = new WeakMap<Link, number>();

/** True where a link of a page, by its place, seldom leads to a service: its interest is below 0. Only words of such links make it so: most links need no weighing. */
export function isDull(reading: Reading, at: number): boolean {
  if (last.links !== reading.links) last = { links: reading.links, dull: dullOf(reading.links) };
  const { dull } = last;
  if (dull[at] === UNKNOWN) dull[at] = isDullLink(reading, reading.links[at]!) ? DULL_LINK : TELLING;
  return dull[at] === DULL_LINK;
}

const UNKNOWN = 0;
const DULL_LINK = 1;
const TELLING = 2;

/** By place of a link: each absence asks for those of a page. */
const dullLinks = new WeakMap<readonly Link[], Uint8Array>();
let last: { readonly links: readonly Link[]; readonly dull: Uint8Array } = { links: [], dull: new Uint8Array(0) };

function dullOf(links: readonly Link[]): Uint8Array {
  let dull = dullLinks.get(links);
  if (dull === undefined) {
    dull = new Uint8Array(links.length);
    dullLinks.set(links, dull);
  }
  return dull;
}

function isDullLink(reading: Reading, link: Link): boolean {
  return (
    (dullTexts.of(link.text === '' ? link.label : link.text, isDullText) || DULL.test(pathOf(link.url))) && interestOf(reading, link) < 0
  );
}

/** The same words lead to many places. */
const dullTexts = new RecentTexts<boolean>();

function isDullText(text: string): boolean {
  return DULL.test(text);
}

/** What follows the host of an address of the web; all of any other. */
function pathOf(url: string): string {
  const host = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : 0;
  const slash = host === 0 ? 0 : url.indexOf('/', host);
  // An empty host is none.
  return slash === host ? url : url.slice(slash < 0 ? url.length : slash);
}

function asSeen(reading: Reading, link: Link): InterestingLink {
  const heading = link.heading < 0 ? undefined : reading.blocks[link.heading]?.text;
  const text = link.text === '' ? link.label : link.text;
  return heading === undefined ? { url: link.url, text, zone: link.zone } : { url: link.url, text, heading, zone: link.zone };
}

/** The same menu stands on every page: its links are weighed once. A memory that changes no answer. */
const known = new Map<string, number>();

function weigh(link: InterestingLink): number {
  const words = namingOf(hitsIn(link.text));
  const slug = namingOf(hitsIn(fileWords(link.url)));
  let score = 0;
  if (words.names !== 0) score += 8;
  else if (words.topics !== 0) score += 4;
  if (slug.names !== 0) score += 4;
  else if (slug.topics !== 0) score += 2;
  if (score === 0 && link.heading !== undefined && namingOf(hitsIn(link.heading)).names !== 0) score += 3;
  const hits = hitsIn(link.text);
  if (says(hits, 'online:clear') || says(hits, 'account:call')) score += 3;
  if (HUB.test(link.text)) score += 3;
  else if (HUB.test(link.url)) score += 1;
  if (isPortalAddress(link.url)) score += 4;
  const provider = providerOf(link.url);
  if (provider !== null && provider.kind !== 'none' && provider.kind !== 'urbanism') score += 3;
  if (DULL.test(link.text) || DULL.test(pathOf(link.url))) score -= words.names !== 0 ? 2 : 6;
  if (link.zone === 'main' || link.zone === 'card') score += 1;
  return score;
}
