import { fromCloudflare } from '../addresses.ts';
import { ATTRIBUTE as AT, GROUPS } from '../attributes.ts';
import { K } from '../blocks.ts';
import * as E from '../elements.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { LIMITS } from '../limits.ts';
import { isHyphenated } from '../names.ts';
import { NO_HINT, Z, zoneOf } from '../zones.ts';
import { scriptedElement, startLink } from './anchors.ts';
import { closeTo, closeUntil, endElement, popElement } from './closing.ts';
import { startFrame } from './embedding.ts';
import { addOption, startButton, startForm, startOption, startSelect } from './fields.ts';
import { ownHeading } from './governing.ts';
import { datedBy, timeElement } from './head.ts';
import { HEADING_OF, isHeading } from './headings.ts';
import { hintFor } from './hints.ts';
import { type Page, Skip } from './page.ts';
import { opener, pointer } from './panels.ts';
import { flushBlock } from './settling.ts';
import { hiddenText, startSkip, startSkipped } from './skipping.ts';
import { voidElement } from './void-elements.ts';

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

const DEFINITIONS: ReadonlySet<number> = new Set([T.dl]);
const ROWS: ReadonlySet<number> = new Set([T.tr, T.table]);
const TABLES: ReadonlySet<number> = new Set([T.table]);
const SELECTS: ReadonlySet<number> = new Set([T.select]);

/** Reads a start tag. */
export function startElement(page: Page, selfClosing: boolean): void {
  const tag = page.tag;
  if (page.skip !== Skip.none) {
    if (startSkipped(page, tag, selfClosing)) return;
  }
  const traits = tag > 0 ? E.TRAITS[tag]! : isHyphenated(tag) ? E.BLOCK | E.CONTAINER : 0;
  if (page.fields.select !== null && ((traits & E.BLOCK) !== 0 || tag === T.input || tag === T.textarea)) closeUntil(page, T.select);
  if ((traits & (E.IMPLIES | E.CLOSES_P)) !== 0 && !imply(page, tag, traits)) return;
  if ((traits & E.BLOCK) !== 0) flushBlock(page, true);
  if ((traits & E.VOID) !== 0) {
    voidElement(page, tag);
    return;
  }
  if ((traits & E.SKIP) !== 0) {
    startSkip(page, tag, selfClosing);
    return;
  }
  if (page.frames.depth >= LIMITS.depth) {
    page.recorder?.spoil();
    page.over++;
    if (tag === T.a) startLink(page, page.attributes.address(AT.href), false);
    if (tag === T.form) startForm(page);
    return;
  }
  pushElement(page, tag, traits);
  if ((traits & E.OPENS) !== 0) openedElement(page, tag);
  const { groups } = page.attributes;
  if ((groups & GROUPS.scripted) !== 0) scriptedElement(page);
  if ((groups & GROUPS.rare) !== 0 && page.attributes.has(AT.dataCfemail)) {
    const address = fromCloudflare(page.attributes.get(AT.dataCfemail));
    if (address !== null) hiddenText(page, tag, address);
  }
  if (selfClosing && isHyphenated(tag)) popElement(page);
}

/** Closes what the start of this element closes. False when the element itself is to be ignored. */
function imply(page: Page, tag: number, traits: number): boolean {
  const frames = page.frames;
  if ((traits & E.CLOSES_P) !== 0 && page.open[T.p]! > 0) {
    for (let i = frames.depth - 1; i > 0; i--) {
      const open = frames.tag[i]!;
      if (open === T.p) {
        closeTo(page, i);
        break;
      }
      if ((frames.traits[i]! & E.SCOPE) !== 0 || open === T.button) break;
    }
  }
  if ((traits & E.IMPLIES) === 0) return true;
  switch (tag) {
    case T.li:
      if (page.open[tag]! > 0 || page.recorder !== null) closeItem(page);
      break;
    case T.dt:
    case T.dd:
      closeSibling(page, T.dt, T.dd, DEFINITIONS);
      break;
    case T.td:
    case T.th:
      closeSibling(page, T.td, T.th, ROWS);
      break;
    case T.tr:
      closeSibling(page, tag, tag, TABLES);
      break;
    case T.tbody:
    case T.thead:
    case T.tfoot:
      closeSibling(page, T.tr, T.tr, TABLES);
      closeSibling(page, T.tbody, T.thead, TABLES);
      closeSibling(page, T.tfoot, T.tfoot, TABLES);
      break;
    case T.option:
      closeSibling(page, tag, tag, SELECTS);
      break;
    case T.optgroup:
      closeSibling(page, T.option, tag, SELECTS);
      break;
    case T.select:
      if (page.fields.select !== null) closeUntil(page, tag);
      break;
    case T.a:
      if (page.open[tag]! > 0) endElement(page, tag, E.FORMATTING);
      break;
    case T.button:
      if (page.open[tag]! > 0) endElement(page, tag, E.BLOCK);
      break;
    case T.body:
      if (page.open[tag]! > 0) return false;
      break;
    default:
      // A heading in a heading: the first was not closed.
      if (isHeading(frames.tag[frames.depth - 1]!)) popElement(page);
  }
  return true;
}

/** Closes the open item of the list that we are in. */
function closeItem(page: Page): void {
  const frames = page.frames;
  for (let i = frames.depth - 1; i > 0; i--) {
    if (frames.tag[i] === T.li) {
      closeTo(page, i);
      return;
    }
    if ((frames.traits[i]! & E.LIST) !== 0) {
      page.recorder?.reach(i);
      return;
    }
  }
  page.recorder?.reach(0);
}

/** Closes the nearest open `first` or `second` that no element of `until` parts from here. */
function closeSibling(page: Page, first: number, second: number, until: ReadonlySet<number>): void {
  if (page.open[first] === 0 && page.open[second] === 0 && page.recorder === null) return;
  const frames = page.frames;
  for (let i = frames.depth - 1; i > 0; i--) {
    const open = frames.tag[i]!;
    if (open === first || open === second) {
      closeTo(page, i);
      return;
    }
    if (until.has(open)) {
      page.recorder?.reach(i);
      return;
    }
  }
  page.recorder?.reach(0);
}

function pushElement(page: Page, tag: number, traits: number): void {
  const frames = page.frames;
  const attributes = page.attributes;
  const parent = frames.depth - 1;
  const at = frames.depth++;
  const root = tag === T.body || tag === T.html;
  if (tag > 0) page.open[tag]!++;

  let hint = NO_HINT;
  let idHint = NO_HINT;
  let id = '';
  if (attributes.has(AT.class)) hint = hintFor(page, attributes.get(AT.class));
  if (attributes.has(AT.id)) {
    id = attributes.get(AT.id).trim();
    if (id.length > 200) id = '';
    if (id !== '') idHint = hintFor(page, id);
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
    page.recorder?.spoil();
    if (hint.comarked === 'local' || idHint.comarked === 'local') {
      if ((bits & F.COMARKED) !== 0) bits = (bits & ~F.COMARKED) | F.LOCAL;
    } else {
      bits |= F.COMARKED;
      page.fiche.seen = true;
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
    const writer = page.writer;
    frames.serial[at] = ++page.serial;
    frames.blocks[at] = writer.blocks.length;
    frames.links[at] = page.links.length;
    frames.characters[at] = writer.characters;
    frames.linkCharacters[at] = writer.linkCharacters;
    frames.substance[at] = page.substance;
    frames.governor[at] = writer.governor;
    frames.cells[at] = 0;
  }
  frames.kind[at] = kind;
  frames.level[at] = level;
  frames.hint[at] = titled;
  if (tag === T.tr) page.cells[at] = null;

  if (zone !== parentZone) {
    bits |= F.RESETS;
    if (zone !== Z.main) page.writer.governor = -1;
  }
  if ((bits & F.LOCAL) !== 0) page.writer.governor = ownHeading(page, page.writer.governor);
  if (idHint.mount) bits |= F.MOUNT;
  if (tag === T.table && (role === 'presentation' || role === 'none')) bits |= F.LAYOUT;
  frames.bits[at] = bits;

  if (page.panels.governs.size > 0 && (id !== '' || attributes.has(AT.ariaLabelledby))) {
    const title = page.panels.governs.get(id) ?? page.panels.governs.get(attributes.get(AT.ariaLabelledby).trim());
    if (title !== undefined && title !== page.writer.governor) {
      page.writer.governor = title;
      frames.bits[at]! |= F.PANEL;
    } else if (title !== undefined) frames.bits[at]! |= F.PANEL;
  }
  if (role === 'tabpanel') page.shape.tabPanels++;
  if (hint.accordion || tag === T.summary || (groups & GROUPS.opener) !== 0 || role === 'tab') opener(page, tag, at, role, hint);
  if ((groups & GROUPS.pointing) !== 0) pointer(page, at);
  if ((groups & GROUPS.rare) === 0) return;
  if (attributes.has(AT.ariaLabelledby)) page.recorder?.labelled(page);
  if (attributes.has(AT.itemprop)) page.recorder?.spoil();
  if (attributes.has(AT.itemprop)) datedBy(page, attributes.get(AT.itemprop), attributes.get(AT.content) || attributes.get(AT.datetime));
}

function openedElement(page: Page, tag: number): void {
  const attributes = page.attributes;
  switch (tag) {
    case T.html:
      // A second start tag only adds what the first did not say.
      if (page.head.language !== '') break;
      page.head.language = (attributes.get(AT.lang) || attributes.get(AT.xmlLang)).trim().toLowerCase().slice(0, 20);
      break;
    case T.body: {
      if (page.head.language === '') page.head.language = attributes.get(AT.lang).trim().toLowerCase().slice(0, 20);
      break;
    }
    case T.a: {
      page.frames.bits[page.frames.depth - 1]! |= F.LINKED;
      startLink(page, attributes.address(AT.href), false);
      return;
    }
    case T.button:
      startButton(page);
      return;
    case T.label: {
      const at = page.frames.depth - 1;
      page.frames.id[at] = attributes.get(AT.for).trim();
      page.frames.bits[at]! |= F.LABEL;
      page.writer.label = '';
      page.fields.labelInputs = [];
      break;
    }
    case T.form:
      startForm(page);
      break;
    case T.select:
      startSelect(page);
      break;
    case T.option:
      startOption(page);
      break;
    case T.optgroup:
      if (page.fields.select !== null) addOption(page, attributes.get(AT.label));
      break;
    case T.time:
      timeElement(page);
      break;
    case T.object:
      startFrame(page, attributes.address(AT.data));
      break;
    default:
  }
}
