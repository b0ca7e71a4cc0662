import type { BlockWriter } from '../blocks.ts';
import * as F from '../frames.ts';
import { Z } from '../zones.ts';
import type { Page } from './page.ts';

/** Headings of a section do not govern what follows it, unless it holds nothing but headings: then it is the wrapper of a title. */
export function leaveSection(page: Page, at: number, from: number, always: boolean): void {
  const writer = page.writer;
  const blocks = writer.blocks;
  const start = page.frames.blocks[at]!;
  let governor = writer.governor;
  if (governor < start || blocks.length - 1 <= governor) return;
  while (governor >= start && blocks[governor]!.level >= from) governor = blocks[governor]!.heading;
  if (always || governor >= 0) writer.governor = governor;
}

/** The nearest heading from `heading` outwards that is the town's own. */
export function ownHeading(page: Page, heading: number): number {
  let own = heading;
  while (own >= 0 && page.writer.blocks[own]!.comarked) own = page.writer.blocks[own]!.heading;
  return own;
}

/** Which heading governs after an element that changed it. */
export function regovern(page: Page, at: number, bits: number): void {
  const writer = page.writer;
  const frames = page.frames;
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
    const title = page.panels.governs.get(frames.id[at]!);
    writer.governor = title !== undefined && title === before ? writer.blocks[title]!.heading : before;
    return;
  }
  if ((bits & F.TAB) !== 0 && writer.governor >= frames.blocks[at]!) writer.governor = before;
}

function blocksLevel(writer: BlockWriter, index: number): number {
  return writer.blocks[index]!.level;
}
