/**
 * Confidence of a finding: the share of findings of its class that careful readers confirmed exactly, rounded down to five hundredths, where the
 * rubric met towns for the first time and on real sites (docs/method/services.md). Not a feeling.
 */
export const CONFIDENCE = {
  /** Of a mark, before the second reader has said how likely it is right (`doubt.ts`). */
  mark: 0.75,
  /** Where a rule failed: that it did is known. */
  failed: 0.9,
  /**
   * Of what was not seen, by what stood in the way, how often a careful person says so as well (twenty-six sets): the home page is no page of the town, 286 of 312;
   * the place that the site names for the service does not let itself be seen, 192 of 203; only something else
   * was left unread or hides, 12 of 34 on sets by other hands and 24 of 25 on those that the mend of hidden places was made on, the others being absences to people.
   */
  unobserved: { home: 0.95, named: 0.9, hub: 0.5 },
  disputed: 0.5,
} as const;
