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

const VOWELS = new Uint8Array(0x180);
for (const mark of 'aeiouyàâäæéèêëîïôöœùûüÿAEIOUYÀÂÄÆÉÈÊËÎÏÔÖŒÙÛÜŸ') VOWELS[mark.charCodeAt(0)] = 1;
/** A page says what its font is within so many characters. */
const SAMPLE = 4_000;

/** Whether a page’s words are no words of a language with vowels: its font has other letters behind its shapes. */
export function isGarbled(text: string): boolean {
  let visible = 0;
  let lost = 0;
  let letters = 0;
  let vowels = 0;
  let digits = 0;
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const code = text.charCodeAt(i);
    if (code === 32 || code === 10 || code === 160) continue;
    visible++;
    if (code < 32 || (code >= 127 && code < 160) || (code >= 0xe000 && code <= 0xf8ff && !SYMBOLS.has(text[i]!)) || code === 0xfffd) lost++;
    else if (code >= 48 && code <= 57) digits++;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192) {
      letters++;
      vowels += VOWELS[code] ?? 0;
    }
  }
  if (visible === 0) return false;
  if (lost > visible * 0.2) return true;
  if (visible >= 200 && letters < (visible - digits) * 0.3) return digits < visible * 0.3;
  return letters >= 200 && vowels < letters * 0.22;
}
