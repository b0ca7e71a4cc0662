import { decodeText } from './entities.ts';
import { LIMITS } from './limits.ts';
import type { Block, Zone } from './reading.ts';
import { RecentTexts } from './recent-texts.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type BlockDraft = Writable<Block>;

/** The kinds of blocks by number, as the pass keeps them. */
export const KINDS = ['text', 'heading', 'item', 'cell', 'term', 'caption', 'button', 'label'] as const;
export const K = { text: 0, heading: 1, item: 2, cell: 3, term: 4, caption: 5, button: 6, label: 7 } as const;

/** Where a link's block is told once it is known. */
export interface Holdable {
  block: number;
  heading: number;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]+/g;
const SPACES = /\s+/g;

/** Texts with entities come back like all others. */
const DECODED = new RecentTexts<string>(true);
const LONGEST_REMEMBERED = 300;

function foldDecoded(raw: string): string {
  return foldSpaces(decodeText(raw));
}

function foldSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ');
}

/** A line that stands out like a title: short, with letters, no sentence, no telephone number. */
export function looksLikeTitle(text: string): boolean {
  if (text.length < 3 || text.length > 90) return false;
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x2c || last === 0x3b) return false;
  // A sentence ends so, but so does « C.C.A.S. ».
  if (last === 0x2e && !(text.length <= 16 && text.charCodeAt(1) === 0x2e)) return false;
  let letters = 0;
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x40) return false;
    if (code >= 48 && code <= 57) digits++;
    else if ((code | 0x20) >= 97 && (code | 0x20) <= 122) letters++;
    else if (code >= 0xc0) letters++;
  }
  return letters >= 3 && digits < letters;
}

/**
 * Text becoming blocks: pieces are joined into lines, lines into blocks, and every block is told which heading governs it.
 * Headings form chains: a block's `heading` is its nearest, that heading's own `heading` the next outer one.
 */
export class BlockWriter {
  readonly blocks: BlockDraft[] = [];
  /** Index of the heading that governs what comes next; -1 without one. */
  governor = -1;
  /** Characters of text so far, and those of them inside links. */
  characters = 0;
  linkCharacters = 0;
  /** Text of the open link, of the open label; `null` when none is open. */
  link: string | null = null;
  label: string | null = null;
  /** The open link itself, when it still has no block. */
  openLink: Holdable | null = null;

  /** A bracket was written, which may hide an address; set back by who looks. */
  bracketed = false;
  /** The last block that is a bold title in a cell or an item: what it governs, only the end of its table or list tells. -1 before one. */
  boldTitle = -1;

  #text = '';
  #line = '';
  #space = false;
  #lineBold = false;
  #lineLinked = false;
  #broken = false;
  /** Place in the line after the last field: what follows may be the label of the next. */
  #mark = 0;
  #waiting: Holdable[] = [];
  /** Of those waiting, the first that belongs to the current line. */
  #waitingLine = 0;

  /** True when there is nothing to end: neither text nor a link that waits for its block. */
  get idle(): boolean {
    return this.#line === '' && this.#text === '' && this.#waiting.length === 0;
  }

  /** Characters that wait to become a block. */
  get pending(): number {
    return this.#text.length + this.#line.length;
  }

  /** Adds the text at `start`–`end`, which begins with a visible character. */
  add(source: string, start: number, end: number, bold: boolean): void {
    let last = end;
    while (source.charCodeAt(last - 1) <= 32) last--;
    // Words parted by single spaces are taken as they stand; other white space parts segments.
    let segment = start;
    let text = '';
    for (let i = start; i < last; i++) {
      const code = source.charCodeAt(i);
      if (code <= 32) {
        if (code === 32 && source.charCodeAt(i + 1) > 32) continue;
        const piece = source.slice(segment, i);
        text = text === '' ? piece : `${text} ${piece}`;
        do i++;
        while (source.charCodeAt(i) <= 32);
        segment = i;
        // The character after the white space is looked at too.
        i--;
      } else if (code === 0x28 || code === 0x5b) this.bracketed = true;
      else if (code === 0x26 || (code >= 0xa0 && (code === 0xa0 || code === 0xad || code >= 0x2000))) {
        if (code === 0x2019 || code === 0x2013) continue;
        this.addText(source.slice(start, last), bold, true);
        if (last < end) this.#space = true;
        return;
      }
    }
    const piece = source.slice(segment, last);
    this.#append(text === '' ? piece : `${text} ${piece}`, bold);
    if (last < end) this.#space = true;
  }

  /** Adds text that may need its entities resolved and its white space folded. */
  addText(raw: string, bold: boolean, encoded: boolean): void {
    const folds = encoded && raw.indexOf('&') !== -1 ? foldDecoded : foldSpaces;
    let text = folds === foldDecoded && raw.length <= LONGEST_REMEMBERED ? DECODED.of(raw, folds) : folds(raw);
    if (text.indexOf('(') !== -1 || text.indexOf('[') !== -1) this.bracketed = true;
    if (text.charCodeAt(0) === 32) {
      this.#space = true;
      text = text.slice(1);
    }
    if (text === '') return;
    if (text.charCodeAt(text.length - 1) === 32) {
      this.#append(text.slice(0, -1), bold);
      this.#space = true;
    } else this.#append(text, bold);
  }

  #append(piece: string, bold: boolean): void {
    if (piece === '') return;
    const linked = this.link !== null;
    const glue = this.#space ? ' ' : '';
    if (this.#line === '') {
      this.#line = piece;
      this.#lineBold = bold;
      this.#lineLinked = linked;
    } else {
      this.#line += glue + piece;
      // A colon or a dash after the bold words does not make them less of a title.
      if (!bold && (piece.length > 2 || this.#lineBold === false)) this.#lineBold = false;
      if (!linked) this.#lineLinked = false;
    }
    if (linked && this.link!.length < LIMITS.linkCharacters) this.link = this.link === '' ? piece : this.link + glue + piece;
    if (this.label !== null && this.label.length < LIMITS.label) this.label = this.label === '' ? piece : this.label + glue + piece;
    this.#space = false;
    this.#broken = false;
    this.characters += piece.length;
    if (linked) this.linkCharacters += piece.length;
  }

  /** White space between two pieces. */
  space(): void {
    this.#space = true;
  }

  /** A link begins here: it will be told the block that its text becomes part of. */
  hold(link: Holdable): void {
    this.#waiting.push(link);
  }

  /** What was written since the last field on this line, which may be the label of the next. */
  sinceField(): string {
    return this.#line.slice(this.#mark).trim();
  }

  /** A field stands here. */
  markField(): void {
    this.#mark = this.#line.length;
  }

  /** `<br>`: ends a line. A bold line of its own is a heading; two breaks end the block. Lines of a block are joined by line feeds. */
  lineBreak(kind: number, level: number, hint: number, zone: Zone, comarked: boolean): void {
    this.#separate();
    const breaks = kind === K.text || kind === K.item || kind === K.cell;
    if (this.#line === '') {
      if (this.#broken && breaks && this.#text !== '') this.flush(kind, level, hint, zone, comarked);
      this.#broken = true;
      return;
    }
    if (breaks && this.#lineBold && !this.#lineLinked && looksLikeTitle(this.#line)) {
      if (this.#text !== '') this.#emit(this.#text, kind, level, zone, comarked, this.#waitingLine);
      this.#emit(this.#line, K.heading, 5, zone, comarked, this.#waiting.length);
      this.#reset();
    } else this.#commit(breaks ? '\n' : ' ');
    this.#broken = true;
  }

  /**
   * Ends the block that was being written, if there is one. Gives its index, -1 without one. `goesOn`: more follows inside the same
   * cell or item, so that a bold line is its title.
   */
  flush(kind: number, level: number, hint: number, zone: Zone, comarked: boolean, goesOn = false): number {
    this.#separate();
    let index = -1;
    if (this.#line !== '' || this.#text !== '') {
      const alone = this.#text === '';
      const bold = alone && this.#lineBold && !this.#lineLinked;
      if (this.#line !== '') this.#commit('\n');
      if (kind !== K.heading && hint > 0 && alone && looksLikeTitle(this.#text))
        index = this.#emit(this.#text, K.heading, hint, zone, comarked, this.#waiting.length);
      else if (bold && (kind === K.text || (goesOn && (kind === K.cell || kind === K.item))) && looksLikeTitle(this.#text))
        index = this.#emit(this.#text, K.heading, 5, zone, comarked, this.#waiting.length);
      else {
        const isTitle = bold && (kind === K.cell || kind === K.item) && looksLikeTitle(this.#text);
        index = this.#emit(this.#text, kind, level, zone, comarked, this.#waiting.length);
        if (isTitle) this.boldTitle = index;
      }
    } else if (this.#waiting.length > 0) this.#release(this.#waiting.length);
    this.#reset();
    return index;
  }

  /** Makes the block at `index` govern what follows, at its level. */
  govern(index: number): void {
    const block = this.blocks[index]!;
    let outer = block.heading;
    while (outer >= 0 && this.blocks[outer]!.level >= block.level) outer = this.blocks[outer]!.heading;
    block.heading = outer;
    this.governor = index;
  }

  /** A block of its own beside the text that is being written: the value of a button. */
  alone(text: string, kind: number, zone: Zone, comarked: boolean): number {
    return this.#push(text, kind, 0, zone, comarked);
  }

  /** Text on either side of a break is parted in links and labels too. */
  #separate(): void {
    if (this.link !== null && this.link !== '' && !this.link.endsWith(' ')) this.link += ' ';
    if (this.label !== null && this.label !== '' && !this.label.endsWith(' ')) this.label += ' ';
  }

  #commit(glue: string): void {
    this.#text = this.#text === '' ? this.#line : this.#text + glue + this.#line;
    this.#line = '';
    this.#lineBold = false;
    this.#mark = 0;
    this.#space = false;
    this.#waitingLine = this.#waiting.length;
  }

  #reset(): void {
    this.#text = '';
    this.#line = '';
    this.#lineBold = false;
    this.#space = false;
    this.#broken = false;
    this.#mark = 0;
    this.#waitingLine = this.#waiting.length;
  }

  #emit(text: string, kind: number, level: number, zone: Zone, comarked: boolean, links: number): number {
    const index = this.#push(text, kind, level, zone, comarked);
    if (this.#waiting.length > 0) {
      const heading = index === -1 ? this.governor : this.blocks[index]!.heading;
      for (let i = 0; i < links; i++) {
        const link = this.#waiting[i]!;
        // The open link's own words have not begun: it belongs to what comes.
        if (link === this.openLink && this.link === '') continue;
        link.block = index;
        link.heading = heading;
      }
      this.#release(links);
    }
    return index;
  }

  #push(text: string, kind: number, level: number, zone: Zone, comarked: boolean): number {
    const index = this.blocks.length;
    if (index >= LIMITS.blocks) return -1;
    const cut = text.length > LIMITS.blockCharacters ? text.slice(0, LIMITS.blockCharacters) : text;
    this.blocks.push({ kind: KINDS[kind]!, level, text: cut, zone, comarked, heading: this.governor });
    if (level > 0 && (kind === K.heading || kind === K.term)) this.govern(index);
    return index;
  }

  /** Forgets the first of the waiting links; the open one goes on waiting while it has no block. */
  #release(count: number): void {
    const rest = this.#waiting.slice(count);
    const open = this.openLink;
    this.#waiting = open !== null && open.block === -1 && !rest.includes(open as Holdable) ? [open, ...rest] : rest;
    this.#waitingLine = Math.min(this.#waitingLine, this.#waiting.length);
  }
}
