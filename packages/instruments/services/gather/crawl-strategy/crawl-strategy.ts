import type { CapturedPage, CrawlStrategy, Sight } from '@beffroi/capture';
import { hostOf, isBelow, ownDomain, registrableDomain, type Visit } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { type Reading, type ReadingResult, read } from '@beffroi/reading';
import { candidateOfSitemap, candidatesOfHop, candidatesOfTown } from './candidate-links.ts';
import { isNeverAsked } from './hosts.ts';
import { isSoft404, wallOf, wantsRendering } from './walls.ts';

/** A crawl strategy for towns, with what it read. */
export interface TownCrawlStrategy extends CrawlStrategy {
  /** What was made of each capture, by `readingKey`: the same bytes need not be read twice. */
  readonly readings: ReadonlyMap<string, ReadingResult>;
}

export interface TownCrawlStrategyOptions {
  readonly start: string;
  /** Name of the town; `null` when it is not known. */
  readonly town: string | null;
  readonly render: RenderWish;
}

const NOTHING: Sight = { candidates: [], refresh: null, wantsRendering: false, wall: null, soft404: false, canonical: null };

/** The eyes of the collector when it looks for a town's services. */
export function townCrawlStrategy(options: TownCrawlStrategyOptions): TownCrawlStrategy {
  const readings = new Map<string, ReadingResult>();
  const ownWords = wordsOfName(options.town);
  const sites = new Set([ownDomain(options.start, ownWords)]);
  const townWords = wordsOfTown(options.start, options.town);
  const isTown = (url: string): boolean => {
    const host = hostOf(url);
    return [...sites].some((site) => isBelow(host, site));
  };

  return {
    readings,
    look(page: CapturedPage): Sight {
      const result = read(page.body, { url: page.visit.url, contentType: page.visit.contentType });
      readings.set(readingKey(page.visit), result);
      if (result.kind === 'unreadable') return NOTHING;
      const { reading } = result;
      // A site that has moved is the town's under its new name.
      if (page.hops === 0) sites.add(ownDomain(page.visit.url, ownWords));
      return sightOf(reading, page.hops, { isTown, townWords }, page.visit.purpose === 'rendering' ? 'never' : options.render);
    },
    rate: (url) => (isNeverAsked(url) ? null : candidateOfSitemap(url)),
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

/** Names a capture for `readings`: its address, its bytes, and how it was made. */
export function readingKey(visit: Pick<Visit, 'url' | 'digest' | 'purpose'>): string {
  return `${visit.purpose} ${visit.digest} ${visit.url}`;
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
