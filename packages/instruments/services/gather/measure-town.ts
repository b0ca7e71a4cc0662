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
import { hostOf, type InseeCode, type Instant, sharedAbove } from '@beffroi/domain';
import type { RenderWish } from '@beffroi/instrument';
import { RUBRIC } from '@beffroi/services/judge';
import { drawWith } from '@beffroi/walks';
import { CELLS, type Cells } from './cell/cells.ts';
import { type PageSeen, TownCell } from './cell/town-cell.ts';
import { rateAddress, wordsOfName } from './crawl-strategy/crawl-strategy.ts';
import type { JudgedArchive } from './judge-archive.ts';

/** How one town is measured. */
export interface TownMeasurementOptions {
  /** Where the town's site begins; without a scheme, https is tried. */
  readonly start: string;
  readonly territory: InseeCode | null;
  /** Name of the town; `null` when it is not known. */
  readonly town: string | null;
  /** Domains that several towns share, as a register of sites tells it; those above the start go into the archive. */
  readonly sharedDomains?: readonly string[];
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
  /** Told of each page of which something was seen, as it is read (default: nobody watches). No finding. */
  readonly onPage?: (page: PageSeen) => void;
  /** Milliseconds that the walk may take (default half an hour). */
  readonly milliseconds?: number;
  /** Where pages are read and archives judged (default: the cells that all measurements of this process share). */
  readonly cells?: Cells;
}

/** A town measured: what was found, from what, and where that lies. */
export interface TownMeasurement extends JudgedArchive {
  /** The archive's file. */
  readonly archive: string;
  readonly rubric: { readonly version: string; readonly digest: string };
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
 * that whoever recomputes them from the file sees the same. This loop asks and writes; pages are read and judged in a cell, which holds up nobody else's clock.
 *
 * @throws MeasurementStopped when the signal was aborted; nothing is left on the disk then
 * @throws ArchiveRefusal when the archive cannot be put in place
 * @throws CellEnded when the archive takes more to judge than a town may
 */
export async function measureTown(asked: TownMeasurementOptions): Promise<TownMeasurement> {
  // What is known before the walk and what the archive tells are the same: whoever judges it again sees no more.
  const options = { ...asked, sharedDomains: sharedAbove(asked.start, asked.sharedDomains ?? []) };
  const { start, town, render, signal, territory, budget, sharedDomains } = options;
  const { onPage = null } = options;
  const cell = new TownCell(options.cells ?? CELLS, { start, town, render, sharedDomains, watched: onPage !== null }, onPage);
  const stop = (): void => cell.stop();
  signal?.addEventListener('abort', stop);
  try {
    const archive = await walked(options, cell);
    signal?.removeEventListener('abort', stop);
    return { ...(await cell.judge(archive)), archive, territory, rubric: RUBRIC, budget };
  } finally {
    signal?.removeEventListener('abort', stop);
    cell.close();
  }
}

/** With the shared domains above its start alone. */
type KnownTown = TownMeasurementOptions & Required<Pick<TownMeasurementOptions, 'sharedDomains'>>;

/** Walks the town's web into an archive. @returns its file */
async function walked(options: KnownTown, cell: TownCell): Promise<string> {
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
  try {
    const { home, visits, unasked, ended } = await collect(options.source, writer, {
      ...COLLECT_DEFAULTS,
      start: options.start,
      townWords: wordsOfName(options.town),
      sharedDomains: options.sharedDomains,
      crawlStrategy: { look: (page) => cell.look(page), rate: rateAddress },
      budget: options.budget,
      hopPages: Math.max(COLLECT_DEFAULTS.hopPages, Math.floor(options.budget / 4)),
      interval: options.interval,
      userAgent: options.userAgent,
      givesBodiesBack: true,
      ...(drawing === null ? {} : { draw: drawing.draw }),
      ...(options.milliseconds === undefined ? {} : { milliseconds: options.milliseconds }),
      ...(options.crawlDelayCap === undefined ? {} : { crawlDelayCap: options.crawlDelayCap }),
      ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      ...(options.rateLimiters === undefined ? {} : { rateLimiters: options.rateLimiters }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
    });
    // What was stopped half-way says less than was there: it must not pass for a measurement.
    if (ended === 'stopped') throw new MeasurementStopped();
    await writer.finish({ home, visits, unasked, ended });
    return writer.path;
  } catch (error) {
    await writer.abandon();
    throw error;
  } finally {
    await drawing?.close();
  }
}

/**
 * Judges what an archive holds, without asking anything of anybody: the same captures and rubric give the same findings. In a cell, so that an archive of whoever's making
 * can neither hold up nor end this process.
 *
 * @throws the file system's error when the file cannot be opened
 * @throws CellEnded when it takes more to judge than a town may
 */
export async function recompute(
  path: string,
  { start, cells = CELLS }: { readonly start?: string; readonly cells?: Cells } = {},
): Promise<TownMeasurement> {
  const cell = new TownCell(cells, null);
  try {
    return { ...(await cell.judge(path, start)), archive: path, rubric: RUBRIC, budget: null };
  } finally {
    cell.close();
  }
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
