import { memberActor } from '@beffroi/acts';
import { insertAccount, type Store } from '@beffroi/store';
import { type Mail, type MailServer, type PostRoom, type PostWorkOptions, postRoomOf, workPost, writeMails } from '../src/index.ts';

export const NOW = new Date('2026-11-28T10:00:00Z');
export const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
export const KEY = Buffer.alloc(32, 9).toString('base64');

/** A post room that hands over to a port of this machine. */
export function postRoom(port: number, server: Partial<MailServer> = {}): PostRoom {
  const post = postRoomOf({
    BEFFROI_SMTP: `smtp://127.0.0.1:${port}`,
    BEFFROI_MAIL_FROM: 'Beffroi d’essai <beffroi@brezan.example>',
    BEFFROI_MAIL_KEY: KEY,
  })!;
  return { ...post, server: { ...post.server, ...server } };
}

/** Somebody with an account. */
export async function administrator(store: Store) {
  const person = { handle: 'h', email: 'anne@brezan.example', name: 'Anne', password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...person, roles: ['administrator'], territories: [] }, NOW);
  return memberActor({ id, name: 'Anne', roles: ['administrator'], territories: [] }, null);
}

export const mailTo = (address: string, more: Partial<Mail> = {}): Mail => ({
  ...{ purpose: 'trial', about: 'trial:1', to: { address, account: null }, language: 'fr' },
  letter: { subject: 'Élection : une épreuve', text: `Bonjour,\n\nVoici un lien : https://brezan.example/é?x=${'1'.repeat(90)}\n` },
  ...more,
});

export async function write(store: Store, post: PostRoom, mails: readonly Mail[], now = NOW): Promise<void> {
  await store.db
    .transaction()
    .execute((trx) => writeMails(trx, post, { id: null, name: 'x', address: null, roles: [], territories: [] }, mails, now));
}

/** Sends what is due at an hour, until nothing is. */
export async function send(store: Store, post: PostRoom, now: Date, more: Partial<PostWorkOptions> = {}): Promise<void> {
  await workPost(store, post, { until: 'idle', signal: new AbortController().signal, now: () => now, ...more });
}

/** What became of all mails, in the order in which they were written. */
export const fates = ({ db }: Store) =>
  db
    .selectFrom('mail')
    .select(['state', 'trouble', 'tries', 'server_code', 'server_said', 'handed_over', 'sealed', 'settled_on'])
    .orderBy('id')
    .execute();
