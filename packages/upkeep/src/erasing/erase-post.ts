import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, act, assertMay } from '@beffroi/acts';
import { readArchive, type WrittenPiece } from '@beffroi/capture';
import { archivesOf, replaceText, type Store, type TerritoryArchive, vacuum, wordsOfArchive } from '@beffroi/store';
import type { Erased, ErasingPlaces } from './erase-words.ts';
import { noteErasure } from './note-erasure.ts';
import { NO_REDACTIONS, redactedBy, redactionsOf } from './redactions.ts';
import { ErasingRefusal } from './refusal.ts';
import { taken, thinFiles } from './thin-files.ts';
import { GROUNDS, type Ground, markOf } from './wording.ts';

/** Which thing that somebody wrote is to go, and why. */
export interface PostWish {
  /** Its address, or the id that its network gave it. */
  readonly post: string;
  readonly ground: Ground;
  /** By what people find it again: the number of a letter. */
  readonly note: string | null;
  /** INSEE codes of the territories whose archives are looked through; all of the house for `null`. */
  readonly territories: readonly string[] | null;
  readonly now: Date;
}

/** Ids of a few digits are ids of anything. */
const LEAST_SIGNS = 4;

/**
 * Takes one thing that somebody wrote out of the archives that hold it among others, and its words out of what was said and asked of them. What others wrote stays, and
 * is found by the digests that it was captured with. What remains of it is that it was there, its digest, when it went and why.
 *
 * Archives go first, then all rows in one transaction with the row of the act log. What rows quote is known by what the archives hold no more, so that what was killed
 * half-way is done again to its end.
 *
 * @throws ActRefusal, ErasingRefusal
 */
export async function erasePost(store: Store, actor: Actor, places: ErasingPlaces, wish: PostWish): Promise<Erased> {
  assertMay(actor, 'words.erased');
  const { ground, note, now } = readWish(wish);
  const { redactions = NO_REDACTIONS } = places;
  const known = (await archivesOf(store.db, wish.territories)).filter(({ instrument }) => redactionsOf(redactions, instrument).length > 0);
  const goes = isNamed(wish.post);
  const archives = await thinFiles(store, places, known, { ground, now }, async ({ type }, record, { instrument }) => {
    if (type === 'metadata') return 'keep';
    return redactedBy(redactionsOf(redactions, instrument), record, goes) ?? 'keep';
  });
  const changes = await changesOf(store, places, known, markOf(now, ground));
  const erased = await act(store, actor, { act: 'words.erased', now }, async (trx) => {
    for (const { place, after } of changes) await replaceText(trx, place, place.type === 'jsonb' ? JSON.parse(after) : after);
    const noted = changes.map(({ place, after }) => {
      const vouched = place.table === 'judgement';
      return { place, before: vouched ? place.value : null, after: vouched ? after : null };
    });
    return noteErasure(trx, { at: now, actor, ground, note, archives }, noted);
  });
  await vacuum(store.db);
  if (erased.id !== null) await rm(join(places.data, 'exports'), { recursive: true, force: true });
  return erased;
}

/** Looks in which archives a post stands. Nothing is changed. @throws ActRefusal, ErasingRefusal */
export async function lookForPost(
  store: Store,
  actor: Actor,
  { archiveStore, redactions = NO_REDACTIONS }: ErasingPlaces,
  wish: Omit<PostWish, 'ground' | 'now'>,
): Promise<Erased> {
  assertMay(actor, 'words.erased');
  readWish(wish);
  const goes = isNamed(wish.post);
  const found = { archives: 0, records: 0, pieces: 0 };
  for (const { archive: key, instrument } of await archivesOf(store.db, wish.territories)) {
    const ways = redactionsOf(redactions, instrument);
    const path = ways.length === 0 ? null : await taken(archiveStore, key);
    if (path === null) continue;
    const archive = await readArchive(path);
    try {
      let here = 0;
      for (const entry of [...archive.entries, ...archive.kept.filter(({ type }) => type !== 'metadata')]) {
        const record = await archive.load(entry);
        const left = record === null ? null : redactedBy(ways, record, goes);
        if (left === null) continue;
        here++;
        found.pieces += left.removed.length;
      }
      found.records += here;
      found.archives += here > 0 ? 1 : 0;
    } finally {
      await archive.close();
    }
  }
  return { id: null, places: {}, ...found };
}

function readWish<Wish extends Pick<PostWish, 'post' | 'note'> & { readonly ground?: Ground }>(wish: Wish): Wish {
  const { post, note, ground } = wish;
  if (post.trim().length < LEAST_SIGNS) throw new ErasingRefusal('bad-words');
  if (ground !== undefined && !GROUNDS.includes(ground)) throw new ErasingRefusal('bad-ground');
  if (note?.includes(post.trim()) === true) throw new ErasingRefusal('note-repeats');
  return wish;
}

const isNamed = (post: string) => {
  const name = post.trim();
  return ({ names }: WrittenPiece): boolean => names.includes(name);
};

interface Change {
  readonly place: {
    readonly table: string;
    readonly column: string;
    readonly type: 'text' | 'jsonb';
    readonly key: readonly string[];
    readonly value: string;
  };
  readonly after: string;
}

/** What is kept of words that archives hold no more, in all that rests on an archive which lost something. */
async function changesOf(
  store: Store,
  { archiveStore, redactions = NO_REDACTIONS }: ErasingPlaces,
  known: readonly TerritoryArchive[],
  mark: string,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const { archive: key, instrument } of known) {
    const redaction = redactions.get(instrument ?? '');
    const path = redaction === undefined ? null : await taken(archiveStore, key);
    if (redaction === undefined || path === null || !(await lostPieces(path))) continue;
    for (const { text, ...place } of await wordsOfArchive(store.db, key)) {
      const after = await redaction.unquoted(text, path, mark);
      if (after !== text) changes.push({ place: { ...place, value: text } as Change['place'], after });
    }
  }
  return changes;
}

async function lostPieces(path: string): Promise<boolean> {
  const archive = await readArchive(path);
  try {
    return (await archive.erasures()).some(({ removed }) => removed.length > 0);
  } finally {
    await archive.close();
  }
}
