import type { ChainGap } from '@beffroi/instrument';
import { closedSeriesBy, type MarkThrough, marksThroughSeries, type PublishedWave, type Store } from '@beffroi/store';

/** A wave with its marks of one town, as the rubric of the newest wave judged them where it did. */
export interface WaveMarks {
  readonly wave: PublishedWave['wave'];
  /** Digest of the rubric that these marks are by. */
  readonly rubric: string;
  /** By id of the indicator; empty where the wave has not judged the town. */
  readonly marks: ReadonlyMap<string, MarkThrough>;
}

/**
 * The marks of a town through waves, in two questions at most whatever their number. An older wave that was judged again by the rubric of the newest is told by that judgement,
 * so that both can be compared.
 *
 * @param waves of the newest date first
 * @returns in the order of the waves
 */
export async function marksThroughWaves({ db }: Store, waves: readonly PublishedWave[], territory: string): Promise<readonly WaveMarks[]> {
  const rubric = waves[0]?.series.rubric_digest ?? '';
  const others = waves.filter(({ series }) => series.rubric_digest !== rubric);
  const again = await closedSeriesBy(
    db,
    others.map(({ wave }) => wave.id),
    rubric,
  );
  const read = waves.map(({ wave, series }) => ({ wave, series: again.find(({ wave_id }) => wave_id === wave.id) ?? series }));
  const rows = await marksThroughSeries(
    db,
    territory,
    read.map(({ series }) => series.id),
  );
  const bySeries = Map.groupBy(rows, ({ series_id }) => series_id);
  return read.map(({ wave, series }) => ({
    wave,
    rubric: series.rubric_digest,
    marks: new Map((bySeries.get(series.id) ?? []).map((mark) => [mark.indicator, mark])),
  }));
}

/** Why a mark has no level; `null` where it has one. */
export function gapOf({ level, kind, obstacle }: Pick<MarkThrough, 'level' | 'kind' | 'obstacle'>): ChainGap | null {
  if (level !== null) return null;
  return kind === 'abstained' ? 'contradictory' : ((obstacle ?? 'no-measurement') as ChainGap);
}
