import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileCues, type Wordings } from './cues.ts';
import { tokenise } from './fold.ts';
import type { Hit } from './hits.ts';
import { isNumber, LEFT_OUT, type Part, parseWording, stem } from './wording.ts';

// The rule as it is meant, word by word: what the matcher must find, however it looks.

interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

function wordsOf(text: string): readonly Word[] {
  const { words, starts, ends, breaks } = tokenise(text);
  let sentence = 0;
  return words.flatMap((word, at) => {
    if (breaks[at] === 2) sentence++;
    if (LEFT_OUT.has(word)) return [];
    return [{ word: isNumber(word, word.charCodeAt(0)) ? '#' : stem(word), start: starts[at]!, end: ends[at]!, sentence }];
  });
}

/** Ends of the ways to say a piece from a word on, the shortest first. */
function endsOf(words: readonly Word[], part: Part, from: number): readonly number[] {
  return [
    ...new Set(
      part.alternatives
        .filter((sequence) =>
          sequence.every((one, k) => words[from + k]?.word === one && words[from + k]!.sentence === words[from]!.sentence),
        )
        .map((sequence) => from + sequence.length),
    ),
  ].sort((a, b) => a - b);
}

/** End of the nearest way to say the parts from `k` on, behind a word; -1 where there is none. */
function endOf(words: readonly Word[], parts: readonly Part[], k: number, after: number): number {
  const part = parts[k];
  if (part === undefined) return after;
  for (let from = after; from <= after + part.gap && from < words.length; from++) {
    if (words[from]!.sentence !== words[after - 1]!.sentence) break;
    for (const to of endsOf(words, part, from)) {
      const end = endOf(words, parts, k + 1, to);
      if (end >= 0) return end;
    }
  }
  return -1;
}

function plainly(wordings: Wordings, text: string): readonly Hit[] {
  const words = wordsOf(text);
  const found = Object.values(wordings).flatMap((own, cue) =>
    own.map(parseWording).flatMap((parts) =>
      words.flatMap(({ start, sentence }, from) =>
        endsOf(words, parts[0]!, from)
          .map((to) => endOf(words, parts, 1, to))
          .filter((to) => to >= 0)
          .map((to): Hit => ({ cue, from, to, start, end: words[to - 1]!.end, sentence })),
      ),
    ),
  );
  const longest = [...Map.groupBy(found, ({ cue, from }) => `${cue} ${from}`).values()].map((same) =>
    same.reduce((best, hit) => (hit.to > best.to ? hit : best)),
  );
  return longest.sort((a, b) => a.from - b.from || b.to - a.to || a.cue - b.cue);
}

const WORDS = ['acte', 'copie', 'demande', 'naissance', 'ligne', 'jour'];
const atom = fc.constantFrom(...WORDS, '#');
const piece = fc.oneof(
  atom,
  fc.array(atom, { minLength: 2, maxLength: 3 }).map((all) => `(${all.join('|')})`),
  fc.tuple(atom, atom).map(([one, other]) => `${one} [${other}]`),
  fc.tuple(atom, atom, atom).map(([one, two, other]) => `(${one} ${two}|${other})`),
);
const wording = fc
  .array(fc.tuple(piece, fc.nat(3)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map(([one, gap], at) => (at === 0 ? one : `~${gap} ${one}`)).join(' '));
const anyWordings = fc
  .array(fc.array(wording, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((own): Wordings => Object.fromEntries(own.map((all, cue) => [`cue ${cue}`, all])));
const anyText = fc
  .array(
    fc.tuple(
      fc.constantFrom(...WORDS, 'actes', 'jours', 'de', 'la', 'trois', '12', 'autre', 'Ligne'),
      fc.constantFrom(' ', ' ', ' ', ' ', '. ', '.', '\n', ', ', '-', '’', ' ! '),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.flat().join(''));

it('finds all wordings in any text, as looking for each at each word does', () => {
  fc.assert(
    fc.property(anyWordings, fc.array(anyText, { minLength: 1, maxLength: 3 }), (wordings, texts) => {
      const book = compileCues(wordings);
      for (const text of texts) expect([...book.scan(text)]).toEqual(plainly(wordings, text));
    }),
  );
});

it('takes no longer where every word begins something', () => {
  const book = compileCues({ ask: ['(acte|copie|demande) ~3 (acte|copie|demande) ~3 (acte|copie|demande) ~3 mariage', 'acte ~9 mariage'] });
  const text = 'acte copie demande '.repeat(20_000);
  expect(book.scan(text)).toHaveLength(0);
  expect([...book.scan(`${text} mariage`)].at(-1)).toMatchObject({ cue: 0, end: text.length + 8 });
});
