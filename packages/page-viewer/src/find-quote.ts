import type { Reading } from '@beffroi/reading';
import type { Marked, Piece } from './written.ts';

/** Words that prove something, with the place that they were seen at (see `Evidence`). */
export interface Quote {
  readonly quote: string;
  readonly place: { readonly block: number; readonly zone: string; readonly heading: string };
}

/** A stretch of the stream of all text, in its characters. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Characters on either side by which one of several places is told from the others. */
const AROUND = 300;
const CANDIDATES = 300;
/** What is left of a quote must have so many characters to be looked for by itself. */
const ENOUGH = 18;

/** What does not count when texts are compared: white space, and what nobody sees. */
const UNCOUNTED = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;
// biome-ignore lint/suspicious/noMisleadingCharacterClass: each is one character that is not counted
const IS_UNCOUNTED = /[\s\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff]/;

const bare = (text: string): string => text.replace(UNCOUNTED, '');

/** All text of a page without its spaces, so that a quote is found across elements and lines. */
export class PageStream {
  readonly #pieces: readonly Piece[];
  /** Number of each piece of text, and where it begins. */
  readonly #numbers: number[] = [];
  readonly #starts: number[] = [];
  readonly text: string;

  /** Characters of the title, which leads the page. */
  readonly #title: number;

  constructor(pieces: readonly Piece[], title: string) {
    this.#pieces = pieces;
    this.#title = bare(title).length;
    const texts: string[] = [];
    let length = 0;
    pieces.forEach((piece, i) => {
      if (piece.kind !== 'text') return;
      const text = bare(piece.value);
      if (text === '') return;
      this.#numbers.push(i);
      this.#starts.push(length);
      texts.push(text);
      length += text.length;
    });
    this.text = texts.join('');
  }

  /** Where a quote stands, in one stretch or, where a rule joined several texts, in several; `null` when nowhere. */
  find({ quote, place }: Quote, reading: Reading): readonly Stretch[] | null {
    const whole = bare(quote.replace(/^…|…$/g, ''));
    if (whole === '') return null;
    const at = this.#best(whole, this.#starting(whole), place, reading);
    if (at !== null) return [{ start: at, end: at + whole.length }];
    return this.#parts(quote, place, reading) ?? this.#beginning(whole, place, reading);
  }

  /** A rule may join what it quotes: labels of fields, a legend and a button, an address and its subject. */
  #parts(quote: string, place: Quote['place'], reading: Reading): readonly Stretch[] | null {
    const parts = quote
      .replace(/^…|…$/g, '')
      .split(/\s[—·|]\s|\s\(|\)\s*$/)
      .map(bare)
      .filter((part) => part.length >= 3);
    const first = parts.length < 2 ? undefined : parts[0];
    const at = first === undefined ? null : this.#best(first, this.#starting(first), place, reading);
    if (first === undefined || at === null) return null;
    const found: Stretch[] = [{ start: at, end: at + first.length }];
    let from = at + first.length;
    for (const part of parts.slice(1)) {
      const next = this.text.indexOf(part, from);
      if (next < 0 || next - from > 5_000) continue;
      found.push({ start: next, end: next + part.length });
      from = next + part.length;
    }
    return found;
  }

  /** The end of a quote may have been cut inside of a word, or hold what is no text here: its beginning will do. */
  #beginning(whole: string, place: Quote['place'], reading: Reading): readonly Stretch[] | null {
    for (let length = whole.length >> 1; length >= ENOUGH; length >>= 1) {
      const part = whole.slice(0, length);
      const at = this.#best(part, this.#starting(part), place, reading);
      if (at !== null) return [{ start: at, end: at + length }];
    }
    return null;
  }

  #starting(wanted: string): number[] {
    const found: number[] = [];
    for (let at = this.text.indexOf(wanted); at >= 0 && found.length < CANDIDATES; at = this.text.indexOf(wanted, at + 1)) found.push(at);
    return found;
  }

  /** Of several places, the one with the same words around as in the reading; where that does not tell, the one nearest under its heading. */
  #best(wanted: string, candidates: readonly number[], place: Quote['place'], reading: Reading): number | null {
    if (candidates.length <= 1) return candidates[0] ?? null;
    const { before, after } = surroundings(reading, place.block, wanted);
    const heading = bare(place.heading.replace(/^…|…$/g, ''));
    const headings = heading === '' || place.zone === 'page' ? [] : this.#starting(heading);
    let best = candidates[0]!;
    let most = -1;
    for (const at of candidates) {
      const around = place.block < 0 ? 0 : alikeBefore(this.text, at, before) + alikeAfter(this.text, at, after);
      const above = headings.findLast((one) => one <= at) ?? -1;
      // Nearness to its heading, and standing in the page rather than in its title, only decide between places that look alike otherwise.
      const inTitle = at < this.#title && place.zone !== 'page' ? 0.5 : 0;
      const score = around + (above < 0 ? 0 : 1 / (1 + (at - above))) - inTitle;
      if (score > most) {
        most = score;
        best = at;
      }
    }
    return best;
  }

  /** Stretches as parts of pieces, joined where they meet, in order. */
  marked(stretches: readonly (Stretch & { readonly id: string })[]): readonly Marked[] {
    const out: Marked[] = [];
    let reached = 0;
    for (const stretch of [...stretches].sort((one, other) => one.start - other.start || other.end - one.end)) {
      const start = Math.max(stretch.start, reached);
      if (start >= stretch.end) continue;
      let id: string | null = stretch.id;
      for (let n = this.#pieceAt(start); n < this.#numbers.length && this.#starts[n]! < stretch.end; n++) {
        const piece = this.#numbers[n]!;
        const text = this.#pieces[piece]!.value;
        const from = place(text, Math.max(0, start - this.#starts[n]!));
        const to = place(text, stretch.end - this.#starts[n]! - 1) + 1;
        out.push({ piece, start: from, end: to, id });
        id = null;
      }
      reached = stretch.end;
    }
    return out;
  }

  /** The last piece that begins at or before. */
  #pieceAt(at: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Index in a text of the nth character that counts; the last one when there are fewer. */
function place(text: string, nth: number): number {
  let last = 0;
  for (let i = 0, n = 0; i < text.length; i++) {
    if (IS_UNCOUNTED.test(text[i]!)) continue;
    last = i;
    if (n++ === nth) return i;
  }
  return last;
}

/** What stands in the reading just before and from the quote on, without spaces. */
function surroundings({ blocks }: Reading, block: number, wanted: string): { readonly before: string; readonly after: string } {
  if (block < 0 || block >= blocks.length) return { before: '', after: '' };
  const own = bare(blocks[block]!.text);
  const at = Math.max(0, own.indexOf(wanted));
  let before = own.slice(0, at);
  for (let i = block - 1; i >= 0 && before.length < AROUND; i--) before = bare(blocks[i]!.text) + before;
  let after = own.slice(at);
  for (let i = block + 1; i < blocks.length && after.length < AROUND + wanted.length; i++) after += bare(blocks[i]!.text);
  return { before: before.slice(-AROUND), after: after.slice(0, AROUND + wanted.length) };
}

function alikeBefore(text: string, at: number, before: string): number {
  let n = 0;
  while (n < before.length && n < at && text[at - 1 - n] === before[before.length - 1 - n]) n++;
  return n;
}

function alikeAfter(text: string, at: number, after: string): number {
  let n = 0;
  while (n < after.length && at + n < text.length && text[at + n] === after[n]) n++;
  return n;
}
