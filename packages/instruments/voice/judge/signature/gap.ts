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

const MARKS: readonly (readonly [Exclude<Gap['mark'], null>, RegExp])[] = [
  ['caret', /^[\^ˆ⌃˄]$/u],
  ['dash', /^[-–—―‒−‐∼~]$/u],
  ['slash', /^[/\\]$/u],
  ['star', /^[*_+°=§~]$/u],
  ['bracket', /^(?:[([{<‹]|&lt;)$/u],
  ['bar', /^(?:[|•·>»›¦]|&gt;)$/u],
];
const PEN = /[✍🖊🖋✒✏📝]/u;
const CAMERA = /[📷📸🎥📹🎞🖼©🎨🎬]/u;

export function gapOf(tokens: readonly Token[]): Gap {
  const text = tokens.map((token) => token.text).join('');
  const shown = tokens.filter(({ kind }) => kind !== 'space');
  const last = shown.at(-1);
  const mark = markOf(last);
  return {
    mark,
    touches: last !== undefined && tokens.at(-1) === last,
    signed: shown.some(({ text: one }) => /^(?:signée?|signed)$/iu.test(one)),
    doubled: mark !== null && shown.at(-2)?.text === last?.text,
    apart: tokens[0]?.kind === 'space',
    sentence: shown.some(({ kind, text: one }) => (kind === 'mark' && /[.!?…]/u.test(one)) || (kind === 'emoji' && /^[:;=8xX]/u.test(one))),
    line: tokens.some(({ kind }) => kind === 'line'),
    emoji: tokens.some(({ kind, text: one }) => kind === 'emoji' && !PEN.test(one)),
    comma: shown.some(({ text: one }) => one === ','),
    colon: shown.slice(shown.findLastIndex(({ kind }) => kind === 'link') + 1).some(({ text: one }) => one === ':' || one === '：'),
    quoted: /^(?:[»”"›]|&quot;)/u.test(text.replace(/^[\s.!?…]{1,9}/u, '')),
    credit: CAMERA.test(text),
    link: tokens.some(({ kind }) => kind === 'link' || kind === 'hashtag' || kind === 'mention'),
    bare: tokens.every(({ kind }) => kind === 'space'),
  };
}

function markOf(last: Token | undefined): Gap['mark'] {
  if (last === undefined) return null;
  if (last.kind === 'emoji') return PEN.test(last.text) ? 'pen' : null;
  if (last.kind !== 'mark') return null;
  return MARKS.find(([, pattern]) => pattern.test(last.text))?.[0] ?? null;
}
