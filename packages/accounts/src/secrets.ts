import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as they stand in a cookie or a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a secret. The secret is random and long: a plain hash is enough, nobody guesses its way back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
