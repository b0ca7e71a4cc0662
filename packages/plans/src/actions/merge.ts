/** A part that two people changed at once, each otherwise. */
export interface Conflict {
  /** Its name: `title`, `due`, `step`, `progress` … */
  readonly part: string;
  /** What both had read. */
  readonly base: unknown;
  /** What whoever saves wrote. */
  readonly mine: unknown;
  /** What stands now. */
  readonly theirs: unknown;
}

/** What comes of two versions that were made from one. */
export interface Merged<Parts> {
  /** Both, where no part conflicts; parts that do are as they stand. */
  readonly merged: Parts;
  /** Names of the parts that differ from what stands. */
  readonly changed: readonly (keyof Parts & string)[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges what two people made of one thing, part by part: a part that one of them changed is theirs, one that both changed alike is so, one that both changed
 * otherwise is a conflict. Each part holds by itself: any choice of parts is a whole that holds.
 *
 * @param base what both had read · @param mine what is saved now, the parts alone that were sent · @param theirs what stands
 */
export function merge<Parts extends object>(base: Parts, mine: Partial<Parts>, theirs: Parts): Merged<Parts> {
  const names = (Object.keys(mine) as (keyof Parts & string)[]).filter((part) => mine[part] !== undefined);
  const moved = names.filter((part) => !same(mine[part], base[part]) && !same(mine[part], theirs[part]));
  const conflicting = moved.filter((part) => !same(base[part], theirs[part]));
  const changed = moved.filter((part) => !conflicting.includes(part));
  return {
    merged: { ...theirs, ...Object.fromEntries(changed.map((part) => [part, mine[part]])) },
    changed,
    conflicts: conflicting.map((part) => ({ part, base: base[part], mine: mine[part], theirs: theirs[part] })),
  };
}

/** Whether two values say the same, in whatever order their fields stand. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    left.length === right.size &&
    left.every(([key, value]) => same(value, right.get(key)) && right.has(key))
  );
}
