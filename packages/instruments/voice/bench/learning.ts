/** What both fits hold of what they learn from: posts of one writer are alike, and so are those of one account, so that each counts less. */
export const [OF_ONE_WRITER, OF_ACCOUNTS] = [0.4, 0.3];

/** The same in an order that chance gives (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const all = [...items];
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
