import { hash } from 'node:crypto';
import type { Digest } from '@beffroi/domain';

/** SHA-256 of a body, in the domain's shape. */
export function digestOf(body: Uint8Array): Digest {
  return `sha256:${hash('sha256', body, 'hex')}` as Digest;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * A digest as archives write it to the domain's: `sha256:` or `sha-256:` with hexadecimal digits or base32
 * (RFC 4648). `null` for another algorithm or shape.
 */
export function parseWarcDigest(text: string): Digest | null {
  const match = /^sha-?256:([0-9A-Za-z]+)=*$/i.exec(text.trim());
  if (match === null) return null;
  const value = match[1] as string;
  if (/^[0-9a-f]{64}$/i.test(value)) return `sha256:${value.toLowerCase()}` as Digest;
  if (value.length !== 52) return null;
  let bits = 0;
  let held = 0;
  let hex = '';
  for (const letter of value.toUpperCase()) {
    const five = ALPHABET.indexOf(letter);
    if (five === -1) return null;
    held = ((held << 5) | five) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      hex += ((held >> bits) & 0xff).toString(16).padStart(2, '0');
    }
  }
  return `sha256:${hex.slice(0, 64)}` as Digest;
}
