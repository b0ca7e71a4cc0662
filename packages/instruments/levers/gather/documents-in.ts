import type { ArchiveReader } from '@beffroi/capture';
import type { DocumentReading } from '@beffroi/documents';
import { type ApartLimits, readDocumentApart } from '@beffroi/documents-apart';
import { pageKey, type Visit } from '@beffroi/domain';
import type { LeverPage } from '@beffroi/levers/judge';
import { type GivenBlock, readBlocks } from '@beffroi/reading';

/** What reading one document may cost: minutes of a council have dozens of pages, a budget of hundreds is another matter. */
const LIMITS = { bytes: 12_000_000, pages: 80, characters: 600_000 };

/** Eighty pages take a second or two of processor, and a hundred megabytes. */
const APART: ApartLimits = { processor: 30_000, megabytes: 1_000 };

/** Documents of one archive whose reading may be given up: no others are read then. */
const MOST_GIVEN_UP = 3;

/** The documents of an archive. */
export interface DocumentsRead {
  readonly pages: readonly LeverPage[];
  /** Addresses of those whose reading was given up, or not begun since that of others was. */
  readonly givenUp: readonly string[];
}

/**
 * Documents of the town's that an archive holds whole, as pages that rules can look at: minutes, deliberations, an organisation chart. What cannot be read, or is larger than minutes are, is left: that it was there is in the ledger.
 * The same bytes give the same page; one that costs too much to be read is told.
 */
export async function documentsIn(
  archive: ArchiveReader,
  visits: readonly Visit[],
  apart: Partial<ApartLimits> = {},
): Promise<DocumentsRead> {
  const wanted = new Map(visits.filter(isDocument).map((visit) => [`${pageKey(visit.url)} ${visit.digest}`, visit] as const));
  const pages: LeverPage[] = [];
  const givenUp: string[] = [];
  if (wanted.size === 0) return { pages, givenUp };
  for await (const { url, digest, body } of archive.captures()) {
    const visit = wanted.get(`${pageKey(url)} ${digest}`);
    if (visit === undefined) continue;
    wanted.delete(`${pageKey(url)} ${digest}`);
    if (givenUp.length >= MOST_GIVEN_UP) {
      givenUp.push(visit.url);
      continue;
    }
    const { contentType } = visit;
    const result = await readDocumentApart({ bytes: body, name: visit.url, contentType, limits: LIMITS, apart: { ...APART, ...apart } });
    if (result.kind === 'document') pages.push({ ...pageOf(result.document, visit), digest });
    else if (result.kind === 'given-up') givenUp.push(visit.url);
  }
  return { pages, givenUp };
}

function isDocument({ purpose, reach, digest, status, obstacle }: Visit): boolean {
  return purpose === 'document' && reach === 'town' && digest !== null && status === 200 && obstacle === null;
}

/** A document as the reader of pages sees one: its blocks in their order under their headings, without what is repeated on each page. */
function pageOf({ title, blocks }: DocumentReading, { url, reach }: Visit): Omit<LeverPage, 'digest'> {
  const given = blocks.flatMap(({ kind, level, text }): readonly GivenBlock[] => {
    if (kind === 'running' || kind === 'frame' || kind === 'note') return [];
    return [{ kind: kind === 'heading' || kind === 'item' ? kind : 'text', level, text }];
  });
  return { url, reach, rendered: false, result: { kind: 'reading', reading: readBlocks(given, { url, title }) }, pictures: [] };
}
