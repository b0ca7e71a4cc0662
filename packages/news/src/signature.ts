import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that a message may be old for who takes it: what was listened in on is worth nothing later. */
const TOLERANCE = 300;

/**
 * Signs a message as Standard Webhooks wants it: HMAC-SHA256 over its id, its second and its bytes.
 *
 * @param secret `whsec_` and 32 bytes in base64
 * @param seconds since 1970
 * @returns `v1,` and the signature in base64
 */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

/** Whether a message is one of who holds the secret, and of now: what a receiver does. */
export function verifySignature(
  secret: string,
  headers: { readonly id: string; readonly timestamp: string; readonly signature: string },
  body: string,
  now: Date,
): boolean {
  const seconds = Number(headers.timestamp);
  if (!Number.isInteger(seconds) || Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE) return false;
  const wanted = Buffer.from(signatureOf(secret, headers.id, seconds, body));
  return headers.signature.split(' ').some((one) => {
    const given = Buffer.from(one);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}
