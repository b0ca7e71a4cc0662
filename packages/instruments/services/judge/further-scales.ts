/** Scales beside the level: what the town itself runs, and our reading of the scale of the study of 2014. */
export const FURTHER_SCALES = [
  { id: 'own', title: { fr: 'Niveau propre', en: 'Own level' }, compared: true },
  { id: 'lecko2014', title: { fr: 'À la manière de 2014', en: 'In the manner of 2014' } },
] as const;
