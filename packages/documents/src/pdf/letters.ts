const LIGATURES: Record<string, string> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** Symbol fonts put their bullets into the private use area: these are told apart from letters that have lost their names. */
const SYMBOLS: Record<string, string> = {
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
};

/** Accents that stand as characters of their own, the combining one that each means, and the letters that may bear it in French. */
const ACCENTS: Record<string, readonly [string, string]> = {
  '´': ['\u0301', 'eEaAiIoOuU'],
  '`': ['\u0300', 'aeuAEU'],
  ˋ: ['\u0300', 'aeuAEU'],
  '^': ['\u0302', 'aeiouAEIOUı'],
  ˆ: ['\u0302', 'aeiouAEIOUı'],
  '¨': ['\u0308', 'eiuoayEIUOıÿ'],
  '¸': ['\u0327', 'cC'],
  '˜': ['\u0303', 'nNaoAO'],
};

/** Characters that no text has: private use, control characters, the replacement character. */
const LOST = /[\p{Co}\p{Cc}\ufffd]/gu;

/** One piece of text as the engine gives it, with its characters put right: ligatures are letters, symbols are bullets, odd spaces are spaces. */
export function cleaned(text: string): string {
  return text
    .replaceAll(/[ﬀ-ﬆ]/gu, (mark) => LIGATURES[mark] ?? mark)
    .replaceAll(/[\uf000-\uf0ff]/gu, (mark) => SYMBOLS[mark] ?? mark)
    .replaceAll(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/gu, '')
    .replaceAll(/[\t\n\v\f\r\u0085]/gu, ' ');
}

/** How many characters of a text have lost their names. */
export function lostCharacters(text: string): number {
  return text.match(LOST)?.length ?? 0;
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
      const [mark, bearers] = ACCENTS[accent]!;
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

/** Whether a page's words are no words of a language with vowels: its font has other letters behind its shapes. */
export function isGarbled(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const visible = sample.replaceAll(/\s/gu, '').length;
  if (visible === 0) return false;
  if (lostCharacters(sample) > visible * 0.2) return true;
  const letters = sample.normalize('NFD').replaceAll(/[^a-z]/giu, '');
  if (visible >= 200 && letters.length < visible * 0.3) return !/\p{N}{3}/u.test(sample) || letters.length < visible * 0.1;
  if (letters.length < 200) return false;
  const vowels = letters.replaceAll(/[^aeiouy]/giu, '').length;
  return vowels < letters.length * 0.22;
}
