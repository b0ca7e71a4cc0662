import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, act, assertMay } from '@beffroi/acts';
import type { ArchiveStore } from '@beffroi/archive-store';
import type { RecordFate } from '@beffroi/capture';
import { archivesOf, replaceText, type Schema, type Store, type TextPlace, textPlaces, vacuum } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { countsOf, type NotedPlace, noteErasure } from './note-erasure.ts';
import { standsIn } from './read-record.ts';
import { NO_REDACTIONS, type Redactions, redactedBy, redactionsOf } from './redactions.ts';
import { ErasingRefusal } from './refusal.ts';
import { type ThinnedArchive, thinFiles } from './thin-files.ts';
import { digestsBeside, GROUNDS, type Ground, LEAST_LETTERS, MOST_LETTERS, markOf, patternOf, whole, without } from './wording.ts';

/** What is to be erased, and why. */
export interface ErasureWish {
  /** A name, a quote: it is taken out wherever it stands by itself, whatever its case. */
  readonly words: string;
  readonly ground: Ground;
  /** By what people find it again: the number of a letter. It must not hold the words. */
  readonly note: string | null;
  /** INSEE codes of territories whose archives are looked through too; all of the house for `null`. Those where the words stand in findings always are. */
  readonly territories: readonly string[] | null;
  readonly now: Date;
}

/** Where the house keeps things. */
export interface ErasingPlaces {
  readonly archiveStore: ArchiveStore;
  /** The data folder: exports that lie there ready are taken away, and made anew when they are asked for. */
  readonly data: string;
  /** How single things go out of archives of an instrument, by its id; of others the whole record goes. */
  readonly redactions?: Redactions;
}

/** What was found, or taken out. */
export interface Erased {
  /** Number of the erasure; `null` when nothing was, or only looked for. */
  readonly id: number | null;
  /** Values of the database, by `table.column`. */
  readonly places: Readonly<Record<string, number>>;
  /** Archives, and the records in them that nothing remains of but their digests, or that were given other bytes. */
  readonly archives: number;
  readonly records: number;
  /** Single things that went out of records which stay. */
  readonly pieces: number;
}

/**
 * Takes words of a person, or about one, out of the house: out of every row of the database, closed waves and the act log too, and out of the archives. What
 * remains is that there was something, how much, when it was taken out and why; and the digests by which a closed wave still proves what it was.
 *
 * Archives go first, then all rows in one transaction with the row of the act log, which does not repeat the words. Killed half-way it can be done again.
 *
 * @throws ActRefusal, ErasingRefusal
 */
export async function eraseWords(store: Store, actor: Actor, where: ErasingPlaces, wish: ErasureWish): Promise<Erased> {
  assertMay(actor, 'words.erased');
  const { ground, note, now } = wish;
  const { pattern, words } = readWish(wish);
  const mark = markOf(now, ground);
  const found = await foundIn(store.db, pattern, words);
  const archives = await rewriteArchives(store, where, wish, words, sourcesOf(found, words));
  const erased = await act(store, actor, { act: 'words.erased', now }, async (trx) => {
    // Looked for again: what was written meanwhile is found now, by who holds the rows.
    const places = await foundIn(trx, pattern, words);
    const noted: NotedPlace[] = [];
    for (const place of places) {
      const after = without(place.value, words, mark);
      await replaceText(trx, place, after);
      const vouched = VOUCHED.has(`${place.table}.${place.column}`);
      noted.push({ place, before: vouched ? String(place.value) : null, after: vouched ? String(after) : null });
    }
    return noteErasure(trx, { at: now, actor, ground, note, archives }, noted);
  });
  // What an engine left lying of old rows goes too; so do exports that were made before.
  await vacuum(store.db);
  if (erased.id !== null) await rm(join(where.data, 'exports'), { recursive: true, force: true });
  return erased;
}

/** Looks what an erasure would take out of the database. Nothing is changed. @throws ActRefusal, ErasingRefusal */
export async function lookForWords(store: Store, actor: Actor, wish: Pick<ErasureWish, 'words' | 'note'>): Promise<Erased> {
  assertMay(actor, 'words.erased');
  const { pattern, words } = readWish(wish);
  return { id: null, places: countsOf(await foundIn(store.db, pattern, words)), archives: 0, records: 0, pieces: 0 };
}

/** Values that a digest of the house vouches for. */
const VOUCHED: ReadonlySet<string> = new Set(['judgement.findings']);

function readWish({ words, note, ...wish }: Pick<ErasureWish, 'words' | 'note'> & { readonly ground?: Ground }) {
  const text = words.trim();
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < LEAST_LETTERS || text.length > MOST_LETTERS) throw new ErasingRefusal('bad-words');
  if (wish.ground !== undefined && !GROUNDS.includes(wish.ground)) throw new ErasingRefusal('bad-ground');
  const pattern = patternOf(text);
  const found = whole(pattern);
  if (note !== null && note.search(found) >= 0) throw new ErasingRefusal('note-repeats');
  return { pattern, words: found };
}

/** Places where the words stand by themselves: what the database finds may stand inside other words. */
async function foundIn(db: Kysely<Schema>, pattern: string, words: RegExp): Promise<TextPlace[]> {
  const places: TextPlace[] = [];
  for await (const place of textPlaces(db, pattern)) if (without(place.value, words, '') !== place.value) places.push(place);
  return places;
}

/** Territories in whose findings the words stand, and the digests of what they were read in. */
function sourcesOf(places: readonly TextPlace[], words: RegExp) {
  const territories = new Set<string>();
  const digests = new Set<string>();
  for (const { table, key, value } of places) {
    for (const digest of digestsBeside(value, words)) digests.add(digest);
    if (table === 'judgement') territories.add(key[1]!);
  }
  return { territories, digests };
}

async function rewriteArchives(
  store: Store,
  { redactions = NO_REDACTIONS, ...places }: ErasingPlaces,
  { territories, ground, now }: ErasureWish,
  words: RegExp,
  from: { readonly territories: ReadonlySet<string>; readonly digests: ReadonlySet<string> },
): Promise<ThinnedArchive[]> {
  const wanted = territories === null ? null : [...new Set([...territories, ...from.territories])];
  return thinFiles(
    store,
    places,
    await archivesOf(store.db, wanted),
    { ground, now },
    async (entry, record, { instrument }): Promise<RecordFate> => {
      // What this program wrote beside the captures loses the words and stays: without its ledger an archive is none.
      if (entry.type === 'metadata') {
        const text = Buffer.from(record.body).toString('utf8');
        const changed = without(text, words, markOf(now, ground));
        return changed === text ? 'keep' : Buffer.from(String(changed));
      }
      // Where many wrote in one record, what holds the words goes out of it, and what others wrote stays.
      const left = redactedBy(redactionsOf(redactions, instrument), record, ({ text }) => standsIn(asJson(text), words));
      if (left !== null && !standsIn({ ...record, body: left.left }, words)) return left;
      if (left === null && redactions.has(instrument ?? '')) return standsIn(record, words) ? 'erase' : 'keep';
      const named = [...from.digests].some((digest) => digest === record.digest || entry.url.includes(digest.slice('sha256:'.length)));
      return named || standsIn(record, words) ? 'erase' : 'keep';
    },
  );
}

const asJson = (text: string) => ({ body: Buffer.from(text), contentType: 'application/json' });
