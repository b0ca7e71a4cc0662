import { type Actor, act, done, unchanged } from '@beffroi/acts';
import { bounceMail, type Store } from '@beffroi/store';
import { withoutAddresses } from './address.ts';

/** What a mail server says later of a mail that it had taken. */
export interface Bounce {
  /** Of the mail: what stands before the sign in its `Message-ID`. */
  readonly key: string;
  /** `5.1.1` (RFC 3463); empty where it says none. */
  readonly status: string;
  /** Without any address; empty where it says nothing. */
  readonly said: string;
}

/** A notice is short; what of a returned mail stands beyond is not looked at. */
const LONGEST = 500_000;

/** A mail of ours is known by its key: `compose.ts` writes it. */
const OURS = /^Message-ID:\s*<([A-Za-z0-9_-]{10,64})@[^<>\s]+>\s*$/gim;

/**
 * What a notice says that a mail could not be delivered (RFC 3464): which of ours it was, and why. `null` for what is no such notice, tells of a delay alone, or is about no mail of ours.
 *
 * @param message a mail as it came in (RFC 5322)
 */
export function readBounce(message: Uint8Array): Bounce | null {
  const text = Buffer.from(message.subarray(0, LONGEST)).toString('latin1').replace(/\r\n?/g, '\n');
  if (!/^content-type:\s*multipart\/report\b/im.test(text) || !/^content-type:\s*message\/delivery-status\b/im.test(text)) return null;
  const unfolded = text.replace(/\n[ \t]+/g, ' ');
  if (!/^action:\s*failed\s*$/im.test(unfolded)) return null;
  // The notice's own header stands first; the mail that comes back is quoted behind it.
  const key = [...unfolded.matchAll(OURS)].at(-1)?.[1];
  if (key === undefined) return null;
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})\s*$/im.exec(unfolded)?.[1] ?? '';
  const said = /^diagnostic-code:\s*(?:smtp;\s*)?(.*)$/im.exec(unfolded)?.[1] ?? '';
  return { key, status, said: withoutAddresses(said) };
}

/**
 * Writes down which mails came back after a server had taken them: from then on they count as refused. A notice about no mail of ours, or about one that was forgotten, changes nothing; the same notice twice is one.
 *
 * @returns how many mails count as refused now that did not before
 * @throws ActRefusal
 */
export async function noteBounces(store: Store, actor: Actor, bounces: readonly Bounce[], now: Date): Promise<number> {
  return act(store, actor, { act: 'mail.bounced', now }, async (trx) => {
    let noted = 0;
    for (const { key, status, said } of bounces) noted += await bounceMail(trx, key, `${status} ${said}`.trim().slice(0, 200));
    return noted === 0 ? unchanged(0) : done('house:mail', { bounced: noted }, noted);
  });
}
