/** What a programme speaks of beside digital matters: salience is told against these. */
export const FIELD_IDS = [
  'digital',
  'education-youth',
  'housing-planning',
  'mobility-roads',
  'environment-energy',
  'safety',
  'culture-sport-associations',
  'solidarity-health',
  'economy-trade',
  'finances-taxes',
  'democracy-administration',
] as const;
export type FieldId = (typeof FIELD_IDS)[number];
