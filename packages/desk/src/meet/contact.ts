import type { MeetingRow } from '@beffroi/store';
import { DeskRefusal } from '../refusal.ts';
import type { SealingKeys } from '../sealing.ts';

/** Who comes, or is called: asked on the town's page, never in public, and deleted once it is over. */
export interface Contact {
  readonly name: string;
  /** Empty where an e-mail address is given. */
  readonly phone: string;
  /** Empty where a number is given. */
  readonly email: string;
}

const MOST_NAME = 100;
const MOST_EMAIL = 254;

/**
 * A contact as somebody wrote it.
 *
 * @param toBeCalled whether a number is needed
 * @throws DeskRefusal `not-valid` with the field
 */
export function readContact(written: Contact, toBeCalled: boolean): Contact {
  const contact = { name: line(written.name), phone: line(written.phone), email: line(written.email) };
  if (contact.name === '' || contact.name.length > MOST_NAME) refuse('name');
  if (contact.phone !== '' && !isPhone(contact.phone)) refuse('phone');
  if (contact.email !== '' && !isEmail(contact.email)) refuse('email');
  if (contact.phone === '' && (toBeCalled || contact.email === '')) refuse(toBeCalled ? 'phone' : 'contact');
  return contact;
}

export const sealedContact = (keys: SealingKeys, uid: string, contact: Contact): string =>
  keys.seal(JSON.stringify(contact), bindingOf(uid));

/** @returns `null` where there is none (any more) @throws DeskRefusal `wrong-key` */
export function openContact(keys: SealingKeys, { uid, sealed }: Pick<MeetingRow, 'uid' | 'sealed'>): Contact | null {
  return sealed === null ? null : (JSON.parse(keys.open(sealed, bindingOf(uid))) as Contact);
}

/** The same where a lost key takes names and numbers away, and not the page. */
export function contactIfOpen(keys: SealingKeys, meeting: Pick<MeetingRow, 'uid' | 'sealed'>): Contact | null {
  try {
    return openContact(keys, meeting);
  } catch (error) {
    if (error instanceof DeskRefusal && error.code === 'wrong-key') return null;
    throw error;
  }
}

/** A contact of another meeting does not open. */
const bindingOf = (uid: string): string => `meeting:${uid}`;

const line = (text: string): string => text.toWellFormed().replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();

const isPhone = (text: string): boolean => /^\+?[\d\s().-]{6,30}$/.test(text) && text.replace(/\D/g, '').length >= 6;

const isEmail = (text: string): boolean => text.length <= MOST_EMAIL && /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);

function refuse(field: string): never {
  throw new DeskRefusal('not-valid', `The ${field} cannot be like that.`, { field });
}
