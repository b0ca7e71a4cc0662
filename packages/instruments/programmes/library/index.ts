import { readFile } from 'node:fs/promises';
import { findOcr, type ReadProgramme, readProgrammeFile } from '@beffroi/programmes/gather';
import { isWhole, mentionOf, NO_PAGES, pagesIn, type Statement, THEME_IDS, unreadPagesIn } from '@beffroi/programmes/judge';

/** What is known of a document beside its bytes. */
export interface ReadProgrammeOptions {
  /** What it is called in what is said of it; a path is called by itself. */
  readonly name?: string;
  /** As a server named it: `application/pdf`. */
  readonly contentType?: string;
  /** Whether words in pictures of pages are recognised, where tesseract is on the machine (true). */
  readonly ocr?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * What a programme says of digital matters. `because` is `null` for one that could be read, wholly or in part. `pages` says of how many pages what became: `read`, `picture-read`
 * (words recognised in its picture), `picture` (nobody recognised any), `garbled` (its text is nonsense), `broken`; `unread` are the last three together, `all` all five.
 * What was not found is absent only from a document that was read whole: else `mentionsDigital` is `null` unless it was found, themes that were not found stand
 * in `unobserved` and not in `absent`, and `obstacle` says why (`unread-pages`, or `unreadable` of a document that could not be read at all).
 */
export interface ProgrammeReading {
  readonly file: string;
  readonly readable: boolean;
  readonly because: string | null;
  readonly pages: Readonly<Record<string, number>>;
  readonly obstacle: 'unreadable' | 'unread-pages' | null;
  readonly mentionsDigital: boolean | null;
  readonly themes: readonly string[];
  readonly absent: readonly string[];
  readonly unobserved: readonly string[];
  readonly statements: readonly ReadStatement[];
  readonly words: number;
}

/** A sentence of a programme that says something of digital matters, in its own words. */
export interface ReadStatement {
  /** Number of the page that it stands on, from 1. */
  readonly page: number;
  readonly place: ReadPlace;
  readonly quote: string;
  readonly themes: readonly string[];
  /** How far it binds: an intention, a promise, … */
  readonly commitment: number;
  /** The rule that saw it. */
  readonly rule: string;
}

/** Where in a document a sentence stands. */
export interface ReadPlace {
  /** Index of the block, and number of the sentence in it. */
  readonly block: number;
  readonly sentence: number;
  /** The heading above it, in the document's words; empty without one. */
  readonly heading: string;
  /** In points on the page; `null` where the format knows no places. */
  readonly box: object | null;
}

/**
 * Reads one election programme (PDF, DOCX, ODT, HTML or text) and says what it says of digital matters, with the sentences that prove it: what `beffroi programmes read --json` prints.
 *
 * @param file its path, or its bytes
 * @throws the file system's error when there is no such file · the signal's reason
 */
export async function readProgramme(file: string | Uint8Array, options: ReadProgrammeOptions = {}): Promise<ProgrammeReading> {
  const { name = typeof file === 'string' ? file : 'programme', contentType, ocr = true, signal } = options;
  const bytes = typeof file === 'string' ? await readFile(file) : file;
  const read = await readProgrammeFile(bytes, {
    name,
    ocr: ocr ? await findOcr(process.env) : null,
    ...(contentType === undefined ? {} : { contentType }),
    ...(signal === undefined ? {} : { signal }),
  });
  return programmeReading(name, read);
}

/** What is said of one document. */
export function programmeReading(file: string, { result, verdict }: ReadProgramme): ProgrammeReading {
  const whole = verdict !== null && isWhole(verdict.coverage);
  const pages = verdict?.coverage.pages ?? NO_PAGES;
  const missing = THEME_IDS.filter((theme) => !(verdict?.themes ?? []).includes(theme));
  return {
    file,
    readable: verdict !== null,
    because: result.kind === 'unreadable' ? result.because : null,
    pages: { all: pagesIn(pages), unread: unreadPagesIn(pages), ...pages },
    obstacle: verdict === null ? 'unreadable' : whole ? null : 'unread-pages',
    mentionsDigital: verdict === null ? null : mentionOf(verdict),
    themes: verdict?.themes ?? [],
    absent: whole ? missing : [],
    unobserved: whole ? [] : missing,
    statements: (verdict?.statements ?? []).map(statementOf),
    words: verdict?.words ?? 0,
  };
}

function statementOf({ page, place, quote, themes, commitment, rule }: Statement): ReadStatement {
  return { page, place, quote, themes, commitment, rule };
}
