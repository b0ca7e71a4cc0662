import { isWithin, searchWords, stemOf, wordsOf } from '@beffroi/speaking';
import { findKnowledge, type KnowledgeEntryRow, knowledgeStems, type Store } from '@beffroi/store';

/** Entries that are looked at for one question. */
const MOST = 12;

/**
 * What the knowledge base of a town has that comes near a question, mistyped words included.
 *
 * @param day on which it must hold, `2026-11-28`
 */
export async function findAnswers(
  store: Store,
  { territory, town, day }: { readonly territory: string; readonly town: string; readonly day: string },
  question: string,
): Promise<readonly KnowledgeEntryRow[]> {
  const words = searchWords(question, new Set(wordsOf(town)));
  const all = await knowledgeStems(store.db, territory, day);
  return findKnowledge(store.db, { territory, day, words, stems: meant(words, all), most: MOST });
}

/** Stems that mistyped words may have been: of words that no stem begins. */
function meant(words: readonly string[], stems: readonly string[]): readonly string[] {
  const unknown = words.filter((word) => word.length >= 5 && !stems.some((stem) => word.startsWith(stem) && stem.length >= 4));
  return stems.filter((stem) => unknown.some((word) => word[0] === stem[0] && isNear(word, stem)));
}

const isNear = (word: string, stem: string): boolean => {
  const most = word.length < 9 ? 1 : 2;
  // PostgreSQL cuts endings off that we leave, and the other way round.
  return isWithin(word, stem, most) || isWithin(stemOf(word), stem, most) || isWithin(word.slice(0, stem.length), stem, most);
};
