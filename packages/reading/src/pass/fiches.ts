import * as F from '../frames.ts';
import { ownHeading } from './governing.ts';
import type { Page } from './page.ts';

/** The smallest element around a verification line that holds a whole fiche is that fiche. */
export function resolveTell(page: Page, at: number): void {
  const frames = page.frames;
  const blocks = page.writer.blocks;
  const start = frames.blocks[at]!;
  if (start > page.fiche.tell || blocks.length - start < 4 || page.writer.characters - frames.characters[at]! < 300) return;
  const tell = page.fiche.tell;
  page.fiche.tell = -1;
  const whole = (frames.bits[at]! & (F.IN_MAIN | F.IN_CONTENT)) !== 0 && (frames.bits[at - 1]! & (F.IN_MAIN | F.IN_CONTENT)) === 0;
  markComarked(page, whole || hasTitle(blocks, start) ? ficheStart(page, tell, start) : start, blocks.length);
}

/** Where a fiche begins that shares its element with the page's own title: after that title. */
export function ficheStart(page: Page, tell: number, start: number): number {
  const blocks = page.writer.blocks;
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

/** Marks blocks, and what stands in them, as the State’s. */
export function markComarked(page: Page, from: number, to: number): void {
  const blocks = page.writer.blocks;
  page.fiche.seen = true;
  for (let i = from; i < to; i++) {
    const zone = blocks[i]!.zone;
    if (zone === 'main' || zone === 'card' || zone === 'aside') blocks[i]!.comarked = true;
  }
  page.writer.governor = ownHeading(page, page.writer.governor);
  const inside = (block: number): boolean => block >= from && block < to && blocks[block]!.comarked;
  for (const link of page.links) if (inside(link.block)) link.comarked = true;
  for (const form of page.forms.forms) if (inside(Math.min(form.block, blocks.length - 1)) && form.block < to) form.comarked = true;
  for (const frame of page.frameList) if (inside(frame.block)) frame.comarked = true;
}

function hasTitle(blocks: readonly { readonly kind: string; readonly level: number }[], start: number): boolean {
  for (let i = start; i < blocks.length; i++) if (blocks[i]!.kind === 'heading' && blocks[i]!.level === 1) return true;
  return false;
}
