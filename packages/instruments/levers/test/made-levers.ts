import { disclose, type PublishedCounts } from '@beffroi/disclosure';
import { type Evidence, type Level, mulberry32 } from '@beffroi/domain';
import { judgementOf } from '@beffroi/instrument';
import {
  freezeSeries,
  freezeWave,
  insertAccount,
  insertJudgement,
  insertSurvey,
  openSeries,
  publishWave,
  type SeriesRow,
  type Store,
} from '@beffroi/store';
import { digestOf } from '@beffroi/surveys';
import { leversInstrument } from '../gather/index.ts';
import { keptLevers } from '../gather/kept-finding.ts';
import {
  type AuthorityRecord,
  LEVER_IDS,
  LEVERS,
  type LeverFinding,
  type LeverId,
  RUBRIC,
  RULES,
  type SurveyKept,
} from '../judge/index.ts';
import { leversAsked } from '../views/index.ts';

// Waves and surveys of invented authorities, written as a measurement and a closing leave them, for what shows them.

/** What is seen of a lever in a made wave: the words that prove it. */
export interface MadeSight {
  readonly url: string;
  readonly quote: string;
}

/** An authority of a made wave. */
export interface MadeAuthority {
  readonly code: string;
  readonly name: string;
  readonly population?: number;
  readonly stratum?: string;
  /** What is seen of a lever that a rule of the rubric can see; of the others nothing is. */
  readonly seen?: Readonly<Partial<Record<LeverId, MadeSight>>>;
  /** Levers whose page could not be read. */
  readonly unseen?: readonly LeverId[];
  readonly record?: Partial<AuthorityRecord>;
}

/** Writes a closed wave of levers of these authorities, with its figures. */
export async function leversWave(
  store: Store,
  name: string,
  authorities: readonly MadeAuthority[],
  { dated = new Date('2026-11-24T06:00:00Z'), published = true, closed = true } = {},
): Promise<SeriesRow> {
  const { db } = store;
  const head = {
    name,
    instrument: 'levers',
    panel: 'essai',
    vintage: 2026,
    dated,
    state: 'running',
    options: '{}',
    opened_at: dated,
  } as const;
  const wave = await db.insertInto('wave').values(head).returningAll().executeTakeFirstOrThrow();
  const { version, digest } = RUBRIC;
  const series = await openSeries(db, wave.id, { name: `levers@${version}`, version, digest }, dated);
  for (const authority of authorities) await measured(store, series, authority, dated);
  if (!closed) return series;
  await leversInstrument({ store }).figures!.keep(db, series);
  await freezeSeries(db, series.id, { at: dated, digest: `sha256:${'c'.repeat(64)}` });
  await freezeWave(db, wave.id, { at: dated, digest: `sha256:${'a'.repeat(64)}` });
  if (published) await publishWave(db, wave.id, dated);
  return series;
}

async function measured({ db }: Store, series: SeriesRow, authority: MadeAuthority, dated: Date): Promise<void> {
  const { code, name, population = 10_000, stratum = 'under-50000' } = authority;
  const site = `https://www.ville-${code}.example/`;
  const unit = {
    wave_id: series.wave_id,
    territory: code,
    name,
    population,
    department: code.slice(0, 2),
    region: '53',
    epci: null,
    stratum,
  };
  await db
    .insertInto('unit')
    .values({ ...unit, site, state: 'done', attempts: 1 })
    .execute();
  const counted = { requests: 1, pages: 1, documents: 0, renderings: 0, obstacles: '{}', traits: '{}', bytes: 1 };
  const archive = { archive: `waves/${series.wave_id}/${code}/1.warc.gz`, digest: 'a'.repeat(64), home: site, ended: 'exhausted' };
  await db
    .insertInto('capture')
    .values({ wave_id: series.wave_id, territory: code, attempt: 1, ...archive, ...counted, began_at: dated, ended_at: dated, worker: 'w' })
    .execute();
  const day = dated.toISOString().slice(0, 10);
  const record = authority.record === undefined ? null : recordOf(authority.record, day, population);
  const findings = keptLevers(
    LEVERS.map(({ id, family }) => findingOf(id, family, authority)),
    record,
    day,
  );
  await insertJudgement(db, { seriesId: series.id, territory: code, attempt: 1, ...judgementOf(findings) });
}

function recordOf(given: Partial<AuthorityRecord>, day: string, population: number): AuthorityRecord {
  return {
    format: 'beffroi-levers/1',
    day,
    authority: { kind: 'commune', population, agents: null },
    declared: [],
    survey: null,
    ...given,
  };
}

function findingOf(indicator: LeverId, priority: LeverFinding['priority'], { seen = {}, unseen = [] }: MadeAuthority): LeverFinding {
  const common = { indicator, priority, against: [] };
  const sight = seen[indicator];
  if (unseen.includes(indicator)) {
    const because = { code: 'unobserved-robots', values: {} };
    return { ...common, kind: 'unobserved', level: null, obstacle: 'robots', because, evidence: [] };
  }
  if (sight === undefined)
    return { ...common, kind: 'abstained', level: null, because: { code: 'silent', values: { pages: 12 } }, evidence: [] };
  const rule = RULES.find(({ lever }) => lever === indicator)!;
  const level = Number(Object.keys(rule.says)[0]) as Exclude<Level, 0>;
  const place = { block: 1, zone: 'main', heading: '' } as const;
  const evidence = [{ ...sight, rule: rule.name, place, digest: null }] as unknown as readonly Evidence[];
  return { ...common, kind: 'level', level, because: { code: `${rule.name}-${level}`, values: {} }, evidence };
}

/** What is told of a survey in which each of a role answered alike on every lever: levels by role. @param seed of its chance, for tests alone */
export function toldCounts(levels: Readonly<Record<string, { readonly n: number; readonly level: Level }>>, seed = 1): PublishedCounts {
  const chance = mulberry32(seed);
  const random = (length: number): Uint8Array => Uint8Array.from({ length }, () => Math.floor(chance() * 256));
  const sheets = Object.entries(levels).flatMap(([group, { n, level }]) =>
    Array.from({ length: n }, () => ({ group, answers: Object.fromEntries(LEVER_IDS.map((lever) => [lever, level])) })),
  );
  const groups = Object.entries(levels).map(([id, { n }]) => ({ id, invited: n + 3, kin: [] }));
  const told = disclose(sheets, { groups, levers: [...LEVER_IDS], epsilon: 1, random });
  if (told.kind === 'nothing') throw new Error('too few answered');
  return told.counts;
}

/** A survey as a measurement keeps it. */
export const surveyKept = (slug: string, closedOn: string, counts: PublishedCounts): SurveyKept => ({
  ...{ slug, closedOn },
  versions: Object.fromEntries(LEVER_IDS.map((lever) => [lever, 1])),
  told: { kind: 'counts', counts },
});

let people = 0;

/** Writes a survey of levers that was closed on a day, with what was told of it. */
export async function closedSurvey(
  { db }: Store,
  {
    slug,
    territory,
    town,
    closedOn,
  }: { readonly slug: string; readonly territory: string; readonly town: string; readonly closedOn: string },
  counts: PublishedCounts,
): Promise<void> {
  const at = new Date(`${closedOn}T10:00:00Z`);
  const handle = `leads-${++people}`;
  const person = { handle, email: `${handle}@${slug}.example`, name: 'Alix', password: null, issuer: null, subject: null };
  const lead = await insertAccount(db, { ...person, roles: ['facilitator'], territories: [territory] }, at);
  const roles = counts.parts.flatMap(({ groups }) => groups);
  const questionnaire = leversAsked(roles, { kind: 'commune', population: 12_000, agents: null });
  const id = await insertSurvey(db, {
    ...{ slug, territory, town, name: `Six priorités ${closedOn.slice(0, 4)}`, way: 'alone', state: 'closed', zone: 'Europe/Paris' },
    ...{
      questionnaire: JSON.stringify(questionnaire),
      digest: digestOf(questionnaire),
      epsilon: counts.epsilon,
      lead_id: lead,
      made_at: at,
    },
    ...{ opens_on: closedOn, closes_on: closedOn, opened_on: closedOn, ended_on: closedOn, answers_until: closedOn, keep_days: 0 },
    ...{ published: JSON.stringify({ kind: 'counts', counts }), dropped: 0, reminded_on: null, mixed_on: null },
  } as unknown as Parameters<typeof insertSurvey>[1]);
  await db
    .insertInto('survey_group')
    .values(counts.parts.flatMap(({ groups, invited }) => groups.map((role) => ({ survey_id: id, role, invited: invited ?? 0 }))))
    .execute();
}
