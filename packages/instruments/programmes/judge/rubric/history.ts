// Written by `npm run rubric`: one entry for each version, never changed once it is released.

interface RubricVersion {
  readonly version: string;
  /** SHA-256 of the sources and manifests of all rooms that judge (tests and small pages left out). */
  readonly digest: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** What changed, and how many findings of the fixtures moved. */
  readonly change: string;
}

/** The versions of the rubric, oldest first; the last one is in force. */
export const RUBRIC_HISTORY: readonly [RubricVersion, ...RubricVersion[]] = [
  {
    version: '1.0.0',
    digest: 'sha256:28fcadeb3ea377ae01c6044371543ff4dddaa77a1b98501a54e05271ae57c854',
    date: '2026-11-25',
    change: 'first rubric',
  },
];
