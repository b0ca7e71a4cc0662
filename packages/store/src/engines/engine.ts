import type { LinkPool } from './pool.ts';

/** A database that can be asked, however it is reached. */
export interface Engine {
  readonly kind: 'pglite' | 'postgres';
  /** `owner` of a folder, `guest` of a folder's owner, `client` of a server. */
  readonly role: 'owner' | 'guest' | 'client';
  readonly pool: LinkPool;
  /** Ends all that was opened; calling it again does nothing. */
  close(): Promise<void>;
}
