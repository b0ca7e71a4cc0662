import type { ArchiveReader } from '@beffroi/capture';
import { parseDigest } from '@beffroi/domain';
import { type OcrRecord, parseOcrRecord } from './ocr-record.ts';

/** Media type of what was recognised in a document. */
export const OCR_TYPE = 'application/vnd.beffroi.ocr+json';

/** A document out of an archive. */
export interface ArchivedDocument {
  readonly url: string;
  readonly body: Uint8Array;
  readonly contentType: string;
  /** What was recognised in it; `null` when nothing was. */
  readonly ocr: OcrRecord | null;
}

/** A document by the digest of its bytes, with what was recognised in it. @throws Error when the archive does not hold it whole */
export async function archivedDocument(archive: ArchiveReader, digest: string): Promise<ArchivedDocument> {
  const known = parseDigest(digest);
  const capture = known === null ? null : await archive.capture(known);
  if (capture === null) throw new Error(`${archive.path} does not hold ${digest}`);
  return {
    url: capture.url,
    body: capture.body,
    contentType: capture.contentType ?? 'application/octet-stream',
    ocr: await ocrOf(archive, ocrUrl(digest)),
  };
}

/** Address of the record that holds what was recognised in a document. */
export function ocrUrl(digest: string): string {
  return `metadata://beffroi/ocr/${digest.replace('sha256:', '')}.json`;
}

async function ocrOf(archive: ArchiveReader, url: string): Promise<OcrRecord | null> {
  const entry = archive.kept.findLast((one) => one.type === 'conversion' && one.url === url);
  const kept = entry === undefined ? null : await archive.load(entry);
  return kept === null ? null : parseOcrRecord(kept.body);
}
