import { randomBytes } from 'node:crypto';
import { type Actor, act, done, isBound, memberActor, ROLES, type Role, unchanged } from '@beffroi/acts';
import { parseAuthorityCode } from '@beffroi/domain';
import { isAddress, type Posting, withdrawMail, writeMail } from '@beffroi/post';
import {
  accountByEmail,
  accountById,
  endSessions,
  insertAccount,
  insertLink,
  invitationOf,
  type OneTimeLinkRow,
  openAdministrators,
  openLink,
  type Schema,
  type Store,
  updateAccount,
  useLink,
  withdrawLinks,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Account, accountOf, emailOf, personNameOf, rolesOf } from './account.ts';
import { FIRST_LINK_LIFE, INVITATION_LIFE, RESET_LIFE } from './limits.ts';
import { hashPassword, refuseWeakPassword } from './password.ts';
import { AccountRefusal } from './refusal.ts';
import { hashOf, newSecret } from './secrets.ts';
import { type Origin, type SignedIn, startSession } from './session.ts';

/** What a letter with a link says: the link's secret, and until when it is good. */
export interface LinkTold {
  readonly secret: string;
  readonly name: string;
  readonly expires: Date;
}

/** What mails with links are for. Each is about its link, by the digest that the database knows it by. */
export const LINK_PURPOSES = { invitation: 'invitation', reset: 'reset' } as const;

/** What a person is to be here. */
export interface Position {
  readonly roles: readonly Role[];
  /** INSEE codes of communes, SIREN of bodies of several. */
  readonly territories: readonly string[];
}

/**
 * The link by which the first administrator comes in: `/atelier/premier/SECRET`. A new one each time, the one before is worth nothing then.
 *
 * @returns its secret; `null` when there is an administrator already
 */
export async function firstLink(store: Store, actor: Actor, now: Date): Promise<string | null> {
  return act(store, actor, { act: 'account.first-link', now }, async (trx) => {
    if ((await openAdministrators(trx)) > 0) return unchanged<string | null>(null);
    const secret = newSecret();
    const expires = new Date(now.getTime() + FIRST_LINK_LIFE);
    await insertLink(
      trx,
      {
        hash: hashOf(secret),
        kind: 'first',
        email: null,
        name: null,
        roles: ['administrator'],
        territories: [],
        account_id: null,
        made_by: null,
        expires_at: expires,
      },
      now,
    );
    return done('house:first-link', { expires: expires.toISOString() }, secret);
  });
}

/**
 * Invites somebody: `/atelier/invitation/SECRET`. An open invitation of the same address is replaced.
 *
 * @param posting sends the link by mail, from the same transaction; it need not be shown then
 * @returns the link's secret, which is shown once and kept nowhere
 * @throws AccountRefusal
 */
export async function invite(
  store: Store,
  actor: Actor,
  invited: { readonly email: string; readonly name: string } & Position,
  now: Date,
  posting: Posting<LinkTold> | null = null,
): Promise<string> {
  const email = emailOf(invited.email);
  if (email === null) throw new AccountRefusal('bad-email');
  const name = personNameOf(invited.name);
  if (name === null) throw new AccountRefusal('bad-name');
  const position = positionOf(invited);
  return act(store, actor, { act: 'account.invited', now }, async (trx) => {
    if ((await accountByEmail(trx, email)) !== null) throw new AccountRefusal('known-email');
    const secret = newSecret();
    const expires = new Date(now.getTime() + INVITATION_LIFE);
    const link = {
      hash: hashOf(secret),
      kind: 'invitation',
      email,
      name,
      account_id: null,
      made_by: actor.id,
      expires_at: expires,
    } as const;
    await withdrawInvitationMail(trx, email, now);
    await insertLink(trx, { ...link, ...position }, now);
    const told = { secret, name, expires, email, account: null };
    if (posting !== null) await sendLink(trx, actor, 'invitation', told, posting, now);
    return done(`person:${email}`, { name, ...position, expires: expires.toISOString(), ...byMail(posting) }, secret);
  });
}

/** Withdraws an invitation that nobody has answered yet; a mail that waits with it is not sent. */
export async function withdrawInvitation(store: Store, actor: Actor, email: string, now: Date): Promise<void> {
  await act(store, actor, { act: 'account.invitation-withdrawn', now }, async (trx) => {
    await withdrawInvitationMail(trx, email, now);
    return (await withdrawLinks(trx, { email }, now)) > 0 ? done(`person:${email}`) : unchanged();
  });
}

/** What stands in the log when a link went by mail. */
const byMail = (posting: Posting<LinkTold> | null) => (posting === null ? {} : { by: 'mail' });

async function withdrawInvitationMail(trx: Kysely<Schema>, email: string, now: Date): Promise<void> {
  const open = await invitationOf(trx, email, now);
  if (open !== null) await withdrawMail(trx, LINK_PURPOSES.invitation, open.hash, now);
}

async function sendLink(
  trx: Kysely<Schema>,
  actor: Actor,
  purpose: keyof typeof LINK_PURPOSES,
  told: LinkTold & { readonly email: string; readonly account: number | null },
  { post, letter, language }: Posting<LinkTold>,
  now: Date,
): Promise<void> {
  const { secret, name, expires, email, account } = told;
  if (!isAddress(email)) throw new AccountRefusal('bad-email');
  const about = purpose === 'reset' ? `account:${account}` : hashOf(secret);
  const to = { address: email, account };
  await writeMail(trx, post, actor, { purpose, about, to, letter: letter({ secret, name, expires }), language, until: expires }, now);
}

/**
 * A link by which somebody who forgot the password chooses another: `/atelier/invitation/SECRET`. Its account stays open meanwhile.
 *
 * @param posting sends the link by mail, from the same transaction; it need not be shown then
 * @throws AccountRefusal
 */
export async function resetLink(
  store: Store,
  actor: Actor,
  accountId: number,
  now: Date,
  posting: Posting<LinkTold> | null = null,
): Promise<string> {
  return act(store, actor, { act: 'account.reset-asked', now }, async (trx) => {
    const row = await accountById(trx, accountId);
    if (row === null) throw new AccountRefusal('unknown-account');
    if (row.closed_at !== null) throw new AccountRefusal('account-closed');
    const secret = newSecret();
    const expires = new Date(now.getTime() + RESET_LIFE);
    const link = { hash: hashOf(secret), kind: 'reset', email: null, name: null, account_id: row.id, made_by: actor.id } as const;
    await withdrawMail(trx, LINK_PURPOSES.reset, `account:${row.id}`, now);
    await insertLink(trx, { ...link, roles: row.roles, territories: row.territories, expires_at: expires }, now);
    const told = { secret, name: row.name, expires, email: row.email, account: row.id };
    if (posting !== null) await sendLink(trx, actor, 'reset', told, posting, now);
    return done(`account:${row.id}`, { expires: expires.toISOString(), ...byMail(posting) }, secret);
  });
}

/** What a link is for; `null` when it is worth nothing (any more). */
export interface LinkShown {
  readonly kind: OneTimeLinkRow['kind'];
  /** `null` for the first administrator, who says so. */
  readonly email: string | null;
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly territories: readonly string[];
}

export async function showLink(store: Store, secret: string, now: Date): Promise<LinkShown | null> {
  const link = await openLink(store.db, hashOf(secret), now);
  if (link === null) return null;
  const account = link.account_id === null ? null : await accountById(store.db, link.account_id);
  const { kind, roles, territories } = link;
  return { kind, email: account?.email ?? link.email, name: account?.name ?? link.name, roles: rolesOf(roles), territories };
}

/**
 * Answers a link with a password: makes the account, or gives it the new password; the person is signed in.
 *
 * @param said name and address, for the first administrator; for others the link says them, and the name may be corrected
 * @throws AccountRefusal the link stays good unless it is `link-gone`
 */
export async function answerLink(
  store: Store,
  secret: string,
  said: { readonly email: string | null; readonly name: string | null; readonly password: string },
  origin: Origin,
  now: Date,
): Promise<SignedIn> {
  const shown = await showLink(store, secret, now);
  if (shown === null) throw new AccountRefusal('link-gone');
  const name = personNameOf(said.name ?? shown.name ?? '');
  if (name === null) throw new AccountRefusal('bad-name');
  const email = shown.email ?? emailOf(said.email ?? '');
  if (email === null) throw new AccountRefusal('bad-email');
  refuseWeakPassword(said.password, [name, email]);
  const password = await hashPassword(said.password);
  return store.db.transaction().execute(async (trx) => {
    const link = await useLink(trx, hashOf(secret), now);
    if (link === null) throw new AccountRefusal('link-gone');
    const account =
      link.kind === 'reset'
        ? await resetBy(trx, link, password, origin, now)
        : await makeBy(trx, link, { email, name, password }, origin, now);
    return startSession(trx, account, 'link', origin, now);
  });
}

async function resetBy(trx: Kysely<Schema>, link: OneTimeLinkRow, password: string, { address }: Origin, now: Date): Promise<Account> {
  const row = await accountById(trx, link.account_id ?? 0);
  if (row === null || row.closed_at !== null) throw new AccountRefusal('account-closed');
  const account = accountOf(row);
  return act({ db: trx }, memberActor(account, address), { act: 'account.password-changed', now }, async () => {
    await updateAccount(trx, row.id, { password });
    // Who asked for it may have lost more than a word.
    await endSessions(trx, row.id, null, now);
    return done(`account:${row.id}`, { by: 'link' }, account);
  });
}

/** Makes the account that a link promises. The link must have been used up in the same transaction. */
export async function makeBy(
  trx: Kysely<Schema>,
  link: OneTimeLinkRow,
  person: {
    readonly email: string;
    readonly name: string;
    readonly password: string | null;
    readonly issuer?: string;
    readonly subject?: string;
  },
  { address }: Origin,
  now: Date,
): Promise<Account> {
  // Somebody else may have become the first one since, from a terminal.
  if (link.kind === 'first' && (await openAdministrators(trx)) > 0) throw new AccountRefusal('link-gone');
  if ((await accountByEmail(trx, person.email)) !== null) throw new AccountRefusal('known-email');
  const { roles, territories } = link;
  const { email, name, password, issuer = null, subject = null } = person;
  const id = await insertAccount(
    trx,
    { handle: randomBytes(32).toString('base64url'), email, name, password, issuer, subject, roles, territories },
    now,
  );
  const account = { id, email, name, roles: rolesOf(roles), territories };
  return act({ db: trx }, memberActor(account, address), { act: 'account.made', now }, async () =>
    done(`account:${id}`, { by: link.kind, email, name, roles, territories }, account),
  );
}

/** @throws AccountRefusal */
export function positionOf({ roles, territories }: Position): Position {
  const known = ROLES.filter((role) => roles.includes(role));
  if (known.length === 0 || known.length !== new Set(roles).size) throw new AccountRefusal('no-role');
  const given = territories.map(parseAuthorityCode);
  const codes = [...new Set(given.filter((code) => code !== null))].sort();
  if (given.includes(null)) throw new AccountRefusal('no-territory');
  const bound = known.some(isBound);
  if (bound && codes.length === 0) throw new AccountRefusal('no-territory');
  if (!bound && codes.length > 0) throw new AccountRefusal('territory-without-representative');
  return { roles: known, territories: codes };
}
