/** A list of words, parted by spaces and line ends. */
export const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));
