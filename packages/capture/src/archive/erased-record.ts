import type { Digest, Instant } from '@beffroi/domain';
import { parseDigest, parseInstant } from '@beffroi/domain';

/** Addresses of records that stand where others were erased. */
export const ERASED_URL = 'metadata://beffroi/erased/';

const FORMAT = 'beffroi-erased/1';

/** What remains of a record that was erased. */
export interface ErasedRecord {
  readonly url: string;
  /** What it was: `response`, `conversion` … */
  readonly type: string;
  /** When it had been captured. */
  readonly captured: string;
  /** Of the body that was there. */
  readonly digest: Digest | null;
  readonly erased: Instant;
  readonly ground: string;
}

export function formatErased(record: ErasedRecord): Uint8Array {
  return Buffer.from(JSON.stringify({ format: FORMAT, ...record }));
}

/** Reads it back; `null` for what is none. */
export function parseErased(block: Uint8Array): ErasedRecord | null {
  try {
    const { format, url, type, captured, digest, erased, ground } = JSON.parse(Buffer.from(block).toString('utf8'));
    const instant = parseInstant(String(erased));
    if (format !== FORMAT || instant === null || ![url, type, captured, ground].every((one) => typeof one === 'string')) return null;
    return { url, type, captured, digest: typeof digest === 'string' ? parseDigest(digest) : null, erased: instant, ground };
  } catch {
    return null;
  }
}
