import type { Language } from '@beffroi/domain';
import type { PublishedWave, Store } from '@beffroi/store';

/** When findings of an instrument may not be shown. */
export interface Embargo {
  /**
   * Of these published waves of the instrument, those of which nothing may be given at an instant, by name: not even that they are there. Asked anew for
   * each answer, and never kept, for an embargo begins and ends by the clock.
   */
  withheld(store: Store, waves: readonly PublishedWave[], now: Date): Promise<ReadonlyMap<string, Withheld>>;
}

/** Why nothing of a wave is given now. */
export interface Withheld {
  /** When that ends by itself; `null` when somebody has to end it. */
  readonly until: Date | null;
  /** For who asks. */
  readonly said: Readonly<Record<Language, WithheldWords>>;
}

/** What a page says of what is withheld. */
export interface WithheldWords {
  readonly title: string;
  /** What is not shown. */
  readonly lead: string;
  /** When that ends. */
  readonly ends: string;
  /** Why, and what stays. */
  readonly why: readonly string[];
  /** All of it in one line: for a file, a program. */
  readonly line: string;
}
