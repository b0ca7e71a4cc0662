import type { PGlite } from '@electric-sql/pglite';
import { Turns } from './turns.ts';
import { type Status, statusOf } from './wire.ts';

/** Where all statements on the embedded database are handed in. */
export interface StatementQueue {
  readonly turns: Turns;
  readonly serverVersion: string;
  /** The engine gave up (its disk is full, its files are damaged): nothing is asked of it any more, or it might never answer. */
  readonly broken: boolean;
  /** Milliseconds that a transaction may stand still while others wait. */
  readonly patienceMs: number;
  /**
   * Runs statements, as the protocol's bytes: only for who has the turn.
   *
   * @param answer takes the answer's bytes, in pieces
   * @returns how the session stands after it; `null` when the answer has no end: the engine is broken
   */
  run(batch: Uint8Array, answer: (bytes: Buffer) => void): Promise<Status | null>;
}

export function statementQueueOf(engine: PGlite, serverVersion: string, patienceMs: number): StatementQueue {
  let broken = false;
  return {
    turns: new Turns(),
    serverVersion,
    patienceMs,
    get broken() {
      return broken;
    },
    async run(batch, answer) {
      if (broken) return null;
      const pieces: Buffer[] = [];
      try {
        await engine.execProtocolRawStream(batch, {
          syncToFs: false,
          // What is shown is the engine's own memory, which the next piece overwrites.
          onRawData: (bytes) => void pieces.push(Buffer.from(bytes)),
        });
      } catch {
        pieces.length = 0;
      }
      const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
      const status = statusOf(whole);
      if (status === null) broken = true;
      else answer(whole);
      return status;
    },
  };
}
