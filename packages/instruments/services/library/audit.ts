import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { archiveSource, findBrowser, folderSource, networkSource, normalise, openBrowser, SOFTWARE, type Source } from '@beffroi/capture';
import { instantFrom, parseInseeCode } from '@beffroi/domain';
import { type AuditDocument, documentOf, measureTown } from '@beffroi/services/gather';

/** How a town's site is read by a program. */
export interface AuditOptions {
  /** Where the town can reach who reads its site: an address of mail or of the web. Needed when the network is read. */
  readonly contact?: string;
  /** INSEE code of the town: five characters, such as `35238`. */
  readonly town?: string;
  /** Name of the town. */
  readonly name?: string;
  /** Pages at most (80). */
  readonly budget?: number;
  /** Seconds between two requests to a host (1; nothing for a folder or archives). */
  readonly delay?: number;
  /** Whether a browser draws pages that scripts write (`auto`: where one is needed and one is found). */
  readonly render?: 'never' | 'auto' | 'always';
  /** Reads the web from a folder `<host>/<path>` instead of the network. */
  readonly fromFolder?: string;
  /** Reads the web from WARC archives instead of the network. */
  readonly fromArchives?: readonly string[];
  /** Folder that the archive of what was read goes to (`data`): from it everything can be computed again. */
  readonly data?: string;
  /** The moment that the audit is dated by (now). */
  readonly at?: Date;
  /** Language of reasons (`fr`). */
  readonly language?: 'fr' | 'en';
  /** Stops the audit; nothing of it is kept then. */
  readonly signal?: AbortSignal;
  /** Called for each page that was asked. */
  readonly onPage?: (page: PageProgress) => void;
}

/** How far an audit is. */
export interface PageProgress {
  readonly url: string;
  /** Pages asked so far. */
  readonly pages: number;
  /** Addresses that wait. */
  readonly waiting: number;
}

/** Why an audit was refused before anything was asked. */
export type RefusalCode = 'bad-address' | 'bad-town' | 'bad-budget' | 'no-contact' | 'no-folder' | 'two-sources';

/** The caller's fault. */
export class BeffroiRefusal extends Error {
  override readonly name = 'BeffroiRefusal';
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads a town's site and gives each of eighteen services a level from 0 to 5, with the evidence: the document of `beffroi audit --json`. robots.txt is asked first, and nobody
 * is read anonymously. What could not be seen is `unobserved`, never a zero.
 *
 * @param address of the town's site, with or without a scheme
 * @throws BeffroiRefusal for what cannot be asked · the signal's reason
 */
export async function audit(address: string, options: AuditOptions = {}): Promise<AuditDocument> {
  const { town = null, budget = 80, render = 'auto', language = 'fr', signal, onPage } = options;
  if (normalise(address) === null && normalise(`https://${address}`) === null)
    throw new BeffroiRefusal('bad-address', `no address of a site: ${address}`);
  const territory = town === null ? null : parseInseeCode(town);
  if (town !== null && territory === null) throw new BeffroiRefusal('bad-town', `no INSEE code of a commune: ${town}`);
  if (!Number.isInteger(budget) || budget < 1) throw new BeffroiRefusal('bad-budget', `a whole number of pages from 1 on: ${budget}`);
  const userAgent = userAgentOf(options);
  const source = await sourceOf(options);
  const browserPath = render === 'never' ? null : await findBrowser(process.env);
  const browser = browserPath === null ? null : openBrowser(browserPath);
  try {
    const result = await measureTown({
      ...{ start: address, territory, town: options.name ?? null, source, render, browser, budget, userAgent },
      ...paceOf(options),
      data: options.data ?? 'data',
      instant: instantFrom((options.at ?? new Date()).getTime()),
      ...(signal === undefined ? {} : { signal }),
      ...(onPage === undefined ? {} : { onProgress: ({ visit, pages, waiting }) => onPage({ url: visit.url, pages, waiting }) }),
    });
    return documentOf(result, { language });
  } finally {
    await browser?.close();
    await source.close();
  }
}

/** Nobody else is disturbed by haste. */
function isOwn({ fromFolder, fromArchives }: AuditOptions): boolean {
  return fromFolder !== undefined || (fromArchives ?? []).length > 0;
}

function userAgentOf(options: AuditOptions): string {
  const contact = (options.contact ?? '').replace(/[^\x20-\x7e]+/g, ' ').trim();
  if (contact !== '') return `${SOFTWARE} (+${contact})`;
  if (isOwn(options)) return SOFTWARE;
  throw new BeffroiRefusal('no-contact', 'the town must be able to write to who reads its site: give `contact`');
}

async function sourceOf({ fromFolder, fromArchives = [] }: AuditOptions): Promise<Source> {
  if (fromFolder !== undefined && fromArchives.length > 0)
    throw new BeffroiRefusal('two-sources', '`fromFolder` and `fromArchives` exclude each other');
  if (fromArchives.length > 0) return archiveSource(fromArchives);
  if (fromFolder === undefined) return networkSource({});
  const found = await stat(fromFolder).catch(() => null);
  if (found?.isDirectory() !== true) throw new BeffroiRefusal('no-folder', `no folder: ${fromFolder}`);
  return folderSource(resolve(fromFolder), { whole: false });
}

function paceOf(options: AuditOptions): { interval: number; concurrency: number; crawlDelayCap?: number } {
  const own = isOwn(options);
  const interval = options.delay === undefined ? (own ? 0 : 1000) : Math.max(0, options.delay) * 1000;
  const haste = own && interval === 0;
  return { interval: own ? interval : Math.max(1000, interval), concurrency: haste ? 4 : 1, ...(haste ? { crawlDelayCap: 0 } : {}) };
}
