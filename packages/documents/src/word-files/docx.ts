import { BEGINS_ROW, type DocumentPage } from '../document.ts';
import type { DocumentLimits } from '../limits.ts';
import { kindByLook, partsOf } from '../parts.ts';
import { plainBlock, type RawBlock, type RawDocument } from '../raw-block.ts';
import type { WordPackage } from './package.ts';
import { Room } from './room.ts';
import { RowOfCells } from './row-of-cells.ts';
import { passOver } from './xml.ts';

interface WordStyle {
  name: string;
  basedOn: string;
  /** From 1; 0 without. */
  outline: number;
  list: boolean;
  bold: boolean;
  /** In half points; 0 without. */
  size: number;
}

interface Paragraph {
  text: string;
  style: string;
  outline: number;
  list: boolean;
  notList: boolean;
  /** Letters in all, those in bold, and those by size. */
  letters: number;
  boldLetters: number;
  size: number;
  page: number;
}

/** Half points of letters where nothing says otherwise. */
const USUAL_SIZE = 22;

/**
 * Reads a Word document: one pass over each part. What somebody deleted with changes tracked, hidden text and instructions of fields are not its text;
 * a text box that is written twice for old programs is read once. Pages are those that Word itself noted when it last drew them.
 */
export function readDocx({ main, styles: ownStyles, properties, notes, running }: WordPackage, limits: DocumentLimits): RawDocument {
  const styles = stylesOf(ownStyles?.bytes ?? null);
  const room = new Room(limits);
  const { blocks, pages } = paragraphsOf(main.bytes, styles, room);
  for (const { bytes } of notes)
    for (const block of paragraphsOf(bytes, styles, room).blocks) blocks.push(plainBlock('note', 0, block.text, pages));
  for (const { bytes } of running)
    for (const block of paragraphsOf(bytes, styles, room).blocks) blocks.push(plainBlock('running', 0, block.text, 1));
  return {
    format: 'docx',
    title: titleOf(properties?.bytes ?? null),
    pages: Array.from({ length: pages }, (_, i): DocumentPage => ({ number: i + 1, size: null, state: 'read' })),
    blocks,
  };
}

function paragraphsOf(bytes: Uint8Array, styles: ReadonlyMap<string, WordStyle>, room: Room): { blocks: RawBlock[]; pages: number } {
  const blocks: RawBlock[] = [];
  // Paragraphs that are open: a text box stands inside one, and is told after it.
  const open: { paragraph: Paragraph; inside: Paragraph[] }[] = [];
  const usual = { size: styles.get('Normal')?.size || styles.get('')?.size || USUAL_SIZE };
  let page = 1;
  // Word’s own page breaks, where it noted any; else those that the writer forced.
  let noted = false;
  let forced = 0;
  let skipping = 0;
  let cells = 0;
  const row = new RowOfCells();
  let inProperties = 0;
  let inRun = false;
  let run = { bold: null as boolean | null, size: 0, hidden: false };
  let inText = false;

  const write = (text: string): void => {
    const paragraph = open.at(-1)?.paragraph;
    if (paragraph === undefined || run.hidden) return;
    room.take(text.length);
    paragraph.text += text;
    const style = styles.get(paragraph.style);
    paragraph.letters += text.length;
    if (run.bold ?? style?.bold ?? false) paragraph.boldLetters += text.length;
    paragraph.size += text.length * (run.size || style?.size || usual.size);
  };
  const emit = (paragraph: Paragraph): void => {
    const style = styles.get(paragraph.style);
    const heading = paragraph.outline || (style?.outline ?? 0);
    for (const text of partsOf(paragraph.text.replaceAll('\u00ad', '').normalize('NFC'))) {
      const {
        kind,
        level,
        text: told,
      } = kindByLook({
        text,
        level: heading,
        item: !paragraph.notList && (paragraph.list || (style?.list ?? false)),
        cell: cells > 0,
        bold: paragraph.letters > 0 && paragraph.boldLetters >= paragraph.letters * 0.95,
        large: paragraph.letters > 0 && paragraph.size / paragraph.letters >= usual.size * 1.3,
      });
      if (told !== '') blocks.push(plainBlock(kind, kind === 'cell' && row.begins() ? BEGINS_ROW : level, told, paragraph.page));
    }
  };
  const turn = (): void => {
    page++;
    const paragraph = open.at(-1)?.paragraph;
    if (paragraph !== undefined && paragraph.text.trim() === '') paragraph.page = page;
  };

  passOver(bytes, {
    open(name, attributes) {
      if (
        skipping > 0 ||
        SKIPPED.has(name) ||
        (name === 'w:footnote' && attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal')
      ) {
        skipping++;
        return;
      }
      const value = attributes['w:val'] ?? '';
      const paragraph = open.at(-1)?.paragraph;
      switch (name) {
        case 'w:p':
          open.push({
            paragraph: { text: '', style: '', outline: 0, list: false, notList: false, letters: 0, boldLetters: 0, size: 0, page },
            inside: [],
          });
          run = { bold: null, size: 0, hidden: false };
          break;
        case 'w:r':
          inRun = true;
          run = { bold: null, size: 0, hidden: false };
          break;
        case 'w:pPr':
          inProperties++;
          break;
        case 'w:pStyle':
          if (paragraph !== undefined) paragraph.style = value;
          break;
        case 'w:outlineLvl':
          if (paragraph !== undefined && /^[0-8]$/.test(value)) paragraph.outline = Math.min(6, Number(value) + 1);
          break;
        case 'w:numId':
          if (paragraph !== undefined) {
            paragraph.list = value !== '0';
            paragraph.notList = value === '0';
          }
          break;
        case 'w:pageBreakBefore':
          if (inProperties > 0 && isOn(value) && !noted && blocks.length > 0) {
            forced++;
            turn();
          }
          break;
        case 'w:b':
          if (inRun && inProperties === 0) run.bold = isOn(value);
          break;
        case 'w:sz':
          if (inRun && inProperties === 0 && /^\d{1,3}$/.test(value)) run.size = Number(value);
          break;
        case 'w:vanish':
          if (inRun && inProperties === 0) run.hidden = isOn(value);
          break;
        case 'w:t':
          inText = true;
          break;
        case 'w:tab':
          if (inProperties === 0) write(' ');
          break;
        case 'w:cr':
          write('\n');
          break;
        case 'w:noBreakHyphen':
          write('-');
          break;
        case 'w:br':
          if (attributes['w:type'] === 'page') {
            forced++;
            if (!noted) turn();
          } else write('\n');
          break;
        case 'w:lastRenderedPageBreak':
          if (!noted) {
            // The first one that Word noted: the forced ones before it were counted already.
            noted = true;
            if (forced === 0) turn();
          } else turn();
          break;
        case 'w:tr':
          if (cells === 0) row.open();
          break;
        case 'w:tc':
          if (cells++ === 0) row.cell();
          break;
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      switch (name) {
        case 'w:p': {
          const last = open.pop();
          if (last === undefined) break;
          const outer = open.at(-1);
          if (outer !== undefined) outer.inside.push(last.paragraph, ...last.inside);
          else for (const paragraph of [last.paragraph, ...last.inside]) emit(paragraph);
          break;
        }
        case 'w:r':
          inRun = false;
          break;
        case 'w:pPr':
          inProperties--;
          break;
        case 'w:t':
          inText = false;
          break;
        case 'w:tc':
          cells--;
          break;
      }
    },
    text(text) {
      if (skipping === 0 && inText) write(text);
    },
  });
  return { blocks, pages: page };
}

/** What is not the text: older copies of what is there, what was deleted or moved away, instructions, descriptions. */
const SKIPPED = new Set([
  'mc:Fallback',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rPrChange',
  'w:pPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:comment',
  'w:sdtPr',
  'wp:docPr',
  'm:oMath',
]);

function isOn(value: string): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function headingLevel(style: WordStyle): number {
  if (style.outline > 0) return style.outline;
  const numbered = /^(?:heading|titre|überschrift)\s*([1-9])/i.exec(style.name)?.[1];
  if (numbered !== undefined) return Math.min(6, Number(numbered));
  if (/^(?:title|titre)$/i.test(style.name)) return 1;
  if (/^(?:subtitle|sous-titre)$/i.test(style.name)) return 2;
  return 0;
}

/** Styles with what they take over from those that they are based on. */
function stylesOf(bytes: Uint8Array | null): ReadonlyMap<string, WordStyle> {
  const styles = new Map<string, WordStyle>();
  if (bytes === null) return styles;
  const blank = (): WordStyle => ({ name: '', basedOn: '', outline: 0, list: false, bold: false, size: 0 });
  let style: WordStyle | null = null;
  passOver(bytes, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        style = blank();
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (name === 'w:docDefaults') {
        style = blank();
        styles.set('', style);
      } else if (style !== null) {
        if (name === 'w:name') style.name = value;
        else if (name === 'w:basedOn') style.basedOn = value;
        else if (name === 'w:outlineLvl' && /^[0-8]$/.test(value)) style.outline = Math.min(6, Number(value) + 1);
        else if (name === 'w:numId') style.list = value !== '0';
        else if (name === 'w:b') style.bold = isOn(value);
        else if (name === 'w:sz' && /^\d{1,3}$/.test(value)) style.size = Number(value);
      }
    },
    close(name) {
      if (name === 'w:style' || name === 'w:docDefaults') style = null;
    },
    text() {},
  });
  for (const each of styles.values()) each.outline = headingLevel(each);
  for (const each of styles.values()) {
    let base = styles.get(each.basedOn);
    // A chain of styles is short; one that bites its tail ends too.
    for (let far = 0; base !== undefined && far < 20; far++) {
      each.outline ||= base.outline;
      each.list ||= base.list;
      each.bold ||= base.bold;
      each.size ||= base.size;
      base = styles.get(base.basedOn);
    }
  }
  return styles;
}

function titleOf(bytes: Uint8Array | null): string {
  if (bytes === null) return '';
  let title = '';
  let inside = false;
  passOver(bytes, {
    open(name) {
      inside = name === 'dc:title';
    },
    close() {
      inside = false;
    },
    text(text) {
      if (inside && title.length < 300) title += text;
    },
  });
  return title.replaceAll(/\s+/gu, ' ').trim().slice(0, 300);
}
