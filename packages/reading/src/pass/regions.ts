import type { BlockDraft } from '../blocks.ts';
import * as E from '../elements.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { LIMITS } from '../limits.ts';
import type { Need } from '../links.ts';
import { detached } from '../recent-texts.ts';
import { hintOf } from '../zones.ts';
import { type LinkDraft, type Notes, type Page, Skip } from './page.ts';

/**
 * What is the same on many pages of a site (menus, lists of links, footers) is read once: an element that begins where nothing is pending, whose inside asks nothing of the page
 * around it but what is noted here, reads the same wherever the same characters stand in the same place. Where anything else is asked, the general way is gone.
 */

/** Fewer characters are read as fast as they are recognised. */
const SHORTEST = 600;
/** Characters that tell a region from others before it is compared. */
const SAMPLES = 24;
/** A region is kept when it stands on the first page, or comes for the second time; so many ways of the same beginning are. */
const MOST_ALIKE = 8;
/** What begins alike and was otherwise on so many pages one after the other is otherwise on each: it wraps what is the page's own. */
const TRIED = 3;
/** Pages whose text is kept of one site, and characters of regions. */
const MOST_SOURCES = 24;
const MOST_CHARACTERS = 4_000_000;
const MOST_SEEN = 50_000;
/** Characters of a text or an address that may come back: none longer is remembered by who looks for wordings. */
const LONGEST_SAME = 300;
/** Open elements around a region and in it. */
const DEEPEST = 200;

/** Elements that regions are made of. */
const BEGINS = new Uint8Array(E.TRAITS.length);
for (const tag of [T.div, T.nav, T.header, T.footer, T.ul, T.ol, T.aside, T.section, T.menu, T.article, T.dl]) BEGINS[tag] = 1;

/** Elements that ask or tell something of the page as a whole. */
const WHOLE = new Uint8Array(E.TRAITS.length);
for (const tag of [
  ...[T.form, T.input, T.button, T.select, T.option, T.optgroup, T.textarea, T.label, T.legend, T.fieldset, T.iframe, T.frame, T.frameset],
  ...[
    T.embed,
    T.object,
    T.base,
    T.meta,
    T.link,
    T.title,
    T.html,
    T.head,
    T.body,
    T.time,
    T.summary,
    T.details,
    T.script,
    T.noscript,
    T.plaintext,
  ],
])
  WHOLE[tag] = 1;

/** What stands around an element and is asked inside it. */
interface Around {
  readonly zone: number;
  readonly bits: number;
  readonly kind: number;
  readonly level: number;
  readonly hint: number;
  readonly textSeen: boolean;
  /** The headings that govern it, from the nearest outwards: level, zone and kind of each. */
  readonly chain: readonly (number | string)[];
}

/** An element that was read, with all that came of it. Places of blocks count from its first; those of headings around it are -2 for the nearest, -3 for the next. */
interface Region extends Around {
  readonly text: string;
  readonly blocks: readonly BlockDraft[];
  readonly links: readonly LinkDraft[];
  readonly hints: readonly string[];
  /** What these mark the page with, each once. */
  readonly tokens: readonly string[];
  /** Ids in it, and what each element that has one held. */
  readonly ids: readonly string[];
  readonly held: readonly number[];
  readonly isLabelled: boolean;
  readonly need: Need;
  readonly origin: string;
  readonly folder: string;
  /** Pages that its links lead to a part of. */
  readonly fragments: readonly string[];
  readonly images: number;
  readonly tabPanels: number;
  readonly serial: number;
  readonly substance: number;
  readonly characters: number;
  readonly linkCharacters: number;
  readonly governor: number;
  readonly endsWithText: boolean;
  /** It came back: its strings are those that the site had first. */
  isShared: boolean;
}

/** An element that is being read. */
interface Recording extends Around {
  readonly key: number;
  readonly start: number;
  /** The place of its frame. */
  readonly at: number;
  readonly before: Counts;
  /** What had been asked of the base before. */
  readonly need: Need;
  readonly governors: readonly number[];
  isDead: boolean;
}

interface Counts {
  readonly blocks: number;
  readonly links: number;
  readonly hints: number;
  readonly ids: number;
  readonly images: number;
  readonly tabPanels: number;
  readonly serial: number;
  readonly substance: number;
  readonly characters: number;
  readonly linkCharacters: number;
}

/** What was read of one site and may come back on its next page. A memory that changes no answer. */
export class SiteMemory {
  readonly #regions = new Map<number, Region[]>();
  readonly #seen = new Set<number>();
  readonly #texts = new Map<string, string>();
  readonly #joined = new Map<string, Map<string, string>>();
  #characters = 0;
  #sources = 0;
  #last = '';
  #isFirst = true;
  /** Elements that were known again, and their characters. */
  met = 0;
  metCharacters = 0;

  /** @returns what is known by a key; `null` where it is met for the first time, and noted */
  of(key: number): readonly Region[] | null {
    const regions = this.#regions.get(key);
    if (regions !== undefined) return regions;
    if (this.#isFirst || this.#seen.has(key)) return NONE;
    if (this.#seen.size < MOST_SEEN) this.#seen.add(key);
    return null;
  }

  /** A page was read to its end. */
  endPage(): void {
    this.#isFirst = false;
  }

  /** The string that was met first of those that say the same: whoever looks for it in a table need not read it again. */
  same(text: string): string {
    // Nothing of a site keeps the pages that it was cut out of: they would stay until its last page is judged.
    if (text.length > LONGEST_SAME) return detached(text);
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size >= MOST_SEEN) return text;
    const own = detached(text);
    this.#texts.set(own, own);
    return own;
  }

  /** Plain addresses below an origin that were joined for pages of the site. */
  joined(origin: string): Map<string, string> {
    let joined = this.#joined.get(origin);
    if (joined === undefined) {
      joined = new Map();
      this.#joined.set(origin, joined);
    }
    return joined;
  }

  keep(key: number, region: Region, source: string): void {
    if (this.#characters > MOST_CHARACTERS) return;
    if (source !== this.#last) {
      if (this.#sources >= MOST_SOURCES) return;
      this.#sources++;
      this.#last = source;
    }
    this.#characters += region.text.length;
    const regions = this.#regions.get(key);
    if (regions === undefined) this.#regions.set(key, [region]);
    else if (regions.length < MOST_ALIKE) regions.push(region);
  }
}

const NONE: readonly Region[] = [];

/** Notes of what happens in the elements of a page that may be met again. */
export class Recorder implements Notes {
  readonly #memory: SiteMemory;
  readonly #open: Recording[] = [];
  readonly hints: string[] = [];
  readonly ids: string[] = [];
  readonly held: number[] = [];
  readonly sharedBlocks: number[] = [];
  readonly sharedLinks: number[] = [];
  #labelled = -1;

  constructor(memory: SiteMemory) {
    this.#memory = memory;
  }

  /**
   * A start tag was read, and nothing done about it yet. Where its element is known, all that comes of it is put into the page.
   *
   * @returns the place behind the element; -1 where it must be read
   */
  begin(page: Page, start: number): number {
    const tag = page.tag;
    this.note(tag);
    if (page.frames.depth >= DEEPEST + 100) this.spoil();
    if (tag <= 0 || BEGINS[tag] === 0) return -1;
    if (start + SHORTEST > page.source.length || !isClean(page)) return -1;
    const key = keyOf(page.source, start);
    const known = this.#memory.of(key);
    if (known === null) return -1;
    const around = aroundOf(page);
    // Compared in one piece: `startsWith` goes character by character.
    for (const region of known)
      if (page.source.slice(start, start + region.text.length) === region.text && fits(region, around, page)) {
        this.#memory.met++;
        this.#memory.metCharacters += region.text.length;
        this.#put(page, region, around.governors);
        return start + region.text.length;
      }
    if (known.length >= MOST_ALIKE || isNeverTheSame(known)) return -1;
    const { resolver } = page;
    this.#open.push({
      ...around,
      ...{ key, start, at: page.frames.depth, before: countsOf(page, this), need: resolver.need, isDead: page.panels.governs.size > 0 },
    });
    resolver.need = 0;
    return -1;
  }

  /** A start tag was read. */
  note(tag: number): void {
    if (tag > 0 && WHOLE[tag] === 1) this.spoil();
  }

  endPage(): void {
    this.#memory.endPage();
  }

  same(text: string): string {
    return this.#memory.same(text);
  }

  joined(origin: string): Map<string, string> {
    return this.#memory.joined(origin);
  }

  /** Something was asked of the page as a whole, or told it. */
  spoil(): void {
    for (const recording of this.#open) recording.isDead = true;
  }

  /** Something was asked of the open element at a place. */
  reach(at: number): void {
    for (const recording of this.#open) if (recording.at > at) recording.isDead = true;
  }

  /** An element names others as its title. */
  labelled(page: Page): void {
    this.#labelled = page.serial;
  }

  /** An end tag was read, and done what it does. */
  end(page: Page, tag: number, nameEnd: number): void {
    const { depth } = page.frames;
    for (let one = this.#open.at(-1); one !== undefined && depth <= one.at; one = this.#open.at(-1)) {
      this.#open.pop();
      const need = page.resolver.need;
      page.resolver.need |= one.need;
      // Its own end tag ended it, or another did.
      if (one.isDead || depth !== one.at || page.frames.tag[one.at] !== tag || !isClean(page)) continue;
      const close = page.source.indexOf('>', nameEnd) + 1;
      if (close === 0 || close - one.start < SHORTEST) continue;
      const region = (need & 4) !== 0 ? null : this.#regionOf(page, one, detached(page.source.slice(one.start, close)), need);
      if (region !== null) this.#memory.keep(one.key, region, page.source);
    }
  }

  #regionOf(page: Page, one: Recording, text: string, need: Need): Region | null {
    const { before } = one;
    const { writer, shape, resolver } = page;
    if (page.links.length >= LIMITS.links || writer.blocks.length >= LIMITS.blocks) return null;
    const chain = one.governors;
    let isOwn = true;
    const placeOf = (heading: number): number => {
      if (heading < 0) return -1;
      if (heading >= before.blocks) return heading - before.blocks;
      const around = chain.indexOf(heading);
      if (around === -1) isOwn = false;
      return -2 - around;
    };
    const links = page.links.slice(before.links).map((link) => ({
      ...link,
      block: link.block < 0 ? -1 : link.block - before.blocks,
      heading: placeOf(link.heading),
    }));
    const hints = [...new Set(this.hints.slice(before.hints))];
    const fragments = links.flatMap(({ url }) => (url.includes('#') ? [url.slice(0, url.indexOf('#'))] : []));
    const region: Region = {
      ...{ zone: one.zone, bits: one.bits, kind: one.kind, level: one.level, hint: one.hint, textSeen: one.textSeen, chain: one.chain },
      text,
      blocks: writer.blocks.slice(before.blocks).map((block) => ({ ...block, heading: placeOf(block.heading) })),
      links,
      hints,
      tokens: [...new Set(hints.flatMap((value) => hintOf(value).tokens))],
      ids: this.ids.slice(before.ids),
      held: this.held.slice(before.ids),
      isLabelled: this.#labelled > before.serial,
      need,
      origin: resolver.origin,
      folder: resolver.folder,
      fragments,
      images: shape.images - before.images,
      tabPanels: shape.tabPanels - before.tabPanels,
      serial: page.serial - before.serial,
      substance: page.substance - before.substance,
      characters: writer.characters - before.characters,
      linkCharacters: writer.linkCharacters - before.linkCharacters,
      governor: placeOf(writer.governor),
      endsWithText: page.textSeen,
      isShared: false,
    };
    return isOwn && !fragments.includes(page.about.url) ? region : null;
  }

  /** What comes back has its strings in common with all that the site says. */
  #share(region: Region): void {
    for (const block of region.blocks) block.text = this.same(block.text);
    for (const link of region.links) {
      link.url = this.same(link.url);
      link.text = this.same(link.text);
      if (link.label !== '') link.label = this.same(link.label);
    }
    region.isShared = true;
  }

  /** Puts what is known of an element where it stands again. */
  #put(page: Page, region: Region, chain: readonly number[]): void {
    const { writer, shape, links } = page;
    const first = writer.blocks.length;
    const firstLink = links.length;
    if (!region.isShared) this.#share(region);
    const headingOf = (place: number): number => (place >= 0 ? first + place : place === -1 ? -1 : chain[-2 - place]!);
    for (const { kind, level, text, zone, comarked, heading } of region.blocks)
      writer.blocks.push({ kind, level, text, zone, comarked, heading: headingOf(heading) });
    for (const { url, text, label, block, zone, comarked, heading, download, nofollow, scripted } of region.links)
      links.push({
        url,
        text,
        label,
        block: block < 0 ? -1 : first + block,
        zone,
        comarked,
        heading: headingOf(heading),
        download,
        nofollow,
        scripted,
      });
    this.sharedBlocks.push(first, writer.blocks.length);
    this.sharedLinks.push(firstLink, links.length);
    for (const value of region.hints) this.hints.push(value);
    for (let i = 0; i < region.tokens.length && page.marks.size < LIMITS.marks; i++) page.marks.add(region.tokens[i]!);
    for (let i = 0; i < region.ids.length; i++) page.held(region.ids[i]!, region.held[i]!);
    page.resolver.need |= region.need;
    shape.images += region.images;
    shape.tabPanels += region.tabPanels;
    page.serial += region.serial;
    page.substance += region.substance;
    writer.characters += region.characters;
    writer.linkCharacters += region.linkCharacters;
    writer.governor = headingOf(region.governor);
    page.settled = writer.blocks.length;
    page.textSeen = region.endsWithText;
    if (region.isLabelled) this.labelled(page);
  }
}

/** Of the ways in which an element went on that begins so none ever came back. */
function isNeverTheSame(known: readonly Region[]): boolean {
  return known.length >= TRIED && !known.some(({ isShared }) => isShared);
}

/** Nothing is open or pending that what comes could belong to. */
function isClean(page: Page): boolean {
  const { writer, fields, frames, fiche, panels } = page;
  return (
    page.skip === Skip.none &&
    writer.idle &&
    writer.link === null &&
    writer.label === null &&
    !writer.bracketed &&
    page.anchor.link === null &&
    fields.select === null &&
    fields.labelInputs === null &&
    fields.afterInput === null &&
    panels.pending.length === 0 &&
    fiche.tell === -1 &&
    page.over === 0 &&
    page.settled === writer.blocks.length &&
    page.open[T.p] === 0 &&
    page.open[T.a] === 0 &&
    page.open[T.button] === 0 &&
    frames.depth < DEEPEST &&
    (frames.bits[frames.depth - 1]! & (F.COMARKED | F.LOCAL | F.IN_HEADING | F.IN_PRE)) === 0
  );
}

function aroundOf(page: Page): Around & Pick<Recording, 'governors'> {
  const { frames, writer } = page;
  const at = frames.depth - 1;
  const governors: number[] = [];
  const chain: (number | string)[] = [];
  for (let heading = writer.governor; heading >= 0; heading = writer.blocks[heading]!.heading) {
    const { level, zone, kind } = writer.blocks[heading]!;
    governors.push(heading);
    chain.push(level, zone, kind);
  }
  return {
    zone: frames.zone[at]!,
    bits: frames.bits[at]! & F.INHERITED,
    kind: frames.kind[at]!,
    level: frames.level[at]!,
    hint: frames.hint[at]!,
    textSeen: page.textSeen,
    chain,
    governors,
  };
}

/** The element stands in such a place as it did, and what it refers to is the same. */
function fits(region: Region, around: Around, page: Page): boolean {
  const { resolver, writer, links, panels } = page;
  return (
    region.zone === around.zone &&
    region.bits === around.bits &&
    region.kind === around.kind &&
    region.level === around.level &&
    region.hint === around.hint &&
    region.textSeen === around.textSeen &&
    region.chain.length === around.chain.length &&
    region.chain.every((one, i) => one === around.chain[i]) &&
    ((region.need & 1) === 0 || region.origin === resolver.origin) &&
    ((region.need & 2) === 0 || region.folder === resolver.folder) &&
    !region.fragments.includes(page.about.url) &&
    writer.blocks.length + region.blocks.length < LIMITS.blocks &&
    links.length + region.links.length < LIMITS.links &&
    (panels.governs.size === 0 || (!region.isLabelled && !region.ids.some((id) => panels.governs.has(id))))
  );
}

function countsOf(page: Page, { hints, ids }: Recorder): Counts {
  const { writer, shape } = page;
  return {
    blocks: writer.blocks.length,
    links: page.links.length,
    hints: hints.length,
    ids: ids.length,
    images: shape.images,
    tabPanels: shape.tabPanels,
    serial: page.serial,
    substance: page.substance,
    characters: writer.characters,
    linkCharacters: writer.linkCharacters,
  };
}

/** A number that some characters give, from an element's start on: near ones, which tell its tag, and ones further away. */
function keyOf(source: string, start: number): number {
  let key = 0;
  for (let k = 0; k < SAMPLES; k++) key = (Math.imul(key, 31) + source.charCodeAt(start + 1 + k)) | 0;
  const step = (SHORTEST - SAMPLES - 2) / SAMPLES;
  for (let k = 1; k <= SAMPLES; k++) key = (Math.imul(key, 31) + source.charCodeAt(start + SAMPLES + ((k * step) | 0))) | 0;
  return key;
}
