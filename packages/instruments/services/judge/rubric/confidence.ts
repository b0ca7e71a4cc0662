/**
 * Confidence of a finding: the share of findings of its class that careful readers confirmed exactly, rounded down to five hundredths, where the
 * rubric met towns for the first time and on real sites (docs/method/services.md). Not a feeling.
 */
export const CONFIDENCE = {
  level: { strong: 0.9, fair: 0.75, weak: 0.65 },
  absence: { named: 0.7, silent: 0.95 },
  disputed: 0.5,
} as const;
