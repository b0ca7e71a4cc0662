import { leaseCoding, type Store, takeCodingItem } from '@beffroi/store';
import { LEASE_MS } from '../coding.ts';
import { assertRole, type Person } from '../person.ts';

/** The next sentence for a coder, by the drawn order, so that what was drawn for which reason comes mixed. @returns its id; `null` when nothing is left */
export async function nextSentence({ db }: Store, person: Person, waveId: number, now: Date): Promise<number | null> {
  assertRole(person, 'coder', 'adjudicator');
  return db.transaction().execute((trx) => takeCodingItem(trx, { waveId, coder: person.id, now, leaseMs: LEASE_MS }));
}

/** Keeps the sentence for the coder who looks at it. */
export async function keepSentence({ db }: Store, person: Person, itemId: number, now: Date): Promise<void> {
  assertRole(person, 'coder', 'adjudicator');
  await leaseCoding(db, itemId, { coder: person.id, now, leaseMs: LEASE_MS }, false);
}
