import {
  ArchiveRefusal,
  type ArchiveWriter,
  archivePath,
  COLLECT_DEFAULTS,
  collect,
  createArchive,
  type Gates,
  type Progress,
  type SharedBrowser,
  SOFTWARE,
  type Source,
} from '@beffroi/capture';
import { canonicalJson, hostOf, type InseeCode, type Instant, sharedAbove } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { AUTHORITY_URL, type AuthorityRecord, RUBRIC } from '@beffroi/levers/judge';
import { fold } from '@beffroi/reading';
import { drawWith } from '@beffroi/walks';
import { type JudgedLevers, judgeArchive } from './judge-archive.ts';
import { leversCrawlStrategy } from './levers-crawl-strategy.ts';

/** How one town's site is looked at for its levers. */
export interface MeasureOptions {
  /** Where the town's site begins; without a scheme, https is tried. */
  readonly start: string;
  readonly territory: InseeCode | null;
  /** Name of the town; `null` when it is not known. */
  readonly town: string | null;
  readonly sharedDomains?: readonly string[];
  /** What is known of the authority beside its pages, to be kept with them (default: nothing). */
  readonly record?: AuthorityRecord;
  /** Where the web is read from. It is not closed here. */
  readonly source: Source;
  /** Folder that archives are kept in. */
  readonly data: string;
  /** What the measurement is dated by. */
  readonly instant: Instant;
  /** Pages asked at most. */
  readonly budget: number;
  /** Minimum milliseconds between two requests to a host. */
  readonly interval: number;
  readonly concurrency?: number;
  readonly crawlDelayCap?: number;
  readonly render: RenderWish;
  /** A browser that was found and opened; it is not closed here. */
  readonly browser: SharedBrowser | null;
  readonly userAgent: string;
  readonly rateLimiters?: Gates;
  readonly signal?: AbortSignal;
  readonly onProgress?: (event: Progress) => void;
}

/** A town's levers as they are seen, and the archive that shows it. */
export interface MeasuredLevers extends JudgedLevers {
  /** The archive's file. */
  readonly archive: string;
}

/** The caller stopped the measurement: nothing of it is kept. */
export class MeasurementStopped extends Error {
  readonly code = 'stopped';
  constructor() {
    super('the measurement was stopped');
    this.name = 'MeasurementStopped';
  }
}

/**
 * Walks a town's site for its levers, archives it, and judges the archive.
 *
 * @throws MeasurementStopped when the signal was aborted; nothing is left on the disk then
 * @throws ArchiveRefusal when the archive cannot be put in place
 */
export async function measureLevers(asked: MeasureOptions): Promise<MeasuredLevers> {
  const options = { ...asked, sharedDomains: sharedAbove(asked.start, asked.sharedDomains ?? []) };
  const archive = await walked(options);
  return { ...(await judgeArchive(archive)), archive };
}

type KnownTown = MeasureOptions & Required<Pick<MeasureOptions, 'sharedDomains'>>;

/** Walks the site into an archive. @returns its file */
async function walked(options: KnownTown): Promise<string> {
  const writer = await openArchive(options);
  const { browser, source, userAgent, render, signal } = options;
  const stop = signal === undefined ? {} : { signal };
  const drawing = browser === null || render === 'never' ? null : drawWith({ browser, source, userAgent, ...stop });
  try {
    const { home, visits, unasked, ended } = await collect(source, writer, {
      ...COLLECT_DEFAULTS,
      ...walkOf(options),
      ...stop,
      ...(drawing === null ? {} : { draw: drawing.draw }),
    });
    // What was stopped half-way says less than was there: it must not pass for a measurement.
    if (ended === 'stopped') throw new MeasurementStopped();
    if (options.record !== undefined) await writer.keep(recordEntry(options.record, options.instant));
    await writer.finish({ home, visits, unasked, ended });
    return writer.path;
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await drawing?.close();
  }
}

function recordEntry(record: AuthorityRecord, instant: Instant) {
  const body = Buffer.from(canonicalJson(record));
  return { type: 'metadata', url: AUTHORITY_URL, instant, contentType: 'application/json', body } as const;
}

function walkOf({ start, town, sharedDomains, render, budget, interval, userAgent, instant, ...more }: KnownTown) {
  const townWords = wordsOfName(town);
  return {
    start,
    townWords,
    sharedDomains,
    crawlStrategy: leversCrawlStrategy({ start, townWords, sharedDomains, render, year: Number(instant.slice(0, 4)) }),
    budget,
    interval,
    userAgent,
    ...(more.crawlDelayCap === undefined ? {} : { crawlDelayCap: more.crawlDelayCap }),
    ...(more.concurrency === undefined ? {} : { concurrency: more.concurrency }),
    ...(more.rateLimiters === undefined ? {} : { rateLimiters: more.rateLimiters }),
    ...(more.onProgress === undefined ? {} : { onProgress: more.onProgress }),
  };
}

/** Words of a town's name, folded, without those that many names have. */
function wordsOfName(town: string | null): readonly string[] {
  const words = fold(town ?? '').split(/[^a-z0-9]+/);
  return [...new Set(words.filter((word) => word.length > 3 && !['mairie', 'ville', 'commune', 'saint', 'sainte'].includes(word)))];
}

/** One archive per town and run: a second run dated by the same moment gets a name of its own. */
async function openArchive(options: KnownTown): Promise<ArchiveWriter> {
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
    sharedDomains: options.sharedDomains,
  } as const;
  for (let run = 1; ; run++) {
    try {
      return await createArchive(run === 1 ? path : path.replace(/(?=\.warc\.gz$)/, `-${run}`), head);
    } catch (error) {
      if (!(error instanceof ArchiveRefusal) || error.code === 'closed' || run >= 1000) throw error;
    }
  }
}
