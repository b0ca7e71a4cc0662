import { readSentence } from '@beffroi/programmes/review';
import { type ItemFile, nextItem, type ReadWave, readWave } from '@beffroi/review';
import { hrefIn } from '@beffroi/ui/language.ts';
import type { Guarded } from '@beffroi/ui/server/guard.ts';
import type { House } from '@beffroi/ui/server/house.ts';
import { itemNamed, personOf } from '@beffroi/ui/server/reading-room.ts';
import { kindNamed } from '@beffroi/ui/server/review-kind.ts';
import { error } from '@sveltejs/kit';

const PROGRAMMES = 'programmes';

/** What people are asked of programmes. */
export const sentences = (house: House) => kindNamed(house, PROGRAMMES);

/** A closed wave of programmes with the series that people code. Anything else is not there (404). */
export async function codedWave({ store }: House, name: string): Promise<ReadWave> {
  const found = await readWave(store, name);
  if (found?.wave.instrument !== PROGRAMMES) error(404);
  return found;
}

/** The sentence that an address names, in the wave that it names, with what people said of it. Anything else is not there (404). */
export async function sentenceNamed(house: House, wave: string, id: string): Promise<ItemFile> {
  const file = await itemNamed(house, { id: 'sentence' }, id);
  if (file.item.wave !== wave) error(404);
  return file;
}

/** A sentence in its words and among its neighbours, and nothing of whose it is. */
export function sentenceShown({ item }: Pick<ItemFile, 'item'>) {
  const { words, before, after, heading } = readSentence(item.subject);
  return { words, before, after, heading };
}

/** Where a coder goes on: their next sentence, or the room when none is left. */
export async function nextAddress(
  event: Guarded,
  wave: { readonly id: number; readonly name: string },
  notice: 'enregistre' | 'a-cote' | 'passe' | null,
): Promise<string> {
  const { house, language } = event.locals;
  const next = await nextItem(house.store, personOf(event), await sentences(house), wave.id, house.now());
  if (next === null) return `${hrefIn(language, '/atelier/codage')}?fini=${encodeURIComponent(wave.name)}`;
  return `${hrefIn(language, `/atelier/codage/${wave.name}/phrase/${next}`)}${notice === null ? '' : `?suite=${notice}`}`;
}
