import { evenTowns, figuresOf, providerEffects, providerFigures, scopeRanksOf, standings, type Town } from '@beffroi/figures';
import { furtherOf } from '@beffroi/instrument';
import {
  keepFigures,
  keepScopeRanks,
  type NewFigure,
  type NewScopeRank,
  type NewStanding,
  type Schema,
  type SeriesRow,
} from '@beffroi/store';
import type { Kysely } from 'kysely';
import { judgedTowns, type Scored } from './towns.ts';

/** All that is computed of a series, as the tables keep it. */
export interface SeriesFigures {
  readonly figures: readonly NewFigure[];
  readonly standings: readonly NewStanding[];
}

/**
 * Computes the figures and standings of a series and keeps them with it, in the transaction that closes it: from then on they are read, not computed.
 *
 * @param more figures of the instrument's own, kept beside them
 */
export async function keepSeriesFigures(
  trx: Kysely<Schema>,
  series: SeriesRow,
  instrument: Scored,
  more: readonly NewFigure[] = [],
): Promise<void> {
  const { towns } = await judgedTowns(trx, series, instrument);
  const { figures, standings } = seriesFigures(towns, instrument);
  await keepFigures(trx, series.id, { figures: [...figures, ...more], standings });
  if (instrument.unranked !== true) await keepScopeRanks(trx, series.id, seriesRanks(towns, instrument));
}

/** Where the towns of each scope stand among themselves, as the table keeps it. */
export function seriesRanks(towns: readonly Town[], { catalogue }: Pick<Scored, 'catalogue'>): readonly NewScopeRank[] {
  return scopeRanksOf(towns, catalogue).map(({ scope, scopeId, territory, rankLow, rankHigh, band }) => ({
    scope,
    scope_id: scopeId,
    territory,
    rank_low: rankLow,
    rank_high: rankHigh,
    band,
  }));
}

/** Figures of towns that were judged by one assessor; none of no towns. Beside those of `figures`, `even` (share of towns) and each provider's `towns`. */
export function seriesFigures(towns: readonly Town[], instrument: Scored): SeriesFigures {
  const { catalogue } = instrument;
  if (towns.length === 0) return { figures: [], standings: [] };
  const effects = providerEffects(towns, catalogue);
  const { even, judged, unjudged, interval } = evenTowns(towns);
  const panel = { scope: 'panel', scope_id: '' } as const;
  return {
    figures: [
      ...[...figuresOf(towns, catalogue, { scales: furtherOf(instrument) }), ...providerFigures(effects)].map(
        ({ scope, scopeId, subject, subjectId, measure, value, low, high, nObserved, nUnobserved, nAbstained }) => ({
          scope,
          scope_id: scopeId,
          subject,
          subject_id: subjectId,
          measure,
          value,
          low,
          high,
          n_observed: nObserved,
          n_unobserved: nUnobserved,
          n_abstained: nAbstained,
        }),
      ),
      ...effects.map(({ provider, nTowns, nMarks }) => ({
        ...panel,
        subject: 'provider',
        subject_id: provider,
        measure: 'towns',
        value: nTowns,
        low: null,
        high: null,
        n_observed: nMarks,
        n_unobserved: 0,
        n_abstained: 0,
      })),
      {
        ...panel,
        subject: 'all',
        subject_id: '',
        measure: 'even',
        value: judged === 0 ? null : even / judged,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        n_observed: judged,
        n_unobserved: unjudged,
        n_abstained: 0,
      },
    ],
    standings: standings(towns, catalogue).map(({ territory, value, low, high, rankLow, rankHigh, evenness }) => ({
      territory,
      value,
      low,
      high,
      rank_low: instrument.unranked === true ? null : rankLow,
      rank_high: instrument.unranked === true ? null : rankHigh,
      evenness,
    })),
  };
}
