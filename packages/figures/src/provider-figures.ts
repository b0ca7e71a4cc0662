import type { ProviderEffect } from './providers.ts';

/** A figure of one provider in the panel: the mean level of its marks, its difference from the others, its share of all levels. */
export interface ProviderFigure {
  readonly scope: 'panel';
  readonly scopeId: '';
  readonly subject: 'provider';
  readonly subjectId: string;
  readonly measure: 'level' | 'difference' | 'share';
  /** `null` where there is nothing to compare with. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Its marks; of the difference, those that could be compared. It has no unobserved ones: who carries them is not known. */
  readonly nObserved: number;
  readonly nUnobserved: 0;
  readonly nAbstained: 0;
}

/** The effects of providers as rows of the table of figures, three a provider. */
export function providerFigures(effects: readonly ProviderEffect[]): readonly ProviderFigure[] {
  return effects.flatMap(({ provider, level, levelLow, levelHigh, comparison, share, nMarks }) => {
    const row = (
      measure: ProviderFigure['measure'],
      value: number | null,
      low: number | null,
      high: number | null,
      n: number,
    ): ProviderFigure => ({
      scope: 'panel',
      scopeId: '',
      subject: 'provider',
      subjectId: provider,
      measure,
      value,
      low,
      high,
      nObserved: n,
      nUnobserved: 0,
      nAbstained: 0,
    });
    return [
      row('level', level, levelLow, levelHigh, nMarks),
      row('difference', comparison?.difference ?? null, comparison?.low ?? null, comparison?.high ?? null, comparison?.nCompared ?? 0),
      row('share', share, null, null, nMarks),
    ];
  });
}
