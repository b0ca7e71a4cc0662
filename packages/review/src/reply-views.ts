import {
  type ContestView,
  contests,
  findWave,
  type JudgedTown,
  judgedTown,
  listWaves,
  publicationOf,
  type SeriesRow,
  type Store,
  townReplies,
  townsAmong,
  townsNamed,
  type WaveRow,
  wavesInReply,
} from '@beffroi/store';
import { readSeries } from './findings/people-said.ts';
import { type ReplyState, replyState } from './publishing.ts';

/** A town that may answer now, in a wave that its representatives see before everybody. */
export interface TownInReply {
  readonly wave: string;
  readonly code: string;
  readonly name: string;
  readonly until: Date;
}

/** The towns among these that may answer now. */
export async function townsInReply({ db }: Store, territories: readonly string[], now: Date): Promise<readonly TownInReply[]> {
  const towns: TownInReply[] = [];
  for (const { id, name, until } of await wavesInReply(db, now)) {
    for (const code of await townsAmong(db, id, territories)) {
      const [town] = await townsNamed(db, { id: 0, wave_id: id }, [code]);
      towns.push({ wave: name, code, name: town?.name ?? code, until });
    }
  }
  return towns;
}

/** Waves whose towns may answer now, and until when. */
export async function repliesUntil(
  { db }: Store,
  now: Date,
): Promise<readonly { readonly wave: string; readonly instrument: string; readonly until: Date }[]> {
  return (await wavesInReply(db, now)).map(({ name, instrument, until }) => ({ wave: name, instrument, until }));
}

/** How far the answers to closed waves have come, the newest wave first. */
export async function repliesOfWaves(
  store: Store,
  now: Date,
): Promise<readonly ({ readonly id: number; readonly name: string } & ReplyState)[]> {
  const all = [];
  for (const { id, name, state } of (await listWaves(store.db)).reverse()) {
    if (state === 'closed') all.push({ id, name, ...(await replyState(store, id, now)) });
  }
  return all;
}

/** A wave whose towns were asked, until when. @returns `null` where nobody was */
export async function waveInReply({ db }: Store, name: string): Promise<{ readonly wave: WaveRow; readonly until: Date | null } | null> {
  const wave = await findWave(db, name);
  const publication = wave === null ? null : await publicationOf(db, wave.id);
  return wave === null || publication === null ? null : { wave, until: publication.reply_until };
}

/** What the newest closed series of a wave says of a town. @returns `null` where it says nothing */
export async function judgedInWave(
  store: Store,
  waveId: number,
  territory: string,
): Promise<{ readonly series: SeriesRow; readonly judged: JudgedTown } | null> {
  const series = await readSeries(store, waveId);
  const judged = series === null ? null : await judgedTown(store.db, series, territory);
  return series === null || judged === null ? null : { series, judged };
}

/** What a town has said of its marks in a wave: which it contests, and whether it has said that it adds nothing. */
export async function replyOfTown(
  { db }: Store,
  waveId: number,
  territory: string,
): Promise<{ readonly contested: ReadonlySet<string>; readonly ended: boolean }> {
  return {
    contested: new Set((await contests(db, { waveId, territory })).map(({ indicator }) => indicator)),
    ended: (await townReplies(db, waveId)).some((reply) => reply.territory === territory),
  };
}

/** All contests, with what was answered. @param among only of these territories; `null` for all */
export async function contestsSeen({ db }: Store, among: readonly string[] | null): Promise<readonly ContestView[]> {
  return (await contests(db)).filter(({ territory }) => among === null || among.includes(territory));
}

/** One contest, by what an address says. @returns `null` where there is none */
export async function contestNamed({ db }: Store, id: string): Promise<ContestView | null> {
  return /^\d{1,9}$/.test(id) ? ((await contests(db, { id: Number(id) }))[0] ?? null) : null;
}
