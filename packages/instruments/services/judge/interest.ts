import type { Link, Reading } from '@beffroi/reading';
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
  /actualit|\bactus?\b|agenda|evenement|événement|conseil-?\s?municipal|deliberation|délibération|compte-?s?-?\s?rendu|proces-verbal|marches-publics|histoire|patrimoine|tourisme|galerie|photo|video|mentions|confidentialite|cookies|plan-du-site|accessibilite|newsletter|facebook|twitter|instagram|linkedin|imprim|print=|rss|feed|recrutement|emploi|elus|trombinoscope|jumelage|associations?\b|commerces|webcam|meteo|recherche|search|login|wp-json|\/tag\/|\/author\/|\/page\/\d|calendrier|archives?\b|magazine|bulletin/i;
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

/** True where a link of a page seldom leads to a service: its interest is below 0. Only words of such links make it so: most links need no weighing. */
export function isDull(reading: Reading, link: Link): boolean {
  const text = link.text === '' ? link.label : link.text;
  return (DULL.test(text) || DULL.test(pathOf(link.url))) && interestOf(reading, link) < 0;
}

function pathOf(url: string): string {
  return url.replace(ORIGIN, '');
}

const ORIGIN = /^https?:\/\/[^/]+/;

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
