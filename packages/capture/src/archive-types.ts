import type { Digest, Instant, Visit } from '@beffroi/domain';
import type { CandidateLink } from './collect-types.ts';

/**
 * The head of an archive: who collected what, when, with which software. Written as the `warcinfo` record
 * (application/warc-fields).
 */
export interface ArchiveHead {
  readonly software: string;
  readonly rubric: { readonly version: string; readonly digest: string };
  readonly start: string;
  /** INSEE code, or `null` for a town that has none. */
  readonly territory: string | null;
  /** Name of the town, where it is known: its words mark addresses as the town's, so a recomputation needs it too. */
  readonly town?: string | null;
  /** The moment that the audit is dated by: the assessor's only clock. */
  readonly instant: Instant;
  readonly source: string;
  readonly robots: 'obeyed' | 'not-applicable';
  /** Domains above the start that several towns share, as a register of sites told it then: whose page a page is hangs on them. */
  readonly sharedDomains?: readonly string[];
}

/**
 * The end of an archive: the ledger. Written as the last record (`metadata`, application/json); an archive without it is
 * one that was cut, or made by another tool.
 */
export interface ArchiveTail {
  readonly home: string | null;
  readonly visits: readonly Visit[];
  readonly unasked: readonly CandidateLink[];
  readonly ended: string;
}

/** One captured body, as read back. */
export interface ArchivedCapture {
  readonly url: string;
  readonly instant: Instant;
  readonly status: number;
  readonly contentType: string | null;
  readonly digest: Digest;
  /** True for the document a browser drew (`conversion` record). */
  readonly rendered: boolean;
  readonly body: Uint8Array;
}

/** What is kept in an archive and did not come from the web. */
export interface Kept {
  /** `resource`: a file as it was · `conversion`: what was made of one · `metadata`: what is known beside it. */
  readonly type: 'resource' | 'conversion' | 'metadata';
  /** `file:///…` for a file without an address; `metadata://…` for metadata. A conversion has the address of what it was made of. */
  readonly url: string;
  readonly instant: Instant;
  readonly contentType: string;
  readonly body: Uint8Array;
  /** Digest of what a conversion was made of. */
  readonly of?: Digest;
}
