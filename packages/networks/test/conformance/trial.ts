import type { Connector, Credentials, StandingPost } from '../../src/index.ts';

/** Where a fault is put. */
export type Place =
  /** The request that publishes a post. */
  | 'send'
  /** The first request that asks for what was said to the account. */
  | 'mentions'
  /** The request that reads or changes the profile. */
  | 'profile';

/** What is done to requests between the connector and the real server. */
export interface TrialFault {
  readonly place: Place;
  /**
   * `reset`: the connection breaks before the server is asked; `cut`: after it was, in the place of its answer; `silence`: nobody answers; `html`: a page for people with the status 200; `status`: that status
   * with these headers; `clock`: the server's own answer with these headers, `date` above all.
   */
  readonly kind: 'status' | 'reset' | 'cut' | 'silence' | 'html' | 'clock';
  /** How often (default always, until faults are put anew). */
  readonly times?: number;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A post of the account as its server holds it. */
export interface HeldPost {
  readonly id: string;
  /** Plain text. */
  readonly text: string;
  readonly parentId: string | null;
  /** Alternative texts of its pictures. */
  readonly pictures: readonly string[];
}

/** Somebody on another server of the same network. */
export interface Citizen {
  /** As people write it, without the first @. */
  readonly handle: string;
  /** Says something in public to the account, whose name is put before it. @returns what names it where the citizen writes */
  say(text: string, answers?: StandingPost): Promise<string>;
  edit(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** A connector with a real server behind it. Nothing of the trial but the connector goes through the faults. */
export interface ConnectorTrial {
  readonly connector: Connector;
  /** Another one of the same kind, as after a restart. It waits for a few seconds for an answer, no more. */
  readonly impatient: Connector;
  /** What somebody types in to sign in there: server or handle, in the spellings that are usual. */
  readonly servers: readonly string[];
  readonly redirect: string;
  /** The word for programs; `null` where there is no such way. */
  readonly password: { readonly server: string; readonly handle: string; readonly word: string } | null;
  /** The account, as its own network writes it. */
  readonly handle: string;
  /** Goes through the server's pages as the person does. @returns the query of the address to which the server sends them back */
  consent(url: string): Promise<URLSearchParams>;
  /** What this server makes otherwise than it was asked, of a post with all that the connector offers. */
  readonly differs: readonly StandingPost['differs'][number][];
  /** Posts of the account as its server holds them, in any order. */
  held(): Promise<readonly HeldPost[]>;
  readonly citizen: Citizen;
  /** Puts these faults in the place of those before. */
  put(faults: readonly TrialFault[]): Promise<void>;
  /** Ends an access at the server, by the server's own means, behind the connector's back. */
  takeBack(credentials: Credentials): Promise<void>;
  close(): Promise<void>;
}

/** What a network may not be able to be tried for. */
export type Deviation =
  /** The server takes a text that is longer than it declares. */
  | 'too-long'
  /** An access cannot be ended behind the connector's back. */
  | 'take-back'
  /** What a citizen changes does not come to the account's server. */
  | 'citizen-edits'
  | 'citizen-removes'
  /** Nothing can be read of what others say. */
  | 'mentions'
  /** Requests cannot be told apart, or their Date is not looked at. */
  | 'clock';

/** A picture of one pixel. */
export const PNG: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
