import { getResolvedPDFJS } from 'unpdf';
import type { DocumentPage, PageState, Recognise, UnreadableReason } from '../document.ts';
import { vocabularyOf } from '../hyphens.ts';
import type { DocumentLimits, StopSignal } from '../limits.ts';
import type { DrawPages } from '../ocr.ts';
import { type RawBlock, type RawDocument, Unreadable } from '../raw-block.ts';
import { draftsOf, type Paragraph, paragraphsOf, type Style } from './blocks.ts';
import { damageOf } from './damage.ts';
import { openPdf, type Pdf } from './engine.ts';
import { isGarbled } from './garbled.ts';
import { hasLetters } from './letters.ts';
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
/**
 * Most pages unread, and fewer characters than this a page: what was read are titles and page numbers, and nothing of the document can be told. With more, what
 * was read counts, and the other pages say that they were not.
 */
const UNREAD_CHARACTERS = 100;

/** Reads a PDF: places of words by the engine, everything else from these. */
export async function readPdf(bytes: Uint8Array, help: PdfHelp): Promise<RawDocument> {
  const pdf = await opened(bytes, help);
  const damage = damageOf(bytes);
  try {
    if (pdf.numPages > help.limits.pages) throw new Unreadable('too-long', `${pdf.numPages} pages`);
    const tagged = await isTagged(pdf);
    const fonts = new Map<string, boolean>();
    const pages: PageText[] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const text = await readPage(pdf, number, { bytes, help, tagged, fonts, damage });
      characters += charactersOf(linesOn(text));
      if (characters > help.limits.characters) throw new Unreadable('too-large', `more than ${help.limits.characters} characters`);
      pages.push(text);
    }
    assertRead(
      pages.map(({ page }) => page.state),
      characters,
    );
    return { format: 'pdf', title: await titleOf(pdf), pages: pages.map(({ page }) => page), blocks: laidOut(pages, fonts) };
  } finally {
    await damage.close();
    await pdf.loadingTask.destroy().catch(() => {});
  }
}

/** What is known of the whole document while a page of it is read. */
interface PageHelp {
  readonly bytes: Uint8Array;
  readonly help: PdfHelp;
  readonly tagged: boolean;
  readonly fonts: Map<string, boolean>;
  readonly damage: ReturnType<typeof damageOf>;
}

/** A page with its words, or without them and saying why: one that the engine cannot read leaves the others. */
async function readPage(pdf: Pdf, number: number, { bytes, help, damage, ...known }: PageHelp): Promise<PageText> {
  try {
    const found = await unless(help.signal, pageText(pdf, number, known));
    const { page, marks } = found;
    if (page.state !== 'read') return await recognised(bytes, found, help);
    // The engine passes over what it cannot read: a page that gave nothing is blank, or damaged.
    if (marks > 0 || !(await unless(help.signal, damage.isDamaged(number)))) return found;
    return { page: { ...page, state: 'broken' }, sheets: [], told: [] };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    return { page: { number, size: null, state: 'broken' }, sheets: [], told: [] };
  }
}

/** What a document is called of which most pages are unread in the same way. */
const CALLED = new Map<PageState, { readonly because: UnreadableReason; readonly pages: string }>([
  ['picture', { because: 'scanned', pages: 'are pictures' }],
  ['garbled', { because: 'garbled', pages: 'have a text layer that is nonsense' }],
  ['broken', { because: 'broken', pages: 'cannot be opened' }],
]);

/** @throws Unreadable where nothing of the document can be told */
function assertRead(states: readonly PageState[], characters: number): void {
  const unread = [...CALLED.keys()].map((state) => ({ state, pages: states.filter((one) => one === state).length }));
  const all = unread.reduce((sum, { pages }) => sum + pages, 0);
  // Words of a document that is half unread are words all the same.
  if (characters > 0 && (all <= states.length / 2 || characters >= UNREAD_CHARACTERS * states.length)) return;
  const [most] = unread.sort((one, other) => other.pages - one.pages);
  if (most === undefined || most.pages === 0) throw new Unreadable('no-text', 'no words on any page');
  const { because, pages } = CALLED.get(most.state)!;
  throw new Unreadable(because, `${most.pages} of ${states.length} pages ${pages}`);
}

async function opened(bytes: Uint8Array, help: PdfHelp): Promise<Pdf> {
  try {
    return await unless(help.signal, openPdf(bytes, { pixels: 1 }));
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
  /** How many characters its text layer has, legible or not. */
  readonly marks: number;
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
  const pictured = !garbled && !hasLetters(raw, FEW_LETTERS) && (await hasPicture(page));
  const state: PageState = garbled ? 'garbled' : pictured ? 'picture' : 'read';
  if (state === 'read') await nameFonts(page, Object.keys(content.styles), fonts);
  const tree: StructureNode | null = tagged && !garbled && sheets.length > 0 ? await page.getStructTree() : null;
  page.cleanup();
  const told = tree === null ? null : taggedBlocks(sheets, tree);
  return {
    page: { number, size: { width: viewport.width, height: viewport.height }, state },
    told: told?.blocks ?? [],
    sheets: levelled((garbled ? [] : (told?.rest ?? sheets)).map(({ angle, runs }) => ({ angle, lines: linesOf(runs) }))).filter(
      (sheet) => sheet.lines.length > 0,
    ),
    marks: raw.replaceAll(/\s/gu, '').length,
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

/**
 * What is recognised on a page must be as much as this share of its text layer, where that is nonsense: else the picture shows something else than the words, as where
 * only the pictures of a page could be drawn.
 */
export const RECOGNISED_SHARE = 0.3;

/** A page that is a picture or garbled, as somebody recognises it; as it was found when nobody does, or they see less than the page says itself. */
async function recognised(pdf: Uint8Array, found: FoundText, { draw, recognise, signal }: PdfHelp): Promise<PageText> {
  const { number, size, state } = found.page;
  if (draw === null || recognise === null || size === null) return found;
  const picture = await unless(signal, draw(pdf, number, size));
  if (picture === null) return found;
  const lines = recognisedLines(await unless(signal, recognise(picture)), picture);
  const seen = charactersOf(lines);
  const own = charactersOf(linesOn(found));
  if (seen > own && (state !== 'garbled' || seen >= found.marks * RECOGNISED_SHARE)) {
    return { page: { ...found.page, state: 'picture-read' }, told: [], sheets: [{ angle: 0, lines }] };
  }
  // Somebody looked at the picture, and it says no more than the page does itself: a photograph under a title.
  return state === 'picture' && own > 0 ? { ...found, page: { ...found.page, state: 'read' } } : found;
}

function charactersOf(lines: Iterable<Line>): number {
  let sum = 0;
  for (const line of lines) sum += line.text.length;
  return sum;
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

function* linesOn(text: Pick<PageText, 'told' | 'sheets'>): Generator<Line> {
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
