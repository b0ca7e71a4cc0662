import type { publishedLevers } from '@beffroi/levers/views';

type Published = Awaited<ReturnType<typeof publishedLevers>>[number];

/** A wave as answers tell it. */
export const waveCells = ({ wave, series, publishedAt }: Published) => ({
  name: wave.name,
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
