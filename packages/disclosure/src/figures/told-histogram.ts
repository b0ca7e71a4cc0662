import type { GroupId, LeverId } from '../answers.ts';
import type { PerturbedHistogram, PublishedCounts, PublishedPart } from '../published-counts.ts';

/** A published histogram with all that is needed to read it: of one part, or of several added up. */
export interface ToldHistogram {
  readonly cells: PerturbedHistogram;
  /** Sheets behind it. */
  readonly n: number;
  /** People invited; `null` where that is not known. */
  readonly invited: number | null;
  /** How many draws of noise stand in each cell: one, or one for each part that was added. */
  readonly draws: number;
  readonly epsilon: number;
}

/** The part that holds a group; `null` where the group was not asked. */
export function partOf(counts: PublishedCounts, group: GroupId): PublishedPart | null {
  return counts.parts.find(({ groups }) => groups.includes(group)) ?? null;
}

/** What is told of a lever by one part; `null` where the lever was not asked about. */
export function toldOf(counts: PublishedCounts, part: PublishedPart, lever: LeverId): ToldHistogram | null {
  if (!counts.levers.includes(lever)) return null;
  return { cells: part.histograms[lever]!, n: part.n, invited: part.invited, draws: 1, epsilon: counts.epsilon };
}

/** What is told of a lever by all parts, or by those given, added up; `null` where the lever was not asked about, or there is no part. It is nothing new: whoever has the parts has it. */
export function totalOf(counts: PublishedCounts, lever: LeverId, parts: readonly PublishedPart[] = counts.parts): ToldHistogram | null {
  const told = parts.map((part) => toldOf(counts, part, lever)).filter((one) => one !== null);
  return told.length === 0 ? null : told.reduce(added);
}

function added(one: ToldHistogram, other: ToldHistogram): ToldHistogram {
  return {
    cells: one.cells.map((count, cell) => count + other.cells[cell]!),
    n: one.n + other.n,
    invited: one.invited === null || other.invited === null ? null : one.invited + other.invited,
    draws: one.draws + other.draws,
    epsilon: one.epsilon,
  };
}
