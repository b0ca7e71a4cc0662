import { readFile } from 'node:fs/promises';
import type { DocumentResult } from '@beffroi/documents';
import { assessProgramme, type ProgrammeVerdict } from '@beffroi/programmes/judge';
import type { OcrTools } from './ocr-record.ts';
import { readSandboxed } from './sandboxed-worker/read-sandboxed.ts';

/**
 * Milliseconds that one document is read for at most with all its recognition: a page takes four seconds, a programme of an election has no more than
 * a hundred and twenty. The reading itself has a minute (`sandboxed-worker/read-sandboxed.ts`).
 */
const PATIENCE = 1_200_000;

/** One document, and what it says of digital matters; `verdict` is `null` when it cannot be read. */
export interface ReadProgramme {
  readonly result: DocumentResult;
  readonly verdict: ProgrammeVerdict | null;
}

/** What is known of a document beside its bytes. */
export interface AboutProgramme {
  readonly name: string;
  readonly contentType?: string | null;
  /** Recognises words in pictures of pages; without it such pages are not read. */
  readonly ocr?: OcrTools | null;
  readonly signal?: AbortSignal;
}

/**
 * Reads one document as a programme of its own: from a path, or from bytes.
 *
 * @throws the file system's error when there is no such file
 */
export async function readProgrammeFile(file: string | Uint8Array, about: AboutProgramme): Promise<ReadProgramme> {
  const result = await readPatiently(typeof file === 'string' ? await readFile(file) : file, about);
  return { result, verdict: result.kind === 'document' ? assessProgramme([result.document]) : null };
}

/** Makes a document legible within the time that any honest one takes. */
export async function readPatiently(
  bytes: Uint8Array,
  { name, contentType = null, ocr = null, signal }: AboutProgramme,
): Promise<DocumentResult> {
  const late = AbortSignal.timeout(PATIENCE);
  const result = await readSandboxed({
    bytes,
    name,
    contentType,
    ocr,
    signal: signal === undefined ? late : AbortSignal.any([signal, late]),
  });
  signal?.throwIfAborted();
  return result;
}
