import { randomUUID } from 'node:crypto';
import type { Actor } from '@beffroi/acts';
import { insertMails, type NewMail, type Schema, withdrawMails } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { isAddress } from './address.ts';
import { dayOf } from './day.ts';
import { type Letter, letterOf, type SealedLetter } from './letter.ts';
import { PostRefusal } from './refusal.ts';
import type { PostRoom } from './settings.ts';

/** A mail that is to be sent. */
export interface Mail {
  /** What kind it is, as a code in small letters: `invitation`. */
  readonly purpose: string;
  /** What it is about, by which its fate is asked for: `survey:5`. Never an address, nor what leads to one. `null` where nobody will ask. */
  readonly about: string | null;
  /** @property account the id of who has one here; `null` for anybody else */
  readonly to: { readonly address: string; readonly account: number | null };
  readonly letter: Letter;
  /** ISO 639-1. */
  readonly language: string;
  /** After which it is worth nothing (a link has expired): then it is given up. Three days where it is left out. */
  readonly until?: Date;
  /** One of many alike, and where people say that they want no more (an address of the site); letters to one person go first. */
  readonly bulk?: {
    readonly unsubscribe: string;
    /** Whether a request there is enough (RFC 8058): programs that read mail offer it as a button. */
    readonly oneClick?: true;
  };
}

/** Milliseconds that a mail is tried for, unless it says otherwise; RFC 5321 (4.5.4.1) asks for four or five days of a server, and ours hands over to one. */
const USUAL_PATIENCE = 3 * 86_400_000;

/** What seals a letter to its row. */
export const bindingOf = (key: string): string => `mail:${key}`;

/**
 * Writes mails that are to be sent: inside of the transaction of the act that causes them, so that neither stands without the other. Sent they are by whoever
 * works in the post room.
 *
 * @param actor whose act it is; what came of it is told them
 * @throws PostRefusal `bad-address`, `bad-letter`
 */
export async function writeMails(trx: Kysely<Schema>, post: PostRoom, actor: Actor, mails: readonly Mail[], now: Date): Promise<void> {
  await insertMails(
    trx,
    mails.map((mail) => rowOf(post, actor, mail, now)),
  );
}

/** Writes one mail, as `writeMails` does. */
export function writeMail(trx: Kysely<Schema>, post: PostRoom, actor: Actor, mail: Mail, now: Date): Promise<void> {
  return writeMails(trx, post, actor, [mail], now);
}

/** What waits of a subject is not sent any more: inside of the transaction of the act that ends it. @returns how many mails */
export function withdrawMail(trx: Kysely<Schema>, purpose: string, about: string, now: Date): Promise<number> {
  return withdrawMails(trx, purpose, about, dayOf(now));
}

function rowOf({ keys }: PostRoom, actor: Actor, mail: Mail, now: Date): NewMail {
  const { purpose, about, to, language, until, bulk } = mail;
  if (!isAddress(to.address)) throw new PostRefusal('bad-address', 'A mail goes to one address.');
  const unsubscribe = bulk === undefined ? null : publicLink(bulk.unsubscribe);
  const key = randomUUID();
  const { subject, text } = letterOf(mail.letter);
  const sealed: SealedLetter = {
    to: to.address,
    subject,
    text,
    language,
    at: now.toISOString(),
    unsubscribe,
    ...(bulk?.oneClick && { oneClick: true }),
  };
  return {
    ...{ key, purpose, subject_key: about, account_id: actor.id, to_account_id: to.account, bulk: bulk !== undefined },
    ...{ sealed: keys.seal(JSON.stringify(sealed), bindingOf(key)), state: 'waiting', written_on: dayOf(now) },
    ...{ due_at: now, give_up_at: until ?? new Date(now.getTime() + USUAL_PATIENCE) },
  };
}

/** @throws PostRefusal `bad-letter`: it stands in a header */
function publicLink(address: string): string {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new PostRefusal('bad-letter', 'One says by a page that one wants no more.');
  return url.href;
}
