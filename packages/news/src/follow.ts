import { createHash, createHmac, randomBytes } from 'node:crypto';
import { visitorActor } from '@beffroi/acts';
import { isAddress, type Letter, type PostRoom, writeMail } from '@beffroi/post';
import { keysOf, type SealingKeys } from '@beffroi/sealing';
import {
  type AttemptLimit,
  askFollower,
  confirmFollower,
  type FollowedKind,
  type FollowerRow,
  followerByToken,
  forgetUnconfirmed,
  removeFollower,
  type Store,
  takeAttempt,
} from '@beffroi/store';
import { NewsRefusal } from './refusal.ts';

/** What somebody asks to be told of. */
export interface FollowAsk {
  readonly kind: FollowedKind;
  /** INSEE code of a town; name of a panel. The caller has seen that there is one. */
  readonly subject: string;
  readonly address: string;
  readonly language: 'fr' | 'en';
}

/** What somebody follows, as who holds their token sees it. */
export interface Followed {
  readonly kind: FollowedKind;
  readonly subject: string;
  readonly confirmed: boolean;
}

/** Address and token of a follower, as they are sealed. */
interface SealedFollower {
  readonly address: string;
  readonly token: string;
}

/** Days that one has to confirm. */
const CONFIRM_DAYS = 2;
/** From one network address: six letters, then it waits; a town hall shares one. */
const FROM: AttemptLimit = { free: 6, waitMs: 60_000, mostMs: 3_600_000, forgetMs: 3_600_000 };
/** To one mail address, whatever is asked for: three letters a day, so that nobody is pestered through us. */
const TO: AttemptLimit = { free: 3, waitMs: 86_400_000, mostMs: 86_400_000, forgetMs: 86_400_000 };

/**
 * The keys that secrets of news are sealed with: those of the post room, else of the desk.
 *
 * @returns `null` where there is none: nothing can be followed by mail then, and no program is told
 * @throws NewsRefusal `no-key` when what stands there is none
 */
export function newsKeysOf(env: Readonly<Record<string, string | undefined>>): SealingKeys | null {
  const own = (env['BEFFROI_MAIL_KEY'] ?? '').trim();
  const setting = own === '' ? 'BEFFROI_DESK_KEY' : 'BEFFROI_MAIL_KEY';
  const written = own === '' ? (env['BEFFROI_DESK_KEY'] ?? '').trim() : own;
  if (written === '') return null;
  return keysOf(written, { setting, label: 'beffroi news', refusal: (code, message) => new NewsRefusal(code, message) });
}

/**
 * Somebody asks to be told. They are once they have said, by the letter that goes there, that it was them; whether an address follows already is told to nobody. It is no act: a row of the
 * log would hold the hour.
 *
 * @param letter what is written to them, with the token that confirms
 * @param from network address of who asks, of which a digest is kept for an hour
 * @throws NewsRefusal `bad-address`, `too-often`
 */
export async function askToFollow(
  { db }: Pick<Store, 'db'>,
  { post, keys }: { readonly post: PostRoom; readonly keys: SealingKeys },
  { kind, subject, address: typed, language }: FollowAsk,
  letter: (token: string) => Letter,
  from: string,
  now: Date,
): Promise<void> {
  const address = typed.trim();
  if (!isAddress(address)) throw new NewsRefusal('bad-address', 'One is told by one mail address.');
  await limited(db, `follow:${digest(from).slice(0, 32)}`, FROM, now);
  await limited(db, `follow-to:${markOf(keys, '', '', address).slice(0, 32)}`, TO, now);
  const token = randomBytes(18).toString('base64url');
  const sealed: SealedFollower = { address, token };
  const mark = markOf(keys, kind, subject, address);
  await db.transaction().execute(async (trx) => {
    await forgetUnconfirmed(trx, dayOf(new Date(now.getTime() - CONFIRM_DAYS * 86_400_000)));
    const asked = await askFollower(trx, {
      ...{ kind, subject, language, mark, token_digest: digest(token), confirmed: false, begun_on: dayOf(now), told_until: now },
      sealed: keys.seal(JSON.stringify(sealed), bindingOf(mark)),
    });
    if (!asked) return;
    const until = new Date(now.getTime() + CONFIRM_DAYS * 86_400_000);
    const mail = { purpose: 'follow-confirmation', about: null, to: { address, account: null }, letter: letter(token), language, until };
    await writeMail(trx, post, visitorActor(null), mail, now);
  });
}

/** What a token is for. @returns `null` where it is worth nothing (any more) */
export async function followedBy({ db }: Pick<Store, 'db'>, token: string): Promise<Followed | null> {
  const row = await followerByToken(db, digest(token));
  return row === null ? null : { kind: row.kind, subject: row.subject, confirmed: row.confirmed };
}

/** It was them. @returns `null` where the token is worth nothing */
export async function confirmFollow({ db }: Pick<Store, 'db'>, token: string, now: Date): Promise<Followed | null> {
  return db.transaction().execute(async (trx) => {
    const row = await followerByToken(trx, digest(token));
    if (row === null) return null;
    await confirmFollower(trx, row.id, now);
    return { kind: row.kind, subject: row.subject, confirmed: true };
  });
}

/** They want no more, or it was not them: nothing stays. Who has left already has left. */
export async function endFollow({ db }: Pick<Store, 'db'>, token: string): Promise<void> {
  await removeFollower(db, digest(token));
}

/** Where a letter to a follower goes. @throws NewsRefusal `wrong-key` */
export function openFollower(keys: SealingKeys, { sealed, mark }: Pick<FollowerRow, 'sealed' | 'mark'>): SealedFollower {
  return JSON.parse(keys.open(sealed, bindingOf(mark))) as SealedFollower;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const bindingOf = (mark: string): string => `follower:${mark}`;
const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

/** Keyed, so that who has the database alone cannot try addresses. */
function markOf(keys: SealingKeys, kind: string, subject: string, address: string): string {
  return createHmac('sha256', keys.derived('followers')).update(`${kind}\n${subject}\n${address.toLowerCase()}`).digest('hex');
}

async function limited(db: Store['db'], key: string, limit: AttemptLimit, now: Date): Promise<void> {
  const waitMs = await takeAttempt(db, key, limit, now);
  if (waitMs > 0) throw new NewsRefusal('too-often', 'So much was asked that it waits.', waitMs);
}
