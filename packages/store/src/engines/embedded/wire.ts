/**
 * The little of PostgreSQL's frontend/backend protocol (version 3.0, documentation chapter "Message Formats") that the owner of a folder speaks
 * itself: cutting bytes into messages, and the words of a greeting. All else goes through as it is.
 */

const HEADER = 5;

/** What came is not the protocol, or is beyond its limits. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

/** Cuts a stream of bytes into whole messages; one for each direction. */
export class Cutter {
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #size = 0;
  #needed: number;
  /** The first message of a connection has no byte that tells its kind. */
  #greeting = true;

  /** @param limit bytes of the largest message that is taken */
  constructor(limit: number) {
    this.#limit = limit;
    this.#needed = 4;
  }

  /** Bytes that wait for the rest of their message. */
  get held(): number {
    return this.#size;
  }

  /**
   * @returns the messages that are whole now, each with its header
   * @throws WireError when a message says a length that cannot be
   */
  take(chunk: Buffer): Buffer[] {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return [];
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#size);
    const messages: Buffer[] = [];
    let at = 0;
    for (;;) {
      const left = bytes.length - at;
      const header = this.#greeting ? 4 : HEADER;
      this.#needed = header;
      if (left < header) break;
      const length = bytes.readUInt32BE(at + header - 4);
      if (length < 4 || length > this.#limit) throw new WireError(`a message of ${length} bytes`);
      this.#needed = header - 4 + length;
      if (left < this.#needed) break;
      messages.push(bytes.subarray(at, at + this.#needed));
      at += this.#needed;
      // A request for encryption is answered, and the true greeting follows it.
      if (this.#greeting && greetingCode(messages.at(-1)!) !== SSL_REQUEST) this.#greeting = false;
    }
    const rest = bytes.subarray(at);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
    return messages;
  }
}

/** Codes at the head of a greeting. */
export const PROTOCOL_3 = 196_608;
export const SSL_REQUEST = 80_877_103;

/** @returns which greeting it is; 0 for one that is too short to say */
export function greetingCode(message: Buffer): number {
  return message.length >= 8 ? message.readUInt32BE(4) : 0;
}

/** @returns the message's kind, as its letter */
export function kindOf(message: Buffer): string {
  return String.fromCharCode(message[0] ?? 0);
}

/** @returns the text of a message that is one text (a password) */
export function textOf(message: Buffer): string {
  const end = message.indexOf(0, HEADER);
  return message.toString('utf8', HEADER, end < 0 ? message.length : end);
}

/** @returns the SQL of a `Query` or of a `Parse` */
export function statementOf(message: Buffer): string {
  const name = kindOf(message) === 'P' ? message.indexOf(0, HEADER) : HEADER - 1;
  if (name < 0) return '';
  const start = name + 1;
  const end = message.indexOf(0, start);
  return message.toString('utf8', start, end < 0 ? message.length : end);
}

/** @returns the message of this kind (a letter) with this body */
export function message(kind: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const bytes = Buffer.alloc(HEADER + body.length);
  bytes.write(kind, 0, 'latin1');
  bytes.writeUInt32BE(4 + body.length, 1);
  body.copy(bytes, HEADER);
  return bytes;
}

export const SYNC = message('S');
export const ROLLBACK = message('Q', Buffer.from('rollback\0'));

/** "Say the password": the owner's secret is asked as one. */
export const ASK_PASSWORD = message('R', Buffer.from([0, 0, 0, 3]));

/** What a client hears once it is let in. The settings are those that the engine has, and that clients ask for. */
export function welcome(serverVersion: string): Buffer {
  const settings = [
    ['server_version', serverVersion],
    ['server_encoding', 'UTF8'],
    ['client_encoding', 'UTF8'],
    ['DateStyle', 'ISO, MDY'],
    ['integer_datetimes', 'on'],
    ['standard_conforming_strings', 'on'],
  ];
  return Buffer.concat([
    message('R', Buffer.from([0, 0, 0, 0])),
    ...settings.map((pair) => message('S', Buffer.from(`${pair.join('\0')}\0`))),
    message('Z', Buffer.from('I')),
  ]);
}

/**
 * @param code five characters of PostgreSQL's "Error Codes"
 * @param severity `FATAL` when the connection ends with it
 */
export function errorMessage(severity: 'ERROR' | 'FATAL', code: string, text: string): Buffer {
  return message('E', Buffer.from(`S${severity}\0V${severity}\0C${code}\0M${text}\0\0`));
}

/** Outside of a transaction, inside, inside one that failed. */
export type Status = 'I' | 'T' | 'E';

/** @returns the status that an answer ends with; `null` when the answer does not say that it has ended */
export function statusOf(tail: Buffer): Status | null {
  if (tail.length < 6 || tail.readUInt8(tail.length - 6) !== 0x5a || tail.readUInt32BE(tail.length - 5) !== 5) return null;
  const status = String.fromCharCode(tail.readUInt8(tail.length - 1));
  return status === 'I' || status === 'T' || status === 'E' ? status : null;
}
