import { type ActingMember, type Actor, act, assertMay, done, unchanged } from '@beffroi/acts';
import {
  type AccountRow,
  accountById,
  endSessions,
  forgetAttempts,
  openAdministrators,
  type Schema,
  type Store,
  takeAttempt,
  updateAccount,
  withdrawLinks,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { personNameOf } from './account.ts';
import { ACCOUNT_LIMIT } from './limits.ts';
import { type Position, positionOf } from './links.ts';
import { checkPassword, hashPassword, refuseWeakPassword } from './password.ts';
import { AccountRefusal } from './refusal.ts';

/**
 * Gives an account other roles and territories.
 *
 * @throws AccountRefusal `last-administrator` when nobody would be left to let people in
 */
export async function changePosition(store: Store, actor: Actor, accountId: number, wanted: Position, now: Date): Promise<void> {
  const position = positionOf(wanted);
  await act(store, actor, { act: 'account.changed', now }, async (trx) => {
    const administrators = await openAdministrators(trx);
    const row = await openAccount(trx, accountId);
    if (row.roles.includes('administrator') && !position.roles.includes('administrator') && administrators < 2) {
      throw new AccountRefusal('last-administrator');
    }
    const before = { roles: row.roles, territories: row.territories };
    if (JSON.stringify(before) === JSON.stringify(position)) return unchanged();
    await updateAccount(trx, row.id, position);
    return done(`account:${row.id}`, { before, after: position });
  });
}

/**
 * Closes an account: its sessions end, its links are worth nothing. What the person did stays under the name.
 *
 * @throws AccountRefusal
 */
export async function closeAccount(store: Store, actor: Actor, accountId: number, now: Date): Promise<void> {
  await act(store, actor, { act: 'account.closed', now }, async (trx) => {
    const administrators = await openAdministrators(trx);
    const row = await openAccount(trx, accountId);
    if (row.roles.includes('administrator') && administrators < 2) throw new AccountRefusal('last-administrator');
    await updateAccount(trx, row.id, { closed_at: now });
    await endSessions(trx, row.id, null, now);
    await withdrawLinks(trx, { accountId: row.id }, now);
    return done(`account:${row.id}`);
  });
}

/** Opens a closed account again. */
export async function reopenAccount(store: Store, actor: Actor, accountId: number, now: Date): Promise<void> {
  await act(store, actor, { act: 'account.reopened', now }, async (trx) => {
    const row = await accountById(trx, accountId);
    if (row === null) throw new AccountRefusal('unknown-account');
    if (row.closed_at === null) return unchanged();
    await updateAccount(trx, row.id, { closed_at: null });
    return done(`account:${row.id}`);
  });
}

/**
 * Changes one's own password (or sets one, for who had none); one's other sessions end.
 *
 * @param present ignored when there is none yet
 * @throws AccountRefusal
 */
export async function changePassword(
  store: Store,
  actor: ActingMember,
  { present, wanted }: { readonly present: string; readonly wanted: string },
  sessionId: number,
  now: Date,
): Promise<void> {
  assertMay(actor, 'account.password-changed');
  const row = await accountById(store.db, actor.id);
  if (row === null) throw new AccountRefusal('unknown-account');
  // Who sits down at an open session must not guess its way to the password either.
  const tries = `password:${row.id}`;
  if ((await takeAttempt(store.db, tries, ACCOUNT_LIMIT, now)) > 0) throw new AccountRefusal('too-often');
  if (row.password !== null && !(await checkPassword(present, row.password))) throw new AccountRefusal('wrong-password');
  refuseWeakPassword(wanted, [row.name, row.email]);
  const password = await hashPassword(wanted);
  await act(store, actor, { act: 'account.password-changed', now }, async (trx) => {
    await forgetAttempts(trx, tries);
    await updateAccount(trx, row.id, { password });
    const sessions = await endSessions(trx, row.id, sessionId, now);
    await withdrawLinks(trx, { accountId: row.id }, now);
    return done(`account:${row.id}`, { by: 'person', sessions });
  });
}

/** Changes one's own name. */
export async function rename(store: Store, actor: ActingMember, wanted: string, now: Date): Promise<void> {
  const name = personNameOf(wanted);
  if (name === null) throw new AccountRefusal('bad-name');
  await act(store, actor, { act: 'account.renamed', now }, async (trx) => {
    if (name === actor.name) return unchanged();
    await updateAccount(trx, actor.id, { name });
    return done(`account:${actor.id}`, { before: actor.name, after: name });
  });
}

async function openAccount(trx: Kysely<Schema>, id: number): Promise<AccountRow> {
  const row = await accountById(trx, id);
  if (row === null) throw new AccountRefusal('unknown-account');
  if (row.closed_at !== null) throw new AccountRefusal('account-closed');
  return row;
}
