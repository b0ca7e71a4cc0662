import * as F from '../frames.ts';
import { isDocumentAddress } from '../links.ts';
import type { Zone } from '../reading.ts';
import { Z, zoneName } from '../zones.ts';
import type { Page } from './page.ts';

/** A list of many short links before any text, outside <main> and under no heading, is a menu. */
export function maybeMenu(page: Page, at: number): void {
  const frames = page.frames;
  if (frames.zone[at] !== Z.main || (frames.bits[at]! & F.IN_MAIN) !== 0 || (frames.bits[at - 1]! & F.IN_LIST) !== 0 || page.textSeen)
    return;
  const governor = frames.governor[at]!;
  if (governor >= 0 && page.writer.blocks[governor]!.zone !== 'header' && page.writer.blocks[governor]!.kind !== 'cell') return;
  const links = page.links.length - frames.links[at]!;
  const characters = page.writer.characters - frames.characters[at]!;
  const linkCharacters = page.writer.linkCharacters - frames.linkCharacters[at]!;
  if (links < 4 || linkCharacters * 20 < characters * 17 || characters > links * 40) return;
  rezone(page, frames.blocks[at]!, page.writer.blocks.length, frames.links[at]!, page.links.length, 'menu');
}

/** What calls itself a menu or a header but holds a text is none: the page was built into it. */
export function maybeText(page: Page, at: number): void {
  const frames = page.frames;
  const zone = frames.zone[at]!;
  if ((zone !== Z.menu && zone !== Z.header) || frames.zone[at - 1] !== Z.main) return;
  const words = page.writer.characters - frames.characters[at]! - (page.writer.linkCharacters - frames.linkCharacters[at]!);
  if (words < 300) return;
  const name = zoneName(zone);
  const blocks = page.writer.blocks;
  let own = 0;
  for (let i = frames.blocks[at]!; i < blocks.length; i++) if (blocks[i]!.zone === name) own += blocks[i]!.text.length;
  let linked = 0;
  for (let i = frames.links[at]!; i < page.links.length; i++) if (page.links[i]!.zone === name) linked += page.links[i]!.text.length;
  if (own - linked < (zone === Z.menu ? 300 : 600) || linked * 2 > own) return;
  for (let i = frames.blocks[at]!; i < blocks.length; i++) if (blocks[i]!.zone === name) blocks[i]!.zone = 'main';
  for (let i = frames.links[at]!; i < page.links.length; i++) if (page.links[i]!.zone === name) page.links[i]!.zone = 'main';
}

/** A teaser: a title and a few words, and a link to another page. */
export function maybeCard(page: Page, at: number, named: boolean): void {
  const frames = page.frames;
  const writer = page.writer;
  const first = frames.blocks[at]!;
  const count = writer.blocks.length - first;
  if (frames.zone[at] !== Z.main || count === 0 || count > 12 || writer.characters - frames.characters[at]! > 300) return;
  const wrapped = page.anchor.link !== null && page.anchor.kept && !page.anchor.link.url.startsWith(`${page.about.url}#`);
  if (page.links.length - frames.links[at]! > 4 || (page.links.length === frames.links[at] && !wrapped)) return;
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
  for (let i = frames.links[at]!; i < page.links.length; i++) {
    const link = page.links[i]!;
    if (link.download || isDocumentAddress(link.url)) return;
    if (link.url.startsWith('http') && !link.url.startsWith(`${page.about.url}#`)) leads = true;
    if (link.block >= first && writer.blocks[link.block]!.kind === 'heading') title = true;
  }
  if (!leads || !(named ? heading || title || count > 1 : title)) return;
  rezone(page, first, writer.blocks.length, frames.links[at]!, page.links.length, 'card');
  if (wrapped) page.anchor.link!.zone = 'card';
  writer.governor = frames.governor[at]!;
}

/** Moves what lies in main to another zone; with `of`, only the links of that block. */
export function rezone(page: Page, block: number, blockEnd: number, link: number, linkEnd: number, zone: Zone, of = -1): void {
  for (let i = block; i < blockEnd; i++) if (page.writer.blocks[i]!.zone === 'main') page.writer.blocks[i]!.zone = zone;
  for (let i = link; i < linkEnd; i++)
    if (page.links[i]!.zone === 'main' && (of === -1 || page.links[i]!.block === of)) page.links[i]!.zone = zone;
}
