/** Why a text cannot be posted as it is: a code with what is needed to say it. Places are UTF-16 units. */
export type TextFault =
  /** Nothing is said beside the signature. */
  | { readonly code: 'empty' }
  /** `unsigned`: it would fit without its signature and hashtag. */
  | { readonly code: 'too-long'; readonly by: number; readonly unsigned: boolean }
  | { readonly code: 'too-many-bytes'; readonly by: number }
  /** Longer than anybody types: it is not even counted. */
  | { readonly code: 'huge'; readonly most: number }
  /** `sign` as `U+0007`. */
  | { readonly code: 'control'; readonly at: number; readonly sign: string }
  /** Turns the order of what is read, so that a text shows another than it holds. */
  | { readonly code: 'bidi-override'; readonly at: number; readonly sign: string }
  /** Half of a sign: no text at all. */
  | { readonly code: 'broken-sign'; readonly at: number; readonly sign: string };

/** UTF-16 units of a text that is looked at. */
export const MOST_TYPED = 100_000;

/** A text as all rules here read it: one form of each letter, line feeds alone, nothing around it. */
export function tidied(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/gu, '\n').trim();
}

/** Faults of the signs themselves, the first of each kind. */
export function signFaults(text: string): readonly TextFault[] {
  if (text.length > MOST_TYPED) return [{ code: 'huge', most: MOST_TYPED }];
  return KINDS.flatMap(([code, signs]): readonly TextFault[] => {
    const match = signs.exec(text);
    return match === null ? [] : [{ code, at: match.index, sign: named(match[0]) }];
  });
}

const KINDS = [
  ['control', /[^\P{Cc}\n\t]|[\u2028\u2029]/u],
  ['bidi-override', /[\u202a-\u202e\u2066-\u2069]/u],
  ['broken-sign', /\p{Cs}/u],
] as const;

function named(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
