import { foldName, isListed, nameLikeness } from './likeness.ts';
import type { PostParts } from './parts.ts';
import { CAPITAL } from './word.ts';

/** "d'où le sigle - HC" behind « Heures Creuses », "Zone à Trafic Limité, en abrégé - ZTL": letters that stand for words of the post, written with capitals. */
export function standsForSaid(letters: string, { segments, text }: PostParts, until: number): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(letters)) return false;
  // Few posts have as many capitals before.
  for (const { words, start, quoted } of segments) {
    if (start >= until) return false;
    if (words.length < letters.length || words.every(({ word }) => (word!.bits & CAPITAL) === 0)) continue;
    const capitals = words.filter(({ text: word, start: at }) => at < until && /^(?:[dl]['’])?\p{Lu}[\p{Ll}'’-]/u.test(word));
    for (let from = 0; from + letters.length <= capitals.length; from++) {
      const run = capitals.slice(from, from + letters.length);
      if (!run.every(({ text: word }, at) => foldName(word).replace(/^[dl]'/u, '')[0] === letters[at]!.toLowerCase())) continue;
      // A person's own name stands for its letters too.
      if (isListed(nameLikeness(run[0]!.text)) || run.at(-1)!.end - run[0]!.start > MOST_STOOD_FOR) continue;
      if (words[0] !== run[0] || quoted || SAYS_LETTERS.test(text.slice(Math.max(0, until - 40), until))) return true;
    }
  }
  return false;
}
const MOST_STOOD_FOR = 60;
const SAYS_LETTERS = /(?<!\p{L})(?:sigle|abrég\p{L}*|acronyme?|initiales|lettres?|letters?|short|soit|code|abbreviat\p{L}*)(?!\p{L})/iu;
