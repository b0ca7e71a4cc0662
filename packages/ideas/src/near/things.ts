import { frenchStems, type Store, stemsOfWords } from '@beffroi/store';
import { LIGHT_WORDS, SAME_WORDS } from './same-words.ts';

type Db = Store['db'];

/** What the lists of words come to by the dictionary of the database. */
interface StemLists {
  /** Stem → the thing that it means. */
  readonly thingOf: ReadonlyMap<string, string>;
  /** Thing → all stems that mean it. */
  readonly stemsOf: ReadonlyMap<string, readonly string[]>;
  readonly light: ReadonlySet<string>;
}

let lists: Promise<StemLists> | null = null;

/** The same in every database: the dictionary comes with PostgreSQL. Asked for once. */
async function stemLists(db: Db): Promise<StemLists> {
  lists ??= read(db);
  try {
    return await lists;
  } catch (error) {
    lists = null;
    throw error;
  }
}

async function read(db: Db): Promise<StemLists> {
  const words = SAME_WORDS.map((line) => line.split(' '));
  const light = LIGHT_WORDS.split(' ');
  const stems = await stemsOfWords(db, [...new Set([...words.flat(), ...light])]);
  const thingOf = new Map<string, string>();
  for (const line of words)
    for (const word of line) {
      const stem = stems.get(word);
      // A stem of two lines means what it meant first.
      if (stem !== undefined && !thingOf.has(stem)) thingOf.set(stem, `=${line[0]}`);
    }
  const stemsOf = new Map<string, string[]>();
  for (const [stem, thing] of thingOf) stemsOf.set(thing, [...(stemsOf.get(thing) ?? []), stem]);
  return { thingOf, stemsOf, light: new Set(light.flatMap((word) => stems.get(word) ?? [])) };
}

/** What texts speak of: things by the stems that say them. */
export interface ThingReader {
  /** Things of a text that is not kept. */
  thingsIn(text: string): Promise<readonly string[]>;
  /** Things of stems, as the database keeps them. */
  thingsOf(stems: readonly string[]): ReadonlySet<string>;
  /** All stems that mean a thing. */
  stemsOf(thing: string): readonly string[];
  isLight(thing: string): boolean;
}

/** @returns what reads things by the dictionary of this database */
export async function thingReader(db: Db): Promise<ThingReader> {
  const { thingOf, stemsOf, light } = await stemLists(db);
  const thingsOf = (stems: readonly string[]): ReadonlySet<string> => new Set(stems.map((stem) => thingOf.get(stem) ?? stem));
  return {
    thingsIn: async (text) => [...thingsOf(await frenchStems(db, text))],
    thingsOf,
    stemsOf: (thing) => stemsOf.get(thing) ?? [thing],
    isLight: (thing) => light.has(thing),
  };
}
