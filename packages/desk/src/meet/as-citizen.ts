import { randomBytes } from 'node:crypto';
import { act, done, unchanged, visitorActor } from '@beffroi/acts';
import type { Instant } from '@beffroi/domain';
import type { MeetingChange, MeetingRow, Schema, Store } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { type Desk, hashOf } from '../desk.ts';
import { DeskRefusal } from '../refusal.ts';
import { type Contact, readContact, sealedContact } from './contact.ts';
import { holdOff } from './holding-off.ts';
import { takeSlot } from './slots.ts';
import { changeOrRefuse, meetingFor } from './the-meeting.ts';

/** What somebody answers to a proposal. */
export interface Acceptance {
  /** Begin of the slot; `null` where the town has said the time, or calls when it can. */
  readonly begins: Instant | null;
  readonly contact: Contact;
}

/** Who acts stands nowhere: the log says only that somebody did. */
const SOMEBODY = visitorActor(null);

const WORD_BYTES = 32;

/**
 * Accepts what was proposed. Name and number are sealed.
 *
 * @param secret word of the link in the answer
 * @param from network address of the visitor, for the limit only
 * @returns the word by which they alone see, change and cancel it from now on
 * @throws DeskRefusal `slot-taken` when somebody was quicker, `taken` when it was accepted already, `too-late`, `not-valid`, `too-often`, `unknown`
 */
export async function acceptMeeting(desk: Desk, secret: string, { begins, contact }: Acceptance, from: string, now: Date): Promise<string> {
  await holdOff(desk.store, from, now);
  const meeting = await meetingFor(desk.store.db, secret, 'accept');
  assertAcceptable(meeting, now);
  const known = readContact(contact, meeting.kind === 'call-back');
  return act(desk.store, SOMEBODY, { act: 'meeting.accepted', now }, async (trx) => {
    const word = randomBytes(WORD_BYTES).toString('base64url');
    const time = await timeOf(trx, meeting, begins, now);
    const sealed = sealedContact(desk.keys, meeting.uid, known);
    await changeOrRefuse(trx, meeting, { ...time, sealed, holder_hash: hashOf(word), accepted_at: now, changed_at: now });
    return done(`meeting:${meeting.id}`, {}, word);
  });
}

/** Takes another slot in the place of the one before. @throws DeskRefusal as `acceptMeeting` */
export async function moveMeeting(store: Store, secret: string, begins: Instant | null, from: string, now: Date): Promise<void> {
  await holdOff(store, from, now);
  const meeting = await meetingFor(store.db, secret, 'hold');
  assertToCome(meeting, now);
  if (meeting.minutes === null) throw new DeskRefusal('not-valid', 'The town says this time.', { field: 'begins' });
  await act(store, SOMEBODY, { act: 'meeting.moved', now }, async (trx) => {
    if (begins !== null && meeting.begins_at?.getTime() === Date.parse(begins)) return unchanged();
    const time = await timeOf(trx, meeting, begins, now);
    await changeOrRefuse(trx, meeting, { ...time, sequence: meeting.sequence + 1, changed_at: now });
    return done(`meeting:${meeting.id}`);
  });
}

/** Does not come after all: name and number are deleted at once. @throws DeskRefusal */
export async function declineMeeting(store: Store, secret: string, from: string, now: Date): Promise<void> {
  await holdOff(store, from, now);
  const meeting = await meetingFor(store.db, secret, 'hold');
  assertToCome(meeting, now);
  await act(store, SOMEBODY, { act: 'meeting.declined', now }, async (trx) => {
    const end = { cancelled_at: now, cancelled_by: 'citizen', sealed: null } as const;
    await changeOrRefuse(trx, meeting, { ...end, sequence: meeting.sequence + 1, changed_at: now });
    return done(`meeting:${meeting.id}`);
  });
}

/** Whether nobody can accept it any more. */
export function isLapsed({ accepted_at: accepted, lapses_at: lapses, begins_at: begins }: MeetingRow, now: Date): boolean {
  return accepted === null && (now >= lapses || (begins !== null && now >= begins));
}

function assertAcceptable(meeting: MeetingRow, now: Date): void {
  if (meeting.accepted_at !== null) throw new DeskRefusal('taken', 'It was accepted already.');
  if (meeting.cancelled_at !== null || isLapsed(meeting, now)) throw new DeskRefusal('too-late', 'It stands no more.');
  if (meeting.booking_url !== null) throw new DeskRefusal('not-valid', 'This is booked on the town’s own pages.', { field: 'begins' });
}

function assertToCome({ cancelled_at: cancelled, settled_at: settled, begins_at: begins }: MeetingRow, now: Date): void {
  if (cancelled !== null || settled !== null || (begins !== null && now >= begins)) throw new DeskRefusal('too-late', 'It is over.');
}

async function timeOf(
  trx: Kysely<Schema>,
  meeting: MeetingRow,
  begins: Instant | null,
  now: Date,
): Promise<Pick<MeetingChange, 'begins_at' | 'ends_at'>> {
  if (meeting.minutes === null) return {};
  if (begins === null) throw new DeskRefusal('not-valid', 'A slot has to be chosen.', { field: 'begins' });
  const { start, end } = await takeSlot(trx, meeting, begins, now);
  return { begins_at: new Date(start), ends_at: new Date(end) };
}
