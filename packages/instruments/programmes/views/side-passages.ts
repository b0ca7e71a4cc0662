import { type PassagePart, passagesOf } from '@beffroi/programmes/judge';
import { tokenise } from '@beffroi/reading';
import type { SideLine, SidePassages } from './same-words.ts';

/** So many passages are laid side by side; the longest, of more. */
const MOST = 40;

/** The passages that two texts share, in their own words, with what stands between them in a sentence. */
export function sidePassages(first: readonly string[], second: readonly string[]): SidePassages {
  const all = passagesOf(first, second);
  const least = all.map(({ words }) => words).sort((one, other) => other - one)[MOST - 1] ?? 0;
  return {
    passages: all
      .filter(({ words }) => words >= least)
      .slice(0, MOST)
      .map((passage) => ({ first: linesOf(passage.first, first), second: linesOf(passage.second, second), words: passage.words })),
    passagesInAll: all.length,
    words: all.reduce((sum, { words }) => sum + words, 0),
    of: [wordsOf(first), wordsOf(second)],
  };
}

function linesOf(parts: readonly PassagePart[], sentences: readonly string[]): readonly SideLine[] {
  const lines: SideLine[] = [];
  for (const [sentence, own] of Map.groupBy(parts, (part) => part.sentence)) {
    const text = sentences[sentence]!;
    lines.push(
      own.flatMap(({ start, end, same }, at) => {
        const next = own[at + 1]?.start;
        // What is no word (spaces, commas, the stop at the end) stands behind the words before it, and is never what differs.
        const tail = next === undefined ? (/^[^\p{L}\p{N}]*$/u.exec(text.slice(end))?.[0] ?? '') : text.slice(end, next);
        const words = text.slice(start, end);
        if (same) return [{ text: words + tail, same }];
        return tail === ''
          ? [{ text: words, same }]
          : [
              { text: words, same },
              { text: tail, same: true },
            ];
      }),
    );
  }
  return lines;
}

function wordsOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + tokenise(sentence).words.length, 0);
}
