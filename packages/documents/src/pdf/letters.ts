const LIGATURES: ReadonlyMap<string, string> = new Map(Object.entries({ ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' }));

/** Symbol fonts put their bullets into the private use area: these are told apart from letters that have lost their names. */
const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\uf0a7': '▪',
    '\uf0b7': '•',
    '\uf0d8': '➢',
    '\uf076': '❖',
    '\uf0fc': '✓',
    '\uf0e8': '➔',
    '\uf0e0': '→',
    '\uf06e': '■',
    '\uf071': '❑',
    '\uf0de': '➢',
    '\uf02d': '-',
  }),
);

/** Whether a character is a bullet of a symbol font, not a letter that has lost its name. */
export function isSymbol(mark: string): boolean {
  return SYMBOLS.has(mark);
}

/** Accents that stand as characters of their own, the combining one that each means, and the letters that may bear it in French. */
const ACCENTS: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries({
    '´': ['\u0301', 'eEaAiIoOuU'],
    '`': ['\u0300', 'aeuAEU'],
    ˋ: ['\u0300', 'aeuAEU'],
    '^': ['\u0302', 'aeiouAEIOUı'],
    ˆ: ['\u0302', 'aeiouAEIOUı'],
    '¨': ['\u0308', 'eiuoayEIUOıÿ'],
    '¸': ['\u0327', 'cC'],
    '˜': ['\u0303', 'nNaoAO'],
  }),
);

/** Characters that no text has: private use, control characters, the replacement character. */
const LOST = /[\p{Co}\p{Cc}\ufffd]/gu;

/** One piece of text as the engine gives it, with its characters put right: ligatures are letters, symbols are bullets, odd spaces are spaces. */
export function cleaned(text: string): string {
  return text
    .replaceAll(/[ﬀ-ﬆ]/gu, (mark) => LIGATURES.get(mark) ?? mark)
    .replaceAll(/[\uf000-\uf0ff]/gu, (mark) => SYMBOLS.get(mark) ?? mark)
    .replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .replaceAll(/[\t\n\v\f\r\u0085]/gu, ' ');
}

/** A text without the characters that have lost their names. */
export function withoutLost(text: string): string {
  return text.replaceAll(LOST, '');
}

/**
 * Letters and accents that were drawn one over the other are one: `e´` and `´e` are `é`. When both neighbours could bear the accent, it belongs to the
 * one behind it, as typesetters draw it.
 */
export function withAccents(text: string): string {
  if (!/[´`ˋ^ˆ¨¸˜]|\p{M}/u.test(text)) return text;
  const composed = text.replaceAll(
    /(\p{L}?)( ?)([´`ˋ^ˆ¨¸˜])( ?)(\p{L}?)/gu,
    (whole, before: string, gapBefore: string, accent: string, gapBehind: string, behind: string) => {
      const [mark, bearers] = ACCENTS.get(accent)!;
      const plain = (letter: string) => (letter === 'ı' ? 'i' : letter);
      if (behind !== '' && bearers.includes(behind) && (gapBehind === '' || before === '' || !bearers.includes(before))) {
        return before + (before !== '' && gapBehind !== '' ? '' : gapBefore) + plain(behind) + mark;
      }
      if (before !== '' && bearers.includes(before) && gapBefore === '') return plain(before) + mark + gapBehind + behind;
      return whole;
    },
  );
  return composed.normalize('NFC');
}

/** Whether a page has at least so many letters. */
export function hasLetters(text: string, least: number): boolean {
  let letters = 0;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    letters += match[0].length;
    if (letters >= least) return true;
  }
  return false;
}
