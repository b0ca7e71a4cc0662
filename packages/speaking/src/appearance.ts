/** How an agent may appear on an account, from what exposes least to what exposes most. */
export const APPEARANCES = ['team', 'pseudonym', 'initials', 'first-name'] as const;

/** One of them. */
export type Appearance = (typeof APPEARANCES)[number];

/** What holds until an agent chooses: nobody is exposed by having said nothing. */
export const LEAST_EXPOSING: Appearance = 'team';

/** Whether one appearance tells more of the person than another. */
export function exposesMore(one: Appearance, other: Appearance): boolean {
  return APPEARANCES.indexOf(one) > APPEARANCES.indexOf(other);
}

/** The one of two that exposes less: what an agent chose, under a ceiling. */
export function atMost(chosen: Appearance, ceiling: Appearance): Appearance {
  return exposesMore(chosen, ceiling) ? ceiling : chosen;
}

/**
 * What an agent's appearance is after somebody asked for another one: the agent has it as they wish, anybody else can only make it less exposing.
 *
 * @param current `null` before anything was chosen
 */
export function changedAppearance(current: Appearance | null, wanted: Appearance, by: 'agent' | 'somebody-else'): Appearance {
  return by === 'agent' ? wanted : atMost(wanted, current ?? LEAST_EXPOSING);
}
