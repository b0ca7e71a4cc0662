import { type ActingMember, memberActor, type Role } from '@beffroi/acts';
import { insertAccount, insertPanel, type Store } from '@beffroi/store';
import { addAction, type KnownTie, type NewActionAsk } from '../src/index.ts';

// Two towns and a body of both, with people, for tests. All three are invented: a panel says which belongs where.

export const NOW = new Date('2026-11-24T10:00:00Z');
export const days = (n: number): Date => new Date(NOW.getTime() + n * 86_400_000);
export const TOWN = '99001';
export const OTHER_TOWN = '99002';
/** Has the shape of a SIREN and its sum, and is nobody's: none begins with 0. */
export const BODY = '000990010';

export const KNOWN: readonly KnownTie[] = [
  { instrument: 'baths', indicator: 'canteen' },
  { instrument: 'baths', indicator: 'school' },
  { instrument: 'habits', indicator: 'free-speech' },
];

let people = 0;

/** Somebody with an account of some authorities. */
export async function person(store: Store, name: string, role: Role, territories: readonly string[] = [TOWN]): Promise<ActingMember> {
  const handle = `p${++people}-${name}`;
  const account = { handle, email: `${handle}@brezan.example`, name, password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...account, roles: [role], territories }, NOW);
  return memberActor({ id, name, roles: [role], territories }, null);
}

/** The towns and the body that they belong to, as a panel says. */
export async function namePlaces(store: Store): Promise<void> {
  const member = (territory: string, name: string, epci: string | null) => ({
    ...{ territory, name, epci, population: 9000, department: '99', region: '99', stratum: 'under-50000' },
  });
  await insertPanel(store.db, {
    ...{ name: 'lieux', rule: {}, vintage: 2026, createdAt: NOW },
    members: [member(TOWN, 'Kerlouan-sur-Vie', BODY), member(OTHER_TOWN, 'Valdor', BODY), member('99003', 'Montsec', null)],
  });
}

/** An authority with its plan and who leads it. */
export interface Led {
  readonly plan: number;
  readonly lead: ActingMember;
  /** May be in charge. */
  readonly zoe: ActingMember;
  readonly max: ActingMember;
}

let mandates = 0;

/** A plan of its own, with people: each of a mandate of its own, so that tests do not meet. */
export async function ledPlan(store: Store, territory = TOWN): Promise<Led> {
  const lead = await person(store, 'Alix', 'facilitator', [territory]);
  const [zoe, max] = [await person(store, 'Zoé', 'colleague', [territory]), await person(store, 'Max', 'agent', [territory])];
  const row = { territory, mandate_year: 1950 + ++mandates, name: 'Plan', zone: 'Europe/Paris', published_at: null, version: 1 };
  const { id } = await store.db
    .insertInto('plan')
    .values({ ...row, lead_id: lead.id, made_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { plan: id, lead, zoe, max };
}

/** An action of a plan. */
export const added = (store: Store, { plan, lead }: Pick<Led, 'plan' | 'lead'>, more: Partial<NewActionAsk> = {}) =>
  addAction(store, lead, plan, { title: 'Inscrire à la cantine en ligne', ...more }, KNOWN, NOW);
