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
    digest: 'sha256:a5c28b531087a83e5a3f8e2865362a8e0af84af0768f462461e2d5045ea3a452',
    date: '2026-11-25',
    change: 'first rubric',
  },
];
