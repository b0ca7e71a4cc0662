import type { ShownText } from '@beffroi/instrument';
import { contestWords } from '../words/contests.ts';
import type { ReadDocument } from './draw-sentences.ts';

/**
 * What a reader looks at who says blind how far the lists of a town commit to a theme: all that could be read of their programmes, page by page. Lists are
 * numbered: who stands behind a sentence is no matter of how far it goes.
 */
export function programmeMaterial(documents: readonly ReadDocument[]): readonly ShownText[] {
  const lists = [...new Set(documents.map(({ list }) => list))];
  return documents.flatMap(({ list, sentences }, at) => {
    const number = lists.indexOf(list) + 1;
    return [...Map.groupBy(sentences, ({ page }) => page)].map(([page, on]) => ({
      id: `document-${at + 1}-${page}`,
      label: { fr: contestWords.fr.page(number, page), en: contestWords.en.page(number, page) },
      text: on.map(({ words }) => words).join('\n'),
    }));
  });
}
