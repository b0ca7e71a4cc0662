import type { Kysely } from 'kysely';
import type { ListState, Schema, TargetDocumentRow } from '../schema.ts';
import { knownTargets, type NotedTargets, noteTargets, type TargetWish, targetScopes } from './target.ts';
import { documentsOfTargets } from './target-document.ts';

/** When lists stand. */
export interface ElectionKey {
  readonly year: number;
  readonly round: number;
}

/** By what a list is known. */
export interface ListKey extends ElectionKey {
  /** INSEE code. */
  readonly territory: string;
  /** A slug of its name. */
  readonly key: string;
}

/** What a source says of a list; `null` where it says nothing, so that what is known stays. */
export interface ListNote extends ListKey {
  readonly name: string;
  readonly head: string | null;
  readonly label: string | null;
  readonly state: ListState | null;
}

/** The lists of an election: the target of whoever looks at what candidates promise. */
export function listsAt({ year, round }: ElectionKey): TargetWish {
  return { kind: 'list', scope: `${year}-${round}`, addressed: false };
}

/**
 * Notes lists, each once, all or none. A list that is known is not doubled: what differs is noted beside the old, which stays. What nobody has
 * said of a new list is empty, and its programme not looked for.
 */
export function noteLists(
  db: Kysely<Schema>,
  notes: readonly ListNote[],
  said: { readonly source: string; readonly now: Date },
): Promise<NotedTargets> {
  return noteTargets(
    db,
    notes.map((note) => ({
      ...listsAt(note),
      territory: note.territory,
      key: note.key,
      said: (before) => {
        const { head = '', label = '', state = 'not-looked-for' } = (before?.facts ?? {}) as Partial<ListFacts>;
        const facts: ListFacts = { name: note.name, head: note.head ?? head, label: note.label ?? label, state: note.state ?? state };
        return { address: null, facts: { ...facts } };
      },
    })),
    said,
  );
}

interface ListFacts {
  readonly name: string;
  readonly head: string;
  readonly label: string;
  readonly state: ListState;
}

/** A list as the register has it now. */
export interface RegisteredList extends ListKey {
  readonly id: number;
  readonly name: string;
  readonly head: string;
  readonly label: string;
  readonly state: ListState;
  /** Who said it last. */
  readonly source: string;
  readonly notedAt: Date;
  /** Of each name the one that was taken in last, in the order in which the names came. */
  readonly documents: readonly TargetDocumentRow[];
}

/** The lists of an election, of some territories or (without them) of all, by territory and key. */
export async function registeredLists(
  db: Kysely<Schema>,
  election: ElectionKey,
  territories: readonly string[] | null = null,
): Promise<RegisteredList[]> {
  const { year, round } = election;
  const known = await knownTargets(db, listsAt(election), territories);
  const documents = await documentsOfTargets(
    db,
    known.map(({ first }) => first),
  );
  return known.map(({ first, territory, key, facts, source, noted_at }) => {
    const { name, head, label, state } = facts as unknown as ListFacts;
    return {
      id: first,
      territory,
      year,
      round,
      key,
      name,
      head,
      label,
      state,
      source,
      notedAt: noted_at,
      documents: documents.get(first) ?? [],
    };
  });
}

/** The elections that any list is registered for, the newest first, each with how many lists stand in how many territories. */
export async function registeredElections(
  db: Kysely<Schema>,
): Promise<readonly (ElectionKey & { readonly lists: number; readonly territories: number })[]> {
  return (await targetScopes(db, 'list'))
    .map(({ scope, targets, territories }) => {
      const [year, round] = scope.split('-').map(Number) as [number, number];
      return { year, round, lists: targets, territories };
    })
    .sort((one, other) => other.year - one.year || other.round - one.round);
}
