/** A level of the European Commission's sophistication scale (2001, fifth level added in 2007). */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/** A level that something was seen for. */
export type PositiveLevel = Exclude<Level, 0>;

/** The name of a level. */
export interface LevelName {
  readonly level: Level;
  readonly en: string;
  readonly fr: string;
}

/** The names of the levels, in order. */
export const LEVELS: readonly LevelName[] = [
  { level: 0, en: 'none', fr: 'absence' },
  { level: 1, en: 'information', fr: 'information' },
  { level: 2, en: 'one-way interaction', fr: 'interaction simple' },
  { level: 3, en: 'two-way interaction', fr: 'interaction' },
  { level: 4, en: 'transaction', fr: 'transaction' },
  { level: 5, en: 'personalisation', fr: 'personnalisation' },
];

/** True for the integers 0 to 5. */
export function isLevel(value: unknown): value is Level {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5;
}
