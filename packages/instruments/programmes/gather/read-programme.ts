import { readFile } from 'node:fs/promises';
import type { DocumentResult } from '@beffroi/documents';
import { type GivenUp, type OcrTools, readDocumentApart } from '@beffroi/documents-apart';
import { assessProgramme, type ProgrammeVerdict } from '@beffroi/programmes/judge';

/**
 * Milliseconds that one document is read for at most with all its recognition, when it is taken in: a page takes four seconds, a programme of an election has no more than
 * a hundred and twenty. The reading itself is bounded by its own processor and memory (`@beffroi/documents-apart`).
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

/** Reads a document as it is read whenever it is judged: no clock has a part in what comes of it. */
export async function readAsJudged(bytes: Uint8Array, about: AboutProgramme): Promise<DocumentResult> {
  return read(bytes, about, about.signal);
}

/** The same; where somebody looks for words in its pictures, within the time that any honest one takes. */
export async function readPatiently(bytes: Uint8Array, about: AboutProgramme, patience = PATIENCE): Promise<DocumentResult> {
  const { ocr = null, signal } = about;
  if (ocr === null) return readAsJudged(bytes, about);
  const late = AbortSignal.timeout(patience);
  return read(bytes, about, signal === undefined ? late : AbortSignal.any([signal, late]));
}

/** @param ends gives the reading up; where the caller did so, that is thrown */
async function read(
  bytes: Uint8Array,
  { name, contentType = null, ocr = null, signal }: AboutProgramme,
  ends?: AbortSignal,
): Promise<DocumentResult> {
  const result = await readDocumentApart({ bytes, name, contentType, ocr, ...(ends === undefined ? {} : { signal: ends }) });
  signal?.throwIfAborted();
  return result.kind === 'given-up' ? unreadable(result) : result;
}

/** As findings say it for ever. */
function unreadable({ because }: GivenUp): DocumentResult {
  if (because === 'memory') return { kind: 'unreadable', because: 'too-large', detail: 'it takes too much memory' };
  return { kind: 'unreadable', because: 'too-long', detail: because === 'stopped' ? 'stopped' : 'it takes too much processor' };
}
