import { domainToASCII, domainToUnicode } from 'node:url';
import type { Template } from './templates.ts';

/**
 * Many towns made of few: each is a copy of a town of fixtures, whose name is grown by a tag wherever it stands, in words, in addresses and in
 * hosts (`Rivebelle` → `Rivebelleqabob`, `www.rivebelle.fr` → `www.rivebelleqabob.fr`). A tag is unlike all French words, so that what an address
 * was before is found by leaving the tag away.
 */
export interface Copy {
  /** INSEE code that nobody has. */
  readonly code: string;
  readonly name: string;
  readonly start: string;
  readonly tag: string;
  readonly template: Template;
}

/** A part of a text that was cut where a tag goes: what stays as it is, or what is made with the tag. */
export type Piece = string | ((tag: string) => string);

const VOWELS = 'aeio';
const CONSONANTS = 'bcdfgklmnprstvz';
const TAG = /q[aeio][bcdfgklmnprstvz][aeio][bcdfgklmnprstvz]/;

/** The tag of that number, from 0 to 3,599. */
export function tagOf(number: number): string {
  let rest = number;
  const digit = (letters: string): string => {
    const letter = letters[rest % letters.length]!;
    rest = Math.floor(rest / letters.length);
    return letter;
  };
  return `q${digit(VOWELS)}${digit(CONSONANTS)}${digit(VOWELS)}${digit(CONSONANTS)}`;
}

/** The tag in a host or an address; `null` when there is none. */
export function tagIn(text: string): string | null {
  return TAG.exec(text)?.[0] ?? null;
}

/** What a host was called before it was tagged. */
export function untagged(host: string, tag: string): string {
  return domainToASCII(domainToUnicode(host).replaceAll(tag, ''));
}

/** How many tags there are: two towns of one tag would be one site. */
const TAGS = (VOWELS.length * CONSONANTS.length) ** 2;

/** So many copies, of all templates in turn. @throws RangeError beyond so many as have a tag of their own */
export function copiesOf(templates: readonly Template[], n: number): readonly Copy[] {
  if (n > TAGS) throw new RangeError(`${n} towns: ${TAGS} at most have a site of their own`);
  return Array.from({ length: n }, (_, number) => {
    const template = templates[number % templates.length]!;
    const tag = tagOf(number);
    const { name, start } = template;
    const retold = (text: string): string => written(piecesOf(text, template), tag);
    return { code: String(99_000 + number), name: retold(name), start: retold(start), tag, template };
  });
}

/**
 * Cuts a text that speaks of a town where the tag goes.
 *
 * @param text bytes of any encoding read as Latin 1, so that they come out as they were
 */
export function piecesOf(text: string, town: Template): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(patternOf(town))) {
    const [found] = match;
    const host = match.groups?.['host'];
    pieces.push(text.slice(from, match.index), host === undefined ? (tag) => found + tag : (tag) => taggedHost(host.toLowerCase(), tag));
    from = match.index + found.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** The text of a copy. */
export function written(pieces: readonly Piece[], tag: string): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece(tag))).join('');
}

/** A host that does not hold the town's name gets the tag in the label that was bought. */
function taggedHost(host: string, tag: string): string {
  const labels = domainToUnicode(host).split('.');
  labels[labels.length - 2] += tag;
  return domainToASCII(labels.join('.'));
}

const patterns = new WeakMap<Template, RegExp>();

function patternOf(town: Template): RegExp {
  const known = patterns.get(town);
  if (known !== undefined) return known;
  const name = namePattern(town.name);
  const alone = new RegExp(name, 'i');
  const hosts = town.hosts.filter((host) => !alone.test(host)).map((host) => host.replaceAll('.', '\\.'));
  const pattern = new RegExp(hosts.length === 0 ? name : `(?<host>${hosts.join('|')})|${name}`, 'gi');
  patterns.set(town, pattern);
  return pattern;
}

/** Between the words of a name: nothing, a hyphen, an apostrophe, a blank, in whatever way it is written. */
const BETWEEN = "(?:[-_ '\\s]|\\u00e2\\u0080\\u0099|\\u0092|&[#a-z0-9]+;|%2[07])?";
/** What follows the part of a name that people call the town by. */
const ADDITION = /[- '](?:sur|les|le|la|du|d)[- '].*$/i;

function namePattern(name: string): string {
  // « La Chapelle », « à la Chapelle », « ville des Hautes-Perrières »: the article is not always there.
  const called = name.replace(/^(?:les|la|le)[- ]/i, '').replace(ADDITION, '');
  const words = called.split(/[- ']/).map((word) => Array.from(word, letterPattern).join(''));
  return words.join(BETWEEN);
}

/** A letter in any encoding that comes read as Latin 1, with its accent or without it. */
function letterPattern(letter: string): string {
  const [plain = letter, accent] = letter.normalize('NFD');
  if (accent === undefined) return plain;
  const ways = [letter, letter.toUpperCase()].flatMap((each) => [
    each,
    Buffer.from(each).toString('latin1'),
    encodeURIComponent(each),
    `&#${each.codePointAt(0)};`,
  ]);
  return `(?:${[plain, ...ways, `&${plain}(?:acute|grave|circ);`].join('|')})`;
}
