import { read } from '@beffroi/reading';
import { PageStream, type Quote } from './find-quote.ts';
import { isLanguage, type PageLink, type Passed, passOver, type Standing } from './page-pass.ts';
import { textOfPage } from './page-text.ts';
import { escaped, type Piece, writeOut } from './written.ts';

export type { Quote } from './find-quote.ts';
export { type PageLink, SHOWN_LIMITS, type Standing } from './page-pass.ts';

/** A page as it may be looked at. */
export interface ShownPage {
  readonly kind: 'shown';
  /** In the page's words; empty without one. Not escaped. */
  readonly title: string;
  /** Of the document, `fr` or `pt-br`; empty where it says none that could be one. */
  readonly language: string;
  /** For the inside of a `<body>`: elements and attributes of a short list, in the page's order, no script, no style, no address that is followed or loaded. */
  readonly html: string;
  /** For each quote, whether it was found. The first is marked `<mark id="preuve">`, the second `preuve-2`, and so on. */
  readonly found: readonly boolean[];
  readonly links: readonly PageLink[];
  /** There was more than is shown. */
  readonly cut: boolean;
}

/** The body is no page: a picture, a PDF, nothing at all. */
export interface NotAPage {
  readonly kind: 'not-a-page';
  /** What it is, in a word for a person. */
  readonly detail: string;
}

/**
 * Makes a captured page safe to look at, with the places of the quotes marked. Pure; any bytes at all give one of the two answers, in time and memory that are
 * bounded by `SHOWN_LIMITS` and by the reading's own limits.
 */
export function show(
  body: Uint8Array,
  about: { readonly url: string; readonly contentType: string | null },
  quotes: readonly Quote[],
  standing: Standing,
): ShownPage | NotAPage {
  const result = read(body, about);
  if (result.kind === 'unreadable') return { kind: 'not-a-page', detail: result.detail };
  const { reading } = result;
  const text = textOfPage(body.subarray(0, MOST_BYTES), reading.encoding, reading.misdeclared);
  const passed = isPlain(about.contentType, text) ? linesOf(text) : passOver(text, reading, standing);
  // The title is no part of the body, and may be what is quoted: it leads the page.
  const pieces: Piece[] = reading.title === '' ? [] : titlePieces(reading.title);
  const lead = pieces.length;
  for (const piece of passed.pieces) pieces.push(piece);
  const stream = new PageStream(pieces, reading.title);
  const stretches = quotes.map((quote) => stream.find(quote, reading));
  const marked = stream.marked(stretches.flatMap((found, i) => (found ?? []).map((one, n) => ({ ...one, id: idOf(i, n) }))));
  const inMarks = new Set(marked.map(({ piece }) => pieces[piece]!.link).filter((link) => link >= 0));
  const behind = new Map<number, string>();
  for (const link of inMarks) {
    const { url, text: name } = passed.links[link]!;
    if (url !== '' && url !== name) behind.set(lead + passed.linkEnds[link]!, ` <span class="address">${escaped(url)}</span>`);
  }
  return {
    kind: 'shown',
    title: reading.title,
    language: isLanguage(reading.language) ? reading.language : '',
    html: writeOut(pieces, marked, behind),
    found: stretches.map((found) => found !== null),
    links: passed.links,
    cut: passed.cut || body.length > MOST_BYTES,
  };
}

/** Id of the mark of a quote: where a frame is scrolled to. */
export function idOf(quote: number, part = 0): string {
  return `preuve${quote === 0 ? '' : `-${quote + 1}`}${part === 0 ? '' : `-${part + 1}`}`;
}

const MOST_BYTES = 5 * 1024 * 1024;

function titlePieces(title: string): Piece[] {
  return [
    { kind: 'tag', value: '<p class="summary">', link: -1 },
    { kind: 'text', value: title, link: -1 },
    { kind: 'tag', value: '</p>', link: -1 },
  ];
}

function isPlain(contentType: string | null, text: string): boolean {
  if (!/^\s*text\/(?:plain|markdown)/i.test(contentType ?? '')) return false;
  return !/<(?:!doctype|html|head|body|title|table|div|h1|p|br|a)\b/i.test(text.slice(0, 600));
}

function linesOf(text: string): Passed {
  const pieces: Piece[] = [
    { kind: 'tag', value: '<pre>', link: -1 },
    { kind: 'text', value: text.slice(0, 2_000_000), link: -1 },
    { kind: 'tag', value: '</pre>', link: -1 },
  ];
  return { pieces, links: [], linkEnds: [], cut: text.length > 2_000_000 };
}
