import { BEGINS_ROW, type DocumentPage } from '../document.ts';
import type { DocumentLimits } from '../limits.ts';
import { kindByLook, partsOf } from '../parts.ts';
import { plainBlock, type RawBlock, type RawDocument, Unreadable } from '../raw-block.ts';
import { type Manifest, partInManifest } from './manifest.ts';
import { Room } from './room.ts';
import { RowOfCells } from './row-of-cells.ts';
import { passOver } from './xml.ts';
import type { Archive } from './zip.ts';

interface OdtStyle {
  parent: string;
  bold: boolean;
  /** In points; 0 without. */
  size: number;
  breakBefore: boolean;
}

interface Paragraph {
  text: string;
  style: string;
  level: number;
  item: boolean;
  cell: boolean;
  note: boolean;
  letters: number;
  boldLetters: number;
  size: number;
  page: number;
}

const USUAL_SIZE = 12;
/** What is not the text: what was deleted, remarks, forms, the marks of notes, descriptions of pictures. */
const SKIPPED = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:note-citation',
  'svg:desc',
  'svg:title',
  'text:index-title-template',
  'text:table-of-content-source',
  'office:scripts',
]);

/** Reads an OpenDocument text, by its manifest where there is one: one pass over its content. Pages are those that the writer’s program noted (`text:soft-page-break`) or forced. */
export function readOdt(archive: Archive, manifest: Manifest, limits: DocumentLimits): RawDocument {
  const styles = new Map<string, OdtStyle>();
  const room = new Room(limits);
  const partAt = (path: string): Uint8Array | null => {
    const name = partInManifest(archive, manifest, path);
    return name === null ? null : archive.open(name);
  };
  const common = partAt('styles.xml');
  // Headers and footers stand in the styles of pages.
  const running = common === null ? [] : contentOf(common, styles, room).blocks;
  const content = partAt('content.xml');
  if (content === null) throw new Unreadable('broken', 'its manifest names no content');
  const { blocks, pages } = contentOf(content, styles, room);
  for (const block of running) blocks.push(plainBlock('running', 0, block.text, 1));
  return {
    format: 'odt',
    title: titleOf(archive.has('meta.xml') ? partAt('meta.xml') : null),
    pages: Array.from({ length: pages }, (_, i): DocumentPage => ({ number: i + 1, size: null, state: 'read' })),
    blocks,
  };
}

function contentOf(bytes: Uint8Array, styles: Map<string, OdtStyle>, room: Room): { blocks: RawBlock[]; pages: number } {
  const blocks: RawBlock[] = [];
  const notes: RawBlock[] = [];
  const open: { paragraph: Paragraph; inside: Paragraph[] }[] = [];
  const spans: string[] = [];
  let style: OdtStyle | null = null;
  let page = 1;
  let skipping = 0;
  let lists = 0;
  let cells = 0;
  const row = new RowOfCells();
  let inNote = 0;

  const boldOf = (name: string): boolean => inherited(styles, name, (each) => each.bold) ?? false;
  const sizeOf = (name: string): number => inherited(styles, name, (each) => each.size || null) ?? 0;
  const usual = sizeOf('Standard') || USUAL_SIZE;

  const write = (text: string): void => {
    const paragraph = open.at(-1)?.paragraph;
    if (paragraph === undefined) return;
    room.take(text.length);
    paragraph.text += text;
    paragraph.letters += text.length;
    if (spans.some(boldOf) || boldOf(paragraph.style)) paragraph.boldLetters += text.length;
    const own = spans.map(sizeOf).findLast((size) => size > 0) ?? 0;
    paragraph.size += text.length * (own || sizeOf(paragraph.style) || usual);
  };
  const emit = (paragraph: Paragraph): void => {
    for (const text of partsOf(paragraph.text.replaceAll('\u00ad', '').normalize('NFC'))) {
      if (paragraph.note) {
        notes.push(plainBlock('note', 0, text, paragraph.page));
        continue;
      }
      const told = kindByLook({
        text,
        level: paragraph.level || levelByStyle(styles, paragraph.style),
        item: paragraph.item,
        cell: paragraph.cell,
        bold: paragraph.letters > 0 && paragraph.boldLetters >= paragraph.letters * 0.95,
        large: paragraph.letters > 0 && paragraph.size / paragraph.letters >= usual * 1.3,
      });
      const level = told.kind === 'cell' && row.begins() ? BEGINS_ROW : told.level;
      if (told.text !== '') blocks.push(plainBlock(told.kind, level, told.text, paragraph.page));
    }
  };

  passOver(bytes, {
    open(name, attributes) {
      if (skipping > 0 || SKIPPED.has(name)) {
        skipping++;
        return;
      }
      switch (name) {
        case 'style:style':
          style = { parent: attributes['style:parent-style-name'] ?? '', bold: false, size: 0, breakBefore: false };
          styles.set(attributes['style:name'] ?? '', style);
          break;
        case 'style:text-properties':
          if (style !== null) {
            style.bold = attributes['fo:font-weight'] === 'bold' || Number(attributes['fo:font-weight'] ?? 0) >= 600;
            const size = /^(\d{1,3}(?:\.\d+)?)pt$/.exec(attributes['fo:font-size'] ?? '')?.[1];
            if (size !== undefined) style.size = Number(size);
          }
          break;
        case 'style:paragraph-properties':
          if (style !== null && attributes['fo:break-before'] === 'page') style.breakBefore = true;
          break;
        case 'text:p':
        case 'text:h': {
          const named = attributes['text:style-name'] ?? '';
          if (styles.get(named)?.breakBefore === true && blocks.length > 0) page++;
          const level = name === 'text:h' ? Math.min(6, Math.max(1, Number.parseInt(attributes['text:outline-level'] ?? '1', 10) || 1)) : 0;
          open.push({
            paragraph: {
              text: '',
              style: named,
              level,
              item: lists > 0,
              cell: cells > 0,
              note: inNote > 0,
              letters: 0,
              boldLetters: 0,
              size: 0,
              page,
            },
            inside: [],
          });
          break;
        }
        case 'text:span':
          spans.push(attributes['text:style-name'] ?? '');
          break;
        case 'text:s':
          write(' '.repeat(Math.min(10, Math.max(1, Number.parseInt(attributes['text:c'] ?? '1', 10) || 1))));
          break;
        case 'text:tab':
          write(' ');
          break;
        case 'text:line-break':
          write('\n');
          break;
        case 'text:soft-page-break': {
          page++;
          const paragraph = open.at(-1)?.paragraph;
          if (paragraph !== undefined && paragraph.text.trim() === '') paragraph.page = page;
          break;
        }
        case 'text:list':
          lists++;
          break;
        case 'table:table-row':
          if (cells === 0) row.open();
          break;
        case 'table:covered-table-cell':
          if (cells === 0) row.cell();
          break;
        case 'table:table-cell':
          if (cells++ === 0) row.cell();
          break;
        case 'text:note-body':
          inNote++;
          break;
      }
    },
    close(name) {
      if (skipping > 0) {
        skipping--;
        return;
      }
      switch (name) {
        case 'style:style':
          style = null;
          break;
        case 'text:p':
        case 'text:h': {
          const last = open.pop();
          if (last === undefined) break;
          const outer = open.at(-1);
          if (outer !== undefined) outer.inside.push(last.paragraph, ...last.inside);
          else for (const paragraph of [last.paragraph, ...last.inside]) emit(paragraph);
          break;
        }
        case 'text:span':
          spans.pop();
          break;
        case 'text:list':
          lists--;
          break;
        case 'table:table-cell':
          cells--;
          break;
        case 'text:note-body':
          inNote--;
          break;
      }
    },
    text(text) {
      // White space in the source is one space, as in HTML.
      if (skipping === 0 && open.length > 0) write(text.replaceAll(/[\t\n\r ]+/gu, ' '));
    },
  });
  blocks.push(...notes);
  return { blocks, pages: page };
}

/** The first answer of a style or of those that it comes from. */
function inherited<T>(styles: ReadonlyMap<string, OdtStyle>, name: string, ask: (style: OdtStyle) => T | null): T | null {
  let each = styles.get(name);
  for (let far = 0; each !== undefined && far < 20; far++) {
    const answer = ask(each);
    if (answer !== null && answer !== false) return answer;
    each = styles.get(each.parent);
  }
  return null;
}

function levelByStyle(styles: ReadonlyMap<string, OdtStyle>, name: string): number {
  let at = name;
  for (let far = 0; at !== '' && far < 20; far++) {
    const plain = at.replaceAll('_20_', ' ');
    const numbered = /^(?:heading|titre)\s*([1-9])/i.exec(plain)?.[1];
    if (numbered !== undefined) return Math.min(6, Number(numbered));
    if (/^(?:title|titre|titre principal)$/i.test(plain)) return 1;
    if (/^(?:subtitle|sous-titre)$/i.test(plain)) return 2;
    at = styles.get(at)?.parent ?? '';
  }
  return 0;
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
