import { Cell } from './cell.ts';
import { CELL_LIMITS, type CellLimits } from './cell-limits.ts';

/** How long a cell waits for the next town: to start one takes as long as a small town's pages. */
const WAITS = 10_000;

/** The cells of one process: as many as towns are measured at once, each used again for the next. */
export class Cells {
  readonly limits: CellLimits;
  readonly #alive = new Set<Cell>();
  readonly #waiting: { readonly cell: Cell; readonly end: NodeJS.Timeout }[] = [];

  constructor(limits: CellLimits = CELL_LIMITS) {
    this.limits = limits;
  }

  /** How many there are, at work or waiting. */
  get size(): number {
    return this.#alive.size;
  }

  /** A cell for one town: one that waits, else a new one. */
  take(): Cell {
    const waiting = this.#waiting.pop();
    if (waiting !== undefined) {
      clearTimeout(waiting.end);
      return waiting.cell;
    }
    const cell = new Cell(this.limits);
    this.#alive.add(cell);
    cell.onEnd = () => {
      this.#alive.delete(cell);
      const at = this.#waiting.findIndex((one) => one.cell === cell);
      if (at >= 0) clearTimeout(this.#waiting.splice(at, 1)[0]!.end);
    };
    return cell;
  }

  /** Gives a cell back whose town is done. */
  giveBack(cell: Cell): void {
    if (!cell.isAlive) return;
    cell.tell({ kind: 'forget' });
    // It keeps no process alive, nor does its clock.
    this.#waiting.push({ cell, end: setTimeout(() => cell.end(), WAITS).unref() });
  }

  /** Ends those that wait. */
  close(): void {
    for (const { cell } of [...this.#waiting]) cell.end();
  }
}

/** Those that all measurements of this process share. */
export const CELLS = new Cells();
