import type { webcrypto } from 'node:crypto';

/** A key as JSON (JWK). */
export type KeyJson = webcrypto.JsonWebKey;
