import type { Bounds, Denominators, Share } from '@beffroi/programmes/judge';
import { newestOfElections, type PublishedProgrammes, shownProgrammes } from '@beffroi/programmes/views';
import { type Ask, NotThere } from '@beffroi/ui/api/operation.ts';
import { orAll } from '@beffroi/ui/api/parameters.ts';

/** A wave of programmes that may be shown now: one that is silent is as if it were not there. */
export async function programmesOf({
  store,
  now,
  text,
}: Ask): Promise<{ waves: readonly PublishedProgrammes[]; wave: PublishedProgrammes }> {
  const { waves } = await shownProgrammes(store, now);
  const name = text('wave')!;
  const wave = name === 'latest' ? newestOfElections(waves)[0] : waves.find((one) => one.wave.name === name);
  if (wave === undefined) throw new NotThere('wave');
  return { waves, wave };
}

export const programmesCells = ({ wave, series, publishedAt, election }: PublishedProgrammes) => ({
  name: wave.name,
  election,
  panel: wave.panel,
  dated: wave.dated.toISOString(),
  published_at: publishedAt.toISOString(),
  digest: wave.digest,
  fictional: wave.fictional,
  series: {
    assessor: series.assessor,
    rubric_version: series.rubric_version,
    rubric_digest: series.rubric_digest,
    digest: series.digest,
  },
});

export const shareCells = ({ n, of, share, low, high }: Share) => ({ n, of, share, low, high });
export const boundCells = ({ of, worst, best }: Bounds) => ({ of, worst, best });

export const denominatorCells = ({ scope, scopeId, towns, townsWithoutList, ...one }: Denominators) => ({
  scope,
  scope_id: orAll(scopeId),
  towns,
  towns_without_list: townsWithoutList,
  standing: one.standing,
  found: one.found,
  readable: one.readable,
  read_in_part: one.readInPart,
  mentions: one.mentions,
  none_found: one.noneFound,
  not_looked_for: one.notLookedFor,
  of_readable: shareCells(one.ofReadable),
  of_found: boundCells(one.ofFound),
  of_standing: boundCells(one.ofStanding),
});
