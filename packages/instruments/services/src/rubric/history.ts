// Written by `npm run rubric`: one entry for each version, never changed once it is released.

interface RubricVersion {
  readonly version: string;
  /** SHA-256 of the sources and manifests of domain, reading and this instrument (tests and small pages left out). */
  readonly digest: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** What changed, and how many findings of the little web moved. */
  readonly change: string;
}

/** The versions of the rubric, oldest first; the last one is in force. */
export const RUBRIC_HISTORY: readonly [RubricVersion, ...RubricVersion[]] = [
  {
    version: '1.0.0',
    digest: 'sha256:9d27936de0036facde06a39ec2daf2062fdffe5cf95086bd82f6894f15641f18',
    date: '2026-11-24',
    change: 'first rubric',
  },
];
