import type { Dispatcher } from 'undici';
import { causeOf } from '../causes.ts';
import { BodyDecoder, encodingsOf } from '../decode.ts';
import { type Patience, waitAtMost } from '../held-time.ts';
import type { Answer, Question } from '../source.ts';
import { FIRST_BYTES, isTextual } from '../textual.ts';

/** Bytes from which a body's memory is given back by hand; smaller ones may share theirs with others. */
const LEAST_RELEASED = 32 * 1024;

/** How one question is put on a wire. */
export interface Wire {
  readonly dispatcher: Dispatcher;
  /** Scheme, host and port that the connection is made for. */
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  /** Value of the `Host` header. */
  readonly host: string;
  /** IP address that the origin was last connected at; `null` when none was. */
  address(): string | null;
  /** Called when a connection stands and the request is about to go out: from then on the server may have taken it. */
  readonly onSending?: () => void;
}

/** A question, or what another room sends: sources only ever look. */
export interface Sending extends Omit<Question, 'method'> {
  readonly method: string;
  readonly body?: Uint8Array;
}

/** Puts a question on the wire and gives what came of it. Never rejects. */
export function exchange(wire: Wire, question: Sending): Promise<Answer> {
  return new Promise((settle) => {
    const conversation = new Conversation(wire, question, settle);
    conversation.start();
  });
}

/** One request and its answer, under one clock: whatever comes first, the end, a limit or the time, settles it once. */
class Conversation implements Dispatcher.DispatchHandler {
  readonly #wire: Wire;
  readonly #question: Sending;
  readonly #settle: (answer: Answer) => void;
  readonly #began = performance.now();
  #patience: Patience | null = null;
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #statusText = '';
  #headers: (readonly [string, string])[] = [];
  #decoder: BodyDecoder | null = null;
  #received = 0;
  #wanted: number;
  #done = false;
  readonly #onAbort = (): void => this.#fail('other', 'stopped');

  constructor(wire: Wire, question: Sending, settle: (answer: Answer) => void) {
    this.#wire = wire;
    this.#question = question;
    this.#settle = settle;
    this.#wanted = question.firstBytes ?? Number.POSITIVE_INFINITY;
  }

  start(): void {
    const { signal, limits, method, headers, body = null } = this.#question;
    if (signal?.aborted === true) {
      this.#onAbort();
      return;
    }
    signal?.addEventListener('abort', this.#onAbort);
    this.#patience = waitAtMost(limits.milliseconds, () => this.#fail('timeout', `no whole answer in ${limits.milliseconds} ms`));
    const { dispatcher, origin, path, host } = this.#wire;
    try {
      // Undici's own timeouts only see silence; the clock above also ends a server that drips.
      const request = { origin, path, method: method as Dispatcher.HttpMethod, headers: { host, ...headers }, body };
      dispatcher.dispatch({ ...request, headersTimeout: 0, bodyTimeout: 0 }, this);
    } catch (error) {
      this.onResponseError(null, error as Error);
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#done) controller.abort(new Error('no longer wanted'));
    else this.#wire.onSending?.();
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, _: unknown, statusText?: string): void {
    // 1xx is news of an answer, not the answer.
    if (this.#done || status < 200) return;
    this.#status = status;
    this.#statusText = statusText ?? '';
    this.#headers = pairs(controller.rawHeaders);
    if (this.#question.method === 'HEAD') return;
    if (this.#question.textOnly === true && !isTextual(this.#header('content-type'))) {
      this.#wanted = Math.min(this.#wanted, FIRST_BYTES);
    }
    const encodings = encodingsOf(this.#header('content-encoding') ?? '');
    if (encodings === null) {
      this.#fail('protocol', `unknown content encoding ${this.#header('content-encoding')}`, 'unreadable');
      return;
    }
    const { bodyBytes, ratio } = this.#question.limits;
    this.#decoder = new BodyDecoder(encodings, { bytes: Math.min(bodyBytes, this.#wanted), ratio }, (outcome) => {
      if (outcome.kind === 'body') this.#answer(outcome.body, !outcome.full && this.#wanted > bodyBytes);
      else if (outcome.kind === 'bomb') this.#fail('bomb', outcome.detail, 'unreadable');
      else this.#fail('protocol', outcome.detail, 'unreadable');
    });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#done) return;
    this.#received += chunk.length;
    const goOn = this.#decoder?.push(chunk, () => {
      if (!this.#done) controller.resume();
    });
    if (goOn === false && !this.#done) controller.pause();
  }

  onResponseEnd(): void {
    // The connection is free for the next question: nothing of it is left to end.
    this.#controller = null;
    if (this.#done) return;
    if (this.#decoder === null) this.#answer(new Uint8Array(0), false);
    else this.#decoder.end();
  }

  onResponseError(_: unknown, error: Error): void {
    if (this.#done) return;
    const { cause, detail } = causeOf(error);
    this.#fail(cause, detail);
  }

  #header(name: string): string | undefined {
    return this.#headers.find(([each]) => each.toLowerCase() === name)?.[1];
  }

  #answer(body: Uint8Array, truncated: boolean): void {
    if (!this.#finish()) return;
    const { host } = this.#wire;
    this.#settle({
      kind: 'response',
      status: this.#status,
      statusText: this.#statusText,
      headers: this.#headers,
      body,
      release: () => release(body),
      received: this.#received,
      truncated,
      milliseconds: this.#elapsed(),
      request: [['Host', host], ['Connection', 'keep-alive'], ...Object.entries(this.#question.headers)],
      address: this.#wire.address(),
    });
  }

  #fail(cause: Extract<Answer, { kind: 'obstacle' }>['cause'], detail: string, obstacle: 'down' | 'unreadable' = 'down'): void {
    if (!this.#finish()) return;
    this.#settle({ kind: 'obstacle', obstacle, cause, detail, milliseconds: this.#elapsed() });
  }

  /** Ends clock, listener, decoder and, unless the answer came to its end, the connection. False when already ended. */
  #finish(): boolean {
    if (this.#done) return false;
    this.#done = true;
    this.#patience?.end();
    this.#question.signal?.removeEventListener('abort', this.#onAbort);
    this.#decoder?.abandon();
    this.#controller?.abort(new Error('no longer wanted'));
    return true;
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#began);
  }
}

/** A body of that size lies in memory of its own, and of what came before it on its connection nothing but its head is there. */
function release(body: Uint8Array): void {
  const { buffer } = body;
  if (body.byteLength >= LEAST_RELEASED && buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
}

function pairs(raw: unknown): (readonly [string, string])[] {
  if (!Array.isArray(raw)) return [];
  const result: (readonly [string, string])[] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) result.push([text(raw[index]), text(raw[index + 1])]);
  return result;
}

/** Header bytes are Latin-1 on the wire (RFC 9110, 5.5). */
function text(part: unknown): string {
  return Buffer.isBuffer(part) ? part.toString('latin1') : String(part);
}
