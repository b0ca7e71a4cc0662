import { createHash } from 'node:crypto';
import { CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** A statement that something was drawn from, and what was answered. */
export interface NotedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** `null` where the rows came one by one, or the statement failed. */
  readonly answer: Promise<NotedAnswer | null>;
}

/** What a statement was answered. */
interface NotedAnswer {
  /** Of all rows, in their order. */
  readonly digest: string;
  readonly rows: number;
}

/** What is noted while something is drawn. */
export interface ReadNotes {
  /** Tables that were read. */
  readonly tables: Set<string>;
  /** Statements by their text and values: each is hashed once, however often it is asked. */
  readonly statements?: Map<string, NotedStatement>;
}

const READS = /^\s*(?:select|with)\b/;
/** Begins, ends or sets up a transaction: nothing is read by it. */
const CONTROLS = /^\s*(?:begin|start|commit|rollback|savepoint|release|set)\b/i;

/** Notes a statement and what it answers. @param given text of it, or a cursor, whose rows nobody holds */
export function noteStatement(notes: ReadNotes, given: unknown, values: readonly unknown[], answered: unknown): void {
  if (notes.statements === undefined) return;
  const text = typeof given === 'string' ? given : null;
  if (text !== null && CONTROLS.test(text)) return;
  const key = `${text ?? 'cursor'}\n${JSON.stringify(values)}`;
  if (notes.statements.has(key)) return;
  const whole = text !== null && READS.test(text) && answered instanceof Promise;
  const answer = whole ? (answered as Promise<{ rows: readonly unknown[] }>).then(answerOf, () => null) : Promise.resolve(null);
  notes.statements.set(key, { text: text ?? '', values: [...values], answer });
}

/** Asks a noted statement again. @returns digest of its rows now */
export async function askAgain(db: Kysely<Schema>, { text, values }: Pick<NotedStatement, 'text' | 'values'>): Promise<string> {
  return answerOf(await db.executeQuery(CompiledQuery.raw(text, [...values]))).digest;
}

function answerOf({ rows }: { readonly rows: readonly unknown[] }): NotedAnswer {
  return { digest: createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22), rows: rows.length };
}
