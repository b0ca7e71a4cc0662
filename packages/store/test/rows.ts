import { type Kysely, sql } from 'kysely';
import type { NewObservation, Schema } from '../src/schema.ts';

/** An instant that the rows below are dated by. */
export const DATED = new Date('2026-11-24T06:00:00.123Z');

/** Codes of invented towns, from `00001` on. */
export function codes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => String(index + 1).padStart(5, '0'));
}

function townOf(territory: string) {
  return {
    territory,
    name: `L’Îlot-${territory} « d’en "bas" »`,
    population: Number(territory) * 7,
    department: '29',
    region: '53',
    epci: Number(territory) % 2 === 0 ? '200000000' : null,
    stratum: 'under-50000',
  };
}

/** Opens a wave of so many towns that wait. @returns its id */
export async function openWave(db: Kysely<Schema>, name: string, towns: number): Promise<number> {
  const { id } = await db
    .insertInto('wave')
    .values({
      name,
      instrument: 'essai',
      panel: 'essai',
      vintage: 2026,
      dated: DATED,
      state: 'open',
      options: JSON.stringify({ budget: 60, agent: 'x\ty\\z' }),
      opened_at: DATED,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const part of parts(codes(towns), 1000)) {
    await db
      .insertInto('unit')
      .values(
        part.map((code) => ({ ...townOf(code), wave_id: id, site: `https://${code}.example/`, state: 'waiting' as const, attempts: 0 })),
      )
      .execute();
  }
  return id;
}

/** Opens a series of the wave, with a judgement and its observations for each of the first towns. @returns its id */
export async function judge(db: Kysely<Schema>, wave: number, towns: number, indicators: number, digest = 'r1'): Promise<number> {
  const { id } = await db
    .insertInto('series')
    .values({ wave_id: wave, assessor: 'essai@1.0.0', rubric_version: '1.0.0', rubric_digest: digest, opened_at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const part of parts(codes(towns), 500)) {
    await db
      .insertInto('judgement')
      .values(part.map((territory) => judgementOf(id, territory)))
      .execute();
    for (const some of parts(
      part.flatMap((territory) => observationsOf(id, territory, indicators)),
      4000,
    )) {
      await db
        .insertInto('observation')
        .values([...some])
        .execute();
    }
  }
  return id;
}

export function judgementOf(series_id: number, territory: string) {
  return { series_id, territory, attempt: 1, findings: '[{"é":"\\n"}]', digest: 'd'.repeat(64), judged_at: DATED };
}

export function observationsOf(series_id: number, territory: string, indicators: number): readonly NewObservation[] {
  return Array.from({ length: indicators }, (_, index) => {
    const seen = (Number(territory) + index) % 5 !== 0;
    return {
      series_id,
      territory,
      indicator: `service-${String(index).padStart(2, '0')}`,
      kind: seen ? ('level' as const) : ('unobserved' as const),
      level: seen ? 1 + (index % 5) : null,
      further: JSON.stringify(seen ? { own: 1 } : {}),
      ceiling: 5,
      confidence: 0.1 + index / 100,
      provider: null,
      obstacle: seen ? null : 'down',
      reason: seen ? 'form' : 'down',
      evidence: 'sha256:0',
    };
  });
}

export function captureOf(wave_id: number, territory: string, attempt = 1) {
  return {
    wave_id,
    territory,
    attempt,
    archive: `waves/essai/${territory}/${attempt}.warc.gz`,
    digest: 'a'.repeat(64),
    bytes: 5_000_000_000,
    home: null,
    ended: 'done',
    requests: 60,
    pages: 50,
    documents: 3,
    renderings: 0,
    obstacles: JSON.stringify({ down: 1 }),
    traits: JSON.stringify({ generator: null, sketch: [1, 2.5] }),
    began_at: DATED,
    ended_at: DATED,
    worker: 'w',
  };
}

/** Where a town's site is said to be. */
export function siteOf(territory: string, address: string | null, source: string, noted_at: Date | string = DATED) {
  return { territory, kind: 'site', scope: '', key: '', address, facts: '{}', source, noted_at };
}

/** Some rows in every table, one wave closed and one at work. */
export async function fillAll(db: Kysely<Schema>): Promise<void> {
  const { id: panel } = await db
    .insertInto('panel')
    .values({ name: 'Pays d’Iroise\n', rule: JSON.stringify({ top: 25 }), vintage: 2026, created_at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('panel_territory')
    .values(codes(3).map((code, ordinal) => ({ ...townOf(code), panel_id: panel, ordinal })))
    .execute();
  await db
    .insertInto('target')
    .values([siteOf('00001', 'https://a.example/', 'essai.csv', DATED), siteOf('00001', null, 'a\u0001b', '2026-11-24T06:00:00.123456Z')])
    .execute();

  const closed = await openWave(db, 'une', 3);
  await db
    .insertInto('capture')
    .values(codes(3).map((code) => captureOf(closed, code)))
    .execute();
  const series = await judge(db, closed, 3, 18);
  await db
    .insertInto('score')
    .values(
      codes(3).map((territory) => ({
        series_id: series,
        territory,
        observed: 14,
        unobserved: 4,
        abstained: 0,
        level_sum: 30,
        attainment_sum: 1 / 3,
        strip: '?'.repeat(18),
      })),
    )
    .execute();
  await db
    .insertInto('figure')
    .values({
      series_id: series,
      scope: 'panel',
      scope_id: '',
      subject: 'all',
      subject_id: '',
      measure: 'level',
      value: 0.1 + 0.2,
      low: null,
      high: Number.NaN,
      n_observed: 1,
      n_unobserved: 2,
      n_abstained: 3,
    })
    .execute();
  await db
    .insertInto('standing')
    .values({ series_id: series, territory: '00001', value: 1e-300, low: null, high: null, rank_low: 1, rank_high: 3, evenness: 1 })
    .execute();
  await db
    .insertInto('scope_rank')
    .values({ series_id: series, scope: 'stratum', scope_id: 'under-50000', territory: '00001', rank_low: 1, rank_high: 3, band: 1 })
    .execute();
  await db
    .updateTable('series')
    .set({ closed_at: DATED, digest: 's'.repeat(64) })
    .where('id', '=', series)
    .execute();
  await db
    .updateTable('wave')
    .set({ state: 'closed', closed_at: DATED, digest: 'w'.repeat(64) })
    .where('id', '=', closed)
    .execute();

  const running = await openWave(db, 'deux', 2);
  const claim = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001';
  await db
    .updateTable('unit')
    .set({ state: 'working', claim, lost_claims: [claim], worker: 'w', claimed_at: DATED })
    .where('wave_id', '=', running)
    .where('territory', '=', '00001')
    .execute();
  await db.insertInto('host_turn').values({ host: 'a.example', next_at: DATED, interval_ms: 1000, holder: null }).execute();
  await db
    .insertInto('worker')
    .values({ id: claim, name: 'm:1', started_at: DATED, seen_at: DATED, requests: 2 ** 40, pages: 0, units: 0, memory: 0 })
    .execute();
  await fillPeople(db);
  await fillReviews(db, series);
  await fillLists(db);
  const set = { year: 2026, round: 1, account_id: null, actor: 'Terminal', at: DATED };
  await db
    .insertInto('silence_setting')
    .values([
      { ...set, kind: 'period', silent_from: DATED, silent_until: new Date(DATED.getTime() + 1) },
      { ...set, kind: 'off', silent_from: null, silent_until: null },
    ])
    .execute();
}

async function fillPeople(db: Kysely<Schema>): Promise<void> {
  const position = { roles: ['administrator', 'representative'], territories: ['00001', '2A004'] };
  const { id: account } = await db
    .insertInto('account')
    .values({
      ...position,
      handle: 'h',
      email: 'a@b.example',
      name: 'Anne « d’en "bas" »',
      password: null,
      issuer: 'i',
      subject: 's',
      made_at: DATED,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const key = { id: 'k', account_id: account, public_key: 'p', counter: 2 ** 32, transports: ['usb', 'nfc'], synced: true };
  await db
    .insertInto('passkey')
    .values({ ...key, name: 'clé', made_at: DATED, used_at: null })
    .execute();
  const link = { hash: 'l', kind: 'invitation' as const, email: 'c@b.example', name: 'C', account_id: null, made_by: account };
  await db
    .insertInto('one_time_link')
    .values({ ...link, roles: ['coder'], territories: [], made_at: DATED, expires_at: DATED, used_at: null })
    .execute();
  const session = { hash: 'h', account_id: account, way: 'passkey' as const, address: '::1', agent: null, id_token: null };
  await db
    .insertInto('session')
    .values({ ...session, made_at: DATED, seen_at: DATED, expires_at: DATED, ended_at: null })
    .execute();
  await db
    .insertInto('sign_in_step')
    .values({ hash: 'h', kind: 'passkey', account_id: null, data: JSON.stringify({ challenge: 'é' }), expires_at: DATED })
    .execute();
  await db.insertInto('attempt').values({ key: 'address:::1', count: 3, last_at: DATED, free_at: DATED }).execute();
  await db.insertInto('draft').values({ hash: 'h', account_id: account, sealed: 'x', made_at: DATED, expires_at: DATED }).execute();
  const entry = { at: DATED, account_id: account, actor: 'Anne', act: 'account.made', subject: 'account:1', address: null };
  await db
    .insertInto('act_log')
    .values({ ...entry, details: JSON.stringify({ before: null, after: ['é'] }) })
    .execute();
}

async function fillReviews(db: Kysely<Schema>, series: number): Promise<void> {
  const { id: account } = await db.selectFrom('account').select('id').executeTakeFirstOrThrow();
  const mark = { series_id: series, territory: '00001', indicator: 'service-00' };
  const { id: item } = await db
    .insertInto('review_item')
    .values({
      ...mark,
      kind: 'finding',
      key: mark.indicator,
      subject: JSON.stringify({ indicator: mark.indicator, é: ['"', null] }),
      why: 'contest',
      stratum: '',
      coders: 1,
      weight: 1e-300,
      turn: -1e-300,
      added_at: DATED,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('review_lease').values({ item_id: item, coder: account, until: DATED }).execute();
  const answer = JSON.stringify({ kind: 'level', level: 3 });
  const said = { answer, quote: 'a\tb « c »', url: 'https://a.example/', digest: 'd' };
  const review = { item_id: item, coder: account, ...said, remark: null, at: DATED };
  const { id: first } = await db
    .insertInto('review')
    .values({ ...review, supersedes: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('review')
    .values({ ...review, supersedes: first })
    .execute();
  const { id: adjudication } = await db
    .insertInto('adjudication')
    .values({ item_id: item, adjudicator: account, ...said, reason: 'vu', at: DATED, supersedes: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: contest } = await db
    .insertInto('contest')
    .values({ ...mark, side: 'visitor', account_id: null, reason: 'non', link: null, at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('contest_contact').values({ contest_id: contest, email: 'a@b.example' }).execute();
  await db
    .insertInto('contest_step')
    .values({ contest_id: contest, step: 'upheld', account_id: account, words: 'oui', adjudication_id: adjudication, at: DATED })
    .execute();
  const { id: wave } = await db.selectFrom('wave').select('id').executeTakeFirstOrThrow();
  await db.insertInto('town_reply').values({ wave_id: wave, territory: '00001', account_id: account, at: DATED }).execute();
}

async function fillLists(db: Kysely<Schema>): Promise<void> {
  const facts = { name: 'L’Îlot d’abord', head: 'Anne « d’en "bas" »', label: '' };
  const note = {
    territory: '00001',
    kind: 'list',
    scope: '2026-1',
    key: 'l-ilot-d-abord',
    address: null,
    source: 'essai.csv',
    noted_at: DATED,
  };
  const [first] = await db
    .insertInto('target')
    .values(['not-looked-for', 'unreadable'].map((state) => ({ ...note, facts: JSON.stringify({ ...facts, state }) })))
    .returning('id')
    .execute();
  const document = {
    target_id: first!.id,
    name: 'https://a.example/projet.pdf',
    archive: 'programmes/x.warc.gz',
    archive_digest: 'sha256:a',
    digest: 'sha256:0',
    bytes: 2 ** 33,
  };
  await db
    .insertInto('programme_document')
    .values({ ...document, media_type: 'application/pdf', unreadable: 'scanned', taken_at: DATED })
    .execute();
}

/** Everything that is in the tables, as text, in one order on every engine. */
export async function everything(db: Kysely<Schema>, tables: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  // In one question: some hundred, asked after each of a thousand refused acts, took as long as all else.
  const each = tables.map((table) => sql`select ${sql.lit(table)} as name, to_jsonb(t)::text as text from ${sql.table(table)} t`);
  const { rows } = await sql<{ name: string; text: string }>`${sql.join(each, sql` union all `)}`.execute(db);
  const found: Record<string, string[]> = Object.fromEntries(tables.map((table) => [table, []]));
  for (const { name, text } of rows) found[name]!.push(text);
  for (const table of tables) found[table]!.sort();
  return found;
}

function parts<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
