import { TAGS } from './elements.ts';
import { LIMITS } from './limits.ts';

/** Facts of an open element; those of `INHERITED` hold for its children too. */
export const COMARKED = 1;
export const IN_BOLD = 2;
export const IN_HEADING = 4;
/** Inside the page's content by class or id, by `<main>`, by an article or a section. */
export const IN_CONTENT = 8;
export const IN_MAIN = 16;
export const IN_SECTION = 32;
export const IN_LIST = 64;
export const IN_PRE = 128;
/** Its text never runs together with its neighbours', though its element is not a block. */
export const FLUSHES = 1 << 8;
/** A link ends with it. */
export const LINKED = 1 << 9;
/** A zone begins with it: headings outside do not govern inside, nor the reverse. */
export const RESETS = 1 << 10;
/** It is a panel that a title elsewhere governs. */
export const PANEL = 1 << 11;
export const TAB = 1 << 12;
export const CARD = 1 << 13;
export const MOUNT = 1 << 14;
export const LAYOUT = 1 << 15;
export const LABEL = 1 << 16;
/** The town's own insert in one of the State's fiches. */
export const LOCAL = 1 << 17;

export const INHERITED = COMARKED | IN_BOLD | IN_HEADING | IN_CONTENT | IN_MAIN | IN_SECTION | IN_LIST | IN_PRE;

/** The open elements, outermost first, as columns: an element costs a few numbers, and no object. */
export class Frames {
  depth = 0;
  readonly tag = new Int32Array(LIMITS.depth);
  readonly traits = new Int32Array(LIMITS.depth);
  readonly bits = new Int32Array(LIMITS.depth);
  readonly zone = new Uint8Array(LIMITS.depth);
  readonly kind = new Uint8Array(LIMITS.depth);
  readonly level = new Uint8Array(LIMITS.depth);
  /** Level that its class claims for a title. */
  readonly hint = new Uint8Array(LIMITS.depth);
  /** What there was when it opened: blocks, links, characters, characters in links, anything at all. */
  readonly blocks = new Int32Array(LIMITS.depth);
  readonly links = new Int32Array(LIMITS.depth);
  readonly characters = new Int32Array(LIMITS.depth);
  readonly linkCharacters = new Int32Array(LIMITS.depth);
  readonly substance = new Int32Array(LIMITS.depth);
  /** The heading that governed when it opened. */
  readonly governor = new Int32Array(LIMITS.depth);
  /** Number of the element in the page. */
  readonly serial = new Int32Array(LIMITS.depth);
  /** Cells of a row so far. */
  readonly cells = new Int32Array(LIMITS.depth);
  /** Its id; the `for` of a label; empty without one. */
  readonly id: string[] = [];
  /** Open elements of each known tag. */
  readonly open = new Int32Array(TAGS.words.length);

  /** As they were before any element opened. */
  #clear(): void {
    this.depth = 0;
    this.id.length = 0;
    for (const column of [this.tag, this.traits, this.bits, this.zone, this.kind, this.level, this.hint, this.blocks]) column.fill(0);
    for (const column of [this.links, this.characters, this.linkCharacters, this.substance, this.governor, this.serial]) column.fill(0);
    this.cells.fill(0);
    this.open.fill(0);
  }

  static #spare: Frames | null = null;

  /** Room for the elements of a page: that of the page before, where it was given back. On a light page making it anew costs as much as reading. */
  static take(): Frames {
    const frames = Frames.#spare ?? new Frames();
    Frames.#spare = null;
    return frames;
  }

  /** The page was read: nobody looks at them again. */
  giveBack(): void {
    this.#clear();
    Frames.#spare = this;
  }
}
