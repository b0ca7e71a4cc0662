import { availableParallelism } from 'node:os';
import { Cell } from './cell.ts';
import { CELL_LIMITS, type CellLimits } from './cell-limits.ts';

/** How long a cell without a town waits for the next: to start one takes as long as a small town's pages. */
const WAITS = 10_000;

/**
 * The cells of one process. Towns share them, for a page is read in less time than it takes to come: another cell is started only where all are at work and the machine has
 * a processor for it. Each costs what it takes to load and warm the rules.
 */
export class Cells {
  readonly limits: CellLimits;
  #most: number;
  readonly #alive = new Set<Cell>();
  /** Those without a town, and when they end. */
  readonly #waiting = new Map<Cell, NodeJS.Timeout>();

  /** @param most how many towns may share: those that are one town's alone are not counted */
  constructor(limits: CellLimits = CELL_LIMITS, most: number = availableParallelism()) {
    this.limits = limits;
    this.#most = most;
  }

  /** From now on no more than so many are shared: for who would rather wait than hold the memory of another. */
  atMost(most: number): void {
    this.#most = most;
  }

  /** How many there are, at work or waiting. */
  get size(): number {
    return this.#alive.size;
  }

  /** A cell for one more town. @param alone no other town shares it until it is given back */
  take(alone = false): Cell {
    const cell = (alone ? null : this.#shared()) ?? this.#start();
    clearTimeout(this.#waiting.get(cell));
    this.#waiting.delete(cell);
    cell.towns++;
    cell.isAlone = alone;
    return cell;
  }

  /** Gives a cell back whose town is done, or is not waited for. */
  giveBack(cell: Cell, of: number): void {
    cell.towns--;
    if (!cell.isAlive) return;
    cell.tell({ kind: 'forget', of });
    cell.isAlone = false;
    // It keeps no process alive, nor does its clock.
    if (cell.towns === 0) this.#waiting.set(cell, setTimeout(() => cell.end(), WAITS).unref());
  }

  /** Ends those that wait. */
  close(): void {
    for (const cell of [...this.#waiting.keys()]) cell.end();
  }

  /** The one with the fewest towns that is free, or, where no other may be started, at all; `null` where a new one is wanted. */
  #shared(): Cell | null {
    const shared = [...this.#alive].filter(({ isAlone }) => !isAlone).sort((one, other) => one.towns - other.towns);
    const free = shared.find(({ isFree }) => isFree);
    return free ?? (shared.length < this.#most ? null : shared[0]!);
  }

  #start(): Cell {
    const cell = new Cell(this.limits);
    this.#alive.add(cell);
    cell.onEnd = () => {
      this.#alive.delete(cell);
      clearTimeout(this.#waiting.get(cell));
      this.#waiting.delete(cell);
    };
    return cell;
  }
}

/** Those that all measurements of this process share. */
export const CELLS = new Cells();
