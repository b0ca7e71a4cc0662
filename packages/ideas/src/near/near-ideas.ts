import { manyOf, type NearScope, nearCandidates, type Store, stemFrequencies } from '@beffroi/store';
import { LIGHT, likeness, type Weighed, weightOf } from './likeness.ts';
import { type ThingReader, thingReader } from './things.ts';

/** From here on two texts are proposed as the same: chosen on one half of the labelled pairs, measured on the other (`bench/near-duplicates.ts`). */
export const ALIKE = 0.3;

/** Things of a text by which ideas are looked for: those that tell the most; of things that many speak of, two together. */
const LOOKED_FOR = { rare: 10, common: 5 } as const;
/** Ideas that are compared. */
const COMPARED = 60;
/** What a thing tells of which nobody has counted: that one text in fifty speaks of it. */
const UNKNOWN_SHARE = 0.02;

/** An idea that may say the same. */
export interface NearIdea {
  readonly id: string;
  /** From 0 to 1: how alike they are. */
  readonly likeness: number;
}

/**
 * Ideas of a box that may say the same as a text, the most alike first. By the words that they share, and by words of `same-words.ts` that mean the same: two that say one thing in other words still are not found, and two that share all
 * words may be other things. So it only proposes.
 *
 * @param except the idea that the text is of
 */
export async function nearIdeas(
  { db }: Pick<Store, 'db'>,
  scope: NearScope,
  text: string,
  { most = 5, least = ALIKE, except = null }: { readonly most?: number; readonly least?: number; readonly except?: string | null } = {},
): Promise<readonly NearIdea[]> {
  const reader = await thingReader(db);
  const { own, total } = await weighed(db, scope, reader, text);
  const looked = lookedFor(own, total).map(({ thing, weight, isRare }) => ({ stems: reader.stemsOf(thing), weight, isRare }));
  const unknown = weightOf(total * UNKNOWN_SHARE, total);
  const weightFor = (thing: string): number => (reader.isLight(thing) ? unknown * LIGHT : unknown);
  return (await nearCandidates(db, scope, looked, COMPARED))
    .filter(({ id }) => id !== except)
    .map(({ id, stems }) => ({ id, likeness: likeness(own, reader.thingsOf(stems), weightFor) }))
    .filter((near) => near.likeness >= least)
    .sort((one, other) => other.likeness - one.likeness || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}

/** A thing with how many ideas speak of it. */
interface Counted extends Weighed {
  readonly holding: number;
}

/** @param total all ideas */
function lookedFor(own: readonly Counted[], total: number): readonly (Counted & { readonly isRare: boolean })[] {
  const telling = own.filter(({ weight }) => weight > 0).map((one) => ({ ...one, isRare: one.holding < Math.max(50, manyOf(total) / 4) }));
  return [
    ...telling.filter(({ isRare }) => isRare).slice(0, LOOKED_FOR.rare),
    ...telling.filter(({ isRare }) => !isRare).slice(0, LOOKED_FOR.common),
  ];
}

/** What a text speaks of, what tells the most first. */
async function weighed(
  db: Store['db'],
  scope: NearScope,
  reader: ThingReader,
  text: string,
): Promise<{ readonly own: readonly Counted[]; readonly total: number }> {
  const things = await reader.thingsIn(text);
  const { total, of } = await stemFrequencies(
    db,
    scope,
    things.map((thing) => reader.stemsOf(thing)),
  );
  const own = things.map((thing, at) => ({
    ...{ thing, holding: of[at]! },
    weight: weightOf(of[at]!, total) * (reader.isLight(thing) ? LIGHT : 1),
  }));
  return { own: own.sort((one, other) => other.weight - one.weight || (one.thing < other.thing ? -1 : 1)), total };
}
