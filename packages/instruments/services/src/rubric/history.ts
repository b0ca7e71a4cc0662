// Written by `npm run rubric`: one line for each version, never changed afterwards.

/** Versions of the rubric with the SHA-256 of the sources of reading room and services instrument (tests and pages left out). */
export const RUBRIC_HISTORY: readonly {
  readonly version: string;
  readonly digest: string;
  readonly date: string;
  readonly change: string;
}[] = [
  {
    version: '0.0.1',
    digest: 'sha256:0000000000000000000000000000000000000000000000000000000000000000',
    date: '2026-11-24',
    change: 'placeholder',
  },
];
