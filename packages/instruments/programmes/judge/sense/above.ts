import type { DocumentBlock } from '@beffroi/documents';
import type { Columns } from './columns.ts';
import { saysWhenAlone } from './dates.ts';

/** Words of a line at most that stands above others like a heading, and of a list's introduction. */
const TITLE = 9;
const INTRODUCTION = 25;
/** How many blocks below a heading and below an introduction it speaks for. */
const REACH = 12;

/**
 * What stands above each block of a document and may give it its field: the introduction of the list that it is in (« Depuis votre téléphone, vous pourrez : »), else the heading, or
 * the line that is set like one, else the cell before it in a table. A line that says when speaks for nothing and parts nothing.
 */
export class Above {
  readonly #of = new Map<number, number>();
  readonly #titles = new Set<number>();
  readonly #fields = new Set<number>();
  readonly #columns: Columns | undefined;

  /** @param columns which cells begin a row: the one before it is of another */
  constructor(blocks: readonly DocumentBlock[], columns?: Columns) {
    this.#columns = columns;
    let title = -1;
    let introduction = -1;
    let cell = -1;
    let reach = 0;
    const spoken = blocks.flatMap(({ kind }, index) => (kind === 'running' || kind === 'frame' ? [] : [index]));
    for (const [place, index] of spoken.entries()) {
      const block = blocks[index]!;
      const next = blocks[spoken[place + 1] ?? -1];
      if (columns?.beginsRow(index) === true) cell = -1;
      if (saysWhenAlone(block.text)) continue;
      const isIntroduction = introduces(block, next);
      if (!isIntroduction && isTitle(block, next)) {
        title = index;
        introduction = -1;
        reach = REACH;
        this.#titles.add(index);
        this.#fields.add(index);
        continue;
      }
      if (block.kind !== 'item') introduction = -1;
      const above = introduction >= 0 ? introduction : block.kind === 'cell' ? cell : reach > 0 ? title : -1;
      if (above >= 0) this.#of.set(index, above);
      reach--;
      if (isIntroduction) {
        introduction = index;
        this.#titles.add(index);
      }
      cell = block.kind === 'cell' ? index : -1;
    }
  }

  /** The first cell of a cell’s row; `null` for the first itself, and where rows are not known. */
  rowOf(block: number): number | null {
    return this.#columns?.rowOf(block) ?? null;
  }

  /** The block that stands above another; `null` where none does. */
  of(block: number): number | null {
    return this.#of.get(block) ?? null;
  }

  /** Whether a block is said on in what stands below it: an introduction, a cell. */
  leadsIn(block: number): boolean {
    return !this.#fields.has(block);
  }

  /** Whether a block only stands above others: by itself it promises nothing. */
  isAbove(block: number): boolean {
    return this.#titles.has(block);
  }
}

function introduces({ kind, text }: DocumentBlock, next: DocumentBlock | undefined): boolean {
  return kind !== 'cell' && /:\s*$/u.test(text) && next !== undefined && next.kind !== 'heading' && count(text) <= INTRODUCTION;
}

/** A heading, or a short line without an end that is followed by something longer or by items. */
function isTitle({ kind, text }: DocumentBlock, next: DocumentBlock | undefined): boolean {
  if (kind === 'heading') return true;
  if (kind !== 'text' || next === undefined || next.kind === 'heading' || next.kind === 'cell') return false;
  // Lines of one kind after each other are a list without signs.
  const ends = next.kind === 'item' || /[.!?…;]\s*$/u.test(next.text) || count(next.text) > TITLE;
  return ends && count(text) <= TITLE && !/[.!?…;,»"]\s*$/u.test(text) && /^\P{L}*[\p{Lu}\d]/u.test(text);
}

function count(text: string): number {
  return text.split(/\s+/u).length;
}
