import type { Token } from './tokens.ts';

/** How what stands before some words parts them from the rest. */
export interface Gap {
  /** The mark of one who signs, straight before the words; `null` without one. */
  readonly mark: 'caret' | 'dash' | 'slash' | 'star' | 'bracket' | 'bar' | 'pen' | null;
  /** The mark touches the words. */
  readonly touches: boolean;
  /** The mark stands twice: "//", "--". */
  readonly doubled: boolean;
  /** A space stands before the mark. */
  readonly apart: boolean;
  /** "Signé", "Signed" stands there. */
  readonly signed: boolean;
  /** The words before end a sentence. */
  readonly sentence: boolean;
  /** A line of their own. */
  readonly line: boolean;
  readonly emoji: boolean;
  readonly comma: boolean;
  readonly colon: boolean;
  /** A quotation ends before. */
  readonly quoted: boolean;
  /** A camera, a copyright sign: what follows is whose picture it is. */
  readonly credit: boolean;
  /** A link, hashtag or mention stands before. */
  readonly link: boolean;
  /** Nothing but spaces, or nothing at all: the post begins with the words. */
  readonly bare: boolean;
}

const MARKS: ReadonlyMap<string, Gap['mark']> = new Map(
  (
    [
      ['bar', '|•·>»›¦'],
      ['bracket', '([{<‹'],
      ['star', '*_+°=§'],
      ['slash', '/\\'],
      ['dash', '-–—―‒−‐∼~'],
      ['caret', '^ˆ⌃˄'],
    ] as const
  ).flatMap(([name, marks]) => [...marks].map((mark) => [mark, name] as const)),
);
const ENTITIES: ReadonlyMap<string, Gap['mark']> = new Map([
  ['&lt;', 'bracket'],
  ['&gt;', 'bar'],
]);
const PEN = /[✍🖊🖋✒✏📝]/u;
const CAMERA = /[📷📸🎥📹🎞🖼©🎨🎬]/u;
const CLOSES_QUOTATION = /^(?:[»”"›]|&quot;)/u;
/** All but a few marks are below these, and no `&`. */
const mayCloseQuotation = (code: number): boolean => code === 34 || code === 38 || code > 127;
const SIGNED = /^(?:signée?|signed)$/iu;

/** Reads what stands between words. */
export function gapOf(tokens: readonly Token[]): Gap {
  let [signed, sentence, line, emoji, comma, colon, quotes, credit, link] = [false, false, false, false, false, false, false, false, false];
  let last: Token | undefined;
  let before: Token | undefined;
  for (const token of tokens) {
    const { kind, text } = token;
    if (kind === 'space') continue;
    before = last;
    last = token;
    if (text === ',') comma = true;
    else if (text === ':' || text === '：') colon = true;
    if (text.length > 4 && text.length < 7 && SIGNED.test(text)) signed = true;
    switch (kind) {
      case 'mark':
        if (text === '.' || text === '!' || text === '?' || text === '…') sentence = true;
        else if (mayCloseQuotation(text.charCodeAt(0)) && CLOSES_QUOTATION.test(text)) quotes = true;
        else if (text.charCodeAt(0) > 127 && CAMERA.test(text)) credit = true;
        break;
      case 'line':
        line = true;
        break;
      case 'emoji':
        if (!PEN.test(text)) emoji = true;
        if (/^[:;=8xX]/u.test(text)) sentence = true;
        if (CAMERA.test(text)) credit = true;
        break;
      case 'link':
        link = true;
        // Only what stands behind it opens something.
        colon = false;
        if (CAMERA.test(text)) credit = true;
        break;
      case 'hashtag':
      case 'mention':
        link = true;
        break;
      default:
    }
  }
  const mark = markOf(last);
  return {
    mark,
    touches: last !== undefined && tokens.at(-1) === last,
    signed,
    doubled: mark !== null && before?.text === last?.text,
    apart: tokens.length > 0 && tokens[0]!.kind === 'space',
    sentence,
    line,
    emoji,
    comma,
    colon,
    quoted: quotes && isQuoted(tokens),
    credit,
    link,
    bare: last === undefined,
  };
}

/** A quotation ends first, behind what ends its sentence. */
const isQuoted = (tokens: readonly Token[]): boolean =>
  CLOSES_QUOTATION.test(
    tokens
      .map(({ text }) => text)
      .join('')
      .replace(/^[\s.!?…]{1,9}/u, ''),
  );

function markOf(last: Token | undefined): Gap['mark'] {
  if (last === undefined) return null;
  if (last.kind === 'emoji') return PEN.test(last.text) ? 'pen' : null;
  if (last.kind !== 'mark') return null;
  return MARKS.get(last.text) ?? ENTITIES.get(last.text) ?? null;
}
