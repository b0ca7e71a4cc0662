/**
 * Confidence of a finding: the share of findings of its class that agreed exactly with the careful readers of the little web and
 * of real sites when this version was measured (docs/method/services.md), not a feeling.
 */
export const CONFIDENCE = {
  level: { strong: 0.95, fair: 0.85, weak: 0.65 },
  absence: { named: 0.75, silent: 0.95 },
  disputed: 0.5,
} as const;
