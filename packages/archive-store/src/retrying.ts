import { setTimeout as sleep } from 'node:timers/promises';
import { ArchiveStoreRefusal, type ArchiveStoreRefusalCode } from './refusal.ts';

/** A trouble that may pass: worth another try. */
export class TransientError extends Error {
  /** What it is when it does not pass. */
  readonly code: ArchiveStoreRefusalCode;
  /** Milliseconds that the other side asks to wait; `null` when it asks for nothing. */
  readonly after: number | null;
  constructor(code: ArchiveStoreRefusalCode, message: string, options?: ErrorOptions & { readonly after?: number | null }) {
    super(message, options);
    this.code = code;
    this.after = options?.after ?? null;
  }
}

/** How often, and how patiently. */
export interface RetryPolicy {
  /** Tries in all. */
  readonly tries: number;
  /** Milliseconds before the second try at most; doubled before each further one, up to `LONGEST`. */
  readonly pause: number;
}

/** Milliseconds between two tries at most, even where the other side asks for more. */
const LONGEST = 20_000;

/**
 * Does something again while its trouble may pass. Between two tries lies a random part of the pause, so that many workers that were refused
 * together do not come back together.
 *
 * @throws ArchiveStoreRefusal when the trouble did not pass; anything but `TransientError` at once.
 */
export async function retrying<T>(what: string, { tries, pause }: RetryPolicy, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TransientError)) throw error;
      if (attempt >= tries) throw new ArchiveStoreRefusal(error.code, `${what}, ${attempt} times: ${error.message}`, { cause: error });
      const wished = Math.max(error.after ?? 0, Math.random() * pause * 2 ** (attempt - 1));
      await sleep(Math.min(wished, LONGEST));
    }
  }
}
