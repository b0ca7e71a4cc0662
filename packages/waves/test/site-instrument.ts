import { join } from 'node:path';
import {
  type ArchiveReader,
  type CandidateLink,
  COLLECT_DEFAULTS,
  type CrawlStrategy,
  collect,
  createArchive,
  digestOf,
  readArchive,
  SOFTWARE,
} from '@beffroi/capture';
import type { Finding, PositiveLevel } from '@beffroi/domain';
import { traitsOf } from '@beffroi/figures';
import { type Instrument, judgementOf, type Means, type MeasuredArchive } from '@beffroi/instrument';

const CATALOGUE = [
  { id: 'welcome', family: 'site', title: { fr: 'Accueil', en: 'Welcome' } },
  { id: 'canteen', family: 'pages', title: { fr: 'Cantine', en: 'Canteen' } },
  { id: 'paper', family: 'pages', title: { fr: 'Papier', en: 'Paper' } },
] as const;

/** What each of them is seen by, from level 1 up. */
const SIGNS: Readonly<Record<(typeof CATALOGUE)[number]['id'], readonly RegExp[]>> = {
  welcome: [/Bienvenue/],
  canteen: [/cantine/, /dossier-cantine\.pdf/],
  paper: [/acte de naissance/, /service-public/],
};

const RUBRIC = { version: '1.0.0', digest: `sha256:${'1'.repeat(64)}` };

/** Follows the links of a town's own host. */
const CRAWL_STRATEGY: CrawlStrategy = {
  look({ visit, body }) {
    const links = [
      ...Buffer.from(body)
        .toString('utf8')
        .matchAll(/<a href="([^"]+)"/g),
    ].map(([, href]) => new URL(href!, visit.url));
    const candidates = links
      .filter(({ host }) => host === new URL(visit.url).host)
      .map(({ href }): CandidateLink => ({ url: href, score: 1, purpose: href.endsWith('.pdf') ? 'document' : 'page', reach: 'town' }));
    return { candidates, refresh: null, canonical: null, wantsRendering: false, wall: null, soft404: false };
  },
  rate: (url) => ({ url, score: 0, purpose: 'page', reach: 'town' }),
};

/** The instrument of this room's trials: it walks a town's site as any other would, and looks for a few words. */
export const siteInstrument: Instrument = {
  id: 'site-words',
  name: { fr: 'Mots des sites', en: 'Words of sites' },
  catalogue: CATALOGUE,
  rubric: RUBRIC,
  async measure({ territory, name, address, instant }, means) {
    const path = join(means.folder, `${territory}.warc.gz`);
    const writer = await createArchive(path, {
      software: SOFTWARE,
      rubric: RUBRIC,
      start: address!,
      territory,
      town: name,
      instant,
      source: means.source.name,
      robots: 'obeyed',
    });
    try {
      const { home, visits, unasked, ended } = await collect(means.source, writer, {
        ...COLLECT_DEFAULTS,
        ...wishOf(means),
        start: address!,
      });
      if (ended === 'stopped') throw new Error('stopped');
      await writer.finish({ home, visits, unasked, ended });
    } catch (error) {
      await writer.abandon();
      throw error;
    }
    return judged(path);
  },
  judge: judged,
};

function wishOf({ options, gates, signal, onRequest }: Means) {
  const { budget, interval, concurrency, crawlDelayCap, userAgent } = options;
  return {
    crawlStrategy: CRAWL_STRATEGY,
    budget,
    interval,
    concurrency,
    crawlDelayCap,
    userAgent,
    rateLimiters: gates,
    signal,
    onProgress: ({ visit }: { readonly visit: { readonly purpose: string } }) => onRequest(visit.purpose === 'page'),
  };
}

async function judged(path: string): Promise<MeasuredArchive> {
  const archive = await readArchive(path);
  try {
    const visits = archive.tail?.visits ?? [];
    const times = visits.map(({ instant, milliseconds }) => [Date.parse(instant), Date.parse(instant) + milliseconds] as const);
    const dated = Date.parse(archive.head!.instant);
    const home = archive.tail?.home ?? null;
    const text = await textOf(archive);
    const pages = visits.filter(({ purpose }) => purpose === 'page').length;
    const documents = visits.filter(({ purpose }) => purpose === 'document').length;
    return {
      archive: path,
      reached: home !== null,
      capture: {
        home,
        ended: archive.tail?.ended ?? 'unknown',
        requests: visits.length,
        pages,
        documents,
        renderings: 0,
        obstacles: home === null ? { down: 1 } : {},
        traits: traitsOf({ home, generator: null, addresses: visits.map(({ url }) => url) }),
        began: new Date(Math.min(...times.map(([began]) => began), times.length === 0 ? dated : Number.POSITIVE_INFINITY)),
        finished: new Date(Math.max(...times.map(([, ended]) => ended), times.length === 0 ? dated : 0)),
      },
      judgement: judgementOf(CATALOGUE.map(({ id }) => findingOf(id, home, text))),
    };
  } finally {
    await archive.close();
  }
}

async function textOf(archive: ArchiveReader): Promise<string> {
  const texts: string[] = [];
  for await (const { url, body } of archive.captures()) texts.push(`${url}\n${Buffer.from(body).toString('utf8')}`);
  return texts.sort().join('\n');
}

function findingOf(indicator: (typeof CATALOGUE)[number]['id'], home: string | null, text: string): Finding {
  const base = { indicator, ceiling: 3, confidence: 0.9, provider: null } as const;
  if (home === null)
    return { ...base, kind: 'unobserved', level: null, obstacle: 'down', because: { code: 'down', values: {} }, evidence: [] };
  const seen = SIGNS[indicator].filter((sign) => sign.test(text)).map((sign) => sign.exec(text)![0]);
  const evidence = seen.map((quote) => ({
    url: home,
    rule: indicator,
    quote,
    place: { block: 0, zone: 'main', heading: '' },
    digest: digestOf(Buffer.from(quote)),
  }));
  const [first, ...more] = evidence;
  if (first === undefined) return { ...base, kind: 'absence', level: 0, because: { code: 'none', values: {} }, evidence, read: [home] };
  return {
    ...base,
    kind: 'level',
    level: seen.length as PositiveLevel,
    because: { code: 'words', values: {} },
    evidence: [first, ...more],
  };
}
