/** Why words are taken out. The words stand in what is left, and in archives, for ever. */
export const GROUNDS = ['request', 'judgment', 'authority', 'mistake'] as const;

/**
 * - `request`: the person that they are of, or about, asked for it.
 * - `judgment`: a court ordered it.
 * - `authority`: an authority for the protection of data ordered it.
 * - `mistake`: they should never have been gathered.
 */
export type Ground = (typeof GROUNDS)[number];

/** Letters that the words must have at least: fewer stand in every text. */
export const LEAST_LETTERS = 4;

/** Longest words that are looked for. */
export const MOST_LETTERS = 2000;

/** How words are found: one expression for PostgreSQL and JavaScript. Case, the kind of spaces, apostrophes and quotes may differ. */
export function patternOf(words: string): string {
  return [...words.trim()]
    .map((sign) => {
      if (/\s/u.test(sign)) return ' ';
      if (/['’ʼ]/u.test(sign)) return "['’ʼ]";
      if (sign === '"') return '\\\\?"';
      return /[\p{L}\p{N}]/u.test(sign) ? sign : /[\^$.*+?()[\]{}|\\/-]/.test(sign) ? `\\${sign}` : sign;
    })
    .join('')
    .replace(/ +/g, '(?:[\\s\\u00a0\\u202f\\u2009]|\\\\[nrt])+');
}

/** The same where the words stand by themselves: not inside other words. */
export function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}

/** What stands in the place of erased words, in every text of the house; pages say it in their language. */
export function markOf(at: Date, ground: Ground): string {
  return `⟦erased ${at.toISOString().slice(0, 10)} ${ground}⟧`;
}

/** A value without the words: a text, a list, or what JSON holds. @returns the same value where they do not stand in it */
export function without(value: unknown, words: RegExp, mark: string): unknown {
  if (typeof value === 'string') return textWithout(value, words, mark);
  if (Array.isArray(value)) {
    const changed = value.map((one) => without(one, words, mark));
    return changed.some((one, at) => one !== value[at]) ? changed : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before = Object.entries(value);
  const after = before.map(([name, one]) => [name, without(one, words, mark)] as const);
  return after.some(([, one], at) => one !== before[at]![1]) ? Object.fromEntries(after) : value;
}

function textWithout(text: string, words: RegExp, mark: string): string {
  const json = /^\s*[[{]/.test(text) ? parsed(text) : null;
  if (json !== null) {
    const changed = without(json, words, mark);
    return changed === json ? text : JSON.stringify(changed);
  }
  // An address leads somewhere, a key finds a row: either is whole or nothing.
  if (/^(?:[a-z]+:\/\/\S+|[a-z0-9]+(?:-[a-z0-9]+)+|sha256:\S+)$/i.test(text)) return text;
  return text.replace(words, mark);
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Digests that stand beside words that are to go: of the pages and documents that they were read in. */
export function digestsBeside(value: unknown, words: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (one: unknown, above: readonly string[]): void => {
    if (typeof one === 'string') {
      const json = /^\s*[[{]/.test(one) ? parsed(one) : null;
      if (json !== null) walk(json, above);
      else if (textWithout(one, words, '') !== one) for (const digest of above) found.add(digest);
      return;
    }
    if (typeof one !== 'object' || one === null) return;
    const own = Object.values(one).filter((each): each is string => typeof each === 'string' && /^sha256:[0-9a-f]{64}$/.test(each));
    for (const each of Object.values(one)) walk(each, Array.isArray(one) ? above : own.length > 0 ? own : above);
  };
  walk(value, []);
  return found;
}
