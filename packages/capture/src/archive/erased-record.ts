import type { Digest, Instant } from '@beffroi/domain';
import { parseDigest, parseInstant } from '@beffroi/domain';

/** Field of a record that pieces were taken out of: the digest of its body as it was captured, by which findings know it. */
export const CAPTURED_DIGEST = 'Beffroi-Captured-Digest';

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
  /** Of the body that is there now, where only pieces of it went; `null` where all of it did. */
  readonly left: Digest | null;
  /** Of each piece that went, as it stood in the body; none where all of it did. */
  readonly removed: readonly Digest[];
  readonly erased: Instant;
  readonly ground: string;
}

export function formatErased(record: ErasedRecord): Uint8Array {
  return Buffer.from(JSON.stringify({ format: FORMAT, ...record }));
}

/** Reads it back; `null` for what is none. */
export function parseErased(block: Uint8Array): ErasedRecord | null {
  try {
    const { format, url, type, captured, digest, left, removed, erased, ground } = JSON.parse(Buffer.from(block).toString('utf8'));
    const instant = parseInstant(String(erased));
    const pieces = Array.isArray(removed) ? removed.flatMap((one) => digestIn(one) ?? []) : [];
    if (format !== FORMAT || instant === null || ![url, type, captured, ground].every((one) => typeof one === 'string')) return null;
    return { url, type, captured, digest: digestIn(digest), left: digestIn(left), removed: pieces, erased: instant, ground };
  } catch {
    return null;
  }
}

const digestIn = (value: unknown): Digest | null => (typeof value === 'string' ? parseDigest(value) : null);
