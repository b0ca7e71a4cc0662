import { PACKED_NAMES } from './first-names.ts';
import { MORE_NAMES } from './words/more-names.ts';
import { RARE_NAMES } from './words/rare-names.ts';

/** How often a word is met as a first name: `common`, `rare`, or `also-word` (a name, and a word, a place or a brand too). */
export type NameTier = 'common' | 'rare' | 'also-word';

let tiers: ReadonlyMap<string, NameTier> | null = null;

/** The tier of a folded word; `null` when no list of first names holds it. */
export function tierOf(folded: string): NameTier | null {
  tiers ??= new Map([
    ...unpacked(PACKED_NAMES.rare, 'rare'),
    ...unpacked(PACKED_NAMES.common, 'common'),
    ...unpacked(PACKED_NAMES.alsoWord, 'also-word'),
  ]);
  return tiers.get(folded) ?? (MORE_NAMES.has(folded) ? 'common' : RARE_NAMES.has(folded) ? 'rare' : null);
}

function* unpacked(packed: string, tier: NameTier): Generator<[string, NameTier]> {
  let before = '';
  for (const [, shared, rest] of packed.matchAll(/([\dA-Z])([a-z]*)/gu)) {
    before = before.slice(0, Number.parseInt(shared!, 36)) + rest!;
    yield [before, tier];
  }
}
