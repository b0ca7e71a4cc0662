import type { CandidateLink, CapturedPage, Sight, Unread } from '@beffroi/capture';
import { hostOf, isBelow, ownDomain, registrableDomain } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { type Reading, type ReadingResult, read, SiteMemory } from '@beffroi/reading';
import { isNeverAsked, isSoft404, readingKey, TextBudget, wallOf, wantsRendering } from '@beffroi/walks';
import { candidateOfSitemap, candidatesOfHop, candidatesOfTown, SeenLinks } from './candidate-links.ts';

/** What looks at a town's pages, with what it read. */
export interface TownEyes {
  look(page: CapturedPage): Sight;
  /** What was made of the captures, by `readingKey`: the same bytes need not be read twice. Of a very large site the first pages, and the last. */
  readonly readings: ReadonlyMap<string, ReadingResult>;
  /** What must be known to go on where these eyes are lost. */
  readonly memory: TownMemory;
}

/** What a walk has learnt of a town: little, and plain data. */
export interface TownMemory {
  /** What of the web is the town's: a site that has moved is so under its new name too. */
  readonly sites: readonly string[];
  /** Characters of the pages that were read. */
  readonly characters: number;
}

export interface TownEyesOptions {
  readonly start: string;
  /** Name of the town; `null` when it is not known. */
  readonly town: string | null;
  readonly render: RenderWish;
  /** Domains that several towns share, beyond those that every program knows. */
  readonly sharedDomains?: readonly string[];
  /** Whether somebody watches, who is told what each page supports by itself (default: nobody). */
  readonly watched?: boolean;
  /** What others learnt of it before (default: nothing). */
  readonly memory?: TownMemory | null;
}

/** Bytes of the pages whose readings are kept, which hold on to what they were cut out of: a large town's eighty pages have some seven million. Those of more pages are made again when they are judged. */
const MOST_KEPT = 8_000_000;

const NOTHING: Sight = { candidates: [], refresh: null, wantsRendering: false, wall: null, soft404: false, canonical: null };

/** Score and purpose of an address that a sitemap names; `null` to leave it. */
export function rateAddress(url: string): CandidateLink | null {
  return isNeverAsked(url) ? null : candidateOfSitemap(url);
}

/** A page of which nothing is seen but why it was not read. */
export function unreadSight(unread: Unread): Sight {
  return { ...NOTHING, unread };
}

/** The eyes of the collector when it looks for a town's services. */
export function townEyes(options: TownEyesOptions): TownEyes {
  const { memory = null } = options;
  const readings = new Map<string, ReadingResult>();
  let last: string | null = null;
  let kept = 0;
  const keep = ({ visit, body }: CapturedPage, result: ReadingResult): void => {
    const key = readingKey(visit);
    if (last !== null) readings.delete(last);
    last = kept + body.byteLength > MOST_KEPT ? key : null;
    if (last === null) kept += body.byteLength;
    readings.set(key, result);
  };
  const ownWords = wordsOfName(options.town);
  const sites = new Set(memory?.sites ?? [ownDomain(options.start, ownWords, options.sharedDomains)]);
  const budget = new TextBudget(memory?.characters);
  const seen = new SiteMemory();
  const seenLinks = new SeenLinks();
  const townWords = wordsOfTown(options.start, options.town);
  const isTown = (url: string): boolean => {
    const host = hostOf(url);
    return [...sites].some((site) => isBelow(host, site));
  };

  return {
    readings,
    get memory() {
      return { sites: [...sites], characters: budget.used };
    },
    look(page) {
      if (budget.over !== null) return unreadSight(budget.over);
      const result = read(page.body, { url: page.visit.url, contentType: page.visit.contentType }, seen);
      if (result.kind === 'unreadable') {
        keep(page, result);
        return NOTHING;
      }
      const { reading } = result;
      // A site that has moved is the town's under its new name.
      const before = sites.size;
      if (page.hops === 0) sites.add(ownDomain(page.visit.url, ownWords, options.sharedDomains));
      if (sites.size > before) seenLinks.forget();
      const unread = budget.take(reading);
      if (unread === null) keep(page, result);
      const sight = sightOf(
        reading,
        page.hops,
        { isTown, townWords, seen: seenLinks },
        page.visit.purpose === 'rendering' ? 'never' : options.render,
      );
      return unread === null ? sight : { ...sight, wantsRendering: false, refresh: null, unread };
    },
  };
}

function sightOf(reading: Reading, hops: 0 | 1, scope: Parameters<typeof candidatesOfTown>[1], render: RenderWish): Sight {
  const wall = wallOf(reading);
  return {
    candidates: hops === 0 ? candidatesOfTown(reading, scope) : candidatesOfHop(reading),
    refresh: reading.refresh,
    wantsRendering: render === 'always' || (render === 'auto' && wantsRendering(reading)),
    wall,
    soft404: isSoft404(reading),
    canonical: reading.canonical,
  };
}

/** Words that mark an address as the town's on hosts that many share. */
function wordsOfTown(start: string, town: string | null): readonly string[] {
  const label = registrableDomain(hostOf(start)).split('./')[0] ?? '';
  return [...new Set([label, ...label.split(/[^a-z0-9]+/)].filter(isTelling).concat(wordsOfName(town)))];
}

const isTelling = (word: string): boolean => word.length > 3 && !['mairie', 'ville', 'commune', 'saint', 'sainte'].includes(word);

/** Words of a town's name, folded, without those that many names have. */
export function wordsOfName(town: string | null): readonly string[] {
  const name = (town ?? '').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return [...new Set(name.split(/[^a-z0-9]+/).filter(isTelling))];
}
