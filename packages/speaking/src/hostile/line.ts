import { linksAndMentions } from '../entities.ts';
import { fold } from '../fold.ts';
import { INSULTS, NAMES, REPROACHES, SLURS } from './words.ts';

/** A text as one line of folded words with a space between them and ` . ` where a sentence ends: what the rules are asked of. */
export interface FoldedLine {
  readonly text: string;
  /** Where the words between two places of the line stand in the text that was read (UTF-16 units, end exclusive). */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number };
}

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Links and names of accounts say nothing here. Hidden letters (`c0nnard`, `p*te`, `connnnard`, `c o n n a r d`) are read as what they stand for. */
export function foldedLine(text: string): FoldedLine {
  const words = joinedLetters(wordsIn(blanked(text)));
  const starts: number[] = [];
  let line = ' ';
  for (const word of words) {
    starts.push(line.length);
    line += `${word.folded} `;
  }
  const wordAt = (at: number): Word =>
    words[
      Math.max(
        0,
        starts.findLastIndex((start) => start <= at),
      )
    ]!;
  return { text: line, place: (start, end) => ({ start: wordAt(start).start, end: wordAt(Math.max(start, end - 1)).end }) };
}

function blanked(text: string): string {
  let out = '';
  let from = 0;
  for (const { start, end } of linksAndMentions(text)) {
    out += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return (out + text.slice(from)).replace(/(?<![\p{L}\p{N}])@[\w.-]+/gu, (name) => ' '.repeat(name.length));
}

const TOKEN = /(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:[*@$]+[\p{L}\p{N}\p{M}]*)*)|(?<stop>[.!?…;:\n]+)/gu;

function wordsIn(text: string): readonly Word[] {
  return [...text.matchAll(TOKEN)].map(({ 0: whole, index: start, groups }) => ({
    folded: groups?.['stop'] === undefined ? canonical(whole) : '.',
    start,
    end: start + whole.length,
  }));
}

/** "c o n n a r d": four letters and more, each alone. */
function joinedLetters(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && /^\p{L}$/u.test(words[end]!.folded)) end++;
    const run = words.slice(at, end);
    const joined = canonical(run.map(({ folded }) => folded).join(''));
    if (run.length > 3 && KNOWN.has(joined)) out.push({ folded: joined, start: run[0]!.start, end: run.at(-1)!.end });
    else out.push(...(run.length > 0 ? run : [words[at]!]));
    at = Math.max(end, at + 1);
  }
  return out;
}

/** The word that somebody hid, where it is one that we know. */
function canonical(word: string): string {
  const plain = fold(word.replace(/\p{Cf}/gu, ''));
  const latin = /[a-z]/.test(plain) ? plain.replace(/[\u0430-\u0456]/gu, (sign) => CYRILLIC.get(sign) ?? sign) : plain;
  const letters = latin.replace(/[0134579@$]/gu, (sign) => LEET.get(sign)!);
  const forms = [latin, letters, letters.replace(/(.)\1{2,}/gu, '$1'), letters.replace(/(.)\1{2,}/gu, '$1$1')];
  return forms.find((form) => KNOWN.has(form)) ?? unmasked(latin) ?? SHORT.get(latin) ?? latin;
}

function unmasked(word: string): string | null {
  const seen = word.replaceAll('*', '').length;
  if (!word.includes('*') || seen < 2 || seen < word.length / 2) return null;
  const fits = (known: string): boolean =>
    known.length === word.length && [...word].every((sign, at) => sign === '*' || sign === known[at]);
  return [...KNOWN].find(fits) ?? null;
}

const KNOWN: ReadonlySet<string> = new Set([
  ...INSULTS,
  ...SLURS,
  ...NAMES,
  ...REPROACHES,
  'putain',
  'bordel',
  'chier',
  'foutre',
  'enculer',
  'nique',
]);

/** As people type on a telephone. */
const SHORT = new Map(
  Object.entries({
    jvais: 'je vais',
    jvai: 'je vais',
    jve: 'je vais',
    jte: 'je te',
    jt: 'je te',
    jvous: 'je vous',
    jsais: 'je sais',
    vs: 'vous',
    vou: 'vous',
  }),
);

const LEET = new Map(Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 9: 'g', '@': 'a', $: 's' }));
const CYRILLIC = new Map(Object.entries({ а: 'a', е: 'e', о: 'o', с: 'c', р: 'p', х: 'x', у: 'y', і: 'i' }));
