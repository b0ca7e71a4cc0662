import type { Schema, Store } from '@beffroi/store';
import { writeActLog } from '@beffroi/store/act-log';
import type { Kysely } from 'kysely';
import { ACT_TABLE, type Act } from './act-table.ts';
import type { Actor } from './actor.ts';
import { may } from './may.ts';
import { ActRefusal } from './refusal.ts';

/** What somebody sets out to do. */
export interface Deed {
  readonly act: Act;
  /** The territory that it concerns, where it concerns one. */
  readonly territory?: string;
  readonly now: Date;
}

/** What came of it. */
export interface Outcome<T> {
  readonly value: T;
  /** What stands in the act log; `null` when there was nothing to change. */
  readonly row: { readonly subject: string; readonly details: Readonly<Record<string, unknown>> } | null;
}

/**
 * Does something that changes the house, in somebody's name: the right is asked for first, the row of the act log is written last, in the transaction
 * that changes. Where one of them fails, none of it was done. Inside an act, another one is part of its transaction.
 *
 * @param work what is done; it ends with `done` or `unchanged`
 * @throws ActRefusal
 */
export async function act<T>(
  { db }: Pick<Store, 'db'>,
  actor: Actor,
  deed: Deed,
  work: (trx: Kysely<Schema>) => Promise<Outcome<T>>,
): Promise<T> {
  assertMay(actor, deed.act, deed.territory);
  const whole = async (trx: Kysely<Schema>): Promise<T> => {
    const { value, row } = await work(trx);
    if (row !== null) await writeActLog(trx, actor, { act: deed.act, ...row }, deed.now);
    return value;
  };
  return db.isTransaction ? whole(db) : db.transaction().execute(whole);
}

/**
 * The right to an act, asked for before anything else: a long act asks so, and writes its row in the transaction that makes it final.
 *
 * @throws ActRefusal
 */
export function assertMay(actor: Actor, what: Act, territory?: string): void {
  const right = ACT_TABLE[what];
  if (!may(actor, right, territory)) throw new ActRefusal(actor.name, right);
}

/** @param subject kind and name of what was changed: `wave:12` · @param details before and after, and what else explains it; no secret */
export function done(subject: string, details?: Readonly<Record<string, unknown>>): Outcome<void>;
export function done<T>(subject: string, details: Readonly<Record<string, unknown>>, value: T): Outcome<T>;
export function done<T>(subject: string, details: Readonly<Record<string, unknown>> = {}, value?: T): Outcome<T | undefined> {
  return { value, row: { subject, details } };
}

/** It was so already: nobody did anything. */
export function unchanged(): Outcome<void>;
export function unchanged<T>(value: T): Outcome<T>;
export function unchanged<T>(value?: T): Outcome<T | undefined> {
  return { value, row: null };
}
