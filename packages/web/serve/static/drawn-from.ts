import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  askAgain,
  FROZEN_TABLES,
  type NotedStatement,
  notingReads,
  type ReadNotes,
  type Store,
  tablesIn,
  UNFINISHED,
} from '@beffroi/store';

/** A value of a statement, as a log holds it: instants are told from texts, and the instant of the export from all others. */
type Held = null | string | number | boolean | { readonly at: string } | { readonly now: 1 } | readonly Held[];

/** A statement as a log holds it. */
export type HeldStatement = readonly [text: string, values: readonly Held[]];

/** What a page was drawn from. As long as all of it is the same, and the program too, so is the page. */
export interface DrawnFrom {
  /** Tables that were read and tell of their changes. */
  readonly tables: readonly string[];
  /** What was asked; `null` where something was answered that cannot be asked again to be compared. */
  readonly statements: readonly HeldStatement[] | null;
  /** Digest of all that was answered. */
  readonly answers: string;
  /** Whether the instant of the export was part of a question. */
  readonly clock: boolean;
  /** The day, where it shows what goes by the calendar; else `null`. */
  readonly day: string | null;
}

/** What goes by the clock or the calendar, not by a change alone: who speaks, until when one may answer, which action is late. */
const BY_THE_CALENDAR =
  /^(?:shift|opening_hours|meeting|conversation|checkup|contest|survey|survey_sheet|idea_box|idea|declaration|charge|plan(?:_.*)?)$/;
const HEADER = 'x-beffroi-drawn-for';

/** Notes what the pages of a site are drawn from, while they are drawn in this process, and asks whether it is still the same. */
export class Reads {
  readonly #store: Store;
  readonly #now: Date;
  readonly #open = new Map<string, ReadNotes>();
  #last = 0;

  /** @param store of one moment @param now the instant of the export, which is the site's clock */
  constructor(store: Store, now: Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Stands between a request and what draws the answer (`serveSite`). */
  readonly around = (request: IncomingMessage, draw: () => void): void => {
    const notes = this.#open.get(String(request.headers[HEADER] ?? ''));
    if (notes === undefined) draw();
    else notingReads(notes, draw);
  };

  /** @param ask asks the site, with headers by which it is known what for @returns what it gave, and what that was drawn from; `null`: it is not to be kept */
  async noted<T>(ask: (headers: Record<string, string>) => Promise<T>): Promise<{ readonly value: T; readonly from: DrawnFrom | null }> {
    const id = String(++this.#last);
    const notes = { tables: new Set<string>(), statements: new Map<string, NotedStatement>() };
    this.#open.set(id, notes);
    try {
      const value = await ask({ [HEADER]: id });
      return { value, from: notes.tables.has(UNFINISHED) ? null : await this.#fromOf(notes.tables, [...notes.statements.values()]) };
    } finally {
      this.#open.delete(id);
    }
  }

  async #fromOf(tables: ReadonlySet<string>, statements: readonly NotedStatement[]): Promise<DrawnFrom> {
    const held: HeldStatement[] = [];
    const answers: string[] = [];
    let [whole, clock, calendar] = [true, false, false];
    for (const statement of statements) {
      const answer = await statement.answer;
      const values = heldValues(statement.values, this.#now);
      if (answer === null || values === null) {
        whole = false;
        continue;
      }
      clock ||= JSON.stringify(values).includes('{"now":1}');
      calendar ||= answer.rows > 0 && tablesIn(statement.text).some((table) => BY_THE_CALENDAR.test(table));
      held.push([statement.text, values]);
      answers.push(answer.digest);
    }
    return {
      tables: [...tables].filter((table) => !FROZEN_TABLES.has(table)).sort(),
      statements: whole ? held : null,
      answers: joined(answers),
      clock,
      day: calendar ? dayOf(this.#now) : null,
    };
  }

  /** Whether all that was asked is answered as it was. */
  async same({ statements, answers }: DrawnFrom): Promise<boolean> {
    if (statements === null) return false;
    const now: string[] = [];
    for (const [text, values] of statements) now.push(await askAgain(this.#store.db, { text, values: askedValues(values, this.#now) }));
    return joined(now) === answers;
  }
}

/** The day of an instant: what goes by the calendar holds for as long. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

const joined = (answers: readonly string[]): string => createHash('sha256').update(answers.join()).digest('base64url').slice(0, 22);

/** @returns `null` where one of them cannot be written down */
function heldValues(values: readonly unknown[], now: Date): readonly Held[] | null {
  const held = values.map((value) => heldValue(value, now));
  return held.includes(undefined) ? null : (held as readonly Held[]);
}

function heldValue(value: unknown, now: Date): Held | undefined {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime() === now.getTime() ? { now: 1 } : { at: value.toISOString() };
  if (Array.isArray(value)) return heldValues(value, now) ?? undefined;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

function askedValues(values: readonly Held[], now: Date): unknown[] {
  return values.map((value) => {
    if (value === null || typeof value !== 'object') return value;
    if (isList(value)) return askedValues(value, now);
    return 'at' in value ? new Date(value.at) : now;
  });
}

const isList = (value: Held): value is readonly Held[] => Array.isArray(value);
