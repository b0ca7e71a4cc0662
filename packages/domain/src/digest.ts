/** SHA-256 of a body after content-decoding, as `sha256:` and 64 lower-case hexadecimal digits. */
export type Digest = string & { readonly __brand: 'Digest' };

const SHAPE = /^sha256:[0-9a-f]{64}$/;

/** Returns the digest when `text` has its shape, else `null`. */
export function parseDigest(text: string): Digest | null {
  return SHAPE.test(text) ? (text as Digest) : null;
}
