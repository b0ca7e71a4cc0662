import { type ActingMember, memberActor, type Role } from '@beffroi/acts';
import { makePlan } from '@beffroi/plans';
import { ideaBoxById, insertAccount, type Store } from '@beffroi/store';
import { followed, giveIdea, newIdeaCode, openBox, settleIdea } from '../src/index.ts';

// An authority with a box for ideas, for tests: Rivebelle and its neighbour Brézan.

export const TOWN = '99001';
export const NEIGHBOUR = '99002';
export const NOW = new Date('2026-11-24T10:00:00Z');
export const later = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);
export const PASSER = { from: '192.0.2.7', now: NOW };

/** What `settleIdea` and the like are given of an idea, by its author's code. */
export interface Written {
  readonly code: string;
  readonly id: string;
  readonly version: number;
}

/** A box, with who leads it and somebody who works there. */
export interface BoxHouse {
  readonly store: Store;
  readonly box: number;
  readonly key: string;
  readonly lead: ActingMember;
  readonly colleague: ActingMember;
  readonly plan: number;
}

let people = 0;

export async function member(store: Store, name: string, role: Role, territory: string): Promise<ActingMember> {
  const handle = `idea${++people}`;
  const person = { handle, email: `${handle}@rivebelle.example`, name, password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...person, roles: [role], territories: [territory] }, NOW);
  return memberActor({ id, name, roles: [role], territories: [territory] }, null);
}

/** A box of a town, with a plan. */
export async function houseIn(store: Store, territory = TOWN): Promise<BoxHouse> {
  const lead = await member(store, 'Alix Morel', 'facilitator', territory);
  const colleague = await member(store, 'Nadia Benali', 'colleague', territory);
  const box = await openBox(store, lead, { territory, name: 'La boîte à idées' }, NOW);
  const plan = await makePlan(store, lead, { territory, mandateYear: 2026, name: 'Le plan' }, NOW);
  return { store, box, lead, colleague, plan, key: (await ideaBoxById(store.db, box))!.key };
}

/** Puts something in a box without a name. */
export async function written({ store, key }: BoxHouse, title: string, said = ''): Promise<Written> {
  const code = newIdeaCode();
  await giveIdea(store, key, { kind: 'idea', title, said, code }, PASSER);
  return asWritten(store, code);
}

/** What stands under a code now. */
export async function asWritten(store: Store, code: string): Promise<Written> {
  const own = await followed(store, code, PASSER);
  if (own.what !== 'idea') throw new Error('That is a comment.');
  return { code, id: own.id, version: own.version };
}

/** The same, read and shown. */
export async function shown(house: BoxHouse, title: string, said = ''): Promise<Written> {
  const { id, version, code } = await written(house, title, said);
  await settleIdea(house.store, house.lead, id, version, { kind: 'show' }, NOW);
  return { id, code, version: version + 1 };
}
