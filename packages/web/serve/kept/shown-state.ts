/** What pages show, as far as it can change: as long as it is the same, a drawn page is what would be drawn. */
export interface Shown {
  /** Another number where anything of it is another. */
  readonly number: number;
  /** How often each table was changed. */
  readonly tables: ReadonlyMap<string, string>;
  /** What is withheld now, by name. */
  readonly withheld: string;
  /** The site's clock, in milliseconds. */
  readonly at: number;
}

/** How it is looked. */
export interface ShownSource {
  readonly now: () => Promise<Date>;
  /** How often each table was changed, as one text. */
  readonly changes: () => Promise<string>;
  readonly byTable: (changes: string) => ReadonlyMap<string, string>;
  /** What may not be shown at an instant. */
  readonly withheld: (now: Date) => Promise<string>;
  /** Called when words were taken out, before anything is drawn again. */
  readonly onErasure: () => void;
}

/** An embargo begins and ends at a second of the clock. */
const SECOND = 1_000;

/**
 * Looks what is shown, for all who ask at once: a look begins after the last of them has come, so that nobody is given what was withdrawn before they asked. It costs one
 * question to the database, however many wait for it.
 */
export class ShownState {
  readonly #source: ShownSource;
  #last: Shown | null = null;
  #said = '';
  #second = Number.NaN;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<Shown> | null = null;

  constructor(source: ShownSource) {
    this.#source = source;
  }

  /** @throws what the database throws */
  current(): Promise<Shown> {
    if (this.#next === null) {
      this.#next = this.#running.then(afterAllWhoCameNow).then(() => {
        const look = this.#look();
        this.#running = look.catch(() => undefined);
        this.#next = null;
        return look;
      });
    }
    return this.#next;
  }

  async #look(): Promise<Shown> {
    const { now, changes, byTable, withheld, onErasure } = this.#source;
    const at = await now();
    const second = Math.floor(at.getTime() / SECOND);
    const said = await changes();
    const last = this.#last;
    if (last !== null && said === this.#said && second === this.#second) return this.#is({ ...last, at: at.getTime() });
    const tables = said === this.#said && last !== null ? last.tables : byTable(said);
    if (last !== null && tables.get('erasure') !== last.tables.get('erasure')) onErasure();
    const hidden = await withheld(at);
    [this.#said, this.#second] = [said, second];
    const same = last !== null && tables === last.tables && hidden === last.withheld;
    return this.#is({ number: same ? last.number : (last?.number ?? 0) + 1, tables, withheld: hidden, at: at.getTime() });
  }

  #is(shown: Shown): Shown {
    this.#last = shown;
    return shown;
  }
}

const afterAllWhoCameNow = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
