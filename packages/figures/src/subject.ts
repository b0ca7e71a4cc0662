import type { Indicator } from './marks.ts';

/** What a figure speaks of: all indicators, a family of them, or one. */
export interface Subject {
  readonly subject: 'all' | 'family' | 'indicator';
  /** Empty for all. */
  readonly subjectId: string;
}

/** The subjects of a catalogue, and where each indicator counts. */
export interface Subjects {
  /** All; then the families, then the indicators, in the catalogue's order. */
  readonly list: readonly Subject[];
  /** For each indicator, the place in `list` of its family. */
  readonly familyOf: readonly number[];
  /** Place in `list` of the first indicator. */
  readonly firstIndicator: number;
}

export function subjectsOf(catalogue: readonly Indicator[]): Subjects {
  const families = [...new Set(catalogue.map(({ family }) => family))];
  return {
    list: [
      { subject: 'all', subjectId: '' },
      ...families.map((subjectId): Subject => ({ subject: 'family', subjectId })),
      ...catalogue.map(({ id }): Subject => ({ subject: 'indicator', subjectId: id })),
    ],
    familyOf: catalogue.map(({ family }) => 1 + families.indexOf(family)),
    firstIndicator: 1 + families.length,
  };
}
