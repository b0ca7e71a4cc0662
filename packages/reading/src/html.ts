import * as E from './elements.ts';
import { T } from './elements.ts';
import { decodeText } from './entities.ts';
import * as F from './frames.ts';
import { readTokens, type TokenHandler } from './html-tokens.ts';
import { LIMITS } from './limits.ts';
import { isHyphenated } from './names.ts';
import { closeLink } from './pass/anchors.ts';
import { endElement } from './pass/closing.ts';
import { finish } from './pass/finishing.ts';
import { isHeading } from './pass/headings.ts';
import { startElement } from './pass/opening.ts';
import { type About, Page, Skip } from './pass/page.ts';
import { Recorder, type SiteMemory } from './pass/regions.ts';
import { flushBlock, lineBreak, preformatted } from './pass/settling.ts';
import { closeSkipped, skippedText } from './pass/skipping.ts';
import type { Reading } from './reading.ts';

export type { About } from './pass/page.ts';

/** Reads a decoded page in one pass. Never throws, whatever the text. */
export function readHtml(source: string, about: About, memory: SiteMemory | null = null): Reading {
  const page = new Page(source, about, memory === null ? null : new Recorder(memory));
  // Entities are resolved only in what is kept, which is faster than in everything.
  readTokens(source, new Pass(page));
  page.recorder?.endPage();
  const reading = finish(page);
  page.frames.giveBack();
  return reading;
}

/** Elements that the parts of a card are made of: its name strong, what belongs to it small. */
const PARTS = new Uint8Array(E.TRAITS.length);
for (const tag of [T.span, T.strong, T.b, T.em, T.i, T.small]) PARTS[tag] = 1;
/** A part of so many characters is a word. Letters that are drawn one by one are parts of one. */
const WORD = 3;

/** What the tokenizer tells of a page: tags and texts in their order. */
class Pass implements TokenHandler {
  readonly #page: Page;
  /** Characters of the text that was just read, and of that which a part that was just closed ended with. */
  #text = 0;
  #part = 0;
  /** Where the tag begins that was just read. */
  #start = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  onattribname(start: number, end: number): void {
    this.#page.attributes.name(start, end);
  }

  onattribdata(start: number, end: number): void {
    this.#page.attributes.value(start, end);
  }

  isInForeignContext(): boolean {
    return this.#page.skip === Skip.foreign;
  }

  oncdata(start: number, end: number): void {
    if (this.#page.skip === Skip.foreign) this.ontext(start, end);
  }

  onopentagname(start: number, end: number): void {
    this.#start = start - 1;
    this.#page.tag = E.TAGS.find(this.#page.source, start, end);
    this.#page.attributes.begin();
  }

  onopentagend(next: number): number {
    const page = this.#page;
    // A card's parts stand below each other on the screen (`<strong>Crèche</strong><span>avec l’agglo</span>`): its style says so, which is not read.
    if (this.#part >= WORD && PARTS[page.tag] === 1 && page.anchor.link !== null && page.skip === Skip.none) page.writer.space();
    this.#part = 0;
    this.#text = 0;
    const behind = page.recorder === null ? -1 : page.recorder.begin(page, this.#start);
    if (behind >= 0) return behind;
    startElement(page, false);
    return next;
  }

  onselfclosingtag(next: number): number {
    this.#page.recorder?.note(this.#page.tag);
    startElement(this.#page, true);
    return next;
  }

  ontext(start: number, end: number): void {
    const page = this.#page;
    if (page.skip !== Skip.none) {
      skippedText(page, start, end);
      return;
    }
    const source = page.source;
    let i = start;
    while (i < end && source.charCodeAt(i) <= 32) i++;
    this.#text = end - i;
    this.#part = 0;
    if (page.fields.select !== null) {
      if (i < end && page.fields.option !== null && page.fields.option.length < LIMITS.label) {
        page.fields.option += decodeText(source.slice(i, Math.min(end, i + LIMITS.label)));
      }
      return;
    }
    const writer = page.writer;
    if (i > start) writer.space();
    if (i === end) return;
    const frames = page.frames;
    const top = frames.depth - 1;
    const bits = frames.bits[top]!;
    page.substance += end - i;
    if ((bits & F.IN_PRE) !== 0) {
      preformatted(page, i, end, bits);
      return;
    }
    const bold = (bits & F.IN_BOLD) !== 0;
    // A text longer than a block is cut into several.
    while (end - i > 4_000) {
      let cut = i + 4_000;
      while (cut > i + 3_000 && source.charCodeAt(cut) > 32) cut--;
      if (source.charCodeAt(cut) > 32) cut = i + 4_000;
      writer.add(source, i, cut, bold);
      flushBlock(page);
      i = cut;
      while (i < end && source.charCodeAt(i) <= 32) i++;
    }
    if (i < end) writer.add(source, i, end, bold);
    if (writer.pending > 4_000) flushBlock(page);
  }

  onclosetag(start: number, end: number): void {
    const page = this.#page;
    const tag = E.TAGS.find(page.source, start, end);
    this.#part = PARTS[tag] === 1 ? Math.max(this.#part, this.#text) : 0;
    this.#text = 0;
    if (page.skip !== Skip.none) {
      closeSkipped(page, tag);
      return;
    }
    const traits = tag > 0 ? E.TRAITS[tag]! : 0;
    if (page.over > 0 && (traits & E.VOID) === 0) {
      page.over--;
      if ((traits & E.BLOCK) !== 0 || isHyphenated(tag)) flushBlock(page);
      if (tag === T.a) closeLink(page);
      if (tag === T.form) page.forms.close();
      return;
    }
    if (tag === T.br) {
      lineBreak(page);
      return;
    }
    if (tag === T.body || tag === T.html) return;
    if (tag === T.form) page.forms.close();
    if (tag > 0 && page.open[tag] === 0 && !isHeading(tag)) {
      if (tag === T.p) flushBlock(page);
      else if (tag !== T.a) page.recorder?.reach(0);
      return;
    }
    endElement(page, tag, traits);
    page.recorder?.end(page, tag, end);
  }
}
