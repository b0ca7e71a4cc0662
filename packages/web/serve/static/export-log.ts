import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { DrawnFrom, HeldStatement } from './drawn-from.ts';
import type { Written } from './page-writer.ts';

/** What all pages of an export have in common, when it was begun or went on. */
export interface ExportState {
  /** Digest of what is behind every page. */
  readonly published: string;
  /** What may not be shown, as one text. */
  readonly withheld: string;
  /** How often each table was changed. */
  readonly tables: Readonly<Record<string, string>>;
}

/** The first line of a log, and of each time that it goes on. */
export interface ExportHead extends ExportState {
  /** The same stands in the site that the log is of. */
  readonly id: string;
  /** Digest of the program, and of how the export was asked for: pages of another are not looked at. */
  readonly program: string;
}

/** An address as a log tells of it. */
export interface LoggedPage extends Written {
  readonly head: ExportHead;
  /** Of what it leads to: addresses that turned out not to be there, whose links are plain text now. */
  readonly unlinked: readonly string[];
}

/** Statements that are called by their number in a log; beyond that they are written out again. */
const MOST_NUMBERED = 50_000;

type PageLine = readonly [
  'p',
  path: number,
  kind: Written['kind'],
  bytes: number,
  own: string | null,
  wants: readonly number[],
  unlinked: readonly number[],
  from:
    | readonly [tables: readonly number[], statements: readonly number[] | null, answers: string, clock: 0 | 1, day: string | null]
    | null,
];

/**
 * Writes what is written into a site of files, a line an address: who was killed goes on after the last whole line, and the next export keeps what is the same. Lines:
 * a head, a text that later lines call by its number, a statement, a page, links that a page lost.
 */
export class ExportLog {
  readonly #file: number;
  readonly #texts = new Map<string, number>();
  readonly #statements = new Map<string, number>();
  #numbered = 0;

  /** @param path of a file that is not there */
  constructor(path: string) {
    this.#file = openSync(path, 'wx');
  }

  head(head: ExportHead): void {
    this.#write(['h', head]);
  }

  page(path: string, { kind, bytes, own, wants, from }: Written, unlinked: readonly string[] = []): void {
    const numbers = (texts: readonly string[]): number[] => texts.map((text) => this.#text(text));
    const drawn = from === null ? null : this.#drawn(from, numbers);
    this.#write(['p', this.#text(path), kind, bytes, own, numbers(wants), numbers(unlinked), drawn] satisfies PageLine);
  }

  /** Notes that a page of which a line was written has lost links since. */
  unlinked(path: string, gone: readonly string[], bytes: number): void {
    this.#write(['u', this.#text(path), gone.map((one) => this.#text(one)), bytes]);
  }

  #drawn(from: DrawnFrom, numbers: (texts: readonly string[]) => number[]): PageLine[7] {
    const statements = from.statements?.map((one) => this.#statement(one)) ?? null;
    return [numbers(from.tables), statements, from.answers, from.clock ? 1 : 0, from.day];
  }

  close(): void {
    closeSync(this.#file);
  }

  #text(text: string): number {
    let number = this.#texts.get(text);
    if (number === undefined) {
      number = this.#texts.size;
      this.#texts.set(text, number);
      this.#write(['t', text]);
    }
    return number;
  }

  #statement([text, values]: HeldStatement): number {
    const key = JSON.stringify([this.#text(text), values]);
    let number = this.#statements.get(key);
    if (number === undefined) {
      number = this.#numbered++;
      if (this.#statements.size >= MOST_NUMBERED) this.#statements.clear();
      this.#statements.set(key, number);
      this.#write(['s', this.#text(text), values]);
    }
    return number;
  }

  #write(line: readonly unknown[]): void {
    writeSync(this.#file, `${JSON.stringify(line)}\n`);
  }
}

/** A log that was written before. Pages are read when they are asked for: memory holds its bytes, and where each line is. */
export class OldLog {
  readonly #bytes: Buffer;
  readonly #heads: { readonly from: number; readonly head: ExportHead }[] = [];
  readonly #texts: string[] = [];
  readonly #statements: number[] = [];
  readonly #pages = new Map<string, number>();
  readonly #unlinked = new Map<string, { readonly gone: readonly number[]; readonly bytes: number }>();

  private constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** @returns `null` where there is none of this program and this way of asking */
  static async read(path: string, program: string): Promise<OldLog | null> {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (bytes === null) return null;
    const log = new OldLog(bytes);
    log.#index();
    return log.#heads.at(-1)?.head.program === program ? log : null;
  }

  get id(): string {
    return this.#heads.at(-1)!.head.id;
  }

  page(path: string): LoggedPage | null {
    const at = this.#pages.get(path);
    if (at === undefined) return null;
    const [, , kind, bytes, own, wants, unlinked, from] = this.#line(at) as PageLine;
    const texts = (numbers: readonly number[]): string[] => numbers.map((number) => this.#texts[number]!);
    const since = this.#unlinked.get(path);
    return {
      ...{ kind, own, wants: texts(wants), bytes: since?.bytes ?? bytes, unlinked: texts(since?.gone ?? unlinked) },
      head: this.#heads.findLast((one) => one.from < at)!.head,
      from: from === null ? null : this.#drawn(from, texts),
    };
  }

  #drawn(
    [tables, statements, answers, clock, day]: NonNullable<PageLine[7]>,
    texts: (numbers: readonly number[]) => readonly string[],
  ): DrawnFrom {
    const held = statements?.map((number): HeldStatement => {
      const [, text, values] = this.#line(this.#statements[number]!) as ['s', number, HeldStatement[1]];
      return [this.#texts[text]!, values];
    });
    return { tables: texts(tables), statements: held ?? null, answers, clock: clock === 1, day };
  }

  /** Until the first line that is not whole: there the process was killed. */
  #index(): void {
    for (let from = 0, to = this.#bytes.indexOf(10); to !== -1; from = to + 1, to = this.#bytes.indexOf(10, from)) {
      const kind = this.#bytes[from + 2];
      if (kind === S) this.#statements.push(from);
      else {
        const line = this.#line(from);
        if (line[0] === 'h') this.#heads.push({ from, head: line[1] as ExportHead });
        else if (line[0] === 't') this.#texts.push(line[1] as string);
        else if (line[0] === 'u')
          this.#unlinked.set(this.#texts[line[1] as number]!, { gone: line[2] as readonly number[], bytes: line[3] as number });
        else {
          this.#pages.set(this.#texts[line[1] as number]!, from);
          this.#unlinked.delete(this.#texts[line[1] as number]!);
        }
      }
    }
  }

  #line(from: number): readonly unknown[] {
    return JSON.parse(this.#bytes.toString('utf8', from, this.#bytes.indexOf(10, from))) as readonly unknown[];
  }
}

const S = 's'.charCodeAt(0);
