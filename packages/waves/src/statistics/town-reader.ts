import type { Level, Obstacle, Stratum } from '@beffroi/domain';
import { type Indicator, type Mark, type Measured, readTraits, type Town } from '@beffroi/figures';
import type { MarkRow, TownRow } from '@beffroi/store';

/** What of an instrument rows are read by; as plain data, so that a thread may be told. */
export interface ReadBy {
  /** Ids and families of its indicators, in order. */
  readonly catalogue: readonly Indicator[];
  /** The further scale that comparisons look at beside the level; `null` without one. */
  readonly beside: string | null;
}

/** Reads rows into towns as a comparison wants them; the second row is of the series that judged the same captures by the rubric of the other wave. */
export function measuredReader(
  series: { readonly rubric_digest: string },
  scored: ReadBy,
): (row: TownRow, second: TownRow | null) => Measured {
  const { catalogue } = scored;
  const townOf = townReader(scored);
  return (row, second) => {
    const judged = row.findings !== null;
    const judgedAgain = second !== null && second.findings !== null;
    return {
      town: judged ? townOf(row) : { ...townOf({ ...row, marks: [] }), marks: [] },
      state: judged ? 'done' : row.state === 'without-site' || row.state === 'failed' ? row.state : 'left',
      site: row.site,
      home: row.home,
      traits: readTraits(row.traits),
      rubric: judged ? series.rubric_digest : null,
      rejudged: judgedAgain ? townOf(second).marks : null,
      evidence: judged ? evidenceOf(judgedAgain ? second : row, catalogue) : null,
    };
  };
}

function evidenceOf({ marks }: TownRow, catalogue: ReadBy['catalogue']): string[] {
  const seen = new Map(marks.map(({ indicator, evidence }) => [indicator, evidence]));
  return catalogue.map(({ id }) => seen.get(id)!);
}

/** Reads rows into towns. Marks that are alike are one object: a country has 630,000 marks and a few thousand sorts of them. */
export function townReader({ catalogue, beside }: ReadBy): (row: TownRow) => Town {
  const alike = new Map<string, Mark>();
  const markOf = (row: MarkRow): Mark => {
    const { kind, level, further, ceiling, confidence, provider, obstacle } = row;
    const key = `${kind} ${level} ${JSON.stringify(further)} ${ceiling} ${confidence} ${provider} ${obstacle}`;
    const known = alike.get(key);
    if (known !== undefined) return known;
    const mark: Mark = {
      kind,
      level: level as Level | null,
      further: further as Record<string, Level>,
      beside: beside === null ? null : ((further[beside] ?? null) as Level | null),
      ceiling: ceiling as Level,
      // Kept as a 32-bit number; confidences are given to two or three digits.
      confidence: Math.round(confidence * 1000) / 1000,
      provider,
      obstacle: obstacle as Obstacle | null,
    };
    alike.set(key, mark);
    return mark;
  };
  const places = new Map(catalogue.map(({ id }, place) => [id, place]));
  return ({ territory, name, population, department, region, stratum, marks: rows }) => {
    const marks: Mark[] = [];
    for (const row of rows) {
      const place = places.get(row.indicator);
      if (place !== undefined) marks[place] = markOf(row);
    }
    if (rows.length > 0 && catalogue.some((_, place) => marks[place] === undefined)) {
      throw new Error(`the judgement of ${territory} lacks an indicator of the catalogue`);
    }
    return { code: territory, name, population, department, region, stratum: stratum as Stratum, marks };
  };
}
