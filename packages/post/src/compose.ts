import type { SealedLetter } from './letter.ts';
import type { PostRoom } from './settings.ts';
import { bindingOf } from './write-mail.ts';

/** A mail as it goes out: its envelope, and its bytes (RFC 5322). */
export interface Composed {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** @throws PostRefusal `wrong-key` */
export function openLetter({ keys }: PostRoom, { key, sealed }: { readonly key: string; readonly sealed: string }): SealedLetter {
  return JSON.parse(keys.open(sealed, bindingOf(key))) as SealedLetter;
}

/**
 * Composes a mail: the same bytes however often, but for how long lines are broken, with one `Message-ID` a row, by which a second sending is known for what it is.
 */
export async function compose({ sender }: PostRoom, key: string, letter: SealedLetter): Promise<Composed> {
  // Only now: most of what knows the post room sends nothing.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    from: { name: sender.name, address: sender.address },
    to: { name: '', address: letter.to },
    subject: letter.subject,
    text: letter.text,
    date: new Date(letter.at),
    messageId: `<${key}@${domainOf(sender.address)}>`,
    headers: {
      // RFC 3834: nobody answers a machine by a machine.
      'Auto-Submitted': 'auto-generated',
      'Content-Language': letter.language,
      // RFC 2369: for who gets one of many alike.
      ...(letter.unsubscribe === null ? {} : { 'List-Unsubscribe': `<${letter.unsubscribe}>` }),
      // RFC 8058: by one request, without a page.
      ...(letter.unsubscribe !== null && letter.oneClick ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return { from: sender.address, to: letter.to, bytes: await composer.compile().build() };
}

/** What stands behind the sign of an address. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
