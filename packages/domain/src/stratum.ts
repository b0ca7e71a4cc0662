/** Classes of territories by population, as the studies of 2014 used them. */
export const STRATA = ['under-50000', '50000-200000', 'over-200000'] as const;

/** A class of territories by population. */
export type Stratum = (typeof STRATA)[number];

/** The stratum of a population (inhabitants). 50,000 and 200,000 themselves belong to the middle class. */
export function stratumOf(population: number): Stratum {
  if (population < 50_000) return 'under-50000';
  return population <= 200_000 ? '50000-200000' : 'over-200000';
}
