import { createHash } from 'node:crypto';
import { figuresOfSeries, type PeoplesMark, peoplesMarks, type SeriesRow, type Store, seriesOf } from '@beffroi/store';
import { type Agreement, agreementOver, type JudgedPair } from '../agreement.ts';
import { type CorrectedMean, type CorrectionStratum, correctedMean, type RawMean } from './corrected.ts';
import { SAMPLE_CODERS, whatCounts } from './what-counts.ts';

/** A raw mean with what people's reading makes of it. */
export interface CorrectedFigure {
  /** `null`: all services. */
  readonly indicator: string | null;
  readonly raw: RawMean;
  /** `null`: too few marks of the sample to say. */
  readonly corrected: CorrectedMean | null;
}

/** How far the machine and people agree on a wave, and its figures corrected for it. */
export interface AgreementReport {
  readonly seriesId: number;
  /** Marks that the sample drew; those read by one person; those read by two; those settled. */
  readonly sampled: number;
  readonly once: number;
  readonly twice: number;
  readonly settled: number;
  /** Different people who have read. */
  readonly coders: number;
  /** First that over all services, then by service in the order of names; machine–person, then person–person. */
  readonly agreements: readonly Agreement[];
  readonly figures: readonly CorrectedFigure[];
}

const MOST_KEPT = 16;
const kept = new Map<string, AgreementReport>();

/**
 * The agreement on a series, from the marks that chance drew: those that were read because the machine doubted them would make it look worse than it is.
 * Made anew when somebody has answered since.
 *
 * @param series a closed one
 * @param top the highest level of the instrument's scale
 */
export async function agreementOf({ db }: Store, series: Pick<SeriesRow, 'id' | 'wave_id'>, top = 5): Promise<AgreementReport> {
  const marks = await peoplesMarks(db, series);
  const key = createHash('sha256')
    .update(JSON.stringify([series.id, top, marks]))
    .digest('hex');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const report = reportOf(series.id, marks, rawMeans(await figuresOfSeries(db, series.id)), top);
  kept.set(key, report);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return report;
}

/** The series of a wave that people read: its newest closed one; `null` while there is none. */
export async function readSeries({ db }: Store, waveId: number): Promise<SeriesRow | null> {
  return (await seriesOf(db, waveId)).findLast(({ closed_at }) => closed_at !== null) ?? null;
}

/**
 * @param raw means by indicator; that of all indicators under `null`
 * @param top the highest level of the scale
 */
export function reportOf(
  seriesId: number,
  marks: readonly PeoplesMark[],
  raw: ReadonlyMap<string | null, RawMean>,
  top = 5,
): AgreementReport {
  const scale = { values: top + 1, ordered: true };
  const sample = marks.filter(({ sampled }) => sampled);
  const read = sample.map((mark) => ({ mark, answers: mark.reviews.filter(({ why }) => why === 'sample') }));
  const machine: JudgedPair[] = read.flatMap(({ mark, answers }) =>
    answers
      .slice(0, SAMPLE_CODERS)
      .map(({ level }) => ({ territory: mark.territory, indicator: mark.indicator, first: mark.machine.level, second: level })),
  );
  const people: JudgedPair[] = read.flatMap(({ mark, answers: [one, other] }) =>
    one === undefined || other === undefined
      ? []
      : [{ territory: mark.territory, indicator: mark.indicator, first: one.level, second: other.level }],
  );
  const indicators = [...new Set(sample.map(({ indicator }) => indicator))].sort();
  const sets = [
    ['machine-person', machine],
    ['person-person', people],
  ] as const;
  return {
    seriesId,
    sampled: sample.length,
    once: read.filter(({ answers }) => answers.length === 1).length,
    twice: read.filter(({ answers }) => answers.length > 1).length,
    settled: sample.filter(({ adjudicated }) => adjudicated !== null).length,
    coders: new Set(read.flatMap(({ answers }) => answers.map(({ coder }) => coder))).size,
    agreements: [null, ...indicators].flatMap((indicator) =>
      sets.map(([between, pairs]) =>
        agreementOver(indicator === null ? pairs : pairs.filter((pair) => pair.indicator === indicator), between, indicator, { scale }),
      ),
    ),
    figures: correctedFigures(sample, raw, top),
  };
}

/** The person's level of a mark of the sample: what counts, once people have said it; `null` until then, and for what is not on the scale. */
function personsLevel(mark: PeoplesMark): number | null {
  const counted = whatCounts(mark);
  return counted.by === 'machine' ? null : counted.level;
}

function correctedFigures(sample: readonly PeoplesMark[], raw: ReadonlyMap<string | null, RawMean>, top: number): CorrectedFigure[] {
  const strata = new Map<string, CorrectionStratum>();
  for (const [indicator, mean] of raw) {
    if (indicator === null) continue;
    const differences = sample.flatMap((mark) => {
      const person = mark.indicator === indicator ? personsLevel(mark) : null;
      return person === null || mark.machine.level === null ? [] : [person - mark.machine.level];
    });
    strata.set(indicator, { raw: mean, differences });
  }
  return [...raw].map(([indicator, mean]) => ({
    indicator,
    raw: mean,
    corrected: correctedMean(mean, indicator === null ? [...strata.values()] : [strata.get(indicator)!], top),
  }));
}

function rawMeans(figures: Awaited<ReturnType<typeof figuresOfSeries>>): Map<string | null, RawMean> {
  const means = new Map<string | null, RawMean>();
  for (const { scope, subject, subject_id, measure, value, low, high, n_observed } of figures) {
    if (scope !== 'panel' || measure !== 'level' || value === null) continue;
    if (subject === 'all') means.set(null, { value, low, high, observed: n_observed });
    if (subject === 'indicator') means.set(subject_id, { value, low, high, observed: n_observed });
  }
  return means;
}
