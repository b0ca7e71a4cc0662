import { act, done } from '@beffroi/acts';
import { THEME_IDS, type ThemeId, type TownProgrammes } from '@beffroi/programmes/judge';
import {
  exportedTerritories,
  findingsOf,
  holdWave,
  insertCodingItems,
  isCodingPlanned,
  type NewCodingItem,
  type SeriesRow,
  type Store,
  waveById,
} from '@beffroi/store';
import { assertRole, type Person } from '../person.ts';
import { ReviewRefusal } from '../refusal.ts';
import { lotsOf, Urn } from './drawing.ts';
import { machineSaid } from './machine-said.ts';

/** A document of a list as its archive gives it again. */
export interface ReadDocument {
  /** Key of the list in its town. */
  readonly list: string;
  /** Its digest. */
  readonly document: string;
  /** In their order: the index is the sentence's. */
  readonly sentences: readonly ReadSentence[];
}

export interface ReadSentence {
  readonly words: string;
  /** From 1. */
  readonly page: number;
  /** The heading above it; empty without one. */
  readonly heading: string;
}

/** Reads the documents of a territory from its archive again; those that cannot be had are left out. */
export type SentencesOf = (territory: string) => Promise<readonly ReadDocument[]>;

export interface CodingPlan {
  /** How many sentences of which the machine says that they are digital. */
  readonly statements: number;
  /** How many of which it says nothing. */
  readonly others: number;
  /** Anything: another seed draws other sentences. */
  readonly seed: string;
}

/** What was drawn. */
export interface PlannedCoding {
  readonly statements: number;
  readonly others: number;
  /** Statements that could not be drawn: their document is not in the archive, or reads otherwise now. */
  readonly unread: number;
}

/** Sentences of each kind that may be asked for. */
export const MOST_SENTENCES = 2000;

/** How many different people code each sentence. */
export const SENTENCE_CODERS = 2;

/** A seed is a word, not a text. */
const LONGEST_SEED = 100;

/** A sentence so near to a statement is drawn among its like: what the machine misses stands there rather than elsewhere. */
const NEAR = 3;

const AT_ONCE = 20;

type Candidate = Omit<NewCodingItem, 'series_id' | 'stratum' | 'weight' | 'turn' | 'coders'>;

/**
 * Asks people to code sentences of a closed series of programmes, once a wave. Statements are drawn by their rarest theme, so that rare themes are coded too;
 * other sentences near to a statement and far from one apart. Series and seed alone decide which: anybody can draw them again.
 *
 * What cannot be read from the archive is not asked for: without its neighbours, a sentence would tell why it was drawn.
 *
 * @throws ReviewRefusal `not-allowed`, `bad-plan`, `not-closed`, `other-instrument`, `already-planned`, `nothing-to-code`
 */
export async function planCoding(
  { db }: Store,
  person: Person,
  series: SeriesRow,
  { statements, others, seed }: CodingPlan,
  sentencesOf: SentencesOf,
  now: Date,
): Promise<PlannedCoding> {
  assertRole(person, 'administrator', 'adjudicator');
  for (const n of [statements, others])
    if (!Number.isSafeInteger(n) || n < 0 || n > MOST_SENTENCES) throw new ReviewRefusal('bad-plan', `${n} sentences`);
  if (statements + others === 0 || seed.length > LONGEST_SEED) throw new ReviewRefusal('bad-plan', 'no sentences, or too long a seed');
  const wave = await waveById(db, series.wave_id);
  if (wave?.instrument !== 'programmes') throw new ReviewRefusal('other-instrument', `${wave?.instrument}`);
  if (series.digest === null) throw new ReviewRefusal('not-closed', 'an open series still grows');
  if (await isCodingPlanned(db, wave.id)) throw new ReviewRefusal('already-planned', wave.name);

  const territories = await exportedTerritories(db, wave.id);
  const findings = async function* (): AsyncGenerator<readonly [territory: string, findings: string]> {
    for (let from = 0; from < territories.length; from += AT_ONCE)
      yield* await findingsOf(db, series.id, territories.slice(from, from + AT_ONCE));
  };
  const told = new Map<ThemeId, number>();
  let standing = 0;
  for await (const [, text] of findings()) {
    for (const { themes } of statementsIn(text)) {
      standing++;
      for (const theme of themes) told.set(theme, (told.get(theme) ?? 0) + 1);
    }
  }
  const byRarity = THEME_IDS.toSorted((one, other) => (told.get(one) ?? 0) - (told.get(other) ?? 0));

  const stated = new Urn<Candidate>(statements);
  const beside = new Urn<Candidate>(others);
  const drawnBy = `${series.digest}\n${seed}`;
  let seen = 0;
  for await (const [territory, text] of findings()) {
    const said = machineSaid(text);
    const read = new Set<string>();
    for (const { list, document, sentences } of await sentencesOf(territory)) {
      // The same file handed in twice is one document.
      if (read.has(`${list}\n${document}`)) continue;
      read.add(`${list}\n${document}`);
      const stands = sentences.map(({ words }, sentence) => said(list, document, sentence, words));
      for (const [sentence, { words, page, heading }] of sentences.entries()) {
        const place = { territory, list, document, sentence };
        const statement = stands[sentence]!;
        const candidate = {
          ...place,
          page,
          words,
          before: sentences[sentence - 1]?.words ?? '',
          after: sentences[sentence + 1]?.words ?? '',
          heading,
        };
        if (statement !== null) {
          seen++;
          const rarest = byRarity.find((theme) => statement.themes.includes(theme)) ?? 'none';
          stated.pour(rarest, lotsOf(drawnBy, place), { ...candidate, why: 'statement' });
        } else {
          const near = stands.slice(Math.max(0, sentence - NEAR), sentence + NEAR + 1).some((one) => one !== null);
          beside.pour(near ? 'near' : 'far', lotsOf(drawnBy, place), { ...candidate, why: 'other' });
        }
      }
    }
  }
  const items = [...stated.draw(), ...beside.draw()].map(
    ({ stratum, item, turn, weight }): NewCodingItem => ({
      ...item,
      series_id: series.id,
      stratum,
      weight,
      turn,
      coders: SENTENCE_CODERS,
    }),
  );
  if (items.length === 0) throw new ReviewRefusal('nothing-to-code', wave.name);
  const drawn = items.filter(({ why }) => why === 'statement').length;
  const planned = { statements: drawn, others: items.length - drawn, unread: Math.max(0, standing - seen) };
  return act({ db }, person, { act: 'coding.planned', now }, async (trx) => {
    await holdWave(trx, wave.id, 'alone');
    if (await isCodingPlanned(trx, wave.id)) throw new ReviewRefusal('already-planned', wave.name);
    await insertCodingItems(trx, items, now);
    return done(`wave:${wave.name}`, { series: series.id, seed, ...planned }, planned);
  });
}

const statementsIn = (findings: string) =>
  (JSON.parse(findings) as TownProgrammes).lists.flatMap(({ verdict }) => verdict?.statements ?? []);
