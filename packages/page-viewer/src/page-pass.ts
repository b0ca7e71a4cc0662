import type { Reading } from '@beffroi/reading';
import { decodeHTML } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { Attributes } from './attributes.ts';
import { BREAKOUT, CLOSED_BY, LEFT_OUT, SCOPE, shownAs, TABLE_PARTS, VOID } from './elements.ts';
import { escaped, type Piece } from './written.ts';

/** What stands for a thing that cannot be shown, in the reader's language. */
export interface Standing {
  /** Before the description of a picture. */
  readonly image: string;
  /** Before the title or address of another page inside of this one. */
  readonly frame: string;
  /** Kinds of fields by the `type` of an input; `text` for those that are not named. */
  readonly fields: Readonly<Record<string, string>> & { readonly text: string };
}

/** A link of the page, as a reader is told of it. */
export interface PageLink {
  readonly text: string;
  /** Absolute; empty where only a script knows. */
  readonly url: string;
}

export interface Passed {
  readonly pieces: readonly Piece[];
  readonly links: readonly PageLink[];
  /** Piece that ends each link. */
  readonly linkEnds: readonly number[];
  /** There was more than is shown. */
  readonly cut: boolean;
}

/** What is shown of one page at most. */
export const SHOWN_LIMITS = { pieces: 200_000, characters: 2_000_000, depth: 200, links: 2_000, linkText: 200, options: 100 } as const;

interface Open {
  readonly name: string;
  readonly end: string;
  readonly block: boolean;
  readonly pre: boolean;
  /** Link that it opened; -1 for others. */
  readonly link: number;
}

/** One pass over a page. Never throws, whatever the text; time grows no faster than the text. */
export function passOver(source: string, reading: Reading, standing: Standing): Passed {
  const pass = new Pass(source, reading, standing);
  const tokenizer = new Tokenizer({ decodeEntities: false }, pass);
  tokenizer.write(source);
  tokenizer.end();
  return pass.finish();
}

class Pass implements TokenizerCallbacks {
  readonly #source: string;
  readonly #reading: Reading;
  readonly #standing: Standing;
  readonly #attributes: Attributes;
  readonly #pieces: Piece[] = [];
  readonly #links: { text: string; readonly url: string; readonly label: string; readonly began: number; any: boolean }[] = [];
  readonly #linkEnds: number[] = [];
  readonly #stack: Open[] = [];
  /** Last end tag of each element that may be left out: without one, an element that nobody closes would take the rest of the page with it. */
  readonly #lastEnd = new Map<string, number>();
  #characters = 0;
  #cut = false;
  #tag = '';
  #tagAt = 0;
  /** Elements beyond the limit of depth that are open. */
  #over = 0;
  #pre = 0;
  #link = -1;
  /** Name of the element whose content is left out; empty outside, and how many of that name are open in it. */
  #leftOut = '';
  #leftOutDepth = 0;
  /** Texts of the open list of choices. */
  #options: string[] | null = null;
  #option = '';

  constructor(source: string, reading: Reading, standing: Standing) {
    this.#source = source;
    this.#reading = reading;
    this.#standing = standing;
    this.#attributes = new Attributes(source);
    for (const match of source.matchAll(/<\/(noscript|template|svg|math|datalist)/gi))
      this.#lastEnd.set(match[1]!.toLowerCase(), match.index);
  }

  onattribname(start: number, end: number): void {
    this.#attributes.name(start, end);
  }
  onattribdata(start: number, end: number): void {
    this.#attributes.value(start, end);
  }
  onattribentity(): void {}
  onattribend(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}
  onend(): void {}
  oncdata(): void {}

  isInForeignContext(): boolean {
    return this.#leftOut === 'svg' || this.#leftOut === 'math';
  }

  onopentagname(start: number, end: number): void {
    this.#tagAt = start;
    this.#tag = end - start > 60 ? '' : this.#source.slice(start, end).toLowerCase();
    this.#attributes.begin();
  }
  onopentagend(): void {
    this.#start(this.#tag, false);
  }
  onselfclosingtag(): void {
    this.#start(this.#tag, true);
  }

  ontext(start: number, end: number): void {
    if (this.#leftOut !== '' || this.#cut) return;
    const raw = decodeHTML(this.#source.slice(start, end));
    if (this.#options !== null) {
      if (this.#option.length < SHOWN_LIMITS.linkText) this.#option += raw;
      return;
    }
    this.#text(this.#pre > 0 ? raw : raw.replace(/[^\S\u00a0\u202f]+/g, ' '));
  }

  onclosetag(start: number, end: number): void {
    const name = this.#source.slice(start, Math.min(end, start + 60)).toLowerCase();
    if (this.#leftOut !== '') {
      if (name === this.#leftOut && --this.#leftOutDepth <= 0) this.#leftOut = '';
      return;
    }
    if (name === 'select') {
      this.#endSelect();
      return;
    }
    if (name === 'option') {
      this.#endOption();
      return;
    }
    if (name === 'br') {
      this.#write('tag', '<br>');
      return;
    }
    if (VOID.has(name) || name === 'body' || name === 'html') return;
    if (this.#over > 0) {
      this.#over--;
      return;
    }
    this.#end(name);
  }

  #start(tag: string, selfClosing: boolean): void {
    if (this.#leftOut !== '') {
      const foreign = this.isInForeignContext();
      if (!foreign || !BREAKOUT.has(tag)) {
        if (tag === this.#leftOut && !selfClosing) this.#leftOutDepth++;
        return;
      }
      this.#leftOut = '';
    }
    if (this.#options !== null && (tag === 'option' || tag === 'optgroup')) {
      this.#endOption();
      return;
    }
    if (this.#options !== null && tag !== '') this.#endSelect();
    const closes = CLOSED_BY.get(tag);
    if (closes !== undefined) this.#closeSibling(closes.open, closes.until);
    const shown = shownAs(tag);
    if (shown.block && tag !== 'td' && tag !== 'th') this.#closeParagraph();
    if (VOID.has(tag)) {
      this.#void(tag);
      return;
    }
    if (tag === 'select') {
      this.#startSelect();
      return;
    }
    if (tag === 'textarea') this.#field('textarea');
    if (tag === 'iframe') this.#frame();
    if (LEFT_OUT.has(tag)) {
      this.#leave(tag, selfClosing);
      return;
    }
    if (this.#stack.length >= SHOWN_LIMITS.depth) {
      this.#over++;
      return;
    }
    if (tag === 'a' && this.#attributes.has('href')) {
      this.#startLink();
      return;
    }
    this.#push(tag, shown.tag, shown.class ?? '', shown.block, -1);
    const cloaked = this.#attributes.get('data-cfemail');
    if (cloaked !== '') this.#text(uncloaked(cloaked));
  }

  #push(name: string, tag: string, className: string, block: boolean, link: number): void {
    const pre = tag === 'pre';
    if (pre) this.#pre++;
    if (tag !== '') this.#write('tag', `<${tag}${className === '' ? '' : ` class="${className}"`}${this.#attributesOf(tag)}>`);
    // What was not written because the page is cut is not closed either.
    this.#stack.push({ name, end: tag === '' || this.#cut ? '' : `</${tag}>`, block, pre, link });
  }

  #attributesOf(tag: string): string {
    let text = '';
    if (tag === 'td' || tag === 'th') {
      for (const name of ['colspan', 'rowspan']) {
        const cells = Number(this.#attributes.get(name));
        if (Number.isInteger(cells) && cells > 1 && cells <= 100) text += ` ${name}="${cells}"`;
      }
    }
    const language = this.#attributes.get('lang');
    if (isLanguage(language)) text += ` lang="${language}"`;
    const direction = this.#attributes.get('dir').toLowerCase();
    if (direction === 'rtl' || direction === 'ltr') text += ` dir="${direction}"`;
    return text;
  }

  #void(tag: string): void {
    if (tag === 'br' || tag === 'hr') this.#write('tag', `<${tag}>`);
    else if (tag === 'img' || tag === 'image') this.#image();
    else if (tag === 'input') this.#input();
    else if (tag === 'frame' || tag === 'embed') this.#frame();
    else if (tag === 'area') this.#text(this.#attributes.get('alt'));
  }

  #image(): void {
    const alt = this.#attributes.get('alt') || this.#attributes.get('title');
    if (alt === '') return;
    this.#write('tag', '<span class="image">');
    this.#write('ours', `<span class="kind">${escaped(this.#standing.image)} </span>`);
    this.#text(alt);
    this.#write('tag', '</span> ');
  }

  #frame(): void {
    const title = this.#attributes.get('title');
    const url = this.#resolved(this.#attributes.get('src'));
    if (title === '' && url === '') return;
    this.#write('tag', '<div class="frame">');
    this.#write('ours', `<span class="kind">${escaped(this.#standing.frame)} </span>`);
    this.#text(title);
    if (url !== '') {
      this.#write('tag', ' <span class="address">');
      this.#text(url);
      this.#write('tag', '</span>');
    }
    this.#write('tag', '</div>');
  }

  #input(): void {
    const type = this.#attributes.get('type').toLowerCase() || 'text';
    if (type === 'hidden') return;
    if (type === 'submit' || type === 'button' || type === 'reset' || type === 'image') {
      const text = this.#attributes.get('value') || this.#attributes.get('alt') || this.#attributes.get('aria-label');
      if (text === '') return;
      this.#write('tag', '<span class="button">');
      this.#text(text);
      this.#write('tag', '</span> ');
    } else this.#field(type);
  }

  #field(type: string): void {
    const { fields } = this.#standing;
    const kind = (Object.hasOwn(fields, type) ? fields[type] : undefined) ?? fields.text;
    const label = this.#attributes.get('aria-label') || this.#attributes.get('placeholder') || this.#attributes.get('title');
    this.#write('tag', type === 'checkbox' || type === 'radio' ? '<span class="choice">' : '<span class="field">');
    this.#write('ours', `<span class="kind">${escaped(kind)}</span>`);
    if (label !== '') {
      this.#write('tag', ' ');
      this.#text(label);
    }
    this.#write('tag', '</span> ');
  }

  #startSelect(): void {
    this.#field('select');
    this.#options = [];
    this.#option = '';
  }

  #endOption(): void {
    const text = this.#option.replace(/\s+/g, ' ').trim();
    this.#option = '';
    if (this.#options !== null && text !== '' && this.#options.length < SHOWN_LIMITS.options) this.#options.push(text);
  }

  #endSelect(): void {
    if (this.#options === null) return;
    this.#endOption();
    const options = this.#options;
    this.#options = null;
    if (options.length === 0) return;
    this.#write('tag', '<span class="options">');
    for (const [i, option] of options.entries()) {
      if (i > 0) this.#write('ours', ' · ');
      this.#text(option);
    }
    this.#write('tag', '</span> ');
  }

  #leave(tag: string, selfClosing: boolean): void {
    const foreign = tag === 'svg' || tag === 'math';
    if (selfClosing && foreign) return;
    if (this.#lastEnd.has(tag) || !(foreign || tag === 'noscript' || tag === 'template' || tag === 'datalist')) {
      const last = this.#lastEnd.get(tag);
      if (last !== undefined && last < this.#tagAt) return;
      this.#leftOut = tag;
      this.#leftOutDepth = 1;
    }
  }

  #startLink(): void {
    // A link inside a link ends the first.
    const open = this.#link < 0 ? -1 : this.#stack.findLastIndex((one) => one.link === this.#link);
    if (open >= 0) this.#closeTo(open);
    const label = this.#attributes.get('aria-label') || this.#attributes.get('title');
    const url = this.#resolved(this.#attributes.get('href'));
    if (this.#links.length >= SHOWN_LIMITS.links) {
      this.#push('a', 'span', 'link', false, -1);
      return;
    }
    this.#links.push({ text: '', url, label, began: this.#pieces.length, any: false });
    this.#linkEnds.push(-1);
    this.#link = this.#links.length - 1;
    const title = url === '' ? '' : ` title="${escaped(url.slice(0, 500))}"`;
    this.#write('tag', `<span class="link"${title}>`);
    this.#stack.push({ name: 'a', end: this.#cut ? '' : '</span>', block: false, pre: false, link: this.#link });
  }

  #endLink(link: number): void {
    const open = this.#links[link]!;
    // The name of a link without text is its label, else its address: a rule may quote either.
    if (!open.any) this.#text(open.label || open.url);
    this.#linkEnds[link] = this.#pieces.length;
    this.#link = -1;
  }

  #closeParagraph(): void {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const { name, block } = this.#stack[i]!;
      if (name === 'p') {
        this.#closeTo(i);
        return;
      }
      if (block) return;
    }
  }

  #closeSibling(open: readonly string[], until: readonly string[]): void {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const { name } = this.#stack[i]!;
      if (open.includes(name)) {
        this.#closeTo(i);
        return;
      }
      if (until.includes(name)) return;
    }
  }

  #end(name: string): void {
    const reaches = TABLE_PARTS.has(name);
    const heading = /^h[1-6]$/.test(name);
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]!;
      if (open.name === name || (heading && /^h[1-6]$/.test(open.name))) {
        this.#closeTo(i);
        return;
      }
      if (!reaches && SCOPE.has(open.name)) return;
      // An end tag of `<b>` or `<span>` closes no block that was opened inside; that of a link does, lest the link go on for ever.
      if (open.block && name !== 'a' && !shownAs(name).block) return;
    }
  }

  #closeTo(depth: number): void {
    while (this.#stack.length > depth) {
      const { end, pre, link } = this.#stack.pop()!;
      if (pre) this.#pre--;
      if (link >= 0) this.#endLink(link);
      // What was opened is closed, even where the page is cut.
      if (end !== '') this.#pieces.push({ kind: 'tag', value: end, link: -1 });
    }
  }

  #text(text: string): void {
    if (text === '') return;
    if (this.#characters + text.length > SHOWN_LIMITS.characters) {
      this.#cut = true;
      return;
    }
    const link = this.#link < 0 ? undefined : this.#links[this.#link];
    if (link !== undefined && text.trim() !== '') {
      link.any = true;
      if (link.text.length < SHOWN_LIMITS.linkText) link.text += text.slice(0, SHOWN_LIMITS.linkText);
    }
    this.#write('text', text);
  }

  #write(kind: Piece['kind'], value: string): void {
    if (this.#cut) return;
    if (this.#pieces.length >= SHOWN_LIMITS.pieces) {
      this.#cut = true;
      return;
    }
    this.#characters += value.length;
    this.#pieces.push({ kind, value, link: this.#link });
  }

  /** Absolute; empty for what is no address that a reader could go to. */
  #resolved(address: string): string {
    const url = URL.parse(address, this.#reading.base);
    return url !== null && /^(?:https?|mailto|tel):$/.test(url.protocol) ? url.href : '';
  }

  finish(): Passed {
    this.#endSelect();
    this.#closeTo(0);
    const links = this.#links.map(({ text, label, url }) => ({ text: text.replace(/\s+/g, ' ').trim() || label, url }));
    return { pieces: this.#pieces, links, linkEnds: this.#linkEnds, cut: this.#cut };
  }
}

export function isLanguage(text: string): boolean {
  return text.length <= 20 && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text);
}

/** An address that Cloudflare hides from robots: pairs of hexadecimal digits, the first of which is the key to the others. */
function uncloaked(code: string): string {
  if (!/^(?:[0-9a-f]{2}){2,200}$/i.test(code)) return '';
  const bytes = code.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  return String.fromCharCode(...bytes.slice(1).map((byte) => byte ^ bytes[0]!));
}
