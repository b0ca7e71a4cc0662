import { accountById, type Schema } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type ActingMember, memberActor } from './actor.ts';
import { ActRefusal } from './refusal.ts';
import type { Right } from './rights.ts';
import { ROLES } from './roles.ts';

/**
 * Who asked for what a worker does later, with the rights that they have now.
 *
 * @param id of their account; `null` where nobody is known
 * @param right that they need
 * @throws ActRefusal where their account is closed
 */
export async function askerNow(db: Kysely<Schema>, id: number | null, right: Right): Promise<ActingMember> {
  const account = id === null ? null : await accountById(db, id);
  if (account === null || account.closed_at !== null) throw new ActRefusal(account?.name ?? '', right);
  const { name, roles, territories } = account;
  return memberActor({ id: account.id, name, roles: ROLES.filter((role) => roles.includes(role)), territories }, null);
}
