import type { AskedGroup } from './asked-groups.ts';

/** So many sheets at least stand behind whatever is told. */
export const LEAST_SHEETS = 5;

/** Groups that are told of together, as places in the list of groups, in its order. */
export type Part = readonly number[];

interface Cluster {
  readonly groups: Part;
  readonly sheets: number;
}

/**
 * Puts groups together until every part has enough sheets. What is published is of whole parts, the same for all levers: whatever is added or taken from whatever, a sum over whole parts comes out, and there is nothing that a second table could be
 * subtracted from.
 *
 * The smallest group that is too small joins the nearest other that is too small; where there is no other, the nearest part that is not, and of equally near ones the smallest. A group of nobody is as small as one of four: that nobody of it answered is not told either.
 *
 * @param sheets of each group, in the order of `groups`
 * @returns parts in the order of their first groups; none where all together are too few
 */
export function partsOf(groups: readonly AskedGroup[], sheets: readonly number[], least: number = LEAST_SHEETS): readonly Part[] {
  let clusters: readonly Cluster[] = groups.map((_, place) => ({ groups: [place], sheets: sheets[place]! }));
  for (;;) {
    const small = clusters.filter((cluster) => cluster.sheets < least);
    if (small.length === 0) return clusters.map((cluster) => cluster.groups).sort((one, other) => one[0]! - other[0]!);
    if (clusters.length === 1) return [];
    const first = best(small, ({ sheets: n }) => [n]);
    const others = (small.length > 1 ? small : clusters).filter((cluster) => cluster !== first);
    const nearest = best(others, (other) => [distance(groups, first, other), other.sheets]);
    clusters = [...clusters.filter((cluster) => cluster !== first && cluster !== nearest), merged(first, nearest)];
  }
}

/** The first by these ranks; of equal ones that whose first group comes first. */
function best(clusters: readonly Cluster[], ranksOf: (cluster: Cluster) => readonly number[]): Cluster {
  const ranked = clusters.map((cluster) => ({ cluster, ranks: [...ranksOf(cluster), cluster.groups[0]!] }));
  return ranked.reduce((one, other) => (isBefore(other.ranks, one.ranks) ? other : one)).cluster;
}

function isBefore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((rank, place) => rank !== other[place]);
  return at >= 0 && one[at]! < other[at]!;
}

function merged(one: Cluster, other: Cluster): Cluster {
  return { groups: [...one.groups, ...other.groups].sort((a, b) => a - b), sheets: one.sheets + other.sheets };
}

/** The nearest that two groups of them stand in each other's kinship: 0 is the nearest kin, infinity none. */
function distance(groups: readonly AskedGroup[], one: Cluster, other: Cluster): number {
  const near = (from: number, to: number): number => {
    const rank = groups[from]!.kin.indexOf(groups[to]!.id);
    return rank < 0 ? Number.POSITIVE_INFINITY : rank;
  };
  return Math.min(...one.groups.flatMap((a) => other.groups.map((b) => Math.min(near(a, b), near(b, a)))));
}
