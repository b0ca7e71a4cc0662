import type { PublishedWave, Store } from '@beffroi/store';

/** What others may keep of a town: `signed-answer` an answer that a named person signed in public · `rented-portal` a vendor's portal that carries one of its services. Names stand in archives for ever. */
export const KNOWN_FACTS = ['signed-answer', 'rented-portal'] as const;

/** One of them. */
export type KnownFact = (typeof KNOWN_FACTS)[number];

/** Where a fact stands, in the words of its place. */
export interface KnownSight {
  readonly url: string;
  readonly quote: string;
}

/** What was published of a town by a day: `null` of what was looked for and not seen; nothing of what nobody looked for. */
export type KnownFacts = Readonly<Partial<Record<KnownFact, KnownSight | null>>>;

/**
 * What an instrument has published of a town that others may keep beside what they see themselves (default: nothing). A measurement keeps it in its archive, which cannot fall silent: what an embargo may
 * hide is no such fact.
 */
export interface KnownFace {
  /** What it tells of each town that it has measured. */
  readonly facts: readonly [KnownFact, ...KnownFact[]];
  /**
   * @param waves its published waves, of the newest date first
   * @param territory INSEE code
   * @returns each of its `facts`, out of the newest of these waves that has judged the town; empty where none has
   */
  known(store: Store, waves: readonly PublishedWave[], territory: string): Promise<KnownFacts>;
}
