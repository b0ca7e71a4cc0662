import * as E from '../elements.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { isPlaceholder, PLACEHOLDER_CHARACTERS } from '../shape.ts';
import { closeLink } from './anchors.ts';
import { resolveTell } from './fiches.ts';
import { endButton, endLabel, endLegend, endOption } from './fields.ts';
import { leaveSection, regovern } from './governing.ts';
import { isHeading } from './headings.ts';
import type { Page } from './page.ts';
import { maybeCard, maybeMenu, maybeText } from './rezoning.ts';
import { flushBlock } from './settling.ts';
import { dropCells, endCell, endRow } from './tables.ts';

/** Reads an end tag: closes the element that it names, when it may. */
export function endElement(page: Page, tag: number, traits: number): void {
  const frames = page.frames;
  const tablePart = (traits & E.TABLE_PART) !== 0;
  const heading = isHeading(tag);
  const inline = (traits & E.BLOCK) === 0;
  const list = tag === T.li;
  let crossed = false;
  for (let i = frames.depth - 1; i > 0; i--) {
    const open = frames.tag[i]!;
    if (open === tag || (heading && isHeading(open))) {
      if (!crossed) closeTo(page, i);
      else {
        page.recorder?.reach(i);
        if ((traits & E.FORMATTING) !== 0) killElement(page, i);
      }
      return;
    }
    const openTraits = frames.traits[i]!;
    if ((tablePart ? open === T.table : (openTraits & E.SCOPE) !== 0) || (list && (openTraits & E.LIST) !== 0)) {
      page.recorder?.reach(i);
      return;
    }
    if (inline && (openTraits & E.BLOCK) !== 0) crossed = true;
  }
  page.recorder?.reach(0);
}

/** A formatting element ends, but blocks that were opened inside it go on. */
function killElement(page: Page, at: number): void {
  const frames = page.frames;
  if ((frames.bits[at]! & F.LINKED) !== 0) {
    closeLink(page);
    frames.bits[at]! &= ~F.LINKED;
  }
  if (frames.tag[at]! > 0) page.open[frames.tag[at]!]!--;
  if ((frames.traits[at]! & E.BOLD) !== 0) for (let i = at; i < frames.depth; i++) frames.bits[i]! &= ~F.IN_BOLD;
  frames.tag[at] = 0;
  frames.traits[at] = 0;
}

/** Closes all to the innermost open element of a tag, that one too. */
export function closeUntil(page: Page, tag: number): void {
  const frames = page.frames;
  for (let i = frames.depth - 1; i > 0; i--) {
    if (frames.tag[i] === tag) {
      closeTo(page, i);
      return;
    }
  }
  page.fields.select = null;
}

/** Closes all from a depth on. */
export function closeTo(page: Page, at: number): void {
  page.recorder?.reach(at);
  while (page.frames.depth > at) popElement(page);
}

/** Closes the innermost open element, and settles what only its end tells. */
export function popElement(page: Page): void {
  const frames = page.frames;
  const at = frames.depth - 1;
  const traits = frames.traits[at]!;
  const bits = frames.bits[at]!;
  const tag = frames.tag[at]!;
  if ((traits & E.BLOCK) !== 0 || (bits & F.FLUSHES) !== 0) flushBlock(page);
  if ((bits & F.LINKED) !== 0) closeLink(page);
  if ((bits & F.LABEL) !== 0) endLabel(page, at);
  if ((traits & E.CLOSES) !== 0) closingElement(page, tag, at);
  if ((bits & F.CARD) !== 0) maybeCard(page, at, true);
  if ((bits & F.RESETS) !== 0) maybeText(page, at);
  if ((bits & (F.PANEL | F.TAB | F.RESETS)) !== 0) regovern(page, at, bits);
  if ((bits & F.LOCAL) !== 0) page.writer.governor = frames.governor[at]!;
  // What the State's fiche is headed does not govern the town's own words after it.
  if ((bits & F.COMARKED) !== 0 && (frames.bits[at - 1]! & F.COMARKED) === 0 && (traits & E.BLOCK) !== 0)
    page.writer.governor = frames.governor[at]!;
  if (page.fiche.tell !== -1 && (traits & E.CONTAINER) !== 0) resolveTell(page, at);
  const id = frames.id[at]!;
  if (id !== '' && (bits & F.LABEL) === 0) page.held(id, heldIn(page, at));
  if ((bits & F.MOUNT) !== 0 || isAppTag(tag)) {
    page.recorder?.spoil();
    if (page.links.length === frames.links[at] && page.writer.characters - frames.characters[at]! < 60 && page.forms.forms.length === 0)
      page.shape.emptyRoot = true;
  }
  if (tag > 0) page.open[tag]!--;
  frames.depth = at;
}

function closingElement(page: Page, tag: number, at: number): void {
  const frames = page.frames;
  switch (tag) {
    case T.button:
      endButton(page, at);
      break;
    case T.option:
      endOption(page);
      break;
    case T.select:
      page.fields.select = null;
      page.fields.option = null;
      break;
    case T.form:
      break;
    case T.legend:
      endLegend(page, at);
      break;
    case T.li:
      maybeCard(page, at, false);
      page.writer.governor = frames.governor[at]!;
      break;
    case T.fieldset:
      page.fields.legend = '';
      page.writer.governor = frames.governor[at]!;
      break;
    case T.dl:
      page.writer.governor = frames.governor[at]!;
      break;
    case T.details:
      page.writer.governor = frames.governor[at]!;
      if (
        (page.writer.blocks.length - frames.blocks[at]! <= 1 &&
          page.substance - frames.substance[at]! - (page.writer.characters - frames.characters[at]!) === 0) ||
        (page.links.length === frames.links[at] && isPlaceholder(textSince(page, frames.blocks[at]! + 1)))
      )
        page.shape.emptyDetails++;
      break;
    case T.ul:
    case T.ol:
    case T.menu:
      maybeMenu(page, at);
      break;
    case T.td:
    case T.th:
      endCell(page, at, tag === T.th);
      break;
    case T.tr:
      endRow(page, at);
      break;
    case T.table:
      maybeMenu(page, at);
      dropCells(page, frames.blocks[at]!);
      break;
    case T.article:
      maybeCard(page, at, true);
      leaveSection(page, at, 2, true);
      break;
    case T.section:
      leaveSection(page, at, 2, true);
      break;
    case T.div:
      if (page.writer.blocks.length - frames.blocks[at]! <= 3) maybeCard(page, at, false);
      leaveSection(page, at, 3, false);
      break;
    default:
  }
}

/** What an element holds that a person could read or use: nothing where it only says that it will come. */
function heldIn(page: Page, at: number): number {
  const { frames } = page;
  const amount = page.substance - frames.substance[at]!;
  if (amount === 0 || amount > PLACEHOLDER_CHARACTERS || page.links.length > frames.links[at]!) return amount;
  return isPlaceholder(textSince(page, frames.blocks[at]!)) ? 0 : amount;
}

function textSince(page: Page, block: number): string {
  return page.writer.blocks.length - block > 3
    ? ''
    : page.writer.blocks
        .slice(block)
        .map(({ text }) => text)
        .join(' ');
}

/** Custom elements that whole applications are mounted on. */
const APP_TAGS: ReadonlySet<number> = new Set(
  ['app-root', 'my-app', 'app-component', 'ion-app', 'app-shell'].map((name) => E.TAGS.find(name, 0, name.length)),
);

function isAppTag(tag: number): boolean {
  return tag < 0 && APP_TAGS.has(tag);
}
