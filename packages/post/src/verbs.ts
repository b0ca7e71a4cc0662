import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { hurryMails, type Store } from '@beffroi/store';
import type { Letter } from './letter.ts';
import type { PostRoom } from './settings.ts';
import { writeMail } from './write-mail.ts';

/** What a test mail is for. */
export const TEST_PURPOSE = 'test';

/**
 * Sends a mail that tells nothing but that mail arrives.
 *
 * @param to an address
 * @returns what its fate is asked for by
 * @throws ActRefusal, PostRefusal `bad-address`
 */
export async function sendTestMail(
  store: Store,
  actor: Actor,
  { post, to, letter, language }: { readonly post: PostRoom; readonly to: string; readonly letter: Letter; readonly language: string },
  now: Date,
): Promise<string> {
  return act(store, actor, { act: 'mail.tested', now }, async (trx) => {
    const about = `test:${now.getTime()}`;
    const mail = { purpose: TEST_PURPOSE, about, to: { address: to, account: null }, letter, language };
    await writeMail(trx, post, actor, { ...mail, until: new Date(now.getTime() + 3_600_000) }, now);
    return done('house:mail', {}, about);
  });
}

/** Has all mail that waits tried at once: after a setting was corrected. @returns how many wait no longer */
export async function hurryMail(store: Store, actor: Actor, now: Date): Promise<number> {
  return act(store, actor, { act: 'mail.hurried', now }, async (trx) => {
    const hurried = await hurryMails(trx, now);
    return hurried === 0 ? unchanged(0) : done('house:mail', { hurried }, hurried);
  });
}
