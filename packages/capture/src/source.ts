import type { Obstacle } from '@beffroi/domain';

/** Where the web is read from: the network, one address for all hosts, a folder, or archives. */
export interface Source {
  /** For the ledger and the archive's `warcinfo`: `network`, `via 127.0.0.1:8080`, `folder`, `archive`. */
  readonly name: string;
  /** False for folders and archives: nobody is disturbed, so that intervals and limits of hosts do not apply. */
  readonly polite: boolean;
  /** Whether robots.txt is asked and obeyed: the same web gives the same pages wherever it lies. False for a copy of one's own that is to be read whole. */
  readonly obeys: boolean;
  /** Whether an address was answered here already, where that is known: an archive holds what its hosts said of a page that cannot exist. */
  holds?(url: string): boolean;
  /** Asks one URL once; follows nothing. Never throws for what the world does: that is an `obstacle`. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** One request to a source. */
export interface Question {
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  /** Stop after so many body bytes and call it whole (first bytes of a document). */
  readonly firstBytes?: number;
  /** Take only the first 2 KiB of a body whose `Content-Type` is no text, and call it whole: a file behind a page's link. */
  readonly textOnly?: boolean;
}

/** Bounds of one question: bytes of the body, time, and how much it may unfold. */
export interface Limits {
  /** Bytes of a body after content-decoding (default 5 MiB). */
  readonly bodyBytes: number;
  /** Milliseconds from asking to the last byte (default 30,000). */
  readonly milliseconds: number;
  /** Decoded bytes for each received byte above which a body is a bomb (default 100, applied above 1 MiB decoded). */
  readonly ratio: number;
}

/** What came of a question. */
export type Answer =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly statusText: string;
      /** As received, in order, repeated names kept. */
      readonly headers: readonly (readonly [string, string])[];
      /** After content-decoding. */
      readonly body: Uint8Array;
      /** Gives the body's memory back at once, where it is nobody else's: garbage of that kind waits long to be collected. Nobody may look at the body any more. */
      readonly release?: () => void;
      /** Body bytes on the wire. */
      readonly received: number;
      readonly truncated: boolean;
      readonly milliseconds: number;
      /** Request head as sent, for the archive: names and values in order. */
      readonly request: readonly (readonly [string, string])[];
      /** IP address that answered; `null` for folders and archives. */
      readonly address: string | null;
    }
  | {
      readonly kind: 'obstacle';
      readonly obstacle: Obstacle;
      /** `absent` is told apart from `down`: a folder or an archive that does not hold the address at all. */
      readonly cause: 'name' | 'refused' | 'timeout' | 'tls' | 'protocol' | 'forbidden-address' | 'bomb' | 'not-in-source' | 'other';
      readonly detail: string;
      readonly milliseconds: number;
    };
