import { type Actor, done, type Outcome, unchanged } from '@beffroi/acts';
import { insertErasure, type Schema, type TextPlace } from '@beffroi/store';
import type { Kysely } from 'kysely';
import type { Erased } from './erase-words.ts';
import type { ThinnedArchive } from './thin-files.ts';

/** What the row of an erasure says beside what went. */
interface AboutErasure {
  readonly at: Date;
  readonly actor: Actor;
  readonly ground: string;
  readonly note: string | null;
  readonly archives: readonly ThinnedArchive[];
}

export type NotedPlace = Parameters<typeof insertErasure>[1]['places'][number];

/** Writes down what an erasure took out of rows and archives, as the last thing of its act. @returns what the act log and who asked are told; that nothing changed where nothing went */
export async function noteErasure(trx: Kysely<Schema>, about: AboutErasure, places: readonly NotedPlace[]): Promise<Outcome<Erased>> {
  const { ground, note, archives } = about;
  if (places.length === 0 && archives.length === 0) return unchanged<Erased>({ id: null, places: {}, archives: 0, records: 0, pieces: 0 });
  const id = await insertErasure(trx, { ...about, places });
  const counts = {
    places: countsOf(places.map(({ place }) => place)),
    archives: archives.length,
    records: archives.reduce((sum, { records }) => sum + records, 0),
    pieces: archives.reduce((sum, { pieces }) => sum + pieces, 0),
  };
  return done<Erased>(`erasure:${id}`, { ground, ...(note === null ? {} : { note }), ...counts }, { id, ...counts });
}

/** How many there are, by table and column. */
export function countsOf(places: readonly Pick<TextPlace, 'table' | 'column'>[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { table, column } of places) counts.set(`${table}.${column}`, (counts.get(`${table}.${column}`) ?? 0) + 1);
  return Object.fromEntries(counts);
}
