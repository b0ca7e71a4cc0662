/**
 * The circle that would come of an action that waits for others.
 *
 * @param edges who waits for whom already: `[1, 2]`, the first waits for the second · @returns the numbers on it, the first one again at its end: `[3, 7, 3]`; `null` for none
 */
export function circleWith(
  edges: readonly (readonly [number, number])[],
  action: number,
  needs: readonly number[],
): readonly number[] | null {
  const next = Map.groupBy(edges, ([waits]) => waits);
  const seen = new Set<number>();
  // Each way from what it needs, with where it came from: many thousand actions in one row are walked without recursion.
  const from = new Map<number, number>(needs.map((number) => [number, action]));
  const waiting = [...needs];
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    if (at === action) return wayTo(action, from);
    if (seen.has(at)) continue;
    seen.add(at);
    for (const [, other] of next.get(at) ?? []) {
      if (seen.has(other)) continue;
      from.set(other, at);
      waiting.push(other);
    }
  }
  return null;
}

function wayTo(action: number, from: ReadonlyMap<number, number>): readonly number[] {
  const way = [action];
  for (let at = from.get(action)!; at !== action; at = from.get(at)!) way.unshift(at);
  return [action, ...way];
}
