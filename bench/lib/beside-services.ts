import type { ListDocument } from '@beffroi/programmes/judge';
import { insertAccount, type Store } from '@beffroi/store';
import { leversWave } from '../../packages/instruments/levers/test/made-levers.ts';
import { list, statement, verdict } from '../../packages/instruments/programmes/test/made-lists.ts';
import { programmesWave } from '../../packages/instruments/programmes/test/published-programmes.ts';

const NOW = new Date('2026-11-24T10:00:00Z');

/** What the sentences stand in: without it no open data can be made of them. */
const READ: ListDocument = {
  ...{ name: 'programme.pdf', digest: `sha256:${'b'.repeat(64)}`, instant: NOW.toISOString(), format: 'pdf', pages: 4 },
  ...{ states: { read: 4, 'picture-read': 0, picture: 0, garbled: 0, broken: 0 }, unreadable: null, ocr: false },
};

/** A town of which more than services is known. */
export interface KnownTown {
  readonly code: string;
  readonly name: string;
  readonly population: number;
}

/**
 * Programmes and levers of some towns, and published plans: what a sheet shows beside services.
 *
 * @param plansOf whether every town of the country has a plan, or those towns alone
 */
export async function besideServices(store: Store, some: readonly KnownTown[], plansOf: 'all' | 'some' = 'all'): Promise<void> {
  await programmesWave(
    store,
    2026,
    some.map((town) => ({ ...town, lists: [1, 2, 3, 4].map((n) => ({ ...list(`liste-${n}`, spoken()), documents: [READ] })) })),
  );
  await leversWave(store, 'leviers-2026', some);
  await plans(store, plansOf === 'all' ? 'unit' : "unit where wave_id in (select id from wave where instrument = 'levers')");
}

/** Forty sentences on digital matters, of which every fourth names a service. */
function spoken() {
  const named = ['school-canteen', 'library-loans', 'street-problem', 'social-aid'];
  const statements = Array.from({ length: 40 }, (_, at) =>
    statement({
      services: at % 4 === 0 ? [named[(at / 4) % named.length]!] : [],
      commitment: 2,
      quote: `Une phrase du programme, la ${at}e. `.repeat(4),
    }),
  );
  return verdict([], { mentionsDigital: true, statements });
}

/** A published plan of five actions for towns of units, each with somebody in charge of it but the last. */
async function plans(store: Store, units: string): Promise<void> {
  const account = { handle: 'alix', email: 'alix@brezan.example', name: 'Alix', password: null, issuer: null, subject: null };
  const who = await insertAccount(store.db, { ...account, roles: ['colleague'], territories: [] }, NOW);
  const from = `(select distinct territory from ${units})`;
  await store.executeSql(`insert into plan (territory, mandate_year, name, zone, published_at, version, lead_id, made_at)
    select territory, 2026, 'Plan', 'Europe/Paris', now(), 1, ${who}, now() from ${from} as towns`);
  await store.executeSql(`insert into plan_action (plan_id, number, title, purpose, state, open, version, made_by, made_at)
    select plan.id, n, 'Une action', '', 'running', true, 1, ${who}, now() from plan cross join generate_series(1, 5) as n`);
  await store.executeSql(`insert into plan_tie (action_id, instrument, indicator, level_from, level_to)
    select id, 'services', (array['school-canteen', 'library-loans', 'street-problem', 'social-aid', 'lost-property'])[number], 2, 4 from plan_action`);
  await store.executeSql(`insert into charge (action_id, account_id, state, asked_by, asked_at, answered_at, named)
    select id, ${who}, 'accepted', ${who}, now(), now(), false from plan_action where number < 5`);
}
