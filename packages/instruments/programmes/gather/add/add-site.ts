import {
  type ArchiveWriter,
  type CaptureSink,
  COLLECT_DEFAULTS,
  type Collection,
  collect,
  type Gates,
  type Progress,
  type SharedBrowser,
  type Source,
} from '@beffroi/capture';
import type { Visit } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { drawWith } from '@beffroi/walks';
import { AddRefusal } from './add-files.ts';
import { type CampaignCrawlStrategy, campaignCrawlStrategy } from './campaign-crawl-strategy.ts';
import type { ListPlace } from './list-place.ts';
import { readTaken, type Taken, type TakenDocument, type TakingTools, takeIn } from './taking.ts';

/** How the site of a list is collected: as a town's is, with robots.txt, politeness and a budget. */
export interface SiteOptions {
  readonly start: string;
  /** Where the web is read from. It is not closed here. */
  readonly source: Source;
  readonly budget: number;
  readonly interval: number;
  readonly concurrency?: number;
  readonly crawlDelayCap?: number;
  readonly userAgent: string;
  readonly render: RenderWish;
  /** A browser that was found and opened; it is not closed here. */
  readonly browser: SharedBrowser | null;
  readonly rateLimiters?: Gates;
  readonly onProgress?: (event: Progress) => void;
}

/** What came of a site. */
export interface TakenSite extends Taken {
  /** Why the collection ended, and how many pages were asked. */
  readonly ended: Collection['ended'];
  readonly pages: number;
}

/** Bytes without which a page of no name is no programme. */
const LEAST_BYTES = 1500;

/**
 * Takes the documents of a campaign's site in: pages that look like its programme, and files that it links to, in one archive with all
 * that was asked. Of a site without such pages, all that is not plainly something else.
 *
 * @throws AddRefusal `no-documents` when nothing of the site could be had: then nothing is noted
 */
export async function addSite(place: ListPlace, options: SiteOptions, tools: TakingTools): Promise<TakenSite> {
  const crawlStrategy = campaignCrawlStrategy(options);
  const { browser, source, userAgent } = options;
  const signal = tools.signal === undefined ? {} : { signal: tools.signal };
  const drawing = browser === null || options.render === 'never' ? null : drawWith({ browser, source, userAgent, ...signal });
  let collection: Collection | null = null;
  try {
    const taken = await takeIn(
      place,
      tools,
      { source: source.name, robots: source.obeys ? 'obeyed' : 'not-applicable' },
      async (writer) => {
        const bodies = new Bodies(writer);
        collection = await collect(source, bodies, {
          ...COLLECT_DEFAULTS,
          start: options.start,
          crawlStrategy,
          budget: options.budget,
          interval: options.interval,
          userAgent,
          ...signal,
          ...(drawing === null ? {} : { draw: drawing.draw }),
          ...(options.crawlDelayCap === undefined ? {} : { crawlDelayCap: options.crawlDelayCap }),
          ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
          ...(options.rateLimiters === undefined ? {} : { rateLimiters: options.rateLimiters }),
          ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
        });
        tools.signal?.throwIfAborted();
        const documents: TakenDocument[] = [];
        for (const { visit, body } of chosen(bodies.all, crawlStrategy)) {
          const document = { name: visit.url, body, contentType: visit.contentType ?? 'application/octet-stream', takenAt: visit.instant };
          documents.push(await readTaken(writer, document, tools));
        }
        if (documents.length === 0) throw new AddRefusal('no-documents', options.start);
        return { documents, tail: collection };
      },
    );
    const { ended, visits } = collection!;
    return { ...taken, ended, pages: visits.filter(({ purpose, status }) => purpose === 'page' && status !== null).length };
  } finally {
    await drawing?.close();
  }
}

interface Kept {
  readonly visit: Visit;
  readonly body: Uint8Array;
}

/** The archive, which remembers what may be a document of the programme. */
class Bodies implements CaptureSink {
  readonly all: Kept[] = [];
  readonly #writer: ArchiveWriter;

  constructor(writer: ArchiveWriter) {
    this.#writer = writer;
  }

  async write(capture: Parameters<CaptureSink['write']>[0]): Promise<void> {
    await this.#writer.write(capture);
    const { visit, exchange } = capture;
    if (exchange !== null && isDocument(visit)) this.all.push({ visit, body: exchange.body });
  }
}

function isDocument({ purpose, method, status, location, obstacle, detail, truncated, digest }: Visit): boolean {
  if (digest === null || status === null || status < 200 || status > 299 || location !== null || obstacle !== null || detail !== '')
    return false;
  return method === 'GET' && (purpose === 'page' || purpose === 'rendering' || (purpose === 'document' && !truncated));
}

/** The documents of the programme among what was captured: a page as a browser drew it rather than as it came. */
function chosen(all: readonly Kept[], { kinds }: CampaignCrawlStrategy): readonly Kept[] {
  const pages = new Map<string, Kept>();
  const files = new Map<string, Kept>();
  for (const kept of all) {
    if (kept.visit.purpose === 'document') files.set(kept.visit.url, kept);
    else if (kinds.has(kept.visit.url)) pages.set(kept.visit.url, kept);
  }
  const of = (kind: string) => [...pages.values()].filter(({ visit }) => kinds.get(visit.url) === kind);
  const programme = of('programme');
  const rest = programme.length === 0 && files.size === 0 ? of('other').filter(({ body }) => body.byteLength >= LEAST_BYTES) : [];
  return [...programme, ...files.values(), ...rest].sort((one, other) => (one.visit.url < other.visit.url ? -1 : 1));
}
