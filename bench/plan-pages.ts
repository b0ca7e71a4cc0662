// Whole pages of a plan of 2,000 actions, as a browser gets them, beside those of a plan of twenty in the same run: the board by table, by state and by months, one's own page, an action, and what everybody reads.
// Each page is asked for one after the other, by who leads the plan; the first time is not counted. It needs the built site (`npm run site`).
import { answerLink, invite } from '@beffroi/accounts';
import { TERMINAL } from '@beffroi/acts';
import { folderArchiveStore } from '@beffroi/archive-store';
import { insertPanel, openStore, type Store } from '@beffroi/store';
import { serveSite } from '@beffroi/web';
import { median, table } from './lib/samples.ts';
import { scratch } from './lib/scratch.ts';

const AIM_MS = 100;
const TIMES = 15;
const PLANS = [
  { territory: '99001', name: 'Rivebelle', size: 20 },
  { territory: '99002', name: 'Brézan', size: 2000 },
] as const;

await using folder = await scratch();
const store = await openStore({ kind: 'folder', path: folder.path });
const now = new Date();
const of = { population: 12_000, department: '99', region: '99', epci: null, stratum: 'under-50000' };
const members = PLANS.map(({ territory, name }) => ({ territory, name, ...of }));
await insertPanel(store.db, { name: 'plans', rule: {}, vintage: 2026, createdAt: now, members });
const led = [];
for (const plan of PLANS) led.push({ ...plan, ...(await filled(store, plan)) });
const site = await serveSite({ house: { store, archiveStore: folderArchiveStore(`${folder.path}/archives`), data: folder.path } });
try {
  const rows = [['', ...PLANS.map(({ size }) => `${size} actions, ms`), '']];
  for (const [name, path] of Object.entries(pages())) {
    const took: number[] = [];
    for (const one of led) took.push(await middle(`${site.url}${path(one)}`, one.cookie));
    rows.push([name, ...took.map((ms) => ms.toFixed(0)), took.at(-1)! > AIM_MS ? 'over' : '']);
  }
  console.log(table(rows));
} finally {
  await site.close();
  await store.close();
}

function pages(): Readonly<Record<string, (one: { readonly id: number; readonly territory: string }) => string>> {
  return {
    'the board, a table': ({ id }) => `/atelier/plan/${id}`,
    'its last page': ({ id }) => `/atelier/plan/${id}?page=40`,
    'the board by state': ({ id }) => `/atelier/plan/${id}?vue=etats`,
    'the board by months': ({ id }) => `/atelier/plan/${id}?vue=calendrier`,
    'what nobody carries': ({ id }) => `/atelier/plan/${id}?personne=aucune`,
    'one’s own page': () => '/atelier/plan',
    'an action': ({ id }) => `/atelier/plan/${id}/actions/7`,
    'what everybody reads': ({ territory }) => `/plans/${territory}`,
    'an action, by everybody': ({ territory }) => `/plans/${territory}/actions/7`,
  };
}

/** Milliseconds of the median. */
async function middle(url: string, cookie: string): Promise<number> {
  const all: number[] = [];
  for (let at = 0; at <= TIMES; at++) {
    const begun = performance.now();
    const answer = await fetch(url, { headers: { cookie: `beffroi=${cookie}` } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
    if (at > 0) all.push(performance.now() - begun);
  }
  return median(all);
}

/** A published plan with its actions, three of four with somebody in charge, tied, dated, waiting for the one before. */
async function filled({ db, executeSql }: Store, { territory, name, size }: (typeof PLANS)[number]) {
  const email = `alix@${territory}.example`;
  const link = await invite(
    { db } as Store,
    TERMINAL,
    { email, name: `Alix ${name}`, roles: ['facilitator'], territories: [territory] },
    now,
  );
  const answer = { email: null, name: null, password: 'Quatre hiboux sous le vieux tilleul' };
  const cookie = (await answerLink({ db } as Store, link, answer, { address: null, agent: null }, now)).secret;
  const { id: lead } = await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  const row = {
    territory,
    mandate_year: 2026,
    name: `Plan de ${name}`,
    zone: 'Europe/Paris',
    published_at: now,
    version: 1,
    lead_id: lead,
    made_at: now,
  };
  const { id } = await db.insertInto('plan').values(row).returning('id').executeTakeFirstOrThrow();
  await executeSql(`
    insert into plan_action (plan_id, number, title, purpose, state, due, next_step, step_due, cost, open, version, made_by, made_at)
      select ${id}, n, 'Action ' || n, repeat('Pour les habitants. ', 8), 'running', date '2027-01-01' + n % 900, 'Appeler l’éditeur', '2026-12-15', 'small', n % 5 > 0, 1, ${lead}, now()
      from generate_series(1, ${size}) n;
    insert into plan_tie select id, 'services', (array['school-canteen', 'library-loans', 'street-problem'])[1 + number % 3], 1, 3 from plan_action where plan_id = ${id};
    insert into plan_need select a.id, b.id from plan_action a join plan_action b on b.plan_id = a.plan_id and b.number = a.number - 1 where a.plan_id = ${id};
    insert into charge (action_id, account_id, state, asked_by, asked_at, answered_at, named)
      select id, ${lead}, 'accepted', ${lead}, now(), now(), true from plan_action where plan_id = ${id} and number % 4 > 0;
    analyze`);
  return { id, cookie };
}
