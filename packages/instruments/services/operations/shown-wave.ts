import { shownWave, waveSummary } from '@beffroi/services/views';
import type { PublishedWave, Store } from '@beffroi/store';
import { type Ask, NotThere } from '@beffroi/ui/api/operation.ts';
import { figureCells } from '@beffroi/ui/api/parameters.ts';

/** The published wave that is asked for. */
export async function waveOf({ store, text }: Ask): Promise<PublishedWave> {
  const name = text('wave')!;
  const shown = await shownWave(store, name === 'latest' ? null : name);
  if (shown === null) throw new NotThere('wave');
  return shown;
}

/** A wave as answers tell it. */
export async function waveCells(store: Store, published: PublishedWave) {
  const { wave, series, publishedAt } = published;
  const { towns, mean } = await waveSummary(store, published);
  return {
    name: wave.name,
    panel: wave.panel,
    vintage: wave.vintage,
    dated: wave.dated.toISOString(),
    published_at: publishedAt.toISOString(),
    digest: wave.digest,
    fictional: wave.fictional,
    towns,
    series: {
      assessor: series.assessor,
      rubric_version: series.rubric_version,
      rubric_digest: series.rubric_digest,
      digest: series.digest,
    },
    mean: mean === undefined ? { value: null, low: null, high: null, n_observed: 0, n_unobserved: 0, n_abstained: 0 } : figureCells(mean),
  };
}
