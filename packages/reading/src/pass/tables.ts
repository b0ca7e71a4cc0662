import { looksLikeTitle } from '../blocks.ts';
import { T } from '../elements.ts';
import * as F from '../frames.ts';
import { Z } from '../zones.ts';
import type { Cell, Page } from './page.ts';
import { maybeMenu, rezone } from './rezoning.ts';

/** The first cell of a row governs the others when it is short and says something. */
export function endCell(page: Page, at: number, header: boolean): void {
  const frames = page.frames;
  const writer = page.writer;
  let row = at - 1;
  while (row > 0 && row > at - 4 && frames.tag[row] !== T.tr) row--;
  page.recorder?.reach(row);
  if (row <= 0 || frames.tag[row] !== T.tr) return;
  const count = frames.cells[row]!++;
  const first = frames.blocks[at]!;
  const characters = writer.characters - frames.characters[at]!;
  const linkCharacters = writer.linkCharacters - frames.linkCharacters[at]!;
  if (count === 0 && writer.blocks.length - first === 1) {
    const block = writer.blocks[first]!;
    let table = row - 1;
    while (table > 0 && frames.tag[table] !== T.table) table--;
    page.recorder?.reach(table);
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
      linkEnd: page.links.length,
      characters,
      linkCharacters,
    };
    const cells = page.cells[row];
    if (cells === null || cells === undefined) page.cells[row] = [cell];
    else if (cells.length < 50) cells.push(cell);
  }
}

/** Closes a row of a table. */
export function endRow(page: Page, at: number): void {
  const frames = page.frames;
  const writer = page.writer;
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
  } else dropCells(page, start, 6);
  menuCells(page, at);
}

/** Cells that governed since the block `start` do so no more. */
export function dropCells(page: Page, start: number, level = 5): void {
  const writer = page.writer;
  while (writer.governor >= start && writer.blocks[writer.governor]!.kind === 'cell' && writer.blocks[writer.governor]!.level >= level) {
    writer.governor = writer.blocks[writer.governor]!.heading;
  }
}

/** Old pages are a table: the cell that holds little but links, beside one that holds a text, is the menu. */
function menuCells(page: Page, at: number): void {
  const cells = page.cells[at];
  page.cells[at] = null;
  if (cells === null || cells === undefined || cells.length < 2) return;
  let most = 0;
  for (const cell of cells) most = Math.max(most, cell.characters - cell.linkCharacters);
  if (most < 200) {
    maybeMenu(page, at);
    return;
  }
  for (const cell of cells) {
    const links = cell.linkEnd - cell.link;
    if (links >= 4 && cell.linkCharacters * 5 >= cell.characters * 4 && cell.linkCharacters <= links * 40)
      rezone(page, cell.block, cell.blockEnd, cell.link, cell.linkEnd, 'menu');
  }
}
