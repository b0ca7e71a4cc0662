import { CELLS, LEVEL_CELLS, placeOf, type ToldHistogram } from '@beffroi/disclosure';
import type { Level } from '@beffroi/domain';
import type { InBoth, LeverId } from '../catalogue/lever.ts';
import { carriedOver, type VersionMap } from '../questionnaire/versions.ts';

/** Answers to an older question, as answers to a newer one. */
export interface CarriedHistogram {
  readonly told: ToldHistogram;
  /** What was lost on the way, each once; empty where nothing was. */
  readonly losses: readonly InBoth[];
}

const LEFT_OUT = placeOf('left-out');

/**
 * Carries what a survey told of a lever to a newer version of its question, level by level: what has no place there counts as left out. Where several old cells come into one, so does their noise: the histogram then says of all cells
 * that so many draws stand in each, which makes intervals rather too wide than too narrow.
 *
 * @returns `null` where no map leads there: the answers stay with their version
 */
export function carriedHistogram(
  told: ToldHistogram,
  maps: readonly VersionMap[],
  { lever, from, to }: { readonly lever: LeverId; readonly from: number; readonly to: number },
): CarriedHistogram | null {
  if (from === to) return { told, losses: [] };
  const cells = CELLS.map(() => 0);
  const draws = CELLS.map(() => 0);
  const losses = new Map<string, InBoth>();
  for (const [place, count] of told.cells.entries()) {
    const at = place < LEVEL_CELLS ? placeAfter(carriedOver(maps, lever, from, to, place as Level), losses) : place;
    if (at === null) return null;
    cells[at]! += count;
    draws[at]! += told.draws;
  }
  return { told: { ...told, cells, draws: Math.max(...draws) }, losses: [...losses.values()] };
}

function placeAfter(carried: ReturnType<typeof carriedOver>, losses: Map<string, InBoth>): number | null {
  if (carried === null) return null;
  for (const loss of carried.losses) losses.set(loss.en, loss);
  return carried.level ?? LEFT_OUT;
}
