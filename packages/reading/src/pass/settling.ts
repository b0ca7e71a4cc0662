import { hiddenAddresses } from '../addresses.ts';
import { isVerificationLine } from '../comarked.ts';
import { dateLine } from '../dates.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { LIMITS } from '../limits.ts';
import { Z, zoneName, zoneOfTitle } from '../zones.ts';
import { addLink } from './anchors.ts';
import { isHeading } from './headings.ts';
import type { Page } from './page.ts';
import { rezone } from './rezoning.ts';
import { tidy } from './text.ts';

/** Ends a line, which may end a block. */
export function lineBreak(page: Page): void {
  if (page.fields.select !== null) return;
  const frames = page.frames;
  const at = frames.depth - 1;
  page.writer.lineBreak(
    frames.kind[at]!,
    frames.level[at]!,
    frames.hint[at]!,
    zoneName(frames.zone[at]!),
    (frames.bits[at]! & F.COMARKED) !== 0,
  );
  if (page.settled < page.writer.blocks.length) settleBlocks(page);
}

/** Ends the block that is being written. `goesOn`: the element that holds it has more inside. */
export function flushBlock(page: Page, goesOn = false): void {
  const writer = page.writer;
  if (writer.idle) return;
  const frames = page.frames;
  const at = frames.depth - 1;
  const bits = frames.bits[at]!;
  const after = page.fields.afterInput;
  const near = after === null ? '' : writer.sinceField();
  writer.flush(frames.kind[at]!, frames.level[at]!, frames.hint[at]!, zoneName(frames.zone[at]!), (bits & F.COMARKED) !== 0, goesOn);
  if (page.settled < writer.blocks.length) {
    if (after !== null && page.fields.afterInput === after) {
      after.near = tidy(near || writer.blocks[writer.blocks.length - 1]!.text, LIMITS.label);
      page.fields.afterInput = null;
    }
    settleBlocks(page);
  }
}

/** Text whose line breaks count. */
export function preformatted(page: Page, start: number, end: number, bits: number): void {
  const source = page.source;
  for (let i = start; i < end; ) {
    let stop = source.indexOf('\n', i);
    if (stop === -1 || stop > end) stop = end;
    let from = i;
    while (from < stop && source.charCodeAt(from) <= 32) from++;
    if (from < stop) page.writer.add(source, from, Math.min(stop, from + LIMITS.blockCharacters), (bits & F.IN_BOLD) !== 0);
    if (stop < end) lineBreak(page);
    if (page.writer.pending > 4_000) flushBlock(page);
    i = stop + 1;
  }
}

/** Looks at the blocks that were just written. */
export function settleBlocks(page: Page): void {
  const writer = page.writer;
  const frames = page.frames;
  const at = frames.depth - 1;
  const from = page.settled;
  for (; page.settled < writer.blocks.length; page.settled++) {
    const index = page.settled;
    const block = writer.blocks[index]!;
    const text = block.text;
    if (block.kind === 'heading') {
      if (page.panels.pending.length > 0) {
        for (const panel of page.panels.pending) if (page.panels.governs.size < LIMITS.ids) page.panels.governs.set(panel, index);
        page.panels.pending = [];
      }
      if ((frames.bits[at]! & F.FLUSHES) !== 0 || frames.tag[at] === T.summary) page.panels.accordions.set(index, at);
      // A title in the site's header that is no link home is the page's.
      if (block.zone === 'header' && block.level === 1 && page.anchor.link === null && !linkedHome(page, index)) block.zone = 'main';
      if (block.zone === 'main') {
        const zone = zoneOfTitle(text);
        if (zone !== -1) page.recorder?.spoil();
        if (zone !== -1) rezoneBox(page, index, zone);
      }
      continue;
    }
    if (page.panels.pending.length > 0) page.panels.pending = [];
    const length = text.length;
    if (block.zone === 'main') {
      if (length >= 100 && !page.textSeen) page.textSeen = block.kind === 'text' || block.kind === 'cell';
      if (length <= 200 && isBreadcrumb(text))
        rezone(page, index, index + 1, Math.max(page.links.length - 8, 0), page.links.length, 'breadcrumb', index);
      else if (length <= 120 && !block.comarked) {
        const dated = dateLine(text);
        if (dated !== null) page.recorder?.spoil();
        if (dated?.role === 'published') page.head.linePublished ??= dated.date;
        else if (dated?.role === 'modified') page.head.lineModified ??= dated.date;
      }
    }
    if (length < 300 && !block.comarked && page.fiche.tell === -1 && isVerificationLine(text) && namesDirection(page)) {
      page.recorder?.spoil();
      page.fiche.tell = index;
    }
  }
  if (writer.bracketed) {
    writer.bracketed = false;
    for (let index = from; index < page.settled; index++) revealAddresses(page, index);
  }
}

/** The page names the Direction that verifies the fiches in so many letters, whatever its blocks make of it. */
function namesDirection({ source }: Page): boolean {
  return source.includes('irection de l');
}

function linkedHome(page: Page, index: number): boolean {
  for (let i = page.links.length - 1; i >= 0 && i >= page.links.length - 3; i--) if (page.links[i]!.block === index) return true;
  return false;
}

/** The box that a title such as « En 1 clic » opens is no part of what the page says. */
function rezoneBox(page: Page, index: number, zone: number): void {
  const frames = page.frames;
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
  page.writer.blocks[index]!.zone = zoneName(zone);
}

/** Writes out the e-mail addresses that a text spells for people. */
function revealAddresses(page: Page, index: number): void {
  const block = page.writer.blocks[index]!;
  const found = hiddenAddresses(block.text);
  if (found.length === 0) return;
  let text = '';
  let from = 0;
  for (const { address, start, end } of found) {
    text += `${block.text.slice(from, start)}${address}`;
    from = end;
    const link = addLink(page, `mailto:${address}`, address, index, true);
    if (link !== null) {
      link.zone = block.zone;
      link.comarked = block.comarked;
      link.heading = block.heading;
    }
  }
  block.text = (text + block.text.slice(from)).slice(0, LIMITS.blockCharacters);
}

/** « Accueil > Vie pratique > Déchets », where nothing else says that it is the path to the page. */
function isBreadcrumb(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first !== 0x41 && first !== 0x56) return false;
  return /^(?:Accueil|Vous êtes ici\s?:?\s?Accueil)\s?[>»›/→|·]\s?\S/.test(text);
}
