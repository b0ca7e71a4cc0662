import type { Store } from '@beffroi/store';

/** How something is worked out beside others who ask. */
export interface AheadManner {
  readonly signal: AbortSignal;
  /** Waited for between two pieces of work, each of some hundredths of a second: others are answered meanwhile. */
  readonly pause: () => Promise<void>;
}

/**
 * Works out what pages will ask of what is published, and keeps it, so that who asks first does not wait. What is there already is left; who is stopped or killed in it loses
 * nothing but the time.
 */
export type AheadFace = (store: Store, manner: AheadManner) => Promise<void>;
