import type { Drawing, DrawnItem, DrawProgress } from '@beffroi/instrument';
import { THEME_IDS, type ThemeId, type TownProgrammes } from '@beffroi/programmes/judge';
import { lotsOf, ReviewRefusal, Urn } from '@beffroi/review';
import { exportedTerritories, findingsOf, type SeriesRow, type Store, waveById } from '@beffroi/store';
import { machineSaid } from './machine-said.ts';
import type { Sentence } from './sentence.ts';

/** A document of a list as its archive gives it again. */
export interface ReadDocument {
  /** Key of the list in its town. */
  readonly list: string;
  /** Its digest. */
  readonly document: string;
  /** In their order: the index is the sentence's. */
  readonly sentences: readonly ReadSentence[];
}

/** A sentence that a coder reads. */
export interface ReadSentence {
  readonly words: string;
  /** From 1. */
  readonly page: number;
  /** The heading above it; empty without one. */
  readonly heading: string;
}

/** Reads the documents of a territory from its archive again; those that cannot be had are left out. */
export type SentencesOf = (territory: string) => Promise<readonly ReadDocument[]>;

/** How many sentences of each kind are drawn, and from which seed. */
export interface CodingPlan {
  /** How many sentences of which the machine says that they are digital. */
  readonly statements: number;
  /** How many of which it says nothing. */
  readonly others: number;
  /** Anything: another seed draws other sentences. */
  readonly seed: string;
}

/** How many different people code each sentence. */
export const SENTENCE_CODERS = 2;

/** A sentence so near to a statement is drawn among its like: what the machine misses stands there rather than elsewhere. */
const NEAR = 3;

const AT_ONCE = 20;

interface Candidate {
  readonly territory: string;
  readonly why: 'statement' | 'other';
  readonly subject: Sentence;
}

/**
 * Draws sentences of a closed series of programmes. Statements are drawn by their rarest theme, so that rare themes are coded too; other sentences near to a
 * statement and far from one apart. Series and seed alone decide which: anybody can draw them again.
 *
 * What cannot be read from the archive is not asked for: without its neighbours, a sentence would tell why it was drawn.
 *
 * @param tell is told behind each town how many are read
 * @throws ReviewRefusal `other-instrument`
 */
export async function drawSentences(
  { db }: Store,
  series: SeriesRow,
  { statements, others, seed }: CodingPlan,
  sentencesOf: SentencesOf,
  tell: (progress: DrawProgress) => Promise<void> = async () => {},
): Promise<Drawing> {
  const wave = await waveById(db, series.wave_id);
  if (wave?.instrument !== 'programmes') throw new ReviewRefusal('other-instrument', `${wave?.instrument}`);
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
  let towns = 0;
  for await (const [territory, text] of findings()) {
    const said = machineSaid(text);
    const read = new Set<string>();
    for (const { list, document, sentences } of await sentencesOf(territory)) {
      // The same file handed in twice is one document.
      if (read.has(`${list}\n${document}`)) continue;
      read.add(`${list}\n${document}`);
      const stands = sentences.map(({ words }, sentence) => said(list, document, sentence, words));
      for (const [sentence, { words, page, heading }] of sentences.entries()) {
        const place = [territory, list, document, sentence];
        const statement = stands[sentence]!;
        const subject = {
          list,
          document,
          sentence,
          page,
          words,
          before: sentences[sentence - 1]?.words ?? '',
          after: sentences[sentence + 1]?.words ?? '',
          heading,
        };
        if (statement !== null) {
          seen++;
          const rarest = byRarity.find((theme) => statement.themes.includes(theme)) ?? 'none';
          stated.pour(rarest, lotsOf(drawnBy, place), { territory, subject, why: 'statement' });
        } else {
          const near = stands.slice(Math.max(0, sentence - NEAR), sentence + NEAR + 1).some((one) => one !== null);
          beside.pour(near ? 'near' : 'far', lotsOf(drawnBy, place), { territory, subject, why: 'other' });
        }
      }
    }
    await tell({ done: ++towns, of: territories.length });
  }
  const items = [...stated.draw(), ...beside.draw()]
    .map(
      ({ stratum, item: { territory, why, subject }, turn, weight }): DrawnItem => ({
        territory,
        key: [subject.list, subject.document, subject.sentence].join(' '),
        subject,
        why,
        stratum,
        weight,
        turn,
        coders: SENTENCE_CODERS,
      }),
    )
    // As they are read, so that they stand in that order wherever they are listed.
    .sort((one, other) => one.turn - other.turn);
  const drawn = items.filter(({ why }) => why === 'statement').length;
  return { items, counts: { statements: drawn, others: items.length - drawn, unread: Math.max(0, standing - seen) } };
}

const statementsIn = (findings: string) =>
  (JSON.parse(findings) as TownProgrammes).lists.flatMap(({ verdict }) => verdict?.statements ?? []);
