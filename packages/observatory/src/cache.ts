/** All that is remembered in this process. */
const ALL = new Set<Map<string, unknown>>();

/** Forgets everything: words were taken out of what it was made of. What is being made now is made of what was there before, and is not remembered either. */
export function clearCaches(): void {
  for (const kept of ALL) kept.clear();
}

/**
 * Remembers what was made for a key, the `most` that were asked for last. For what never changes: a closed series under its digest. Who comes while it is being made waits
 * for the same promise; a failure is not kept.
 */
export function cacheOf<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  ALL.add(kept);
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const made = make();
    kept.set(key, made);
    made.catch(() => {
      if (kept.get(key) === made) kept.delete(key);
    });
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return made;
  };
}
