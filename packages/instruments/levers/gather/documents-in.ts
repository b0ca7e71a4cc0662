import type { ArchiveReader } from '@beffroi/capture';
import { type DocumentReading, readDocument } from '@beffroi/documents';
import { pageKey, type Visit } from '@beffroi/domain';
import type { LeverPage } from '@beffroi/levers/judge';
import { type GivenBlock, readBlocks } from '@beffroi/reading';

/** What reading one document may cost: minutes of a council have dozens of pages, a budget of hundreds is another matter. */
const LIMITS = { bytes: 12_000_000, pages: 80, characters: 600_000 };

/**
 * Documents of the town's that an archive holds whole, as pages that rules can look at: minutes, deliberations, an organisation chart. What cannot be read, or is larger than minutes are, is left: that it was there is in the ledger.
 * The same bytes give the same page.
 */
export async function documentsIn(archive: ArchiveReader, visits: readonly Visit[]): Promise<readonly LeverPage[]> {
  const wanted = new Map(visits.filter(isDocument).map((visit) => [`${pageKey(visit.url)} ${visit.digest}`, visit] as const));
  const found: LeverPage[] = [];
  if (wanted.size === 0) return found;
  for await (const { url, digest, body } of archive.captures()) {
    const visit = wanted.get(`${pageKey(url)} ${digest}`);
    if (visit === undefined) continue;
    wanted.delete(`${pageKey(url)} ${digest}`);
    const result = await readDocument(body, { name: visit.url, contentType: visit.contentType, limits: LIMITS });
    if (result.kind === 'document') found.push({ ...pageOf(result.document, visit), digest });
  }
  return found;
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
