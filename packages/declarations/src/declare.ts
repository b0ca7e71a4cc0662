import { type Act, type ActingMember, type Actor, act, assertMay, done, may, type Outcome } from '@beffroi/acts';
import {
  declarationById,
  insertDeclaration,
  insertDeclarationWithdrawal,
  isRowId,
  type KnownDeclaration,
  type Schema,
  type Store,
} from '@beffroi/store';
import { townOf } from '@beffroi/territories';
import type { Kysely } from 'kysely';
import { lineIn, pastDayIn, textIn } from './fields.ts';
import { DeclarationRefusal } from './refusal.ts';

/** What an authority says of itself. */
export interface DeclarationAsk {
  /** INSEE code. */
  readonly territory: string;
  /** What it is said of: a lever. */
  readonly indicator: string;
  readonly level: DeclaredLevel;
  /** Why, in its own words. */
  readonly statement: string;
  /** The day that it is said of: `2026-11-24`. */
  readonly dated: string;
}

/** How far an authority says that it is; `not-concerned`: law or size put it out of reach. */
export type DeclaredLevel = 0 | 1 | 2 | 3 | 4 | 5 | 'not-concerned';

const INDICATOR = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Says for an authority how far it is on one indicator. What was said before stays, and counts no more.
 *
 * @returns its id
 * @throws ActRefusal; DeclarationRefusal `not-valid` with the field
 */
export function declare(store: Store, actor: ActingMember, ask: DeclarationAsk, now: Date): Promise<number> {
  const { territory, indicator, level } = ask;
  return act(store, actor, { act: 'declaration.made', territory: territoryFor(actor, territory), now }, async (trx) => {
    if (!INDICATOR.test(indicator) || indicator.length > 64)
      throw new DeclarationRefusal('not-valid', 'The indicator is none.', { field: 'indicator' });
    if (level !== 'not-concerned' && !(Number.isSafeInteger(level) && level >= 0 && level <= 5))
      throw new DeclarationRefusal('not-valid', 'The level is from 0 to 5.', { field: 'level' });
    const id = await insertDeclaration(trx, {
      ...{ territory, indicator, level: level === 'not-concerned' ? null : level, account_id: actor.id, made_at: now },
      ...{ statement: textIn(ask.statement, 'statement', 2000), dated: pastDayIn(ask.dated, territory, now) },
    });
    return done(`declaration:${id}`, { territory, indicator, level }, id);
  });
}

/**
 * Takes a declaration back, with all its proofs: the one before counts again.
 *
 * @throws ActRefusal; DeclarationRefusal `unknown`, `withdrawn`, `not-valid`
 */
export function withdrawDeclaration(store: Store, actor: ActingMember, declaration: number, reason: string, now: Date): Promise<void> {
  return actOnDeclaration(store, actor, { act: 'declaration.withdrawn', declaration, now }, async (trx, { territory, indicator }) => {
    await insertDeclarationWithdrawal(trx, declaration, { reason: lineIn(reason, 'reason', 500), by: actor.id }, now);
    return done(`declaration:${declaration}`, { territory, indicator });
  });
}

/** Of a town that merged, who declares for it still does, and who does for the town that it is part of now. */
export function territoryFor(actor: Actor, territory: string): string {
  const town = townOf(territory);
  return may(actor, 'declaration.make', town) ? town : territory;
}

/**
 * Does something to a declaration that stands, of the actor's territory.
 *
 * @throws ActRefusal; DeclarationRefusal `unknown`, `withdrawn`
 */
export async function actOnDeclaration<T>(
  { db }: Pick<Store, 'db'>,
  actor: Actor,
  { act: what, declaration, now }: { readonly act: Act; readonly declaration: number; readonly now: Date },
  work: (trx: Kysely<Schema>, row: KnownDeclaration) => Promise<Outcome<T>>,
): Promise<T> {
  const row = isRowId(declaration) ? await declarationById(db, declaration) : null;
  if (row === null) {
    assertMay(actor, what);
    throw unknown();
  }
  return act({ db }, actor, { act: what, territory: territoryFor(actor, row.territory), now }, async (trx) => {
    if ((await declarationById(trx, declaration))?.withdrawn !== false)
      throw new DeclarationRefusal('withdrawn', 'The declaration was withdrawn already.');
    return work(trx, row);
  });
}

export const unknown = (): DeclarationRefusal => new DeclarationRefusal('unknown', 'There is no such thing.');
