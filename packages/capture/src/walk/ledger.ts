import type { Visit } from '@beffroi/domain';
import type { CaptureSink } from '../collect-types.ts';
import type { Answer } from '../source.ts';
import { exchangeOf } from './answers.ts';

/** Bytes that may wait for the sink before asking goes on. */
const BACKLOG = 4 * 1024 * 1024;

/** One line for each address that was asked or could not be, given to the sink one after the other. */
export class Ledger {
  readonly visits: Visit[] = [];
  readonly #sink: CaptureSink;
  readonly #onVisit: (visit: Visit) => void;
  readonly #onRoom: () => void;
  readonly #givesBodiesBack: boolean;
  #failure: { readonly error: unknown } | null = null;
  #tail: Promise<void> = Promise.resolve();
  #backlog = 0;

  /**
   * @param onVisit hears each line as it is written
   * @param onRoom is called when the sink has caught up
   * @param givesBodiesBack of answers that nobody looks at after the sink
   */
  constructor(sink: CaptureSink, onVisit: (visit: Visit) => void, onRoom: () => void, givesBodiesBack = false) {
    this.#givesBodiesBack = givesBodiesBack;
    this.#sink = sink;
    this.#onVisit = onVisit;
    this.#onRoom = onRoom;
  }

  /** More waits for the sink than should: nothing is to be asked meanwhile. */
  get isFull(): boolean {
    return this.#backlog > BACKLOG;
  }

  /** What the sink threw, or whoever else ended the walk. */
  get failure(): { readonly error: unknown } | null {
    return this.#failure;
  }

  /** Ends the walk with an error, unless another came before. */
  fail(error: unknown): void {
    this.#failure ??= { error };
  }

  /** Adds a line; resolves at once while the sink keeps up. @param isLast nothing here looks at the answer's body after the sink */
  async record(visit: Visit, answer: Answer | null, isLast = false): Promise<void> {
    this.visits.push(visit);
    const exchange = answer?.kind === 'response' ? exchangeOf(answer, visit) : null;
    const size = exchange?.body.length ?? 0;
    this.#backlog += size;
    this.#tail = this.#tail.then(async () => {
      try {
        if (this.#failure === null) await this.#sink.write({ visit, exchange });
      } catch (error) {
        this.fail(error);
      } finally {
        if (isLast && this.#givesBodiesBack && answer?.kind === 'response') answer.release?.();
        this.#backlog -= size;
        if (this.#backlog <= BACKLOG && this.#backlog + size > BACKLOG) this.#onRoom();
      }
    });
    this.#onVisit(visit);
    if (this.#backlog > BACKLOG) await this.#tail;
  }

  /** Resolves when the sink has everything. */
  settled(): Promise<void> {
    return this.#tail;
  }
}
