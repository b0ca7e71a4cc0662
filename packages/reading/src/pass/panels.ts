import { ATTRIBUTE as AT } from '../attributes.ts';
import { K } from '../blocks.ts';
import * as E from '../elements.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { type Hint, Z } from '../zones.ts';
import type { Page } from './page.ts';
import { flushBlock } from './settling.ts';

/** Titles of accordions, tabs and folded panels become headings. */
export function opener(page: Page, tag: number, at: number, role: string, hint: Hint): void {
  const frames = page.frames;
  const attributes = page.attributes;
  const zone = frames.zone[at]!;
  const toggle = attributes.get(AT.dataBsToggle) || attributes.get(AT.dataToggle);
  const tab = role === 'tab' || toggle === 'tab' || toggle === 'pill';
  const panelled = tab || toggle === 'collapse' || attributes.has(AT.ariaControls) || attributes.has(AT.ariaExpanded);
  const inside = zone === Z.main || zone === Z.aside || zone === Z.card;
  if (inside) page.recorder?.spoil();
  if (inside && panelled) {
    let panel = attributes.get(AT.ariaControls) || attributes.get(AT.dataBsTarget) || attributes.get(AT.dataTarget);
    if (panel === '' && tag === T.a) panel = attributes.get(AT.href);
    panel = panel.startsWith('#') ? panel.slice(1) : panel.trim();
    if (panel !== '' && panel.length <= 200 && /^[^\s/?]+$/.test(panel)) {
      if (page.panels.pending.length < 20) page.panels.pending.push(panel);
      page.shape.promise(panel, tab);
    } else if (role === 'tab') page.shape.unnamedTabs++;
    if (tab && frames.id[at] !== '' && page.panels.pending.length < 20) page.panels.pending.push(frames.id[at]!);
  }
  if (tag === T.summary || (inside && (panelled || (hint.accordion && (frames.traits[at]! & (E.BLOCK | E.FORMATTING)) !== 0)))) {
    // A wrapper that calls itself an accordion's header has its title in a heading or a button further in.
    if (hint.accordion && !panelled && tag !== T.summary && tag !== T.button && tag !== T.a && tag !== T.p && tag !== T.dt) {
      frames.hint[at] = accordionLevel(page, at);
      return;
    }
    if ((frames.bits[at]! & F.IN_HEADING) !== 0) return;
    // Beside text on the same line it is a link or a button like any other.
    if ((frames.traits[at]! & E.BLOCK) === 0 && page.writer.pending > 0 && !tab) return;
    if ((frames.traits[at]! & E.BLOCK) === 0) flushBlock(page);
    frames.kind[at] = K.heading;
    frames.level[at] = accordionLevel(page, at);
    frames.bits[at]! |= F.IN_HEADING | F.FLUSHES | (tab ? F.TAB : 0);
  }
}

const POINTERS = [AT.dataTarget, AT.dataTab, AT.dataPanel, AT.dataAccordionTarget, AT.dataCollapseToggle];

/** An element of the content that names a panel in the way of some program: worth a look only where such a panel stands there, and empty. */
export function pointer(page: Page, at: number): void {
  const zone = page.frames.zone[at]!;
  if (zone !== Z.main && zone !== Z.aside && zone !== Z.card) return;
  page.recorder?.spoil();
  for (const name of POINTERS) {
    const value = page.attributes.get(name).trim();
    const panel = value.startsWith('#') ? value.slice(1) : value;
    // A panel that bears its own name in such an attribute points at nothing.
    if (panel !== '' && panel !== page.frames.id[at] && panel.length <= 200 && /^[^\s/?]+$/.test(panel)) page.shape.point(panel);
  }
}

/** One more than what governs an accordion's title; its sisters at the same depth do not. */
function accordionLevel(page: Page, at: number): number {
  const blocks = page.writer.blocks;
  let outer = page.writer.governor;
  while (outer >= 0 && (page.panels.accordions.get(outer) ?? -1) >= at) outer = blocks[outer]!.heading;
  return outer < 0 ? 2 : Math.min(6, Math.max(2, blocks[outer]!.level + 1));
}
