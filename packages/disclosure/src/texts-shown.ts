import type { GroupId } from './answers.ts';
import type { PublishedCounts, PublishedPart } from './published-counts.ts';

/** Fewest sheets of a part, or of parts together, under whose name what people wrote is shown. */
export const LEAST_SHEETS_OF_TEXTS = 10;

/** What somebody wrote, after a person has moderated it. */
export interface ModeratedText {
  readonly group: GroupId;
  readonly text: string;
}

/** Texts under the name of the groups that they may come from. */
export interface ShownTexts {
  /** `null`: the whole survey. */
  readonly groups: readonly GroupId[] | null;
  /** In the order of their letters, which tells nothing of when they came or with which other. */
  readonly texts: readonly string[];
}

/**
 * What people wrote, under the part that they belong to where it has ten sheets, else under the whole. Where those under the whole would have fewer than ten sheets behind them, the smallest of the other parts joins them: what is under the whole is what is under no part,
 * and who reads both knows that. Under ten sheets in all, nothing is shown.
 *
 * To be called once moderation is over: who sees a list before and after a late text knows which one is late.
 */
export function textsShown(texts: readonly ModeratedText[], counts: PublishedCounts): readonly ShownTexts[] {
  const whole = partsUnderTheWhole(counts.parts);
  if (sheetsOf(counts.parts) < LEAST_SHEETS_OF_TEXTS) return [];
  const own = counts.parts.filter((part) => !whole.includes(part));
  const shown = own.map(({ groups }): ShownTexts => ({ groups, texts: textsOf(texts, groups) }));
  const rest = {
    groups: null,
    texts: textsOf(
      texts,
      whole.flatMap(({ groups }) => groups),
    ),
  };
  return [...shown, rest].filter((one) => one.texts.length > 0);
}

function partsUnderTheWhole(parts: readonly PublishedPart[]): readonly PublishedPart[] {
  const bySize = parts.toSorted((one, other) => one.n - other.n);
  const small = bySize.filter(({ n }) => n < LEAST_SHEETS_OF_TEXTS);
  if (small.length === 0 || sheetsOf(small) >= LEAST_SHEETS_OF_TEXTS) return small;
  return bySize.slice(0, small.length + 1);
}

function sheetsOf(parts: readonly PublishedPart[]): number {
  return parts.reduce((sum, { n }) => sum + n, 0);
}

function textsOf(texts: readonly ModeratedText[], groups: readonly GroupId[]): readonly string[] {
  return texts
    .filter(({ group }) => groups.includes(group))
    .map(({ text }) => text)
    .sort((one, other) => (one < other ? -1 : Number(one > other)));
}
