import { bulletLength, isCapitals, isClosed } from './marks.ts';

/** Lines parted by a forced break: kept apart where one ends and the next begins like a sentence or an item, joined where a line was only broken. */
export function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.replaceAll(/\s+/gu, ' ').trim();
    if (trimmed === '') continue;
    const last = parts.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(trimmed) && !isClosed(last)) parts[parts.length - 1] = `${last} ${trimmed}`;
    else parts.push(trimmed);
  }
  return parts;
}

/** How a paragraph of an office document looks, where it does not say what it is. */
export interface Look {
  readonly text: string;
  /** 1–6 when it says that it is a heading, 0 else. */
  readonly level: number;
  readonly item: boolean;
  readonly cell: boolean;
  readonly bold: boolean;
  /** Its letters beside those of most paragraphs. */
  readonly large: boolean;
}

/** Cells that hold more are text in a table drawn for its looks. */
const CELL = 160;
const TITLE = 120;

/** What a paragraph is, by its style, else by its look. */
export function kindByLook(look: Look): {
  readonly kind: 'heading' | 'item' | 'cell' | 'text';
  readonly level: number;
  readonly text: string;
} {
  const { text } = look;
  if (look.level > 0 && text.length <= 300) return { kind: 'heading', level: look.level, text };
  const bullet = bulletLength(text);
  if (look.item || bullet > 0) return { kind: 'item', level: 0, text: text.slice(bullet) };
  const title = text.length <= TITLE && /\p{L}{2}/u.test(text) && !/[.;,]$/u.test(text);
  if (title && look.large) return { kind: 'heading', level: 2, text };
  if (title && isCapitals(text) && !look.cell) return { kind: 'heading', level: 3, text };
  if (title && look.bold && !look.cell) return { kind: 'heading', level: 4, text };
  if (look.cell && text.length <= CELL) return { kind: 'cell', level: 0, text };
  return { kind: 'text', level: 0, text };
}
