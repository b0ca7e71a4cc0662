/** A sentence in a block's text: from its first character to behind its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words before a full stop that does not end a sentence, in lower case, without accents' case mattering. */
const ABBREVIATIONS = new Set(
  (
    'm mm mme mmes mlle mlles me mgr dr pr st ste sts stes bd bld boul av ave pl sq imp chem rte rés bât app appt apt tél tel fax port ' +
    'art al réf ref cf ex p pp vol chap fig ann ibid op cit éd ed env approx max min moy hab nb no nos num n av apr j-c jc ' +
    'janv févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim resp dép dept arr com coll adj dir prés pdt sté ets cie ' +
    'incl excl tva ht ttc sc univ lic dom trad suppl obs rem int ext inf sup gén col cap capt lt cdt sgt'
  ).split(' '),
);

/** Abbreviations that also end sentences: the next word decides. */
const PERHAPS_LAST = new Set([
  'etc',
  'hab',
  'env',
  'ha',
  'km',
  'min',
  'max',
  'h',
  'ttc',
  'ht',
  'apr',
  'ext',
  'int',
  'sup',
  'inf',
  'num',
  'port',
  'app',
  'com',
  'ex',
  'me',
  'dom',
  'pl',
  'sq',
  'imp',
  'mar',
  'ed',
  'rem',
  'obs',
  'op',
  'cap',
  'col',
]);

const CLOSING = /[»”"’')\]}]/u;
const SPACE = /\s/u;
/** A list in one paragraph is cut at its semicolons when it has at least this many, and this many characters. */
const LIST_ITEMS = 3;
const LIST_CHARACTERS = 120;

/**
 * Cuts a block's text into French sentences. `etc.`, `M.`, `art. 3`, `1.5`, initials, addresses and three dots in the middle of a sentence do not
 * end one; a mark followed by its guillemets does after them.
 */
export function cutSentences(text: string): Span[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === '\n' || isBullet(text, at)) {
      ends.push(at);
      continue;
    }
    if (mark !== '.' && mark !== '!' && mark !== '?' && mark !== '…') continue;
    let end = at + 1;
    while (end < text.length && isMark(text[end]!)) end++;
    const marks = text.slice(at, end);
    // « Vraiment ? » and (« ! ») close with what follows, also behind a space that does not break.
    end = behindClosing(text, end);
    if (endsHere(text, at, marks, end)) ends.push(end);
    at = end - 1;
  }
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const span = trimmed(text, isBullet(text, start) ? start + 1 : start, end);
    if (span !== null) spans.push(...cutList(text, span));
    start = end;
  }
  return spans;
}

/** A bullet in the midst of a block: items that were set one behind the other in one line (« Un skate-park • Une aire de jeux »). */
function isBullet(text: string, at: number): boolean {
  return /[•●▪■◆►✓✔➔]/u.test(text.charAt(at)) && SPACE.test(text.charAt(at - 1)) && SPACE.test(text.charAt(at + 1));
}

function isMark(mark: string): boolean {
  return mark === '.' || mark === '!' || mark === '?' || mark === '…';
}

function behindClosing(text: string, from: number): number {
  let end = from;
  for (;;) {
    let next = end;
    while (next < text.length && SPACE.test(text[next]!)) next++;
    const mark = text[next] ?? '';
    // Straight quotes close only when they touch: else they open what follows.
    if (mark === '»' || mark === '”') end = next + 1;
    else if (next === end && mark !== '' && CLOSING.test(mark)) end = next + 1;
    else return end;
  }
}

function endsHere(text: string, at: number, marks: string, end: number): boolean {
  if (end >= text.length) return true;
  if (!SPACE.test(text[end]!)) {
    // « mandat.Nous »: a space that was forgotten, if both sides are words and this is no address.
    return (
      marks === '.' &&
      /[\p{Ll}]{3}$/u.test(text.slice(Math.max(0, at - 3), at)) &&
      /^\p{Lu}\p{Ll}{2,}/u.test(text.slice(end, end + 4)) &&
      !isAddress(text, at)
    );
  }
  let next = end;
  while (next < text.length && SPACE.test(text[next]!)) next++;
  const following = text.slice(next, next + 12);
  const begins = /^[\p{Lu}\p{N}«“"'‘([–—\-•*→➜✓✔☑►▶]/u.test(following);
  if (marks !== '.') {
    // After ! and ? a small letter goes on: « Marre des files d'attente ? nous aussi » stays one; so do three dots.
    return begins || !/^\p{Ll}/u.test(following);
  }
  const before = wordBefore(text, at);
  const word = before.toLowerCase();
  if (/^\p{Ll}/u.test(following)) return false;
  if (word === 'etc' || PERHAPS_LAST.has(word)) return begins && !/^\p{N}/u.test(following);
  if (ABBREVIATIONS.has(word)) return false;
  // Initials: « J. Dupont », « A. B. Martin »; a letter alone after a number or a name of a place (« plan B. ») is rare.
  if (/^\p{Lu}$/u.test(before)) return false;
  // « 1. », « 12. » or « a. » where a line or a sentence begins numbers it.
  const lead = text.slice(Math.max(0, at - before.length - 3), at - before.length);
  const opens = (at - before.length <= 3 && lead.trim() === '') || /(?:\n|[.!?;:…]\s)\s*$/u.test(lead);
  if (/^(?:\p{N}{1,2}|[a-z])$/u.test(before) && opens) return false;
  return begins || !/^[\p{Ll},;:]/u.test(following);
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < 24 && /[\p{L}\p{N}-]/u.test(text[from - 1]!)) from--;
  return text.slice(from, at);
}

function isAddress(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 80 && !SPACE.test(text[from - 1]!)) from--;
  return /@|:\/\/|^www\.|\//iu.test(text.slice(from, at));
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && SPACE.test(text[from]!)) from++;
  while (to > from && SPACE.test(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : null;
}

/** A long enumeration in one sentence (« nous ferons : … ; … ; … ») is as many statements as it has members. */
function cutList(text: string, span: Span): Span[] {
  const sentence = text.slice(span.start, span.end);
  const marks = sentence.split(/;\s/u).length - 1;
  if (marks + 1 < LIST_ITEMS || sentence.length < LIST_CHARACTERS) return [span];
  const spans: Span[] = [];
  let start = span.start;
  for (const match of sentence.matchAll(/;\s/gu)) {
    const end = span.start + match.index + 1;
    const part = trimmed(text, start, end);
    if (part !== null) spans.push(part);
    start = end;
  }
  const last = trimmed(text, start, span.end);
  if (last !== null) spans.push(last);
  return spans;
}
