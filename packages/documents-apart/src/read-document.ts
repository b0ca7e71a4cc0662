import type { AboutDocument, DocumentResult, DrawPages, Recognise } from '@beffroi/documents';
import { APART_LIMITS, type ApartLimits, type GivenUp } from './given-up.ts';
import { readApart } from './reader-processes.ts';

/** Who draws pages of a PDF, and who recognises words in such pictures: both start other programs, or load native code. */
export interface OcrTools {
  readonly draw: DrawPages;
  readonly recognise: Recognise;
}

/** A document that comes from elsewhere, and who recognises words in its pictures. */
export interface DocumentApart extends Pick<AboutDocument, 'name' | 'contentType' | 'limits'> {
  readonly bytes: Uint8Array;
  /** Without it pages that are pictures are not read. */
  readonly ocr?: OcrTools | null;
  /** Ends the reading: `given-up`, `stopped`. */
  readonly signal?: AbortSignal;
  /** The time of those who draw and recognise is their own. */
  readonly apart?: Partial<ApartLimits>;
}

/**
 * Reads a document in a process that can be ended: within one page, a hostile one makes the engine work for minutes without listening, or asks for all memory. What is not given
 * up is what `readDocument` gives. Drawing and recognising stay with the caller.
 *
 * @throws what the tools throw, and Error where the process breaks or the machine gives it no time: never an answer
 */
export function readDocumentApart({ bytes, ocr = null, signal, apart, ...about }: DocumentApart): Promise<DocumentResult | GivenUp> {
  return readApart<DocumentResult>({
    wanted: { kind: 'document', bytes, about, ocr: ocr !== null },
    limits: { ...APART_LIMITS, ...apart },
    signal: signal ?? null,
    async recognise({ page, width, height }) {
      const picture = ocr === null ? null : await ocr.draw(bytes, page, { width, height });
      return ocr === null || picture === null ? null : await ocr.recognise(picture);
    },
  });
}
