import { type ActingMember, memberActor } from '@beffroi/acts';
import { insertAccount, type Store } from '@beffroi/store';
import type { DeclarationAsk } from '../src/index.ts';

// An authority that says how far it is, for tests.

export const NOW = new Date('2026-11-24T10:00:00Z');
export const TOWN = '35238';

let people = 0;

/** Somebody with an account who declares for a territory. */
export async function declarer(
  store: Store,
  territory = TOWN,
  role: 'facilitator' | 'representative' = 'facilitator',
): Promise<ActingMember> {
  const handle = `d${++people}`;
  const person = { handle, email: `${handle}@brezan.example`, name: 'Maud', password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...person, roles: [role], territories: [territory] }, NOW);
  return memberActor({ id, name: 'Maud', roles: [role], territories: [territory] }, null);
}

export const asking = (more: Partial<DeclarationAsk> = {}): DeclarationAsk => ({
  ...{ territory: TOWN, indicator: 'free-speech', level: 4, statement: 'Une charte depuis 2025.', dated: '2026-11-01', ...more },
});
