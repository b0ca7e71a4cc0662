import { foldUnit, isFoldedLetter, isPlainLetter, unfolded } from './fold-unit.ts';

/** Stands in a literal where a word begins or ends: between a letter and what is none, before the first and behind the last letter of a text. */
export const BREAK = '\u0000';

/** What a letter is to the patterns that are read: a word begins and ends where there are none. */
export interface Letters {
  readonly isLetter: (unit: string) => boolean;
  /** As patterns name them where they say that none stands there. */
  readonly without: string;
  /** All units that patterns take for one. */
  readonly alike: (unit: string) => readonly string[];
}

/** All letters. */
export const OF_ALL: Letters = { isLetter: isFoldedLetter, without: String.raw`\p{L}`, alike: unfolded };
/** Small letters without marks: all that a folded text has of our alphabet. Its patterns have regard to size, and take a long s for no letter. */
export const OF_FOLDED: Letters = { isLetter: isPlainLetter, without: 'a-z', alike: (unit) => [unit] };

/** What is known of all that a part of a pattern matches. */
interface Known {
  /** All texts that it matches; `null` where there are too many. */
  readonly exact: readonly string[] | null;
  /** Texts of which each match holds one; `null` where none are known. */
  readonly held: readonly string[] | null;
}

/** More texts than these are not told one by one. */
const MOST = 64;
/** A text of one letter tells nothing, unless it is a word. */
const SHORTEST = 2;
const NOTHING: Known = { exact: [''], held: null };
/** Few enough to stand before each alternative. */
const FEW = 8;
const BROKEN: Known = { exact: [BREAK], held: null };
const ANYTHING: Known = { exact: null, held: null };

/**
 * Texts of which every match of a pattern holds one: where a text has none of them, the pattern matches nowhere in it. They are folded (`foldUnit`), and so must
 * be the text. Told by the pattern's source: letters, alternatives, small classes, repetitions, beginning and end. Of what looks around, only that no letter stands
 * there is known; all else is taken to match anywhere.
 *
 * @returns `null` for a pattern that can match without any letters of its own
 */
export function literalsOf({ source }: RegExp, letters: Letters = OF_ALL): readonly string[] | null {
  const reader = new Reader(source, letters.without);
  const { exact, held } = reader.alternatives();
  if (!reader.isRead) throw new RangeError(`not read to its end: ${source.slice(0, 80)}`);
  return shortestOf(likelier(exact, held)?.map((literal) => withBreaks(literal, letters)) ?? null);
}

/** The same without beginnings and ends of words: for a pattern that is also asked of pieces of a text, which may begin or end within a word. */
export const literalsInPieces = (pattern: RegExp, letters: Letters = OF_ALL): readonly string[] | null =>
  shortestOf(literalsOf(pattern, letters)?.map((literal) => withBreaks(literal.replaceAll(BREAK, ''), letters)) ?? null);

/** Without those that hold another. */
function shortestOf(literals: readonly string[] | null): readonly string[] | null {
  if (literals === null || literals.includes('')) return null;
  const shortest = [...new Set(literals)].sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
  return shortest.filter((literal, at) => !shortest.slice(0, at).some((other) => literal.includes(other)));
}

/** Breaks stand wherever a text has them between its units, and else only where they are sought. */
function withBreaks(literal: string, { isLetter }: Letters): string {
  const units = literal.replaceAll(BREAK, '');
  let text = '';
  for (let at = 0; at < units.length; at++) {
    const broken = at === 0 ? literal.startsWith(BREAK) && isLetter(units[0]!) : isLetter(units[at]!) !== isLetter(units[at - 1]!);
    text += broken ? BREAK + units[at]! : units[at]!;
  }
  return literal.endsWith(BREAK) && isLetter(units.at(-1) ?? '') ? text + BREAK : text;
}

/** The one of two lists that fewer texts hold by chance. */
function likelier(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  const [first, second] = [chanceOf(one), chanceOf(other)];
  if (first === Number.POSITIVE_INFINITY && second === Number.POSITIVE_INFINITY) return null;
  return first <= second ? one : other;
}

/** About how often a unit stands where one may: behind the end of a word mostly a space. */
const chanceOfUnit = (unit: string): number => (unit === BREAK || unit === ' ' ? 0.4 : 0.06);

function chanceOf(literals: readonly string[] | null): number {
  if (literals === null || literals.length === 0) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const literal of literals) {
    if (literal.length < SHORTEST) return Number.POSITIVE_INFINITY;
    let chance = 1;
    for (let at = 0; at < literal.length; at++) chance *= chanceOfUnit(literal[at]!);
    sum += chance;
  }
  return sum;
}

const heldBy = ({ exact, held }: Known): readonly string[] | null => likelier(held, exact);

/** What one behind the other matches. */
function inARow(parts: readonly Known[]): Known {
  let held: readonly string[] | null = null;
  let run: readonly string[] = [''];
  let whole = true;
  for (const part of parts) {
    const { exact } = part;
    if (exact !== null && run.length * exact.length <= MOST) {
      run = run.flatMap((begun) => exact.map((next) => begun + next));
      continue;
    }
    whole = false;
    held = likelier(likelier(held, run), heldBy(part));
    run = exact ?? [''];
  }
  return { exact: whole ? run : null, held: whole ? null : likelier(held, run) };
}

/** What one or the other matches. */
function either(parts: readonly Known[]): Known {
  const [only] = parts;
  if (parts.length === 1) return only!;
  const exact = parts.every((part) => part.exact !== null) ? parts.flatMap((part) => part.exact!) : null;
  const held = parts.map(heldBy);
  return {
    exact: exact !== null && exact.length <= MOST ? exact : null,
    held: held.every((one) => one !== null) ? held.flat() : null,
  };
}

/** Reads the source of a pattern that the compiler has accepted. */
class Reader {
  readonly #source: string;
  readonly #letters: string;
  #at = 0;

  /** @param letters the class of letters, as patterns name it */
  constructor(source: string, letters: string) {
    this.#source = source;
    this.#letters = letters;
  }

  get isRead(): boolean {
    return this.#at === this.#source.length;
  }

  /** @param before what stands before whichever it is @param behind what stands behind */
  alternatives(before: Known = NOTHING, behind: Known = NOTHING): Known {
    const parts = [this.#row(before, behind)];
    while (this.#takes('|')) parts.push(this.#row(before, behind));
    return either(parts);
  }

  #row(before: Known, behind: Known): Known {
    let parts: Known[] = [before];
    while (!this.isRead && !'|)'.includes(this.#next)) {
      const whole =
        this.#next === '(' &&
        !this.#startsWith('(?=') &&
        !this.#startsWith('(?!') &&
        !this.#startsWith('(?<=') &&
        !this.#startsWith('(?<!');
      if (this.#takesEdge(parts)) continue;
      const joined = whole ? this.#joined(parts) : null;
      if (joined === null) parts.push(...this.#repeated(this.#one()));
      else parts = joined;
    }
    return inARow([...parts, behind]);
  }

  /** A group that stands once, with what stands before and behind it in each of its alternatives: of each the likeliest is taken by itself. */
  #joined(parts: readonly Known[]): Known[] | null {
    const begin = this.#at;
    this.#skipGroup();
    if (!this.isRead && '?*+{'.includes(this.#next)) {
      this.#at = begin;
      return null;
    }
    const end = this.#at;
    const behind = this.#oneBehind();
    const run: Known[] = [];
    for (const part of parts.toReversed()) {
      const { exact } = inARow([part, ...run]);
      if (exact === null || exact.length > FEW) break;
      run.unshift(part);
    }
    this.#at = begin;
    let group = this.#one(inARow(run), behind);
    if (group.exact !== null && behind !== NOTHING) {
      // All that it matches is known: what stands behind is read next, once.
      this.#at = begin;
      group = this.#one(inARow(run));
    }
    if (this.#at !== end) throw new RangeError('a group that ends elsewhere');
    return [...parts.slice(0, parts.length - run.length), group];
  }

  #skipGroup(): void {
    let [depth, isClass] = [0, false];
    do {
      const unit = this.#source[this.#at++];
      if (unit === '\\') this.#at++;
      else if (isClass) isClass = unit !== ']';
      else if (unit === '[') isClass = true;
      else if (unit === '(') depth++;
      else if (unit === ')') depth--;
    } while (depth > 0 && !this.isRead);
  }

  /** What stands behind a group, when that is a break or one of few letters. */
  #oneBehind(): Known {
    const begin = this.#at;
    if (this.#takesBreak()) return BROKEN;
    if (!this.isRead && !'|()^$'.includes(this.#next)) {
      const one = this.#one();
      const isAlone = this.isRead || !'?*+{'.includes(this.#next);
      if (isAlone && one.exact !== null && one.exact.length <= FEW) return one;
    }
    this.#at = begin;
    return NOTHING;
  }

  /** A beginning or an end, or a space: with a letter beside it, a word begins or ends. */
  #takesEdge(parts: Known[]): boolean {
    if (this.#takes('(?:^|\\s)') || this.#takes('(?:^| )')) parts.push(ANYTHING, BROKEN);
    else if (this.#takes('(?:\\s|$)') || this.#takes('(?: |$)') || this.#takes('(?:$|\\s)')) parts.push(BROKEN, ANYTHING);
    else return false;
    return true;
  }

  /** "No letter stands here", before or behind. */
  #takesBreak(): boolean {
    const begin = this.#at;
    if (!this.#takes('(?<!') && !this.#takes('(?!')) return false;
    const isClass = this.#takes('[');
    if (this.#takes(this.#letters)) {
      // A class of letters and more is the more a break.
      if (isClass) while (!this.#takes(']')) this.#at++;
      if (this.#takes(')')) return true;
    }
    this.#at = begin;
    return false;
  }

  get #next(): string {
    return this.#source[this.#at]!;
  }

  #startsWith(text: string): boolean {
    return this.#source.startsWith(text, this.#at);
  }

  #takes(text: string): boolean {
    if (!this.#startsWith(text)) return false;
    this.#at += text.length;
    return true;
  }

  #one(before: Known = NOTHING, behind: Known = NOTHING): Known {
    if (this.#takesBreak()) return BROKEN;
    if (this.#takes('(')) return this.#group(before, behind);
    if (this.#takes('[')) return this.#class();
    if (this.#takes('\\')) return this.#escaped();
    const one = this.#character();
    if (one === '^' || one === '$') return BROKEN;
    return one === '.' ? ANYTHING : { exact: [foldText(one)], held: null };
  }

  #character(): string {
    const one = String.fromCodePoint(this.#source.codePointAt(this.#at)!);
    this.#at += one.length;
    return one;
  }

  #group(before: Known, behind: Known): Known {
    const around = this.#takes('?=') || this.#takes('?!') || this.#takes('?<=') || this.#takes('?<!');
    if (!around && !this.#takes('?:') && this.#takes('?<')) while (!this.#takes('>')) this.#at++;
    const inside = this.alternatives(before, behind);
    this.#at++;
    return around ? NOTHING : inside;
  }

  #escaped(): Known {
    const one = this.#source[this.#at++]!;
    if ('bB'.includes(one)) return NOTHING;
    if ('pPuxk'.includes(one)) return this.#long(one);
    if (/[\dDsSwW]/u.test(one)) return ANYTHING;
    if (one === 'n') return { exact: ['\n'], held: null };
    return /[a-z]/iu.test(one) ? ANYTHING : { exact: [one], held: null };
  }

  /** A code point; a property, of which it is not told what it matches. */
  #long(kind: string): Known {
    const begin = this.#at;
    if (this.#takes('{')) while (!this.#takes('}')) this.#at++;
    else this.#at += kind === 'u' ? 4 : kind === 'x' ? 2 : 0;
    if (kind !== 'u' && kind !== 'x') return ANYTHING;
    const code = Number.parseInt(this.#source.slice(begin, this.#at).replace('{', ''), 16);
    return { exact: [foldText(String.fromCodePoint(code))], held: null };
  }

  #class(): Known {
    const members: string[] = [];
    let known = !this.#takes('^');
    while (!this.#takes(']')) {
      if (this.#takes('\\')) {
        const { exact } = this.#escaped();
        if (exact === null || exact[0] === '') known = false;
        else members.push(exact[0]!);
      } else if (this.#next === '-' && members.length > 0 && this.#source[this.#at + 1] !== ']') {
        known = false;
        this.#at++;
      } else if (this.#next === '[') throw new RangeError('a class in a class');
      else members.push(foldText(this.#character()));
    }
    return known ? { exact: [...new Set(members)], held: null } : ANYTHING;
  }

  #repeated(one: Known): readonly Known[] {
    const many = this.#times();
    if (many === null) return [one];
    this.#takes('?');
    const [least, most] = many;
    if (least === 0)
      return [most === 1 && one.exact !== null && one.exact.length < MOST ? { exact: ['', ...one.exact], held: null } : ANYTHING];
    const first = new Array<Known>(Math.min(least, 3)).fill(one);
    return least === most && least < 4 ? first : [...first, ANYTHING];
  }

  #times(): readonly [number, number] | null {
    if (this.#takes('?')) return [0, 1];
    if (this.#takes('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.#takes('+')) return [1, Number.POSITIVE_INFINITY];
    if (!this.#takes('{')) return null;
    let written = '';
    while (!this.#takes('}')) written += this.#source[this.#at++]!;
    const [least, most = least] = written.split(',');
    return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
  }
}

const foldText = (text: string): string => Array.from({ length: text.length }, (_, at) => foldUnit(text[at]!)).join('');
