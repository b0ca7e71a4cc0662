import type { Role } from '@beffroi/acts';
import { type SeriesRow, type Store, seriesOf } from '@beffroi/store';
import type { Person } from './person.ts';

/** The instant that the rows below are dated by. */
export const DATED = new Date('2026-11-24T06:00:00Z');

/** Writes a closed wave of towns with their marks (`0`–`5`, `?`, `~`), one indicator a place: `service-0` … @returns its closed series */
export async function closedWave(
  { db }: Store,
  name: string,
  strips: Readonly<Record<string, string>>,
  confidence: (territory: string, place: number) => number = () => 0.9,
): Promise<SeriesRow> {
  const { id } = await db
    .insertInto('wave')
    .values({
      name,
      instrument: 'essai',
      panel: 'essai',
      vintage: 2026,
      dated: DATED,
      state: 'running',
      options: '{}',
      opened_at: DATED,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const series = await db
    .insertInto('series')
    .values({ wave_id: id, assessor: 'essai@1.0.0', rubric_version: '1.0.0', rubric_digest: 'r1', opened_at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  const sums = new Map<string, number[]>();
  for (const [territory, strip] of Object.entries(strips)) {
    await db
      .insertInto('unit')
      .values({
        wave_id: id,
        territory,
        name: `Ville ${territory}`,
        population: 1000,
        department: territory.slice(0, 2),
        region: '53',
        stratum: 'under-50000',
        state: 'done',
        attempts: 1,
      })
      .execute();
    await db
      .insertInto('judgement')
      .values({ series_id: series.id, territory, attempt: 1, findings: '[]', digest: '0', judged_at: DATED })
      .execute();
    const marks = [...strip].map((mark, place) => {
      const level = /\d/.test(mark) ? Number(mark) : null;
      const indicator = `service-${place}`;
      if (level !== null) sums.set(indicator, [...(sums.get(indicator) ?? []), level]);
      return {
        series_id: series.id,
        territory,
        indicator,
        kind:
          level === null
            ? mark === '?'
              ? ('unobserved' as const)
              : ('abstained' as const)
            : level === 0
              ? ('absence' as const)
              : ('level' as const),
        level,
        ceiling: 5,
        confidence: confidence(territory, place),
        provider: null,
        obstacle: mark === '?' ? 'down' : null,
        reason: 'form',
        evidence: '0',
      };
    });
    await db.insertInto('observation').values(marks).execute();
  }
  await db
    .insertInto('figure')
    .values(
      [...sums, ['', [...sums.values()].flat()] as const].map(([subject_id, levels]) => {
        const value = levels.reduce((sum, level) => sum + level, 0) / levels.length;
        return {
          series_id: series.id,
          scope: 'panel' as const,
          scope_id: '',
          subject: subject_id === '' ? ('all' as const) : ('indicator' as const),
          subject_id,
          measure: 'level' as const,
          value,
          low: value - 0.1,
          high: value + 0.1,
          n_observed: levels.length,
          n_unobserved: 0,
          n_abstained: 0,
        };
      }),
    )
    .execute();
  await db
    .updateTable('series')
    .set({ closed_at: DATED, digest: `${name}-series` })
    .where('id', '=', series.id)
    .execute();
  await db
    .updateTable('wave')
    .set({ state: 'closed', closed_at: DATED, digest: `${name}-wave` })
    .where('id', '=', id)
    .execute();
  return (await seriesOf(db, id))[0]!;
}

/** Makes an account. */
export async function person({ db }: Store, name: string, roles: Role[], territories: string[] = []): Promise<Person> {
  const { id } = await db
    .insertInto('account')
    .values({ handle: name, email: `${name.toLowerCase()}@exemple.fr`, name, roles, territories, made_at: DATED })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, name, address: null, roles, territories };
}

/** So many minutes later. */
export const later = (minutes: number): Date => new Date(DATED.getTime() + minutes * 60_000);
