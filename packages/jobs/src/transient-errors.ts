import { ArchiveStoreRefusal } from '@beffroi/archive-store';
import { systemClock } from '@beffroi/capture';
import { StoreRefusal } from '@beffroi/store';

/**
 * SQLSTATEs that pass by themselves: connection lost, server going down or full, a conflict of transactions, a transaction that was ended since it
 * stood still (PostgreSQL, Appendix A).
 */
const PASSING_STATE = /^(?:08...|57P0[123]|53300|40001|40P01|55P03|25P03)$/;
const PASSING_CODE = /^(?:ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;
/** `pg` gives no code to a connection that ended under a question. */
const PASSING_MESSAGE = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether asking the database again later may help: it was the way to it that failed, not the question. */
export function isTransient(error: unknown): boolean {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    // An archive store has tried often enough by itself, and an owner that is gone does not come back, whatever broke the connection to it.
    if (at instanceof ArchiveStoreRefusal) return false;
    if (at instanceof StoreRefusal) return at.code === 'unreachable';
    const { code } = at as { readonly code?: unknown };
    if (typeof code === 'string' && (PASSING_STATE.test(code) || PASSING_CODE.test(code))) return true;
    if (PASSING_MESSAGE.test(at.message)) return true;
  }
  return false;
}

/** How long one goes on asking. */
export interface RetryPolicy {
  /** Milliseconds in all. */
  readonly milliseconds: number;
  /** Ends it early: the last failure is thrown then. */
  readonly signal?: AbortSignal;
}

/** Milliseconds before the second try, and before any at most. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 5000;

/**
 * Asks until an answer comes or patience ends. What is asked must leave the same when it is done twice: a commit whose answer was lost is done
 * again.
 */
export async function retry<T>(ask: () => Promise<T>, policy: RetryPolicy): Promise<T> {
  const until = performance.now() + policy.milliseconds;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      return await ask();
    } catch (error) {
      if (!isTransient(error) || performance.now() + pause > until || policy.signal?.aborted === true) throw error;
      await systemClock.sleep(pause * (0.5 + Math.random() / 2), policy.signal);
    }
  }
}
