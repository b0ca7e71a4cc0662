import type { CapturedPage, Sight } from '@beffroi/capture';
import { unread } from '@beffroi/walks';
import { type TownEyesOptions, type TownMemory, unreadSight } from '../crawl-strategy/crawl-strategy.ts';
import type { JudgedArchive } from '../judge-archive.ts';
import type { Asked, Cell } from './cell.ts';
import { CellEnded } from './cell-limits.ts';
import type { Cells } from './cells.ts';
import { LeadHearer } from './numbered-leads.ts';

/** A page that was read, with the most it supports by itself for each service of which it says something. */
export interface PageSeen {
  readonly url: string;
  readonly seen: Readonly<Record<string, number>>;
}

/** Cells that one town may lose: who loses more is not read any further. */
const LOSSES = 3;

let towns = 0;

/**
 * One town's reading, apart from this loop: its pages are looked at, and its archive is judged, in a cell. A page that its cell does not survive is an obstacle of its town alone; who
 * shared the cell goes on in another, as does the walk.
 */
export class TownCell {
  readonly #cells: Cells;
  readonly #town: TownEyesOptions | null;
  readonly #onPage: ((page: PageSeen) => void) | null;
  readonly #of = ++towns;
  readonly #stopped = Promise.withResolvers<never>();
  #cell: Cell | null = null;
  #memory: TownMemory | null = null;
  #leads = new LeadHearer();
  #losses = 0;
  #isStopped = false;
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param town how its pages are looked at; `null` where only an archive is judged
   * @param onPage told of each page that was read, where somebody watches
   */
  constructor(cells: Cells, town: TownEyesOptions | null, onPage: ((page: PageSeen) => void) | null = null) {
    this.#onPage = onPage;
    this.#cells = cells;
    this.#town = town;
    this.#stopped.promise.catch(() => undefined);
  }

  /** What the crawl strategy makes of a page. @throws what the strategy throws: a fault of ours */
  look(page: CapturedPage): Promise<Sight> {
    return this.#inTurn(() => this.#look(page));
  }

  /**
   * Judges an archive, with what was read before of its pages.
   *
   * @throws CellEnded when that takes more than it may; the file system's error when the file cannot be opened
   */
  judge(path: string, start?: string): Promise<JudgedArchive> {
    return this.#inTurn(() => this.#judge(path, start));
  }

  /** What is looked at is given up at once; nothing more is. A cell that is at work for nobody else ends. */
  stop(): void {
    this.#isStopped = true;
    this.#stopped.reject(new CellEnded('stopped', 'reading the town', this.#cells.limits));
    if (this.#cell?.towns === 1) this.#cell.end();
    this.close();
  }

  /** Gives the cell to others. */
  close(): void {
    if (this.#cell !== null) this.#cells.giveBack(this.#cell, this.#of);
    this.#cell = null;
  }

  async #look(page: CapturedPage): Promise<Sight> {
    if (this.#isStopped) return unreadSight(unread('not read: stopped'));
    if (this.#losses >= LOSSES) return unreadSight(unread(`not read: ${LOSSES} pages before it could not be read within their limits`));
    try {
      const said = await this.#askTwice({ kind: 'look', of: this.#of, page });
      if (said.kind !== 'seen') throw new Error('a cell answered something else');
      this.#memory = said.memory;
      if (said.support !== null) this.#onPage?.({ url: page.visit.url, seen: said.support });
      return { ...said.sight, candidates: this.#leads.hear(said.leads) };
    } catch (error) {
      if (!(error instanceof CellEnded)) throw error;
      if (!this.#isStopped) this.#losses++;
      return unreadSight(unread(error.message));
    }
  }

  async #judge(path: string, start: string | undefined): Promise<JudgedArchive> {
    const said = await this.#askTwice({ kind: 'judge', of: this.#of, path, ...(start === undefined ? {} : { start }) });
    if (said.kind !== 'judged') throw new Error('a cell answered something else');
    return said.judged;
  }

  /** A cell that ended without having spent too much, or that others had too, may not be this town's fault: another is asked once, for this town alone. */
  async #askTwice(asked: Asked): ReturnType<Cell['ask']> {
    try {
      return await this.#ask(asked, false);
    } catch (error) {
      if (!(error instanceof CellEnded) || error.code !== 'gone' || this.#isStopped) throw error;
      return await this.#ask(asked, true);
    }
  }

  #ask(asked: Asked, alone: boolean): ReturnType<Cell['ask']> {
    return Promise.race([this.#here(alone).ask(asked), this.#stopped.promise]);
  }

  /** The town's cell; a new one knows what the one before had learnt. */
  #here(alone: boolean): Cell {
    if (this.#cell?.isAlive === true) return this.#cell;
    this.close();
    this.#cell = this.#cells.take(alone);
    if (this.#town !== null) this.#cell.tell({ kind: 'begin', of: this.#of, town: { ...this.#town, memory: this.#memory } });
    return this.#cell;
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(task);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
