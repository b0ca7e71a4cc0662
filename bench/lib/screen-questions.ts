import {
  changedTowns,
  countUnits,
  figuresOfSeries,
  figureThroughWaves,
  historyOf,
  markCounts,
  providerMarks,
  ranking,
  type SeriesRow,
  type Store,
  strips,
  sumCaptures,
  townPage,
  transitions,
  wavesWithCounts,
} from '@beffroi/store';

/** Something that a screen asks, through the functions that it would use. */
export interface Question {
  readonly name: string;
  ask(db: Store['db']): Promise<readonly unknown[]>;
}

/** @param series one a wave, the oldest first */
export function questionsOf(series: readonly SeriesRow[]): readonly Question[] {
  const [before, last] = [series.at(-2)!, series.at(-1)!];
  const mean = { instrument: 'services', scope: 'panel', scope_id: '', subject: 'all', subject_id: '', measure: 'level' } as const;
  return [
    { name: 'kept: figures of the panel', ask: (db) => figuresOfSeries(db, last.id, { scope: 'panel' }) },
    { name: 'kept: figures of one department', ask: (db) => figuresOfSeries(db, last.id, { scope: 'department', scope_id: '29' }) },
    { name: 'kept: figures of all departments', ask: (db) => figuresOfSeries(db, last.id, { scope: 'department' }) },
    {
      name: 'kept: one figure of all departments',
      ask: (db) => figuresOfSeries(db, last.id, { scope: 'department', subject: 'all', measure: 'level' }),
    },
    { name: 'kept: figures of all scopes', ask: (db) => figuresOfSeries(db, last.id) },
    { name: 'kept: one figure through all waves', ask: (db) => figureThroughWaves(db, mean) },
    { name: 'kept: ranking, first 50', ask: (db) => ranking(db, last, { limit: 50 }) },
    { name: 'kept: ranking, a department', ask: (db) => ranking(db, last, { department: '29' }) },
    { name: 'kept: ranking, 50 of a stratum', ask: (db) => ranking(db, last, { stratum: '50000-200000', limit: 50 }) },
    { name: 'kept: ranking, page 300', ask: (db) => ranking(db, last, { limit: 50, offset: 14_950 }) },
    { name: 'kept: ranking, whole', ask: (db) => ranking(db, last) },
    { name: 'a town through all waves', ask: (db) => historyOf(db, '29019', 'services') },
    { name: '500 towns with their marks', ask: (db) => townPage(db, last, { after: '50000', limit: 500 }) },
    { name: 'all strips', ask: (db) => strips(db, last.id) },
    { name: 'waves with counts', ask: (db) => wavesWithCounts(db) },
    { name: 'progress: units by state', ask: async (db) => Object.entries(await countUnits(db, last.wave_id)) },
    { name: 'progress: sums of captures', ask: async (db) => [await sumCaptures(db, last.wave_id)] },
    { name: 'live: marks by service', ask: (db) => markCounts(db, last, 'panel') },
    { name: 'live: marks by service and stratum', ask: (db) => markCounts(db, last, 'stratum') },
    { name: 'live: marks by service and department', ask: (db) => markCounts(db, last, 'department') },
    { name: 'live: marks of one department by service', ask: (db) => markCounts(db, last, 'panel', { department: '29' }) },
    { name: 'live: marks by provider', ask: (db) => providerMarks(db, last.id) },
    { name: 'live: transitions between two waves', ask: (db) => transitions(db, { before, after: last }) },
    { name: 'live: towns that changed, first 50', ask: (db) => changedTowns(db, { before, after: last }, 6, { limit: 50 }) },
  ];
}
