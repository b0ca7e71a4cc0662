/** How many ids are kept behind a count: enough to open any of them by hand, and bounded. */
export const MOST_IDS = 500;

/** Posts behind a figure: how many, and the ids of the first of them. */
export interface PostIds {
  readonly count: number;
  readonly first: readonly string[];
}

/** Keeps the first ids and counts all. */
export function idsOf(posts: Iterable<{ readonly id: string }>): PostIds {
  const first: string[] = [];
  let count = 0;
  for (const { id } of posts) if (count++ < MOST_IDS) first.push(id);
  return { count, first };
}
