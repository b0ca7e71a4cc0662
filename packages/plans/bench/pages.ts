import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActingMember, memberActor, type Role } from '@beffroi/acts';
import { insertAccount, openStore } from '@beffroi/store';
import { sql } from 'kysely';
import { type ActionView, actionOf, myCharges, planByNumber, plansOf, publishPlan } from '../src/index.ts';

// How long the pages of a plan of 2,000 actions take, and how many questions they ask of the database: `node bench/pages.ts postgres://… | FOLDER`
// Beside it the same of a plan of 100: what is constant stays, the rest grows with the rows. Each is read as the house and as everybody.

const SIZES = [100, 2000];
const ROUNDS = 30;
// Without a place, in a folder that goes afterwards.
const scratch = mkdtempSync(join(tmpdir(), 'beffroi-bench-'));
const [where = scratch] = process.argv.slice(2);
const store = await openStore(where.startsWith('postgres:') ? { kind: 'server', url: where } : { kind: 'folder', path: where });
const now = new Date();

say(`${store.engine}, ${cpus().length} processors, the median of ${ROUNDS}`);
const bare = await median(() => sql`select 1`.execute(store.db));
say(`one question that asks nothing: ${bare.toFixed(2)} ms`);
for (const size of SIZES) await report(size);
await store.close();
rmSync(scratch, { recursive: true });

async function report(size: number): Promise<void> {
  const { plan, lead, one } = await made(size);
  const views: Readonly<Record<string, () => Promise<unknown>>> = {
    'the plan, by the house': () => planByNumber(store, lead, plan),
    'the plan, by everybody': () => planByNumber(store, null, plan),
    'one action with its history': () => actionOf(store, lead, one),
    'what somebody carries': () => myCharges(store, lead, now),
    'the list of plans': () => plansOf(store, lead),
  };
  for (const [name, view] of Object.entries(views)) {
    const took = await median(view);
    const busy = await processor(view);
    const { asked } = await counted(view);
    say(
      `${size} actions, ${name}: ${took.toFixed(1)} ms (${busy.toFixed(1)} ms of this process’s own), ${asked} questions, ${(took / bare).toFixed(0)} times one that asks nothing`,
    );
  }
  const whole = (await planByNumber(store, lead, plan))!;
  const owners = whole.actions.filter(({ inCharge }: ActionView) => inCharge !== null).length;
  say(`${size} actions: ${owners} with somebody in charge, ${Math.round(JSON.stringify(whole).length / 1024)} KB as JSON`);
}

/** A plan of its own town, its rows made at once: two ties, a need and somebody in charge or asked for each action. */
async function made(size: number): Promise<{ readonly plan: number; readonly lead: ActingMember; readonly one: number }> {
  const territory = String(98_000 + Math.floor(Math.random() * 999));
  const lead = await person('Alix', 'facilitator', territory);
  const people = [lead, ...(await Promise.all(['Zoé', 'Max', 'Lou', 'Ana'].map((name) => person(name, 'colleague', territory))))];
  const ids = people.map(({ id }) => id);
  const row = { territory, mandate_year: 2026, name: 'Banc', zone: 'Europe/Paris', published_at: null, version: 1, lead_id: lead.id };
  const { id: plan } = await store.db
    .insertInto('plan')
    .values({ ...row, made_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into plan_action (plan_id, number, title, purpose, state, due, next_step, step_due, cost, open, version, made_by, made_at)
    select ${plan}::integer, n, 'Action ' || n, repeat('Pour les habitants. ', 8), 'running', '2027-06-30', 'Appeler l’éditeur', '2026-12-15', 'small', n % 5 > 0, 1,
      ${lead.id}::integer, ${now} from generate_series(1, ${size}::integer) n`.execute(store.db);
  await sql`insert into plan_tie select id, 'baths', 'service-' || (number % 18) || '-' || k, 1, 3 from plan_action, generate_series(1, 2) k where plan_id = ${plan}`.execute(
    store.db,
  );
  await sql`insert into plan_need select a.id, b.id from plan_action a join plan_action b on b.plan_id = a.plan_id and b.number = a.number - 1
    where a.plan_id = ${plan}`.execute(store.db);
  await sql`insert into charge (action_id, account_id, state, asked_by, asked_at, answered_at, named)
    select id, (${ids}::integer[])[1 + number % ${ids.length}::integer], case when number % 4 > 0 then 'accepted' else 'asked' end, ${lead.id}::integer, ${now},
      case when number % 4 > 0 then ${now}::timestamptz end, number % 8 = 1 from plan_action where plan_id = ${plan}`.execute(store.db);
  await sql`insert into plan_change (action_id, version, read, account_id, at, before, after)
    select id, 1, 0, ${lead.id}::integer, ${now}, '{}', '{"title": "x"}' from plan_action where plan_id = ${plan}`.execute(store.db);
  await store.executeSql('analyze');
  await publishPlan(store, lead, plan, now);
  const { id: one } = await store.db
    .selectFrom('plan_action')
    .select('id')
    .where('plan_id', '=', plan)
    .orderBy('number')
    .executeTakeFirstOrThrow();
  return { plan, lead, one };
}

async function person(name: string, role: Role, territory: string): Promise<ActingMember> {
  const handle = `bench-${name}-${territory}-${now.getTime()}`;
  const account = { handle, email: `${handle}@brezan.example`, name, password: null, issuer: null, subject: null };
  const id = await insertAccount(store.db, { ...account, roles: [role], territories: [territory] }, now);
  return memberActor({ id, name, roles: [role], territories: [territory] }, null);
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times.toSorted((one, other) => one - other)[ROUNDS >> 1]!;
}

/** Milliseconds of processor that this process spends on it, whatever else the machine does; a server's own are not among them. */
async function processor(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / ROUNDS;
}

/** How many questions a view asks of the database. */
async function counted(work: () => Promise<unknown>): Promise<{ readonly asked: number }> {
  let asked = 0;
  const executor = store.db.getExecutor();
  const prototype = Object.getPrototypeOf(executor) as { executeQuery: (...args: readonly unknown[]) => unknown };
  const { executeQuery } = prototype;
  prototype.executeQuery = function (...args) {
    asked++;
    return executeQuery.apply(this, args as never);
  };
  try {
    await work();
  } finally {
    prototype.executeQuery = executeQuery;
  }
  return { asked };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
