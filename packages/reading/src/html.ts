import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { fromCloak, fromCloudflare, fromRotation, hiddenAddresses } from './addresses.ts';
import { ATTRIBUTE as AT, Attributes, GROUPS } from './attributes.ts';
import { BlockWriter, K, looksLikeTitle } from './blocks.ts';
import { isComarkedAddress, isComarkedFrame, isVerificationLine } from './comarked.ts';
import { dateIn, dateLine, dateRole, datesInJson } from './dates.ts';
import * as E from './elements.ts';
import { T } from './elements.ts';
import { decodeText } from './entities.ts';
import { type FieldDraft, FormCollector, type FormDraft, type InputDraft, isButtonType } from './forms.ts';
import * as F from './frames.ts';
import { LIMITS } from './limits.ts';
import { bareRedirect, isDocumentAddress, isDocumentType, Resolver, refreshOf, scriptedTarget } from './links.ts';
import { isHyphenated } from './names.ts';
import type { Frame, Link, Reading, Zone } from './reading.ts';
import { isToolWording, ShapeCounter } from './shape.ts';
import { addMarks, type Hint, hintOf, NO_HINT, Z, zoneName, zoneOf, zoneOfTitle } from './zones.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type LinkDraft = Writable<Link>;
type FrameDraft = Writable<Frame>;

/** What is known of a page before its text is read. */
export interface About {
  readonly url: string;
  readonly encoding: string;
  readonly misdeclared: boolean;
}

/** Reads a decoded page in one pass. Never throws, whatever the text. */
export function readHtml(source: string, about: About): Reading {
  const pass = new Pass(source, about);
  // Entities are resolved only in what is kept, which is faster than in everything.
  const tokenizer = new Tokenizer({ decodeEntities: false }, pass);
  tokenizer.write(source);
  tokenizer.end();
  return pass.finish();
}

/** What text directly in an element is; `INHERITS` where its parent decides. */
const INHERITS = 255;
const KIND_OF = new Uint8Array(E.TAGS.words.length).fill(INHERITS);
for (const tag of 'dd blockquote address pre section article aside nav header footer main form fieldset table ul ol dl details figure menu dialog tr tbody thead tfoot search'.split(
  ' ',
))
  KIND_OF[E.TAGS.id(tag)] = K.text;
KIND_OF[T.li] = K.item;
KIND_OF[T.td] = K.cell;
KIND_OF[T.th] = K.cell;
KIND_OF[T.dt] = K.term;
KIND_OF[T.caption] = K.caption;
KIND_OF[T.figcaption] = K.caption;
KIND_OF[T.legend] = K.caption;
KIND_OF[T.button] = K.button;
KIND_OF[T.label] = K.label;
/** Level of the heading elements; 0 for all others. */
const HEADING_OF = new Uint8Array(E.TAGS.words.length);
for (const [i, tag] of [T.h1, T.h2, T.h3, T.h4, T.h5, T.h6].entries()) HEADING_OF[tag] = i + 1;

function isHeading(tag: number): boolean {
  return tag > 0 && HEADING_OF[tag] !== 0;
}

const Skip = { none: 0, plain: 1, title: 2, script: 3, noscript: 4, foreign: 5, address: 6 } as const;

/** A cell of a row of a layout table: enough to tell a menu from a text. */
interface Cell {
  readonly block: number;
  readonly blockEnd: number;
  readonly link: number;
  readonly linkEnd: number;
  readonly characters: number;
  readonly linkCharacters: number;
}

class Pass implements TokenizerCallbacks {
  readonly #source: string;
  readonly #about: About;
  readonly #attributes: Attributes;
  readonly #writer = new BlockWriter();
  readonly #frames = new F.Frames();
  readonly #forms = new FormCollector();
  readonly #shape = new ShapeCounter();
  readonly #marks = new Set<string>();
  readonly #hints = new Map<string, Hint>();
  readonly #links: LinkDraft[] = [];
  readonly #frameList: FrameDraft[] = [];
  readonly #hosts = new Set<string>();
  readonly #hostOf = new Map<string, string>();
  /** Open elements of each known tag. */
  readonly #open = new Int32Array(E.TAGS.words.length);

  #resolver: Resolver;
  #based = false;
  #tag = 0;
  #serial = 0;
  /** Elements deeper than the limit that are open. */
  #over = 0;
  /** Counts characters, links, fields, frames: anything that a panel may hold. */
  #substance = 0;

  #skip: number = Skip.none;
  #skipTag = 0;
  #skipDepth = 0;
  #foreignHtml = 0;
  #skipText = '';
  #scriptType = '';

  #title: string | null = null;
  #ogTitle = '';
  #description = '';
  #ogDescription = '';
  #language = '';
  #generator = '';
  #canonical = '';
  #refresh: string | null = null;
  #noindex = false;
  #nofollow = false;
  #published: string | null = null;
  #modified: string | null = null;
  #linePublished: string | null = null;
  #lineModified: string | null = null;

  #link: LinkDraft | null = null;
  /** The open link has an address; without one it is a promise at most. */
  #linkKept = false;
  #linkAlt = '';
  #linkAria = '';
  #linkTitle = '';
  #linkPromise = false;

  #select: FieldDraft | null = null;
  #option: string | null = null;
  #labelInputs: InputDraft[] | null = null;
  #afterInput: InputDraft | null = null;
  #nearUsed = -1;
  /** Of the fieldset that is open. */
  #legend = '';

  /** Panels whose title is being read, and the titles of panels by id. */
  #pendingPanels: string[] = [];
  readonly #governs = new Map<string, number>();
  /** Accordion titles and the depth they stood at. */
  readonly #accordions = new Map<number, number>();
  readonly #cells: (Cell[] | null)[] = [];

  #settled = 0;
  #comarkedSeen = false;
  /** Block of a verification line that no fiche was found around yet. */
  #tell = -1;
  #textSeen = false;
  /** The page names the Direction that verifies the fiches at all: spares a look at every block of the others. */
  readonly #mayBeFiche: boolean;

  constructor(source: string, about: About) {
    this.#source = source;
    this.#about = about;
    this.#attributes = new Attributes(source);
    this.#resolver = new Resolver(about.url);
    this.#mayBeFiche = source.indexOf('irection de l') !== -1;
    // The document itself, so that there is always a frame.
    this.#frames.depth = 1;
    this.#frames.id[0] = '';
    this.#frames.governor[0] = -1;
  }

  // ── What the tokenizer tells ────────────────────────────────────────────────

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

  isInForeignContext(): boolean {
    return this.#skip === Skip.foreign;
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.#skip === Skip.foreign) this.ontext(start, end - offset);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = E.TAGS.find(this.#source, start, end);
    this.#attributes.begin();
  }

  onopentagend(): void {
    this.#start(false);
  }

  onselfclosingtag(): void {
    this.#start(true);
  }

  ontext(start: number, end: number): void {
    if (this.#skip !== Skip.none) {
      this.#skippedText(start, end);
      return;
    }
    const source = this.#source;
    let i = start;
    while (i < end && source.charCodeAt(i) <= 32) i++;
    if (this.#select !== null) {
      if (i < end && this.#option !== null && this.#option.length < LIMITS.label) {
        this.#option += decodeText(source.slice(i, Math.min(end, i + LIMITS.label)));
      }
      return;
    }
    const writer = this.#writer;
    if (i > start) writer.space();
    if (i === end) return;
    const frames = this.#frames;
    const top = frames.depth - 1;
    const bits = frames.bits[top]!;
    this.#substance += end - i;
    if ((bits & F.IN_PRE) !== 0) {
      this.#preformatted(i, end, bits);
      return;
    }
    const bold = (bits & F.IN_BOLD) !== 0;
    // A text longer than a block is cut into several.
    while (end - i > 4_000) {
      let cut = i + 4_000;
      while (cut > i + 3_000 && source.charCodeAt(cut) > 32) cut--;
      if (source.charCodeAt(cut) > 32) cut = i + 4_000;
      writer.add(source, i, cut, bold);
      this.#flush();
      i = cut;
      while (i < end && source.charCodeAt(i) <= 32) i++;
    }
    if (i < end) writer.add(source, i, end, bold);
    if (writer.pending > 4_000) this.#flush();
  }

  onclosetag(start: number, end: number): void {
    const tag = E.TAGS.find(this.#source, start, end);
    if (this.#skip !== Skip.none) {
      this.#closeSkipped(tag);
      return;
    }
    const traits = tag > 0 ? E.TRAITS[tag]! : 0;
    if (this.#over > 0 && (traits & E.VOID) === 0) {
      this.#over--;
      if ((traits & E.BLOCK) !== 0 || isHyphenated(tag)) this.#flush();
      if (tag === T.a) this.#closeLink();
      if (tag === T.form) this.#forms.close();
      return;
    }
    if (tag === T.br) {
      this.#break();
      return;
    }
    if (tag === T.body || tag === T.html) return;
    if (tag === T.form) this.#forms.close();
    if (tag > 0 && this.#open[tag] === 0 && !isHeading(tag)) {
      if (tag === T.p) this.#flush();
      return;
    }
    this.#end(tag, traits);
  }

  // ── Start tags ──────────────────────────────────────────────────────────────

  #start(selfClosing: boolean): void {
    const tag = this.#tag;
    if (this.#skip !== Skip.none) {
      if (this.#startSkipped(tag, selfClosing)) return;
    }
    const traits = tag > 0 ? E.TRAITS[tag]! : isHyphenated(tag) ? E.BLOCK | E.CONTAINER : 0;
    if (this.#select !== null && ((traits & E.BLOCK) !== 0 || tag === T.input || tag === T.textarea)) this.#closeUntil(T.select);
    if ((traits & (E.IMPLIES | E.CLOSES_P)) !== 0 && !this.#imply(tag, traits)) return;
    if ((traits & E.BLOCK) !== 0) this.#flush(true);
    if ((traits & E.VOID) !== 0) {
      this.#void(tag);
      return;
    }
    if ((traits & E.SKIP) !== 0) {
      this.#startSkip(tag, selfClosing);
      return;
    }
    if (this.#frames.depth >= LIMITS.depth) {
      this.#over++;
      if (tag === T.a) this.#startLink(this.#attributes.address(AT.href), false);
      if (tag === T.form) this.#startForm();
      return;
    }
    this.#push(tag, traits);
    if ((traits & E.OPENS) !== 0) this.#opened(tag);
    const { groups } = this.#attributes;
    if ((groups & GROUPS.scripted) !== 0) this.#scripted();
    if ((groups & GROUPS.rare) !== 0 && this.#attributes.has(AT.dataCfemail)) {
      const address = fromCloudflare(this.#attributes.get(AT.dataCfemail));
      if (address !== null) this.#hiddenText(tag, address);
    }
    if (selfClosing && isHyphenated(tag)) this.#pop();
  }

  /** Closes what the start of this element closes. False when the element itself is to be ignored. */
  #imply(tag: number, traits: number): boolean {
    const frames = this.#frames;
    if ((traits & E.CLOSES_P) !== 0 && this.#open[T.p]! > 0) {
      for (let i = frames.depth - 1; i > 0; i--) {
        const open = frames.tag[i]!;
        if (open === T.p) {
          this.#closeTo(i);
          break;
        }
        if ((frames.traits[i]! & E.SCOPE) !== 0 || open === T.button) break;
      }
    }
    if ((traits & E.IMPLIES) === 0) return true;
    switch (tag) {
      case T.li:
        if (this.#open[tag]! > 0) this.#closeItem();
        break;
      case T.dt:
      case T.dd:
        this.#closeSibling(T.dt, T.dd, DEFINITIONS);
        break;
      case T.td:
      case T.th:
        this.#closeSibling(T.td, T.th, ROWS);
        break;
      case T.tr:
        this.#closeSibling(tag, tag, TABLES);
        break;
      case T.tbody:
      case T.thead:
      case T.tfoot:
        this.#closeSibling(T.tr, T.tr, TABLES);
        this.#closeSibling(T.tbody, T.thead, TABLES);
        this.#closeSibling(T.tfoot, T.tfoot, TABLES);
        break;
      case T.option:
        this.#closeSibling(tag, tag, SELECTS);
        break;
      case T.optgroup:
        this.#closeSibling(T.option, tag, SELECTS);
        break;
      case T.select:
        if (this.#select !== null) this.#closeUntil(tag);
        break;
      case T.a:
        if (this.#open[tag]! > 0) this.#end(tag, E.FORMATTING);
        break;
      case T.button:
        if (this.#open[tag]! > 0) this.#end(tag, E.BLOCK);
        break;
      case T.body:
        if (this.#open[tag]! > 0) return false;
        break;
      default:
        // A heading in a heading: the first was not closed.
        if (isHeading(frames.tag[frames.depth - 1]!)) this.#pop();
    }
    return true;
  }

  /** Closes the open item of the list that we are in. */
  #closeItem(): void {
    const frames = this.#frames;
    for (let i = frames.depth - 1; i > 0; i--) {
      if (frames.tag[i] === T.li) {
        this.#closeTo(i);
        return;
      }
      if ((frames.traits[i]! & E.LIST) !== 0) return;
    }
  }

  /** Closes the nearest open `first` or `second` that no element of `until` parts from here. */
  #closeSibling(first: number, second: number, until: ReadonlySet<number>): void {
    if (this.#open[first] === 0 && this.#open[second] === 0) return;
    const frames = this.#frames;
    for (let i = frames.depth - 1; i > 0; i--) {
      const open = frames.tag[i]!;
      if (open === first || open === second) {
        this.#closeTo(i);
        return;
      }
      if (until.has(open)) return;
    }
  }

  #push(tag: number, traits: number): void {
    const frames = this.#frames;
    const attributes = this.#attributes;
    const parent = frames.depth - 1;
    const at = frames.depth++;
    const root = tag === T.body || tag === T.html;
    if (tag > 0) this.#open[tag]!++;

    let hint = NO_HINT;
    let idHint = NO_HINT;
    let id = '';
    if (attributes.has(AT.class)) hint = this.#hint(attributes.get(AT.class));
    if (attributes.has(AT.id)) {
      id = attributes.get(AT.id).trim();
      if (id.length > 200) id = '';
      if (id !== '') idHint = this.#hint(id);
    }
    const { groups } = attributes;
    const role = (groups & GROUPS.role) !== 0 ? attributes.get(AT.role).trim().toLowerCase() : '';
    const parentBits = frames.bits[parent]!;
    let bits = parentBits & F.INHERITED;
    if ((traits & E.BOLD) !== 0) bits |= F.IN_BOLD;

    // Zone.
    const parentZone = frames.zone[parent]!;
    let zone = parentZone;
    if ((traits & E.CONTAINER) !== 0 && !root && (hint !== NO_HINT || idHint !== NO_HINT || role !== '' || (traits & E.ZONED) !== 0)) {
      const label = attributes.has(AT.ariaLabel) && (tag === T.nav || role === 'navigation') ? attributes.get(AT.ariaLabel) : '';
      zone = zoneOf(parentZone, tag, role, hint, idHint, label, (parentBits & (F.IN_CONTENT | F.IN_SECTION)) !== 0);
      if (zone === Z.main) {
        if (tag === T.main || role === 'main') bits |= F.IN_CONTENT | F.IN_MAIN;
        else if (hint.content || idHint.content) bits |= F.IN_CONTENT;
        else if (tag === T.article || tag === T.section) bits |= F.IN_SECTION;
        if (hint.card) bits |= F.CARD;
      }
    }

    // The State's block, and the town's inserts in it.
    if (!root && (hint.comarked !== 'none' || idHint.comarked !== 'none')) {
      if (hint.comarked === 'local' || idHint.comarked === 'local') {
        if ((bits & F.COMARKED) !== 0) bits = (bits & ~F.COMARKED) | F.LOCAL;
      } else {
        bits |= F.COMARKED;
        this.#comarkedSeen = true;
      }
    }

    // Kind of text.
    let kind = frames.kind[parent]!;
    let level = frames.level[parent]!;
    let titled = (traits & E.BLOCK) === 0 || tag === T.p ? frames.hint[parent]! : 0;
    const inHeading = (parentBits & F.IN_HEADING) !== 0;
    const heading = tag > 0 ? HEADING_OF[tag]! : 0;
    if (heading > 0 && !inHeading) {
      kind = K.heading;
      level = heading;
      bits |= F.IN_HEADING;
    } else if (role === 'heading' && !inHeading) {
      const named = Number(attributes.get(AT.ariaLevel));
      kind = K.heading;
      level = named >= 1 && named <= 6 ? Math.trunc(named) : 2;
      bits |= F.IN_HEADING | F.FLUSHES;
    } else if (tag === T.p) {
      if (kind === K.cell) {
        kind = K.text;
        level = 0;
      }
    } else if (tag > 0) {
      const own = KIND_OF[tag]!;
      if (own !== INHERITS && (own === K.text || !inHeading)) {
        kind = own;
        level = own === K.term ? 6 : 0;
      }
    }
    if (titled === 0 && (traits & E.TITLED) !== 0 && kind !== K.heading) titled = hint.level;
    if (tag === T.pre) bits |= F.IN_PRE;
    if ((traits & E.LIST) !== 0 || tag === T.li) bits |= F.IN_LIST;

    frames.tag[at] = tag;
    frames.traits[at] = traits;
    frames.zone[at] = zone;
    frames.id[at] = id;
    // What there was before it is asked only of blocks and of what has an id.
    if ((traits & E.BLOCK) !== 0 || id !== '' || groups !== 0 || tag < 0) {
      const writer = this.#writer;
      frames.serial[at] = ++this.#serial;
      frames.blocks[at] = writer.blocks.length;
      frames.links[at] = this.#links.length;
      frames.characters[at] = writer.characters;
      frames.linkCharacters[at] = writer.linkCharacters;
      frames.substance[at] = this.#substance;
      frames.governor[at] = writer.governor;
      frames.cells[at] = 0;
    }
    frames.kind[at] = kind;
    frames.level[at] = level;
    frames.hint[at] = titled;
    if (tag === T.tr) this.#cells[at] = null;

    if (zone !== parentZone) {
      bits |= F.RESETS;
      if (zone !== Z.main) this.#writer.governor = -1;
    }
    if ((bits & F.LOCAL) !== 0) this.#writer.governor = this.#ownHeading(this.#writer.governor);
    if (idHint.mount) bits |= F.MOUNT;
    if (tag === T.table && (role === 'presentation' || role === 'none')) bits |= F.LAYOUT;
    frames.bits[at] = bits;

    if (this.#governs.size > 0 && (id !== '' || attributes.has(AT.ariaLabelledby))) {
      const title = this.#governs.get(id) ?? this.#governs.get(attributes.get(AT.ariaLabelledby).trim());
      if (title !== undefined && title !== this.#writer.governor) {
        this.#writer.governor = title;
        frames.bits[at]! |= F.PANEL;
      } else if (title !== undefined) frames.bits[at]! |= F.PANEL;
    }
    if (hint.accordion || tag === T.summary || (groups & GROUPS.opener) !== 0 || role === 'tab') this.#opener(tag, at, role, hint);
    if ((groups & GROUPS.rare) === 0) return;
    if (attributes.has(AT.itemprop)) this.#dated(attributes.get(AT.itemprop), attributes.get(AT.content) || attributes.get(AT.datetime));
  }

  /** Titles of accordions, tabs and folded panels become headings. */
  #opener(tag: number, at: number, role: string, hint: Hint): void {
    const frames = this.#frames;
    const attributes = this.#attributes;
    const zone = frames.zone[at]!;
    const toggle = attributes.get(AT.dataBsToggle) || attributes.get(AT.dataToggle);
    const tab = role === 'tab' || toggle === 'tab' || toggle === 'pill';
    const panelled = tab || toggle === 'collapse' || attributes.has(AT.ariaControls) || attributes.has(AT.ariaExpanded);
    const inside = zone === Z.main || zone === Z.aside || zone === Z.card;
    if (inside && panelled) {
      let panel = attributes.get(AT.ariaControls) || attributes.get(AT.dataBsTarget) || attributes.get(AT.dataTarget);
      if (panel === '' && tag === T.a) panel = attributes.get(AT.href);
      panel = panel.startsWith('#') ? panel.slice(1) : panel.trim();
      if (panel !== '' && panel.length <= 200 && /^[^\s/?]+$/.test(panel)) {
        if (this.#pendingPanels.length < 20) this.#pendingPanels.push(panel);
        this.#shape.promise(panel);
      }
      if (tab && frames.id[at] !== '' && this.#pendingPanels.length < 20) this.#pendingPanels.push(frames.id[at]!);
    }
    if (tag === T.summary || (inside && (panelled || (hint.accordion && (frames.traits[at]! & (E.BLOCK | E.FORMATTING)) !== 0)))) {
      // A wrapper that calls itself an accordion's header has its title in a heading or a button further in.
      if (hint.accordion && !panelled && tag !== T.summary && tag !== T.button && tag !== T.a && tag !== T.p && tag !== T.dt) {
        frames.hint[at] = this.#accordionLevel(at);
        return;
      }
      if ((frames.bits[at]! & F.IN_HEADING) !== 0) return;
      // Beside text on the same line it is a link or a button like any other.
      if ((frames.traits[at]! & E.BLOCK) === 0 && this.#writer.pending > 0 && !tab) return;
      if ((frames.traits[at]! & E.BLOCK) === 0) this.#flush();
      frames.kind[at] = K.heading;
      frames.level[at] = this.#accordionLevel(at);
      frames.bits[at]! |= F.IN_HEADING | F.FLUSHES | (tab ? F.TAB : 0);
    }
  }

  /** One more than what governs an accordion's title; its sisters at the same depth do not. */
  #accordionLevel(at: number): number {
    const blocks = this.#writer.blocks;
    let outer = this.#writer.governor;
    while (outer >= 0 && (this.#accordions.get(outer) ?? -1) >= at) outer = blocks[outer]!.heading;
    return outer < 0 ? 2 : Math.min(6, Math.max(2, blocks[outer]!.level + 1));
  }

  #hint(value: string): Hint {
    const known = this.#hints.get(value);
    if (known !== undefined) return known;
    const hint = hintOf(value);
    addMarks(this.#marks, hint);
    if (this.#hints.size < LIMITS.ids) this.#hints.set(value, hint);
    return hint;
  }

  #opened(tag: number): void {
    const attributes = this.#attributes;
    switch (tag) {
      case T.html:
        this.#language = (attributes.get(AT.lang) || attributes.get(AT.xmlLang)).trim().toLowerCase().slice(0, 20);
        break;
      case T.body: {
        if (this.#language === '') this.#language = attributes.get(AT.lang).trim().toLowerCase().slice(0, 20);
        break;
      }
      case T.a: {
        this.#frames.bits[this.#frames.depth - 1]! |= F.LINKED;
        this.#startLink(attributes.address(AT.href), false);
        return;
      }
      case T.button:
        this.#startButton();
        return;
      case T.label: {
        const at = this.#frames.depth - 1;
        this.#frames.id[at] = attributes.get(AT.for).trim();
        this.#frames.bits[at]! |= F.LABEL;
        this.#writer.label = '';
        this.#labelInputs = [];
        break;
      }
      case T.form:
        this.#startForm();
        break;
      case T.select:
        this.#startSelect();
        break;
      case T.option:
        if (this.#select !== null) {
          this.#option = '';
          const label = attributes.get(AT.label);
          if (label !== '') this.#option = `${label.slice(0, LIMITS.label)} `;
        }
        break;
      case T.optgroup:
        if (this.#select !== null) this.#addOption(attributes.get(AT.label));
        break;
      case T.time:
        this.#time();
        break;
      case T.object:
        this.#startFrame(attributes.address(AT.data));
        break;
      default:
    }
  }

  // ── Elements whose inside is not text ───────────────────────────────────────

  #startSkip(tag: number, selfClosing: boolean): void {
    const attributes = this.#attributes;
    this.#skipTag = tag;
    this.#skipDepth = 1;
    this.#skipText = '';
    this.#skip = Skip.plain;
    switch (tag) {
      case T.title:
        this.#skip = Skip.title;
        return;
      case T.script: {
        this.#skip = Skip.script;
        this.#shape.scripts++;
        this.#scriptType = attributes.get(AT.type).toLowerCase();
        const source = attributes.address(AT.src);
        if (source !== '') {
          this.#scriptType = 'external';
          this.#host(source);
        }
        return;
      }
      case T.noscript:
        this.#skip = Skip.noscript;
        return;
      case T.svg:
      case T.math:
        this.#skip = selfClosing ? Skip.none : Skip.foreign;
        this.#foreignHtml = 0;
        if (this.#link !== null && this.#linkAlt === '') this.#linkAlt = attributes.get(AT.ariaLabel);
        return;
      case T.textarea:
        this.#field('textarea');
        return;
      case T.iframe:
        this.#flush();
        this.#startFrame(attributes.address(AT.src) || attributes.address(AT.dataSrc) || attributes.address(AT.dataLazySrc));
        return;
      default:
    }
  }

  /** A start tag inside such an element. True when it is none of the page's business. */
  #startSkipped(tag: number, selfClosing: boolean): boolean {
    if (this.#skip === Skip.foreign) {
      if (tag === this.#skipTag) {
        if (!selfClosing) this.#skipDepth++;
        return true;
      }
      // <foreignObject> is the only unknown name that matters here: HTML may stand in it.
      if (this.#isForeignObject()) {
        if (!selfClosing) this.#foreignHtml++;
        return true;
      }
      if (tag === T.a) {
        this.#svgLink();
        return true;
      }
      if (this.#foreignHtml > 0 || tag < 0 || (E.TRAITS[tag]! & E.BREAKOUT) === 0) return true;
      this.#skip = Skip.none;
      return false;
    }
    if (tag === this.#skipTag) this.#skipDepth++;
    // An unclosed <noscript> in the head ends where the body begins.
    if (this.#skip === Skip.noscript && tag === T.body) {
      this.#endSkip();
      return false;
    }
    return true;
  }

  #isForeignObject(): boolean {
    return this.#tag === FOREIGN_OBJECT;
  }

  #svgLink(): void {
    const url = this.#resolve(this.#attributes.address(AT.href) || this.#attributes.address(AT.xlinkHref));
    const text = this.#attributes.get(AT.ariaLabel) || this.#attributes.get(AT.title);
    if (url !== null) this.#addLink(url, text, -1, true);
  }

  #closeSkipped(tag: number): void {
    if (this.#skip === Skip.foreign && this.#foreignHtml > 0 && tag === FOREIGN_OBJECT) {
      this.#foreignHtml--;
      return;
    }
    if (tag !== this.#skipTag) return;
    this.#skipDepth--;
    if (this.#skipDepth <= 0) this.#endSkip();
  }

  #endSkip(): void {
    const skip = this.#skip;
    const text = this.#skipText;
    this.#skip = Skip.none;
    this.#skipText = '';
    if (skip === Skip.title) {
      if (this.#title === null) this.#title = decodeText(text).replace(/\s+/g, ' ').trim();
    } else if (skip === Skip.noscript) this.#shape.noscript(decodeText(text));
    else if (skip === Skip.address) {
      // The element whose text was replaced ends as any other.
      this.#end(this.#skipTag, this.#skipTag > 0 ? E.TRAITS[this.#skipTag]! : 0);
    }
  }

  #skippedText(start: number, end: number): void {
    switch (this.#skip) {
      case Skip.title:
      case Skip.noscript:
        if (this.#skipText.length < 1_000) this.#skipText += `${this.#source.slice(start, Math.min(end, start + 1_000))}`;
        break;
      case Skip.script:
        this.#script(start, end);
        break;
      default:
    }
  }

  #script(start: number, end: number): void {
    const type = this.#scriptType;
    if (type === 'external') return;
    if (type.includes('json')) {
      if (!type.includes('ld+json')) return;
      const dates = datesInJson(this.#source.slice(start, Math.min(end, start + 200_000)));
      this.#published ??= dates.published;
      this.#modified ??= dates.modified;
      return;
    }
    if (end - start > 5_000) return;
    const code = this.#source.slice(start, end);
    if (this.#refresh === null && end - start <= 600) {
      const target = bareRedirect(code);
      if (target !== '') this.#refresh = this.#resolve(target);
    }
    if (code.indexOf('addy') !== -1) {
      const address = fromCloak(code, decodeText);
      if (address !== null) this.#address(address);
    }
  }

  /** Writes an address in the place of an element's text. */
  #hiddenText(tag: number, address: string): void {
    this.#address(address);
    this.#skip = Skip.address;
    this.#skipTag = tag;
    this.#skipDepth = 1;
    this.#skipText = '';
  }

  #address(address: string): void {
    this.#writer.space();
    this.#writer.addText(address, false, false);
    this.#writer.space();
    this.#substance += address.length;
    if (this.#link !== null) {
      if (this.#linkKept) this.#link.url = `mailto:${address}`;
      return;
    }
    const link = this.#addLink(`mailto:${address}`, address, -1, true);
    if (link !== null) this.#writer.hold(link);
  }

  // ── Void elements ───────────────────────────────────────────────────────────

  #void(tag: number): void {
    const attributes = this.#attributes;
    switch (tag) {
      case T.br:
        this.#break();
        break;
      case T.img:
      case T.image:
        this.#shape.images++;
        if (this.#link !== null && this.#linkAlt === '') this.#linkAlt = attributes.get(AT.alt).trim();
        break;
      case T.input:
        this.#input();
        break;
      case T.meta:
        this.#meta();
        break;
      case T.link: {
        if (this.#canonical === '' && hasWord(attributes.get(AT.rel), 'canonical')) this.#canonical = attributes.address(AT.href);
        break;
      }
      case T.base:
        if (!this.#based) {
          const base = this.#resolver.resolve(attributes.address(AT.href));
          if (base !== null && /^https?:/.test(base)) {
            this.#based = true;
            this.#resolver = new Resolver(base.split('#')[0]!);
          }
        }
        break;
      case T.area: {
        const url = this.#resolve(attributes.address(AT.href));
        if (url !== null) this.#addLink(url, attributes.get(AT.alt) || attributes.get(AT.ariaLabel) || attributes.get(AT.title), -1, true);
        break;
      }
      case T.frame:
      case T.embed:
        this.#startFrame(attributes.address(AT.src));
        break;
      default:
    }
  }

  #meta(): void {
    const attributes = this.#attributes;
    const content = attributes.get(AT.content).trim();
    const equivalent = attributes.get(AT.httpEquiv).toLowerCase();
    if (equivalent === 'refresh' && this.#refresh === null) {
      const refresh = refreshOf(content);
      if (refresh !== null && refresh.seconds <= 30) this.#refresh = this.#resolve(refresh.address);
      return;
    }
    const name = (attributes.get(AT.name) || attributes.get(AT.property) || attributes.get(AT.itemprop) || equivalent).trim().toLowerCase();
    if (name === '' || content === '') return;
    switch (name) {
      case 'description':
        if (this.#description === '') this.#description = content.replace(/\s+/g, ' ').slice(0, 1_000);
        return;
      case 'og:description':
        if (this.#ogDescription === '') this.#ogDescription = content.replace(/\s+/g, ' ').slice(0, 1_000);
        return;
      case 'og:title':
        if (this.#ogTitle === '') this.#ogTitle = content.replace(/\s+/g, ' ').slice(0, 500);
        return;
      case 'generator':
        if (this.#generator === '') this.#generator = content.slice(0, 200);
        return;
      case 'robots': {
        const directives = content.toLowerCase();
        if (directives.includes('noindex') || /(?:^|[\s,])none(?:$|[\s,])/.test(directives)) this.#noindex = true;
        if (directives.includes('nofollow') || /(?:^|[\s,])none(?:$|[\s,])/.test(directives)) this.#nofollow = true;
        return;
      }
      case 'content-language':
        if (this.#language === '') this.#language = content.toLowerCase().slice(0, 20);
        return;
      default:
        this.#dated(name, content);
    }
  }

  #dated(name: string, value: string): void {
    const role = dateRole(name);
    if (role === null) return;
    const date = dateIn(value);
    if (role === 'published') this.#published ??= date;
    else this.#modified ??= date;
  }

  #time(): void {
    const attributes = this.#attributes;
    const at = this.#frames.depth - 1;
    const value = attributes.get(AT.datetime);
    if (value === '' || this.#frames.zone[at] !== Z.main || (this.#frames.bits[at]! & F.IN_LIST) !== 0) return;
    const name = attributes.get(AT.class).toLowerCase();
    if (/updated|modified|maj/.test(name)) this.#modified ??= dateIn(value);
    else if (/publish|entry-date|posted/.test(name)) this.#published ??= dateIn(value);
  }

  #startFrame(source: string): void {
    const url = this.#resolve(source);
    if (url === null || !url.startsWith('http')) return;
    this.#substance += 1;
    if (this.#frameList.length >= LIMITS.frames) return;
    const at = this.#frames.depth - 1;
    this.#frameList.push({
      url,
      title: this.#attributes.get(AT.title).trim().slice(0, LIMITS.label),
      heading: this.#writer.governor,
      block: this.#writer.blocks.length - 1,
      zone: zoneName(this.#frames.zone[at]!),
      comarked: (this.#frames.bits[at]! & F.COMARKED) !== 0 || isComarkedFrame(this.#hostname(url)),
    });
  }

  #hostname(url: string): string {
    return URL.parse(url)?.hostname ?? '';
  }

  #host(source: string): void {
    const url = this.#resolver.resolve(source);
    if (url === null || this.#hosts.size >= LIMITS.hosts) return;
    // Many scripts of a page come from one folder.
    const start = url.slice(0, url.indexOf('/', 8));
    let host = this.#hostOf.get(start);
    if (host === undefined) {
      host = this.#hostname(url);
      this.#hostOf.set(start, host);
    }
    if (host !== '') this.#hosts.add(host);
  }

  // ── Links ───────────────────────────────────────────────────────────────────

  /** Absolute address; also of e-mail addresses hidden in the link itself and of `javascript:` that opens one. */
  #resolve(href: string): string | null {
    if (href === '') return null;
    const first = href.charCodeAt(0) | 0x20;
    if (first === 0x6a && /^javascript:/i.test(href)) {
      const crypt = /UnCryptMailto\(\s{0,3}(?:'|%27)([^')%]{10,400})/i.exec(href);
      if (crypt !== null) {
        const address = fromRotation(crypt[1]!);
        return address === null ? null : `mailto:${address}`;
      }
      const target = scriptedTarget(
        href.includes('%27') || href.includes('%22') ? href.replaceAll('%27', "'").replaceAll('%22', '"') : href,
      );
      return target === '' ? null : this.#resolver.resolve(target);
    }
    if (first === 0x2f && href.startsWith('/cdn-cgi/l/email-protection#')) {
      const address = fromCloudflare(href.slice(28));
      if (address !== null) return `mailto:${address}`;
    }
    return this.#resolver.resolve(href);
  }

  #startLink(href: string, scripted: boolean): void {
    const attributes = this.#attributes;
    if (this.#link !== null) this.#closeLink();
    let url = this.#resolve(href);
    let byScript = scripted || ((href.charCodeAt(0) | 0x20) === 0x6a && /^javascript:/i.test(href));
    if (url === null) {
      if (attributes.has(AT.dataMailtoToken)) {
        const address = fromRotation(attributes.get(AT.dataMailtoToken));
        if (address !== null) url = `mailto:${address}`;
      }
      if (url === null) url = this.#scriptedTarget();
      if (url !== null) byScript = true;
    }
    const at = this.#frames.depth - 1;
    const type = attributes.get(AT.type);
    const link: LinkDraft = {
      url: url ?? '',
      text: '',
      label: '',
      block: -1,
      zone: zoneName(this.#frames.zone[at]!),
      comarked: (this.#frames.bits[at]! & F.COMARKED) !== 0,
      heading: this.#writer.governor,
      download: attributes.has(AT.download) || (type !== '' && isDocumentType(type)),
      nofollow: attributes.has(AT.rel) && hasWord(attributes.get(AT.rel), 'nofollow'),
      scripted: byScript,
    };
    this.#link = link;
    this.#linkKept = url !== null && this.#links.length < LIMITS.links;
    this.#linkAlt = '';
    this.#linkAria = attributes.has(AT.ariaLabel) ? attributes.get(AT.ariaLabel).trim() : '';
    this.#linkTitle = attributes.has(AT.title) ? attributes.get(AT.title).trim() : '';
    this.#linkPromise =
      url === null &&
      (href === '#' || attributes.has(AT.onclick)) &&
      !attributes.has(AT.ariaControls) &&
      !attributes.has(AT.dataTarget) &&
      !attributes.has(AT.dataBsTarget);
    this.#writer.link = '';
    this.#writer.openLink = link;
    if (this.#linkKept) {
      this.#links.push(link);
      this.#writer.hold(link);
      this.#substance++;
    }
  }

  #closeLink(): void {
    const link = this.#link;
    if (link === null) return;
    const writer = this.#writer;
    const written = trimmed(writer.link ?? '', LIMITS.linkCharacters);
    this.#link = null;
    writer.link = null;
    writer.openLink = null;
    const title = this.#linkTitle;
    const aria = this.#linkAria;
    link.text = written !== '' ? written : tidy(this.#linkAlt || aria || title, LIMITS.linkCharacters);
    if (title !== '' || aria !== '') {
      let label = '';
      if (title !== '' && !link.text.includes(title)) label = title;
      if (aria !== '' && !link.text.includes(aria) && !label.includes(aria)) label = label === '' ? aria : `${label} · ${aria}`;
      link.label = tidy(label, LIMITS.linkCharacters);
    }
    if (this.#linkPromise && link.zone === 'main' && written !== '' && !isToolWording(written)) this.#shape.promise('');
    this.#linkPromise = false;
  }

  /** Address that the element's own attributes open by a script; `null` without one. */
  #scriptedTarget(): string | null {
    const attributes = this.#attributes;
    if ((attributes.groups & GROUPS.scripted) === 0) return null;
    if (attributes.has(AT.onclick)) {
      const target = scriptedTarget(attributes.get(AT.onclick));
      if (target !== '') return this.#resolver.resolve(target);
    }
    const data =
      attributes.address(AT.dataHref) || attributes.address(AT.dataLink) || (this.#tag === T.button ? attributes.address(AT.dataUrl) : '');
    // Other things than addresses are kept in such attributes too.
    return /^(?:https?:\/\/|\/|[\w-]+\.(?:html?|php|aspx?)\b)/i.test(data) ? this.#resolver.resolve(data) : null;
  }

  /** An element that is no link but opens an address. */
  #scripted(): void {
    if (this.#link !== null) return;
    const url = this.#scriptedTarget();
    if (url === null) return;
    this.#frames.bits[this.#frames.depth - 1]! |= F.LINKED;
    this.#startLink(url, true);
  }

  #addLink(url: string, text: string, block: number, scripted: boolean): LinkDraft | null {
    if (this.#links.length >= LIMITS.links) return null;
    const at = this.#frames.depth - 1;
    const link: LinkDraft = {
      url,
      text: tidy(text, LIMITS.linkCharacters),
      label: '',
      block,
      zone: zoneName(this.#frames.zone[at]!),
      comarked: (this.#frames.bits[at]! & F.COMARKED) !== 0,
      heading: this.#writer.governor,
      download: false,
      nofollow: false,
      scripted,
    };
    this.#links.push(link);
    this.#substance++;
    return link;
  }

  // ── Forms ───────────────────────────────────────────────────────────────────

  #draft(action: string, method: string, gathered: boolean, from: number): FormDraft {
    const at = this.#frames.depth - 1;
    const marks: string[] = [];
    const frames = this.#frames;
    // The element itself and the two that wrap it.
    for (let i = from; i >= Math.max(0, from - 2); i--)
      if (frames.id[i] !== '' && !marks.includes(frames.id[i]!)) marks.push(frames.id[i]!);
    return {
      action,
      method: method === 'post' ? 'post' : method === 'dialog' ? 'dialog' : 'get',
      zone: zoneName(frames.zone[at]!),
      comarked: (frames.bits[at]! & F.COMARKED) !== 0,
      heading: this.#writer.governor,
      block: this.#writer.blocks.length,
      gathered,
      mute: false,
      marks,
      fields: [],
      buttons: [],
      legends: [],
      groups: new Map(),
    };
  }

  #startForm(): void {
    const attributes = this.#attributes;
    const action = this.#resolver.resolve(attributes.address(AT.action)) ?? this.#about.url;
    const method = attributes.get(AT.method).trim().toLowerCase();
    const draft = this.#draft(action, method, false, this.#frames.depth - 1);
    draft.mute = method === '' && /^(?:#.*|javascript:.*)?$/i.test(attributes.get(AT.action).trim());
    for (const value of [attributes.get(AT.class), attributes.get(AT.id), attributes.get(AT.name), attributes.get(AT.role)]) {
      for (const token of value.split(/\s+/, 30))
        if (token !== '' && token.length <= 100 && !draft.marks.includes(token)) draft.marks.push(token);
    }
    this.#forms.open(draft);
  }

  /** The form of an input that is being read: the open one, or what gathers inputs in this part of the page. */
  #formHere(make: boolean): FormDraft | null {
    if (this.#forms.current !== null) return this.#forms.current;
    const frames = this.#frames;
    let at = frames.depth - 1;
    while (at > 0 && (frames.traits[at]! & E.GROUP) === 0) at--;
    const group = frames.serial[at]!;
    return make ? this.#forms.gathering(group, () => this.#draft(this.#about.url, 'get', true, at)) : this.#forms.gathered(group);
  }

  #field(type: string): FieldDraft | null {
    const attributes = this.#attributes;
    if (type === 'hidden' && this.#forms.current === null) return null;
    const form = this.#formHere(true)!;
    this.#substance++;
    const writer = this.#writer;
    const choice = type === 'radio' || type === 'checkbox';
    const before = writer.sinceField();
    writer.markField();
    const answered = this.#afterInput !== null && before !== '';
    if (answered) {
      this.#afterInput!.near = tidy(before, LIMITS.label);
      this.#afterInput = null;
    }
    const added = this.#forms.add(form, {
      type,
      name: attributes.get(AT.name).slice(0, 200),
      id: attributes.get(AT.id).trim(),
      required: attributes.has(AT.required) || attributes.get(AT.ariaRequired) === 'true',
      autocomplete: attributes.get(AT.autocomplete).trim().toLowerCase().slice(0, 100),
      aria: tidy(attributes.get(AT.ariaLabel) || (choice ? '' : attributes.get(AT.title)), LIMITS.label),
      placeholder: tidy(attributes.get(AT.placeholder), LIMITS.label),
      legend: this.#legend,
    });
    if (added === null) return null;
    const { input, field } = added;
    if (this.#labelInputs !== null) this.#labelInputs.push(input);
    if (type === 'hidden') return field;
    const last = writer.blocks.length - 1;
    if (choice) {
      // Before the first of a group stands what all of them answer.
      if (field.inputs.length === 1 && type === 'radio') {
        if (before !== '' && !answered) field.legend = tidy(before, LIMITS.label);
        else if (field.legend === '' && last >= form.block && last > this.#nearUsed && writer.blocks[last]!.text.length <= 120)
          field.legend = writer.blocks[last]!.text;
      }
      this.#afterInput = input;
    } else {
      this.#afterInput = null;
      if (before !== '') input.near = tidy(before, LIMITS.label);
      else if (last >= form.block && last > this.#nearUsed && writer.blocks[last]!.text.length <= 120) {
        input.near = writer.blocks[last]!.text;
        this.#nearUsed = last;
      }
    }
    return field;
  }

  #input(): void {
    const attributes = this.#attributes;
    const type = attributes.get(AT.type).trim().toLowerCase().slice(0, 30) || 'text';
    if (type === 'password') this.#shape.passwordFields++;
    if (!isButtonType(type)) {
      this.#field(type);
      return;
    }
    const text = tidy(
      attributes.get(AT.value) || attributes.get(AT.alt) || attributes.get(AT.ariaLabel) || attributes.get(AT.title),
      LIMITS.label,
    );
    const form = this.#formHere(false);
    if (form !== null && form.buttons.length < 50 && text !== '' && type !== 'reset') form.buttons.push(text);
    if (text === '') return;
    this.#flush();
    const at = this.#frames.depth - 1;
    const block = this.#writer.alone(text, K.button, zoneName(this.#frames.zone[at]!), (this.#frames.bits[at]! & F.COMARKED) !== 0);
    this.#writer.characters += text.length;
    this.#settle();
    const url = this.#scriptedTarget() ?? this.#resolver.resolve(attributes.address(AT.formaction));
    if (url !== null) this.#addLink(url, text, block, true);
  }

  #startSelect(): void {
    this.#select = this.#field('select') ?? {
      type: 'select',
      name: '',
      required: false,
      autocomplete: '',
      options: [],
      inputs: [],
      legend: '',
    };
    this.#option = null;
  }

  #addOption(raw: string): void {
    const text = tidy(raw, LIMITS.label);
    if (this.#select !== null && text !== '' && this.#select.options.length < LIMITS.options) this.#select.options.push(text);
  }

  #startButton(): void {
    const attributes = this.#attributes;
    const at = this.#frames.depth - 1;
    // What it says when it has no text.
    this.#frames.id[at] = this.#frames.id[at]!;
    this.#buttonLabel = tidy(attributes.get(AT.ariaLabel) || attributes.get(AT.title) || attributes.get(AT.value), LIMITS.label);
    this.#buttonSubmits = attributes.get(AT.type).toLowerCase() !== 'reset';
    const url = this.#scriptedTarget() ?? this.#resolver.resolve(attributes.address(AT.formaction));
    if (url !== null && this.#link === null) {
      this.#frames.bits[at]! |= F.LINKED;
      this.#startLink(url, true);
    }
  }
  #buttonLabel = '';
  #buttonSubmits = false;

  #endButton(at: number): void {
    const blocks = this.#writer.blocks;
    let text = '';
    for (let i = this.#frames.blocks[at]!; i < blocks.length && text.length < LIMITS.label; i++)
      text = text === '' ? blocks[i]!.text : `${text} ${blocks[i]!.text}`;
    text = tidy(text || this.#buttonLabel, LIMITS.label);
    const form = this.#formHere(false);
    if (form !== null && text !== '' && this.#buttonSubmits && form.buttons.length < 50) form.buttons.push(text);
  }

  #endLabel(at: number): void {
    const text = tidy(this.#writer.label ?? '', LIMITS.label);
    this.#writer.label = null;
    const id = this.#frames.id[at]!;
    const inputs = this.#labelInputs ?? [];
    this.#labelInputs = null;
    if (id !== '') this.#forms.label(id, text);
    else for (const input of inputs) input.wrapping = text;
  }

  // ── End tags ────────────────────────────────────────────────────────────────

  #end(tag: number, traits: number): void {
    const frames = this.#frames;
    const tablePart = (traits & E.TABLE_PART) !== 0;
    const heading = isHeading(tag);
    const inline = (traits & E.BLOCK) === 0;
    const list = tag === T.li;
    let crossed = false;
    for (let i = frames.depth - 1; i > 0; i--) {
      const open = frames.tag[i]!;
      if (open === tag || (heading && isHeading(open))) {
        if (!crossed) this.#closeTo(i);
        else if ((traits & E.FORMATTING) !== 0) this.#kill(i);
        return;
      }
      const openTraits = frames.traits[i]!;
      if (tablePart ? open === T.table : (openTraits & E.SCOPE) !== 0) return;
      if (list && (openTraits & E.LIST) !== 0) return;
      if (inline && (openTraits & E.BLOCK) !== 0) crossed = true;
    }
  }

  /** A formatting element ends, but blocks that were opened inside it go on. */
  #kill(at: number): void {
    const frames = this.#frames;
    if ((frames.bits[at]! & F.LINKED) !== 0) {
      this.#closeLink();
      frames.bits[at]! &= ~F.LINKED;
    }
    if (frames.tag[at]! > 0) this.#open[frames.tag[at]!]!--;
    if ((frames.traits[at]! & E.BOLD) !== 0) for (let i = at; i < frames.depth; i++) frames.bits[i]! &= ~F.IN_BOLD;
    frames.tag[at] = 0;
    frames.traits[at] = 0;
  }

  #closeUntil(tag: number): void {
    const frames = this.#frames;
    for (let i = frames.depth - 1; i > 0; i--) {
      if (frames.tag[i] === tag) {
        this.#closeTo(i);
        return;
      }
    }
    this.#select = null;
  }

  #closeTo(at: number): void {
    while (this.#frames.depth > at) this.#pop();
  }

  #pop(): void {
    const frames = this.#frames;
    const at = frames.depth - 1;
    const traits = frames.traits[at]!;
    const bits = frames.bits[at]!;
    const tag = frames.tag[at]!;
    if ((traits & E.BLOCK) !== 0 || (bits & F.FLUSHES) !== 0) this.#flush();
    if ((bits & F.LINKED) !== 0) this.#closeLink();
    if ((bits & F.LABEL) !== 0) this.#endLabel(at);
    if ((traits & E.CLOSES) !== 0) this.#closing(tag, at);
    if ((bits & F.CARD) !== 0) this.#maybeCard(at, true);
    if ((bits & F.RESETS) !== 0) this.#maybeText(at);
    if ((bits & (F.PANEL | F.TAB | F.RESETS)) !== 0) this.#regovern(at, bits);
    if ((bits & F.LOCAL) !== 0) this.#writer.governor = frames.governor[at]!;
    // What the State's fiche is headed does not govern the town's own words after it.
    if ((bits & F.COMARKED) !== 0 && (frames.bits[at - 1]! & F.COMARKED) === 0 && (traits & E.BLOCK) !== 0)
      this.#writer.governor = frames.governor[at]!;
    if (this.#tell !== -1 && (traits & E.CONTAINER) !== 0) this.#resolveTell(at);
    const id = frames.id[at]!;
    if (id !== '' && (bits & F.LABEL) === 0) this.#shape.held(id, this.#substance - frames.substance[at]!);
    if ((bits & F.MOUNT) !== 0 || isAppTag(tag)) {
      if (
        this.#links.length === frames.links[at] &&
        this.#writer.characters - frames.characters[at]! < 60 &&
        this.#forms.forms.length === 0
      )
        this.#shape.emptyRoot = true;
    }
    if (tag > 0) this.#open[tag]!--;
    frames.depth = at;
  }

  #closing(tag: number, at: number): void {
    const frames = this.#frames;
    switch (tag) {
      case T.button:
        this.#endButton(at);
        break;
      case T.option:
        if (this.#option !== null) this.#addOption(this.#option);
        this.#option = null;
        break;
      case T.select:
        this.#select = null;
        this.#option = null;
        break;
      case T.form:
        break;
      case T.legend:
        this.#endLegend(at);
        break;
      case T.li:
        this.#maybeCard(at, false);
        this.#writer.governor = frames.governor[at]!;
        break;
      case T.fieldset:
        this.#legend = '';
        this.#writer.governor = frames.governor[at]!;
        break;
      case T.dl:
        this.#writer.governor = frames.governor[at]!;
        break;
      case T.details:
        this.#writer.governor = frames.governor[at]!;
        if (
          this.#writer.blocks.length - frames.blocks[at]! <= 1 &&
          this.#substance - frames.substance[at]! - (this.#writer.characters - frames.characters[at]!) === 0
        )
          this.#shape.emptyDetails++;
        break;
      case T.ul:
      case T.ol:
      case T.menu:
        this.#maybeMenu(at);
        break;
      case T.td:
      case T.th:
        this.#endCell(at, tag === T.th);
        break;
      case T.tr:
        this.#endRow(at);
        break;
      case T.table:
        this.#maybeMenu(at);
        this.#dropCells(frames.blocks[at]!);
        break;
      case T.article:
        this.#maybeCard(at, true);
        this.#leaveSection(at, 2, true);
        break;
      case T.section:
        this.#leaveSection(at, 2, true);
        break;
      case T.div:
        if (this.#writer.blocks.length - frames.blocks[at]! <= 3) this.#maybeCard(at, false);
        this.#leaveSection(at, 3, false);
        break;
      default:
    }
  }

  #endLegend(at: number): void {
    const blocks = this.#writer.blocks;
    const first = blocks[this.#frames.blocks[at]!];
    if (first === undefined) return;
    const form = this.#formHere(true)!;
    this.#legend = first.text.slice(0, LIMITS.label);
    if (form.legends.length < 50) form.legends.push(this.#legend);
  }

  // ── Which heading governs ───────────────────────────────────────────────────

  /** Headings of a section do not govern what follows it, unless it holds nothing but headings: then it is the wrapper of a title. */
  #leaveSection(at: number, from: number, always: boolean): void {
    const writer = this.#writer;
    const blocks = writer.blocks;
    const start = this.#frames.blocks[at]!;
    let governor = writer.governor;
    if (governor < start || blocks.length - 1 <= governor) return;
    while (governor >= start && blocks[governor]!.level >= from) governor = blocks[governor]!.heading;
    if (always || governor >= 0) writer.governor = governor;
  }

  /** The nearest heading from `heading` outwards that is the town's own. */
  #ownHeading(heading: number): number {
    let own = heading;
    while (own >= 0 && this.#writer.blocks[own]!.comarked) own = this.#writer.blocks[own]!.heading;
    return own;
  }

  #regovern(at: number, bits: number): void {
    const writer = this.#writer;
    const frames = this.#frames;
    const before = frames.governor[at]!;
    if ((bits & F.RESETS) !== 0) {
      const zone = frames.zone[at]!;
      const parent = frames.zone[at - 1]!;
      if (zone === Z.header && before === -1) {
        // The page's title may stand in the site's header.
        let top = writer.governor;
        while (top >= 0 && blocksLevel(writer, top) > 1) top = writer.blocks[top]!.heading;
        writer.governor = top;
      } else if (zone === Z.main && parent !== Z.main) {
        // Content inside a header or the like: what it says governs on.
      } else writer.governor = before;
      return;
    }
    if ((bits & F.PANEL) !== 0) {
      const title = this.#governs.get(frames.id[at]!);
      writer.governor = title !== undefined && title === before ? writer.blocks[title]!.heading : before;
      return;
    }
    if ((bits & F.TAB) !== 0 && writer.governor >= frames.blocks[at]!) writer.governor = before;
  }

  /** The first cell of a row governs the others when it is short and says something. */
  #endCell(at: number, header: boolean): void {
    const frames = this.#frames;
    const writer = this.#writer;
    let row = at - 1;
    while (row > 0 && row > at - 4 && frames.tag[row] !== T.tr) row--;
    if (row <= 0 || frames.tag[row] !== T.tr) return;
    const count = frames.cells[row]!++;
    const first = frames.blocks[at]!;
    const characters = writer.characters - frames.characters[at]!;
    const linkCharacters = writer.linkCharacters - frames.linkCharacters[at]!;
    if (count === 0 && writer.blocks.length - first === 1) {
      const block = writer.blocks[first]!;
      let table = row - 1;
      while (table > 0 && frames.tag[table] !== T.table) table--;
      const layout = (frames.bits[table]! & F.LAYOUT) !== 0;
      if (!layout && block.kind === 'cell' && block.text.length < 90 && (header || linkCharacters * 2 < characters)) {
        block.level = 6;
        writer.govern(first);
      }
    }
    if (characters > 0 && frames.zone[at] === Z.main && (frames.bits[at]! & F.IN_MAIN) === 0) {
      const cell: Cell = {
        block: first,
        blockEnd: writer.blocks.length,
        link: frames.links[at]!,
        linkEnd: this.#links.length,
        characters,
        linkCharacters,
      };
      const cells = this.#cells[row];
      if (cells === null || cells === undefined) this.#cells[row] = [cell];
      else if (cells.length < 50) cells.push(cell);
    }
  }

  #endRow(at: number): void {
    const frames = this.#frames;
    const writer = this.#writer;
    const start = frames.blocks[at]!;
    const governor = writer.governor;
    const block = writer.blocks[start];
    if (
      frames.cells[at] === 1 &&
      governor === start &&
      writer.blocks.length - start === 1 &&
      block!.kind === 'cell' &&
      looksLikeTitle(block!.text)
    ) {
      // Alone in its row: the title of the rows below.
      writer.blocks[start]!.level = 5;
      writer.governor = writer.blocks[start]!.heading;
      writer.govern(start);
    } else this.#dropCells(start, 6);
    this.#menuCells(at);
  }

  /** Cells that governed since the block `start` do so no more. */
  #dropCells(start: number, level = 5): void {
    const writer = this.#writer;
    while (writer.governor >= start && writer.blocks[writer.governor]!.kind === 'cell' && writer.blocks[writer.governor]!.level >= level) {
      writer.governor = writer.blocks[writer.governor]!.heading;
    }
  }

  // ── Zones that only their content tells ─────────────────────────────────────

  /** Old pages are a table: the cell that holds little but links, beside one that holds a text, is the menu. */
  #menuCells(at: number): void {
    const cells = this.#cells[at];
    this.#cells[at] = null;
    if (cells === null || cells === undefined || cells.length < 2) return;
    let most = 0;
    for (const cell of cells) most = Math.max(most, cell.characters - cell.linkCharacters);
    if (most < 200) {
      this.#maybeMenu(at);
      return;
    }
    for (const cell of cells) {
      const links = cell.linkEnd - cell.link;
      if (links >= 4 && cell.linkCharacters * 5 >= cell.characters * 4 && cell.linkCharacters <= links * 40)
        this.#rezone(cell.block, cell.blockEnd, cell.link, cell.linkEnd, 'menu');
    }
  }

  /** A list of many short links before any text, outside <main> and under no heading, is a menu. */
  #maybeMenu(at: number): void {
    const frames = this.#frames;
    if (frames.zone[at] !== Z.main || (frames.bits[at]! & F.IN_MAIN) !== 0 || (frames.bits[at - 1]! & F.IN_LIST) !== 0 || this.#textSeen)
      return;
    const governor = frames.governor[at]!;
    if (governor >= 0 && this.#writer.blocks[governor]!.zone !== 'header' && this.#writer.blocks[governor]!.kind !== 'cell') return;
    const links = this.#links.length - frames.links[at]!;
    const characters = this.#writer.characters - frames.characters[at]!;
    const linkCharacters = this.#writer.linkCharacters - frames.linkCharacters[at]!;
    if (links < 4 || linkCharacters * 20 < characters * 17 || characters > links * 40) return;
    this.#rezone(frames.blocks[at]!, this.#writer.blocks.length, frames.links[at]!, this.#links.length, 'menu');
  }

  /** What calls itself a menu or a header but holds a text is none: the page was built into it. */
  #maybeText(at: number): void {
    const frames = this.#frames;
    const zone = frames.zone[at]!;
    if ((zone !== Z.menu && zone !== Z.header) || frames.zone[at - 1] !== Z.main) return;
    const words = this.#writer.characters - frames.characters[at]! - (this.#writer.linkCharacters - frames.linkCharacters[at]!);
    if (words < 300) return;
    const name = zoneName(zone);
    const blocks = this.#writer.blocks;
    let own = 0;
    for (let i = frames.blocks[at]!; i < blocks.length; i++) if (blocks[i]!.zone === name) own += blocks[i]!.text.length;
    let linked = 0;
    for (let i = frames.links[at]!; i < this.#links.length; i++) if (this.#links[i]!.zone === name) linked += this.#links[i]!.text.length;
    if (own - linked < (zone === Z.menu ? 300 : 600) || linked * 2 > own) return;
    for (let i = frames.blocks[at]!; i < blocks.length; i++) if (blocks[i]!.zone === name) blocks[i]!.zone = 'main';
    for (let i = frames.links[at]!; i < this.#links.length; i++) if (this.#links[i]!.zone === name) this.#links[i]!.zone = 'main';
  }

  /** A teaser: a title and a few words, and a link to another page. */
  #maybeCard(at: number, named: boolean): void {
    const frames = this.#frames;
    const writer = this.#writer;
    const first = frames.blocks[at]!;
    const count = writer.blocks.length - first;
    if (frames.zone[at] !== Z.main || count === 0 || count > 12 || writer.characters - frames.characters[at]! > 300) return;
    const wrapped = this.#link !== null && this.#linkKept && !this.#link.url.startsWith(`${this.#about.url}#`);
    if (this.#links.length - frames.links[at]! > 4 || (this.#links.length === frames.links[at] && !wrapped)) return;
    let heading = false;
    for (let i = first; i < writer.blocks.length; i++) {
      const block = writer.blocks[i]!;
      if (block.kind === 'heading') {
        if (block.level === 1) return;
        heading = true;
      }
      if (block.kind === 'label') return;
    }
    let leads = wrapped;
    let title = wrapped && heading;
    for (let i = frames.links[at]!; i < this.#links.length; i++) {
      const link = this.#links[i]!;
      if (link.download || isDocumentAddress(link.url)) return;
      if (link.url.startsWith('http') && !link.url.startsWith(`${this.#about.url}#`)) leads = true;
      if (link.block >= first && writer.blocks[link.block]!.kind === 'heading') title = true;
    }
    if (!leads || !(named ? heading || title || count > 1 : title)) return;
    this.#rezone(first, writer.blocks.length, frames.links[at]!, this.#links.length, 'card');
    if (wrapped) this.#link!.zone = 'card';
    writer.governor = frames.governor[at]!;
  }

  /** Moves what lies in main to another zone; with `of`, only the links of that block. */
  #rezone(block: number, blockEnd: number, link: number, linkEnd: number, zone: Zone, of = -1): void {
    for (let i = block; i < blockEnd; i++) if (this.#writer.blocks[i]!.zone === 'main') this.#writer.blocks[i]!.zone = zone;
    for (let i = link; i < linkEnd; i++)
      if (this.#links[i]!.zone === 'main' && (of === -1 || this.#links[i]!.block === of)) this.#links[i]!.zone = zone;
  }

  // ── Blocks ──────────────────────────────────────────────────────────────────

  #break(): void {
    if (this.#select !== null) return;
    const frames = this.#frames;
    const at = frames.depth - 1;
    this.#writer.lineBreak(
      frames.kind[at]!,
      frames.level[at]!,
      frames.hint[at]!,
      zoneName(frames.zone[at]!),
      (frames.bits[at]! & F.COMARKED) !== 0,
    );
    if (this.#settled < this.#writer.blocks.length) this.#settle();
  }

  /** Ends the block that is being written. `goesOn`: the element that holds it has more inside. */
  #flush(goesOn = false): void {
    const writer = this.#writer;
    if (writer.idle) return;
    const frames = this.#frames;
    const at = frames.depth - 1;
    const bits = frames.bits[at]!;
    const after = this.#afterInput;
    const near = after === null ? '' : writer.sinceField();
    writer.flush(frames.kind[at]!, frames.level[at]!, frames.hint[at]!, zoneName(frames.zone[at]!), (bits & F.COMARKED) !== 0, goesOn);
    if (this.#settled < writer.blocks.length) {
      if (after !== null && this.#afterInput === after) {
        after.near = tidy(near || writer.blocks[writer.blocks.length - 1]!.text, LIMITS.label);
        this.#afterInput = null;
      }
      this.#settle();
    }
  }

  #preformatted(start: number, end: number, bits: number): void {
    const source = this.#source;
    for (let i = start; i < end; ) {
      let stop = source.indexOf('\n', i);
      if (stop === -1 || stop > end) stop = end;
      let from = i;
      while (from < stop && source.charCodeAt(from) <= 32) from++;
      if (from < stop) this.#writer.add(source, from, Math.min(stop, from + LIMITS.blockCharacters), (bits & F.IN_BOLD) !== 0);
      if (stop < end) this.#break();
      if (this.#writer.pending > 4_000) this.#flush();
      i = stop + 1;
    }
  }

  /** Looks at the blocks that were just written. */
  #settle(): void {
    const writer = this.#writer;
    const frames = this.#frames;
    const at = frames.depth - 1;
    const from = this.#settled;
    for (; this.#settled < writer.blocks.length; this.#settled++) {
      const index = this.#settled;
      const block = writer.blocks[index]!;
      const text = block.text;
      if (block.kind === 'heading') {
        if (this.#pendingPanels.length > 0) {
          for (const panel of this.#pendingPanels) if (this.#governs.size < LIMITS.ids) this.#governs.set(panel, index);
          this.#pendingPanels = [];
        }
        if ((frames.bits[at]! & F.FLUSHES) !== 0 || frames.tag[at] === T.summary) this.#accordions.set(index, at);
        // A title in the site's header that is no link home is the page's.
        if (block.zone === 'header' && block.level === 1 && this.#link === null && !this.#linkedHome(index)) block.zone = 'main';
        if (block.zone === 'main') {
          const zone = zoneOfTitle(text);
          if (zone !== -1) this.#rezoneBox(index, zone);
        }
        continue;
      }
      if (this.#pendingPanels.length > 0) this.#pendingPanels = [];
      const length = text.length;
      if (block.zone === 'main') {
        if (length >= 100 && !this.#textSeen) this.#textSeen = block.kind === 'text' || block.kind === 'cell';
        if (length <= 200 && isBreadcrumb(text))
          this.#rezone(index, index + 1, Math.max(this.#links.length - 8, 0), this.#links.length, 'breadcrumb', index);
        else if (length <= 120 && !block.comarked) {
          const dated = dateLine(text);
          if (dated?.role === 'published') this.#linePublished ??= dated.date;
          else if (dated?.role === 'modified') this.#lineModified ??= dated.date;
        }
      }
      if (this.#mayBeFiche && length < 300 && !block.comarked && this.#tell === -1 && isVerificationLine(text)) this.#tell = index;
    }
    if (writer.bracketed) {
      writer.bracketed = false;
      for (let index = from; index < this.#settled; index++) this.#reveal(index);
    }
  }

  #linkedHome(index: number): boolean {
    for (let i = this.#links.length - 1; i >= 0 && i >= this.#links.length - 3; i--) if (this.#links[i]!.block === index) return true;
    return false;
  }

  /** The box that a title such as « En 1 clic » opens is no part of what the page says. */
  #rezoneBox(index: number, zone: number): void {
    const frames = this.#frames;
    let box = -1;
    for (let i = frames.depth - 1; i > 0 && frames.blocks[i] === index; i--) {
      if ((frames.bits[i]! & F.IN_HEADING) !== 0 && isHeading(frames.tag[i]!)) continue;
      if (frames.tag[i] === T.main || frames.tag[i] === T.body || frames.tag[i] === T.html) break;
      if (frames.zone[i] !== Z.main) break;
      box = i;
      break;
    }
    if (box === -1) return;
    for (let i = box; i < frames.depth; i++) frames.zone[i] = zone;
    frames.bits[box]! |= F.RESETS;
    this.#writer.blocks[index]!.zone = zoneName(zone);
  }

  /** Writes out the e-mail addresses that a text spells for people. */
  #reveal(index: number): void {
    const block = this.#writer.blocks[index]!;
    const found = hiddenAddresses(block.text);
    if (found.length === 0) return;
    let text = '';
    let from = 0;
    for (const { address, start, end } of found) {
      text += `${block.text.slice(from, start)}${address}`;
      from = end;
      const link = this.#addLink(`mailto:${address}`, address, index, true);
      if (link !== null) {
        link.zone = block.zone;
        link.comarked = block.comarked;
        link.heading = block.heading;
      }
    }
    block.text = (text + block.text.slice(from)).slice(0, LIMITS.blockCharacters);
  }

  // ── The State's fiches without a wrapper of their own ───────────────────────

  /** The smallest element around a verification line that holds a whole fiche is that fiche. */
  #resolveTell(at: number): void {
    const frames = this.#frames;
    const blocks = this.#writer.blocks;
    const start = frames.blocks[at]!;
    if (start > this.#tell || blocks.length - start < 4 || this.#writer.characters - frames.characters[at]! < 300) return;
    const tell = this.#tell;
    this.#tell = -1;
    const whole = (frames.bits[at]! & (F.IN_MAIN | F.IN_CONTENT)) !== 0 && (frames.bits[at - 1]! & (F.IN_MAIN | F.IN_CONTENT)) === 0;
    this.#markComarked(whole || hasTitle(blocks, start) ? this.#ficheStart(tell, start) : start, blocks.length);
  }

  /** Where a fiche begins that shares its element with the page's own title: after that title. */
  #ficheStart(tell: number, start: number): number {
    const blocks = this.#writer.blocks;
    if (blocks.length - tell > 3) {
      // The line stands at the top, under the fiche's own title.
      let heading = blocks[tell]!.heading;
      let title = -1;
      while (heading >= start) {
        if (blocks[heading]!.level > 1) title = heading;
        heading = blocks[heading]!.heading;
      }
      if (title !== -1) return title;
    }
    for (let i = start; i < blocks.length; i++) if (blocks[i]!.kind === 'heading' && blocks[i]!.level === 1) return Math.min(i + 1, tell);
    return start;
  }

  #markComarked(from: number, to: number): void {
    const blocks = this.#writer.blocks;
    this.#comarkedSeen = true;
    for (let i = from; i < to; i++) {
      const zone = blocks[i]!.zone;
      if (zone === 'main' || zone === 'card' || zone === 'aside') blocks[i]!.comarked = true;
    }
    this.#writer.governor = this.#ownHeading(this.#writer.governor);
    const inside = (block: number): boolean => block >= from && block < to && blocks[block]!.comarked;
    for (const link of this.#links) if (inside(link.block)) link.comarked = true;
    for (const form of this.#forms.forms) if (inside(Math.min(form.block, blocks.length - 1)) && form.block < to) form.comarked = true;
    for (const frame of this.#frameList) if (inside(frame.block)) frame.comarked = true;
  }

  // ── The end ─────────────────────────────────────────────────────────────────

  finish(): Reading {
    if (this.#skip !== Skip.none) this.#endSkip();
    this.#flush();
    while (this.#frames.depth > 1) this.#pop();
    this.#flush();
    this.#closeLink();
    const blocks = this.#writer.blocks;
    if (this.#tell !== -1) this.#markComarked(this.#ficheStart(this.#tell, 0), blocks.length);
    if (!this.#comarkedSeen && isComarkedAddress(this.#about.url)) {
      const title = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.zone === 'main');
      this.#markComarked(title + 1, blocks.length);
    }
    let characters = 0;
    let mainCharacters = 0;
    for (const block of blocks) {
      characters += block.text.length;
      if (block.zone !== 'menu' && block.zone !== 'header' && block.zone !== 'footer' && block.zone !== 'banner')
        mainCharacters += block.text.length;
    }
    return {
      url: this.#about.url,
      base: this.#resolver.base,
      encoding: this.#about.encoding,
      misdeclared: this.#about.misdeclared,
      title: this.#title || this.#ogTitle,
      description: this.#description || this.#ogDescription,
      language: this.#language,
      generator: this.#generator,
      canonical: this.#canonical === '' ? null : this.#resolver.resolve(this.#canonical),
      refresh: this.#refresh,
      robots: { noindex: this.#noindex, nofollow: this.#nofollow },
      published: this.#published ?? this.#linePublished,
      modified: this.#modified ?? this.#lineModified,
      blocks,
      links: this.#links,
      forms: this.#forms.finish().filter((form) => !form.gathered || form.fields.length > 0),
      frames: this.#frameList,
      scriptHosts: [...this.#hosts],
      marks: this.#marks,
      shape: this.#shape.finish(mainCharacters, characters),
    };
  }
}

const DEFINITIONS: ReadonlySet<number> = new Set([T.dl]);
const ROWS: ReadonlySet<number> = new Set([T.tr, T.table]);
const TABLES: ReadonlySet<number> = new Set([T.table]);
const SELECTS: ReadonlySet<number> = new Set([T.select]);
const FOREIGN_OBJECT = E.TAGS.find('foreignobject', 0, 13);
/** Custom elements that whole applications are mounted on. */
const APP_TAGS: ReadonlySet<number> = new Set(
  ['app-root', 'my-app', 'app-component', 'ion-app', 'app-shell'].map((name) => E.TAGS.find(name, 0, name.length)),
);

function isAppTag(tag: number): boolean {
  return tag < 0 && APP_TAGS.has(tag);
}

/** « Accueil > Vie pratique > Déchets », where nothing else says that it is the path to the page. */
function isBreadcrumb(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first !== 0x41 && first !== 0x56) return false;
  return /^(?:Accueil|Vous êtes ici\s?:?\s?Accueil)\s?[>»›/→|·]\s?\S/.test(text);
}

function blocksLevel(writer: BlockWriter, index: number): number {
  return writer.blocks[index]!.level;
}

function hasTitle(blocks: readonly { readonly kind: string; readonly level: number }[], start: number): boolean {
  for (let i = start; i < blocks.length; i++) if (blocks[i]!.kind === 'heading' && blocks[i]!.level === 1) return true;
  return false;
}

function hasWord(value: string, word: string): boolean {
  return value.toLowerCase().split(/\s+/, 20).includes(word);
}

/** Text whose white space is folded already, cut at `max`. */
function trimmed(text: string, max: number): string {
  const length = text.length;
  if (length === 0) return text;
  const whole = text.charCodeAt(0) <= 32 || text.charCodeAt(length - 1) <= 32 ? text.trim() : text;
  return whole.length > max ? whole.slice(0, max) : whole;
}

/** White space folded, cut at `max`. */
function tidy(text: string, max: number): string {
  if (text === '') return text;
  const folded = /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
  const trimmed = folded.trim();
  return trimmed.length > max ? trimmed.slice(0, max) : trimmed;
}
