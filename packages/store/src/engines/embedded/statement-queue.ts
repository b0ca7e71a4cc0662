import { setImmediate } from 'node:timers/promises';
import { DISK_FULL, isDiskFull } from '../full-disk.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { Turns } from './turns.ts';
import { type Status, statusOf } from './wire.ts';

/** Where all statements on the embedded database are handed in. */
export interface StatementQueue {
  readonly turns: Turns;
  readonly serverVersion: string;
  /** The engine gave up (its disk is full, its files are damaged): nothing is asked of it any more, or it might never answer. */
  readonly broken: boolean;
  /** Code and words of why it gave up, for who asks it no more. */
  readonly fault: readonly [code: string, text: string];
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

/** @param folder where its files lie */
export function statementQueueOf(engine: EmbeddedEngine, patienceMs: number, folder: string): StatementQueue {
  let broken = false;
  return {
    turns: new Turns(),
    serverVersion: engine.version,
    patienceMs,
    get broken() {
      return broken;
    },
    get fault(): readonly [string, string] {
      return isDiskFull(folder)
        ? [DISK_FULL, 'No space is left on the disk of the database.']
        : ['XX000', 'The embedded database gave no whole answer.'];
    },
    async run(batch, answer) {
      if (broken) return null;
      const whole = await engine.run(batch);
      const status = statusOf(whole);
      if (status === null) broken = true;
      else {
        // Whoever reads an answer makes values of it: of a whole country's in one go, nobody else would have their turn meanwhile.
        for (let at = 0; at < whole.length; at += PIECE) {
          if (at > 0) await setImmediate();
          answer(whole.length <= PIECE ? whole : whole.subarray(at, at + PIECE));
        }
      }
      return status;
    },
  };
}

/** Bytes of an answer that are read at once: some thousand rows. */
const PIECE = 128 * 1024;
