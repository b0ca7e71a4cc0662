import type { FoundSign, KeyEntry } from '../account-signal.ts';
import { FULL, fits, isPersonName, lettersOf } from '../names.ts';

const LETTERS = String.raw`\p{Lu}(?:\.?[-‑]?\p{Lu}){0,2}\.?`;
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<mark>[\^/*(\[#] ?)?(?<letters>${LETTERS})(?<close>[)\]])?(?<link> ?(?:[=:→–—-]|pour|for|c['’]est|is) ?| )(?<name>${FULL})(?![\p{L}\p{N}])`,
  'gu',
);
const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])(?<name>${FULL}) ?(?<mark>\^ ?|/ ?|[(\[] ?\^? ?|[=:→–—-] ?\^? ?)(?<letters>${LETTERS})(?<close>[)\]])?(?![\p{L}\p{N}])`,
  'gu',
);

/** Whose the initials are: "^SD Sophie · ^KL Karim", "SD = Sophie Durand", "Sophie (SD), Karim (KL)". */
export function publicKey(text: string): readonly FoundSign[] {
  const found = [BEFORE, BEHIND].map((pattern) => entriesIn(text, pattern)).sort((one, other) => other.length - one.length)[0]!;
  // One pair without a mark may be anything: "M Martin".
  const sure = found.length > 1 || found.some(({ marked }) => marked);
  if (found.length === 0 || !sure) return [];
  const keys = new Map(found.map(({ initials, name }) => [initials, { initials, name }]));
  return [{ kind: 'public-key', keys: [...keys.values()], start: found[0]!.start, end: found.at(-1)!.end }];
}

interface Entry extends KeyEntry {
  readonly marked: boolean;
  readonly start: number;
  readonly end: number;
}

function entriesIn(text: string, pattern: RegExp): readonly Entry[] {
  const entries: Entry[] = [];
  for (const match of text.matchAll(pattern)) {
    const { letters, name, mark, close, link } = match.groups as Readonly<Record<string, string | undefined>>;
    const initials = lettersOf(letters!);
    if (!isPersonName(name!) || !fits(initials, name!) || (initials.length < 2 && mark === undefined)) continue;
    const marked = (mark ?? '').trim() !== '' || close !== undefined || /[=:→]/u.test(link ?? '');
    entries.push({ initials, name: name!, marked, start: match.index, end: match.index + match[0].length });
  }
  return entries;
}
