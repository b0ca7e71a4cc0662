import { type ActingMember, act, done } from '@beffroi/acts';
import { countKnowledge, insertKnowledge, knowledgeById, type Schema, type Store, withdrawKnowledgeRow } from '@beffroi/store';
import type { Kysely } from 'kysely';
import { DeskRefusal } from '../refusal.ts';
import { textIn } from '../text-field.ts';

/** What an agent writes into the knowledge base of a town. */
export interface KnowledgeAsk {
  /** INSEE code of the town. */
  readonly territory: string;
  /** As people ask it. */
  readonly question: string;
  readonly answer: string;
  /** Address of the page that it quotes, by https. */
  readonly page: string;
  /** The last day that it holds, `2026-12-31`; `null` for as long as it stands. */
  readonly validUntil: string | null;
  /** The entry that it takes the place of; `null` for a new one. */
  readonly replaces: number | null;
}

/** Signs of a question, of an answer and of an address. */
export const MOST_KNOWLEDGE = { question: 200, answer: 1000, page: 500 } as const;

/** Entries of a town: more is a site of its own, and no list that an agent looks through. */
const MOST_ENTRIES = 2000;

/**
 * Writes down what the town answers to a question. An entry is never changed: the new one takes its place, and the old one stays on record.
 *
 * @returns the entry's id
 * @throws ActRefusal, DeskRefusal `not-valid` with the field, `unknown`, `taken` when somebody has replaced it meanwhile
 */
export async function saveKnowledge(store: Store, actor: ActingMember, ask: KnowledgeAsk, now: Date): Promise<number> {
  return act(store, actor, { act: 'knowledge.saved', territory: ask.territory, now }, async (trx) => {
    const said = readKnowledge(ask);
    if (ask.replaces === null) await assertRoom(trx, ask.territory);
    else await replace(trx, ask.territory, ask.replaces, now);
    const entry = { ...said, territory: ask.territory, account_id: actor.id, replaces_id: ask.replaces, saved_at: now };
    const id = await insertKnowledge(trx, entry);
    return done(`knowledge:${id}`, { ...said, ...(ask.replaces === null ? {} : { replaces: ask.replaces }) }, id);
  });
}

/**
 * Takes an entry out of what is answered: it stays on record.
 *
 * @throws ActRefusal, DeskRefusal `unknown`, `too-late` when it is out already
 */
export async function withdrawKnowledge(store: Store, actor: ActingMember, id: number, now: Date): Promise<void> {
  const entry = await knowledgeById(store.db, id);
  if (entry === null) throw new DeskRefusal('unknown', `There is no entry ${id}.`);
  await act(store, actor, { act: 'knowledge.withdrawn', territory: entry.territory, now }, async (trx) => {
    if (!(await withdrawKnowledgeRow(trx, id, now))) throw new DeskRefusal('too-late', 'It is withdrawn already.');
    return done(`knowledge:${id}`, { question: entry.question });
  });
}

async function replace(trx: Kysely<Schema>, territory: string, id: number, now: Date): Promise<void> {
  const before = await knowledgeById(trx, id);
  if (before === null || before.territory !== territory) throw new DeskRefusal('unknown', `There is no entry ${id} here.`);
  if (!(await withdrawKnowledgeRow(trx, id, now))) throw new DeskRefusal('taken', 'Somebody has changed it meanwhile.');
}

async function assertRoom(trx: Kysely<Schema>, territory: string): Promise<void> {
  if ((await countKnowledge(trx, territory)) >= MOST_ENTRIES)
    throw new DeskRefusal('not-valid', `A town has ${MOST_ENTRIES} entries at most.`, { field: 'entries', most: MOST_ENTRIES });
}

function readKnowledge({ question, answer, page, validUntil }: KnowledgeAsk) {
  return {
    question: textIn(question.replace(/\s+/g, ' '), 'question', MOST_KNOWLEDGE.question),
    answer: textIn(answer, 'answer', MOST_KNOWLEDGE.answer),
    page: pageIn(page),
    valid_until: validUntil === null ? null : dayIn(validUntil),
  };
}

function pageIn(written: string): string {
  const address = URL.parse(written.trim());
  if (address?.protocol !== 'https:' || address.username !== '' || address.password !== '' || address.href.length > MOST_KNOWLEDGE.page)
    throw new DeskRefusal('not-valid', 'The page is an address by https.', { field: 'page', most: MOST_KNOWLEDGE.page });
  return address.href;
}

function dayIn(written: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : null;
  // The thirtieth of February would slide into March.
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(written))
    throw new DeskRefusal('not-valid', 'There is no such day.', { field: 'valid-until' });
  return written;
}
