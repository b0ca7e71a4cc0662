import {
  ArchiveRefusal,
  type ArchiveWriter,
  archivePath,
  COLLECT_DEFAULTS,
  type Collection,
  collect,
  createArchive,
  type Gates,
  type Progress,
  readArchive,
  type SharedBrowser,
  SOFTWARE,
  type Source,
} from '@beffroi/capture';
import { hostOf, type InseeCode, type Instant, type ReadingCoverage } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { assess, type Material, RUBRIC, type ServiceFinding } from '@beffroi/services/judge';
import { coverageOf } from './coverage.ts';
import { townCrawlStrategy, wordsOfName } from './crawl-strategy/crawl-strategy.ts';
import { drawWith } from './drawing.ts';
import { materialOf } from './material.ts';

/** How one town is measured. */
export interface TownMeasurementOptions {
  /** Where the town's site begins; without a scheme, https is tried. */
  readonly start: string;
  readonly territory: InseeCode | null;
  /** Name of the town; `null` when it is not known. */
  readonly town: string | null;
  /** Where the web is read from. It is not closed here. */
  readonly source: Source;
  /** Folder that archives are kept in. */
  readonly data: string;
  /** The moment that the audit is dated by: the assessor's only clock. */
  readonly instant: Instant;
  /** Pages asked at most. */
  readonly budget: number;
  /** Minimum milliseconds between two requests to a host. */
  readonly interval: number;
  /** Requests at a time to a host of the caller's own (default 1). */
  readonly concurrency?: number;
  /** Milliseconds between requests that a robots.txt may ask for at most (default 30,000); 0 only on the caller's own machine. */
  readonly crawlDelayCap?: number;
  readonly render: RenderWish;
  /** A browser that was found and opened; `null` when there is none. It is not closed here. */
  readonly browser: SharedBrowser | null;
  readonly userAgent: string;
  /** Shared by audits that run at once, so that a vendor's host is asked by one of them at a time. */
  readonly rateLimiters?: Gates;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: Progress) => void;
}

/** A town measured: what was found, from what, and where that lies. */
export interface TownMeasurement {
  readonly material: Material;
  readonly findings: readonly ServiceFinding[];
  /** The archive's file. */
  readonly archive: string;
  readonly territory: string | null;
  readonly rubric: { readonly version: string; readonly digest: string };
  /** Why the collection ended. */
  readonly ended: string;
  readonly coverage: ReadingCoverage;
  /** Pages that were allowed; `null` when that is not known (an archive of another day). */
  readonly budget: number | null;
}

/** The caller stopped the audit: nothing of it is kept. */
export class MeasurementStopped extends Error {
  readonly code = 'stopped';
  constructor() {
    super('the audit was stopped');
    this.name = 'AuditStopped';
  }
}

/**
 * One unit of work: one town's web is walked, archived, read and judged. The findings are judged from the archive that was just written, so
 * that whoever recomputes them from the file sees the same.
 *
 * @throws MeasurementStopped when the signal was aborted; nothing is left on the disk then
 * @throws ArchiveRefusal when the archive cannot be put in place
 */
export async function measureTown(options: TownMeasurementOptions): Promise<TownMeasurement> {
  const crawlStrategy = townCrawlStrategy(options);
  const writer = await openArchive(options);
  const drawing =
    options.browser === null || options.render === 'never'
      ? null
      : drawWith({
          browser: options.browser,
          source: options.source,
          userAgent: options.userAgent,
          ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
  let collection: Collection;
  try {
    collection = await collect(options.source, writer, {
      ...COLLECT_DEFAULTS,
      start: options.start,
      townWords: wordsOfName(options.town),
      crawlStrategy,
      budget: options.budget,
      hopPages: Math.max(COLLECT_DEFAULTS.hopPages, Math.floor(options.budget / 4)),
      interval: options.interval,
      userAgent: options.userAgent,
      ...(drawing === null ? {} : { draw: drawing.draw }),
      ...(options.crawlDelayCap === undefined ? {} : { crawlDelayCap: options.crawlDelayCap }),
      ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      ...(options.rateLimiters === undefined ? {} : { rateLimiters: options.rateLimiters }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
    // What was stopped half-way says less than was there: it must not pass for a measurement.
    if (collection.ended === 'stopped') throw new MeasurementStopped();
    const { home, visits, unasked, ended } = collection;
    await writer.finish({ home, visits, unasked, ended });
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await drawing?.close();
  }
  const archive = await readArchive(writer.path);
  try {
    const material = await materialOf(archive, { readings: crawlStrategy.readings });
    return {
      material,
      findings: assess(material),
      archive: writer.path,
      territory: options.territory,
      rubric: RUBRIC,
      ended: collection.ended,
      coverage: coverageOf(material, archive.tail),
      budget: options.budget,
    };
  } finally {
    await archive.close();
  }
}

/**
 * Judges what an archive holds, without asking anything of anybody: the same captures and rubric give the same findings.
 *
 * @throws the file system's error when the file cannot be opened
 */
export async function recompute(path: string, options: { readonly start?: string } = {}): Promise<TownMeasurement> {
  const archive = await readArchive(path);
  try {
    const material = await materialOf(archive, options);
    return {
      material,
      findings: assess(material),
      archive: path,
      territory: archive.head?.territory ?? null,
      rubric: RUBRIC,
      ended: archive.tail?.ended ?? 'unknown',
      coverage: coverageOf(material, archive.tail),
      budget: null,
    };
  } finally {
    await archive.close();
  }
}

/** One archive per town and run: a second run dated by the same moment gets a name of its own. */
async function openArchive(options: TownMeasurementOptions): Promise<ArchiveWriter> {
  const { start, territory, town, source, data, instant } = options;
  const path = archivePath(data, territory ?? (hostOf(start) || hostOf(`https://${start}`)), instant);
  const head = {
    software: SOFTWARE,
    rubric: RUBRIC,
    start,
    territory,
    town,
    instant,
    source: source.name,
    robots: source.obeys ? 'obeyed' : 'not-applicable',
  } as const;
  for (let run = 1; ; run++) {
    try {
      return await createArchive(run === 1 ? path : path.replace(/(?=\.warc\.gz$)/, `-${run}`), head);
    } catch (error) {
      if (!(error instanceof ArchiveRefusal) || error.code === 'closed' || run >= 1000) throw error;
    }
  }
}
