import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import type { DocumentPage, Recognise } from '../document.ts';
import { vocabularyOf } from '../hyphens.ts';
import type { DocumentLimits, StopSignal } from '../limits.ts';
import type { DrawPages } from '../ocr.ts';
import { type RawBlock, type RawDocument, Unreadable } from '../raw-block.ts';
import { draftsOf, type Paragraph, paragraphsOf, type Style } from './blocks.ts';
import { hasLetters, isGarbled } from './letters.ts';
import { type Line, linesOf } from './lines.ts';
import { recognisedLines } from './recognised.ts';
import { runningLines } from './running.ts';
import { sheetsOf, type TextPiece } from './runs.ts';
import { ARTIFACT, type StructureNode, type TaggedBlock, taggedBlocks } from './tagged.ts';

/** Who helps to read a PDF, and what bounds it. */
export interface PdfHelp {
  readonly recognise: Recognise | null;
  readonly draw: DrawPages | null;
  readonly signal: StopSignal | null;
  readonly limits: DocumentLimits;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf['getPage']>>;

interface PageText {
  readonly page: DocumentPage;
  /** Text of each direction, the fullest first. */
  readonly sheets: readonly { readonly angle: number; readonly lines: readonly Line[] }[];
  /** Blocks that the document itself tells of, when it is believed; the sheets are then without them. */
  readonly told: readonly TaggedBlock[];
}

/** Fewer letters than this on a page with a picture: its words are in the picture. */
const FEW_LETTERS = 40;
/** Mostly pictures, and fewer characters than this a page: titles and page numbers over pictures of pages. */
const SCANNED_CHARACTERS = 100;

/** Reads a PDF: places of words by the engine, everything else from these. */
export async function readPdf(bytes: Uint8Array, help: PdfHelp): Promise<RawDocument> {
  const pdf = await opened(bytes, help);
  try {
    if (pdf.numPages > help.limits.pages) throw new Unreadable('too-long', `${pdf.numPages} pages`);
    const tagged = await isTagged(pdf);
    const fonts = new Map<string, boolean>();
    const pages: PageText[] = [];
    let unread = 0;
    let broken = 0;
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      let text: PageText;
      try {
        const found = await unless(help.signal, pageText(pdf, number, { tagged, fonts }));
        const seen = found.pictured ? await recognised(bytes, found, help) : null;
        if (found.pictured && seen === null && found.few) unread++;
        text = seen ?? found;
      } catch (error) {
        if (error instanceof Unreadable) throw error;
        // One page that the engine cannot read leaves the others.
        broken++;
        text = { page: { number, size: null, by: 'text' }, sheets: [], told: [] };
      }
      for (const line of linesOn(text)) characters += line.text.length;
      if (characters > help.limits.characters) throw new Unreadable('too-large', `more than ${help.limits.characters} characters`);
      pages.push(text);
    }
    if (broken === pages.length) throw new Unreadable('broken', 'no page can be read');
    if (unread > pages.length / 2 && characters < SCANNED_CHARACTERS * pages.length)
      throw new Unreadable('scanned', `${unread} of ${pages.length} pages are pictures`);
    if (characters === 0) throw new Unreadable(broken > 0 ? 'broken' : 'no-text', 'no words on any page');
    return { format: 'pdf', title: await titleOf(pdf), pages: pages.map(({ page }) => page), blocks: laidOut(pages, fonts) };
  } finally {
    await pdf.loadingTask.destroy().catch(() => {});
  }
}

async function opened(bytes: Uint8Array, help: PdfHelp): Promise<Pdf> {
  try {
    // The engine takes its bytes away: it gets a copy. It never runs what a document brings along, nor asks for a file.
    return await unless(
      help.signal,
      getDocumentProxy(bytes.slice(), {
        verbosity: 0,
        useSystemFonts: false,
        maxImageSize: 1,

        stopAtErrors: false,
        enableXfa: false,
      }),
    );
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new Unreadable('encrypted', 'it asks for a password');
    throw new Unreadable('broken', error instanceof Error ? error.message.slice(0, 200) : 'no PDF');
  }
}

/** What is promised, unless the signal comes first. */
async function unless<T>(signal: StopSignal | null, work: Promise<T>): Promise<T> {
  if (signal === null) return await work;
  let listener = () => {};
  const stopped = new Promise<never>((_, reject) => {
    listener = () => reject(new Unreadable('too-long', 'stopped'));
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', listener);
    // Whatever still comes is not waited for.
    work.catch(() => {});
  }
}

interface FoundText extends PageText {
  /** Its words are in its pictures, wholly or in part. */
  readonly pictured: boolean;
  /** It has no words of its own, or hardly any. */
  readonly few: boolean;
}

async function pageText(
  pdf: Pdf,
  number: number,
  { tagged, fonts }: { readonly tagged: boolean; readonly fonts: Map<string, boolean> },
): Promise<FoundText> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent({ includeMarkedContent: tagged });
  const pieces = markedPieces(content.items);
  const sheets = sheetsOf(pieces, viewport);
  const raw = pieces.map((piece) => piece.str).join(' ');
  const garbled = isGarbled(raw);
  const few = garbled || !hasLetters(raw, FEW_LETTERS);
  const pictured = garbled || (few && (await hasPicture(page)));
  if (!pictured) await nameFonts(page, Object.keys(content.styles), fonts);
  const tree: StructureNode | null = tagged && !garbled && sheets.length > 0 ? await page.getStructTree() : null;
  page.cleanup();
  const told = tree === null ? null : taggedBlocks(sheets, tree);
  return {
    page: { number, size: { width: viewport.width, height: viewport.height }, by: 'text' },
    told: told?.blocks ?? [],
    sheets: levelled((garbled ? [] : (told?.rest ?? sheets)).map(({ angle, runs }) => ({ angle, lines: linesOf(runs) }))).filter(
      (sheet) => sheet.lines.length > 0,
    ),
    pictured,
    few,
  };
}

/** Lines that lean by so little, in radians, are read among those that do not: a title set askew stands over its text. */
const LEANING = (10 * Math.PI) / 180;

/** Puts leaning lines level, each around its middle. */
function levelled(sheets: readonly { readonly angle: number; readonly lines: readonly Line[] }[]) {
  const upright = sheets.find(({ angle }) => angle === 0);
  if (upright === undefined) return sheets;
  const lines = [...upright.lines];
  const others = sheets.filter((sheet) => {
    if (sheet === upright || Math.abs(sheet.angle) > LEANING) return sheet !== upright;
    const cos = Math.cos(sheet.angle);
    const sin = Math.sin(sheet.angle);
    for (const line of sheet.lines) {
      const middle = (line.left + line.right) / 2;
      const half = (line.right - line.left) / 2;
      const x = middle * cos - line.y * sin;
      const y = middle * sin + line.y * cos;
      lines.push({ ...line, left: x - half, right: x + half, y, top: y - (line.y - line.top), bottom: y + (line.bottom - line.y) });
    }
    return false;
  });
  return [{ angle: 0, lines }, ...others];
}

type ContentItem = Awaited<ReturnType<PdfPage['getTextContent']>>['items'][number];

/** Pieces of text with the marked content that each stands in. */
function markedPieces(items: readonly ContentItem[]): (TextPiece & { readonly mark: string })[] {
  const pieces: (TextPiece & { mark: string })[] = [];
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item)
      pieces.push({ str: item.str, width: item.width, transform: item.transform, fontName: item.fontName, mark: open.at(-1) ?? '' });
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      const { tag, id } = item as { tag?: string; id?: string | null };
      open.push(tag === 'Artifact' ? ARTIFACT : (id ?? open.at(-1) ?? ''));
    }
  }
  return pieces;
}

/** The page as somebody recognises its picture; `null` when nobody does, or they see less than the page says itself. */
async function recognised(pdf: Uint8Array, found: FoundText, { draw, recognise, signal }: PdfHelp): Promise<PageText | null> {
  const { number, size } = found.page;
  if (draw === null || recognise === null || size === null) return null;
  const picture = await unless(signal, draw(pdf, number, size));
  if (picture === null) return null;
  const lines = recognisedLines(await unless(signal, recognise(picture)), picture);
  const letters = (some: Iterable<Line>) => [...some].reduce((sum, line) => sum + line.text.length, 0);
  if (lines.length === 0 || letters(lines) <= letters(linesOn(found))) return null;
  return { page: { ...found.page, by: 'ocr' }, told: [], sheets: [{ angle: 0, lines }] };
}

/** Letters that were made curves are many small shapes. */
const SHAPES = 50;

/**
 * Pictures themselves are never unfolded (`maxImageSize`): what the engine leaves of one is the place where it would have been painted. A page that is one
 * picture has nothing else.
 */
async function hasPicture(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  let shapes = 0;
  for (const [i, operator] of fnArray.entries()) {
    if (operator === OPS.transform && (fnArray[i + 1] === OPS.restore || fnArray[i + 1] === undefined)) return true;
    if (PAINTED.some((name) => operator === OPS[name])) return true;
    if (operator === OPS.constructPath) shapes++;
  }
  return shapes > SHAPES;
}

/** Pictures of one pixel, and masks, that are painted all the same. */
const PAINTED = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject', 'paintSolidColorImageMask'] as const;

/** Learns whether fonts are bold, by their names: the engine tells these only of pages whose drawing it prepares, so it is asked for new fonts alone. */
async function nameFonts(page: PdfPage, names: readonly string[], fonts: Map<string, boolean>): Promise<void> {
  const unknown = names.filter((name) => !fonts.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList();
  for (const name of unknown) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const title = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    fonts.set(name, /bold|black|heavy|demi|semibd|extrab/i.test(title));
  }
}

async function isTagged(pdf: Pdf): Promise<boolean> {
  try {
    return ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true;
  } catch {
    return false;
  }
}

async function titleOf(pdf: Pdf): Promise<string> {
  try {
    const { info } = await pdf.getMetadata();
    const title: unknown = 'Title' in info ? info.Title : '';
    // Programs write the name of the file, or of themselves.
    return typeof title === 'string' &&
      !/\.(?:docx?|odt|indd|pdf|qxd|pub|pptx?)$|^(?:microsoft word|sans titre|untitled|document\d*$)/i.test(title)
      ? title.replaceAll(/\s+/gu, ' ').trim().slice(0, 300)
      : '';
  } catch {
    return '';
  }
}

function* linesOn(text: PageText): Generator<Line> {
  for (const block of text.told) yield* block.lines;
  for (const sheet of text.sheets) yield* sheet.lines;
}

function laidOut(pages: readonly PageText[], fonts: ReadonlyMap<string, boolean>): RawBlock[] {
  const upright = (text: PageText) => [...text.told, ...text.sheets].filter(({ angle }) => angle === 0).flatMap(({ lines }) => lines);
  const running = runningLines(pages.map((text) => ({ height: text.page.size?.height ?? 0, lines: upright(text) })));
  const everyLine = function* (): Generator<Line> {
    for (const page of pages) for (const line of linesOn(page)) if (!running.has(line)) yield line;
  };
  const isBold = (font: string) => fonts.get(font) ?? false;
  const heights = new Map(pages.map(({ page }) => [page.number, page.size?.height ?? 0]));
  const style: Style = {
    ...usual(everyLine()),
    isBold,
    vocabulary: vocabularyOf(() => textsOf(everyLine())),
    heightOf: (page) => heights.get(page) ?? 0,
  };
  const paragraphs: Paragraph[] = [];
  for (const { page, sheets, told } of pages) {
    const { number } = page;
    for (const { kind, level, angle, lines } of told) {
      const runs = lines.every((line) => running.has(line));
      const bold = lines.every((line) => isBold(line.font));
      paragraphs.push({
        kind: runs ? 'running' : kind,
        level,
        lines: lines.map((line) => ({ line, page: number, angle })),
        size: lines[0]!.size,
        bold,
      });
    }
    for (const { angle, lines } of sheets) {
      const content = lines.filter((line) => !running.has(line));
      paragraphs.push(...paragraphsOf(content, number, angle, style));
      for (const line of lines)
        if (running.has(line))
          paragraphs.push({ kind: 'running', level: 0, lines: [{ line, page: number, angle }], size: line.size, bold: false });
    }
  }
  return draftsOf(paragraphs, style);
}

/** Size and font of most letters, and how much of a line each takes. */
function usual(lines: Iterable<Line>): { size: number; font: string; pace: number } {
  const weights = new Map<string, number>();
  const widths = new Map<string, number>();
  for (const line of lines) {
    const key = `${Math.round(line.size * 2) / 2} ${line.font}`;
    weights.set(key, (weights.get(key) ?? 0) + line.text.length);
    widths.set(key, (widths.get(key) ?? 0) + line.right - line.left);
  }
  let best = '10 ';
  let most = 0;
  for (const [key, weight] of weights) {
    if (weight > most) {
      best = key;
      most = weight;
    }
  }
  const [size = '10', font = ''] = best.split(' ');
  return { size: Number(size), font, pace: (widths.get(best) ?? 0) / Math.max(1, most) };
}

function* textsOf(lines: Iterable<Line>): Generator<string> {
  for (const line of lines) yield line.text;
}
