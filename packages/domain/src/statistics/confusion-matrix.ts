/** Two judgements of the same things, counted. */
export interface ConfusionMatrix<Category> {
  readonly categories: readonly Category[];
  /** `counts[i][j]`: how often the first said category `i` where the second said `j`. */
  readonly counts: readonly (readonly number[])[];
  readonly n: number;
  /** Share of pairs on the diagonal; `null` without pairs. */
  readonly agreement: number | null;
}

/**
 * Counts pairs of judgements, first by second.
 *
 * @throws RangeError for a judgement that is none of the categories
 */
export function confusionMatrix<Category>(
  pairs: readonly (readonly [Category, Category])[],
  categories: readonly Category[],
): ConfusionMatrix<Category> {
  const indexes = new Map(categories.map((category, index) => [category, index]));
  const counts = categories.map(() => categories.map(() => 0));
  const indexOf = (category: Category): number => {
    const index = indexes.get(category);
    if (index === undefined) throw new RangeError(`${String(category)} is none of the categories`);
    return index;
  };
  let same = 0;
  for (const [first, second] of pairs) {
    const [row, column] = [indexOf(first), indexOf(second)];
    (counts[row] as number[])[column] = ((counts[row] as number[])[column] as number) + 1;
    if (row === column) same++;
  }
  return { categories, counts, n: pairs.length, agreement: pairs.length === 0 ? null : same / pairs.length };
}
