import { SURVEY_KEEPER } from '@beffroi/acts';
import { hashOf } from '@beffroi/sealing';
import type { Store } from '@beffroi/store';
import { eachEngineAtLength } from '@beffroi/store/testing';
import { expect, inject, it } from 'vitest';
import { inviteLate, keepSurveys, openSheet, printLinks, remind, saveSheet } from '../src/index.ts';
import { CODE, TOKEN } from '../src/secrets.ts';
import { days, entered, HERE, letter, type Opened, opened, POST, type Town, townIn } from './house.ts';

// What somebody finds who has the whole database, and the keys: after any sequence of events, and once the day is over.

/** What happened, which nobody wrote down but this test. */
interface Happened {
  day: number;
  /** Links that nobody has used, and those that were, in their order. */
  readonly unused: string[];
  readonly used: string[];
  /** Codes, in the order in which links were exchanged. */
  readonly codes: string[];
}

const EVENTS = [
  'exchange',
  'exchange',
  'exchange',
  'save',
  'save',
  'hand-in',
  'hand-in',
  'invite',
  'print',
  'remind',
  'night',
  'guess',
] as const;

eachEngineAtLength('postgres', 'the whole database', (engine) => {
  it('holds no path from an address to a sheet, whatever happened', async () => {
    for (let seed = 1; seed <= (inject('deep') ? 30 : 1); seed++) {
      const store = await engine.open();
      const town = await townIn(store);
      const survey = await opened(town, { agent: 14, manager: 3 }, { mail: 10 });
      const logged = await acts(store);
      const happened: Happened = {
        day: 0,
        unused: [...survey.paper.map(({ token }) => token), ...(await tokensIn(store))],
        used: [],
        codes: [],
      };
      const random = randomOf(seed);
      for (let n = 0; n < 60; n++) await happens(EVENTS[Math.floor(random() * EVENTS.length)]!, { town, survey, happened, random });
      await keepSurveys(town.surveys, SURVEY_KEEPER, days(++happened.day));
      expect(happened.codes.length).toBeGreaterThan(8);
      await nothingIsShared(store, happened);
      await nothingIsOrdered(store, happened);
      await filesHoldNoUsedLink(store, happened);
      expect((await acts(store)).filter((act) => !/invited|printed|reminded/.test(act))).toEqual(logged);
    }
  });

  it('holds no time and no sequence beside links and sheets', async () => {
    const store = await engine.open();
    const columns = await store.executeSql(
      `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
        where table_name in ('survey_token', 'survey_sheet', 'survey_address') order by 1`,
    );
    expect(columns.rows).toEqual([
      { name: 'survey_address.id', type: 'uuid' },
      { name: 'survey_address.role', type: 'text' },
      { name: 'survey_address.sealed', type: 'text' },
      { name: 'survey_address.survey_id', type: 'integer' },
      { name: 'survey_sheet.agreed', type: 'boolean' },
      { name: 'survey_sheet.answers', type: 'jsonb' },
      { name: 'survey_sheet.code_hash', type: 'text' },
      { name: 'survey_sheet.handed_in', type: 'boolean' },
      { name: 'survey_sheet.id', type: 'uuid' },
      { name: 'survey_sheet.present', type: 'integer' },
      { name: 'survey_sheet.role', type: 'text' },
      { name: 'survey_sheet.said', type: 'text' },
      { name: 'survey_sheet.survey_id', type: 'integer' },
      { name: 'survey_sheet.version', type: 'integer' },
      { name: 'survey_token.hash', type: 'text' },
      { name: 'survey_token.role', type: 'text' },
      { name: 'survey_token.survey_id', type: 'integer' },
    ]);
  });
});

interface Place {
  readonly town: Town;
  readonly survey: Opened;
  readonly happened: Happened;
  readonly random: () => number;
}

async function happens(event: (typeof EVENTS)[number], { town, survey: { id, slug }, happened, random }: Place): Promise<void> {
  const { surveys, store, lead } = town;
  const now = days(happened.day);
  const [code = null] = happened.codes.slice(Math.floor(random() * happened.codes.length));
  if (event === 'exchange') return exchange(store, slug, happened, random, now);
  if (event === 'invite') {
    const before = await tokensIn(store);
    await inviteLate(surveys, lead, id, { role: 'agent', typed: `late${random()}@brezan.example`, letter }, now);
    happened.unused.push(...(await tokensIn(store)).filter((token) => !before.includes(token)));
  } else if (event === 'print') happened.unused.push(...(await printLinks(surveys, lead, id, 'manager', 1, now)).map(({ token }) => token));
  else if (event === 'remind') await remind(surveys, lead, id, letter, now).catch(() => undefined);
  else if (event === 'night') await keepSurveys(surveys, SURVEY_KEEPER, days(++happened.day > 12 ? --happened.day : happened.day));
  else if (event === 'guess') await openSheet(store, slug, 'AAAAA-AAAAA-AAAAA', '198.51.100.9', now).catch(() => undefined);
  else if (code !== null) {
    const { version, answers } = await openSheet(store, slug, code, HERE, now);
    const said = random() < 0.5 ? '' : 'Un mot.';
    await saveSheet(
      store,
      slug,
      code,
      { version, answers: { ...answers, 'saas-flexibility': 3 }, said, handIn: event === 'hand-in' },
      HERE,
      now,
    );
  }
}

async function exchange(store: Store, slug: string, happened: Happened, random: () => number, now: Date): Promise<void> {
  const [token] = happened.unused.splice(Math.floor(random() * happened.unused.length), 1);
  if (token === undefined) return;
  happened.codes.push(await entered(store, slug, token, now));
  happened.used.push(token);
}

/** Links that stand in letters which wait, as who has the key reads them. */
async function tokensIn({ db }: Store): Promise<readonly string[]> {
  const rows = await db.selectFrom('mail').select(['key', 'sealed']).where('purpose', '=', 'survey-invitation').orderBy('id').execute();
  return rows.map(({ key, sealed }) => (JSON.parse(POST.keys.open(sealed!, `mail:${key}`)) as { text: string }).text.split('\n')[2]!);
}

/** No value of a sheet stands anywhere else, and nothing of a link in a sheet. */
async function nothingIsShared({ db }: Store, { used, unused }: Happened): Promise<void> {
  const sheets = await db.selectFrom('survey_sheet').select(['id', 'code_hash']).execute();
  const elsewhere = JSON.stringify([
    await db.selectFrom('survey_address').selectAll().execute(),
    await db.selectFrom('survey_token').selectAll().execute(),
    await db.selectFrom('mail').selectAll().execute(),
    await db.selectFrom('act_log').selectAll().execute(),
    await db.selectFrom('attempt').selectAll().execute(),
  ]);
  for (const { id, code_hash: hash } of sheets) for (const value of [id, hash ?? id]) expect(elsewhere).not.toContain(value);
  const written = JSON.stringify([
    await db.selectFrom('survey_sheet').selectAll().execute(),
    await db.selectFrom('act_log').selectAll().execute(),
  ]);
  for (const token of [...used, ...unused]) for (const value of [token, hashOf(TOKEN, token)]) expect(written).not.toContain(value);
}

/** Rows of a kind were all written at once, and not in the order in which people came. */
async function nothingIsOrdered(store: Store, { codes }: Happened): Promise<void> {
  for (const table of ['survey_sheet', 'survey_token']) {
    const { rows } = await store.executeSql(`select count(distinct xmin::text)::integer as n from ${table}`);
    expect([table, rows]).toEqual([table, [{ n: 1 }]]);
  }
  const { rows } = await store.executeSql('select code_hash from survey_sheet where code_hash is not null order by ctid');
  const came = codes.map((code) => hashOf(CODE, code));
  const lie = (rows as { code_hash: string }[]).map((row) => row.code_hash);
  expect([...lie].sort()).toEqual([...came].sort());
  expect(lie).not.toEqual(came);
  expect(lie.toReversed()).not.toEqual(came);
}

/** The files of the tables, as they lie on the disk, hold links that were not used, and none that was. */
async function filesHoldNoUsedLink(store: Store, { used, unused }: Happened): Promise<void> {
  await store.executeSql('checkpoint');
  const { rows } = await store.executeSql("select pg_read_binary_file(pg_relation_filepath('survey_token')) as file");
  const file = Buffer.from((rows[0] as { file: Uint8Array }).file);
  expect(unused.filter((token) => !file.includes(hashOf(TOKEN, token)))).toEqual([]);
  expect(used.filter((token) => file.includes(hashOf(TOKEN, token)))).toEqual([]);
}

const acts = async ({ db }: Store): Promise<readonly string[]> =>
  (await db.selectFrom('act_log').select('act').orderBy('id').execute()).map(({ act }) => act);

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
