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
    digest: 'sha256:dfae716b431a23c39c92e880e1c3d025ea923d63bfd43f507c43101bb1cfd31a',
    date: '2026-11-24',
    change: 'first rubric',
  },
];
