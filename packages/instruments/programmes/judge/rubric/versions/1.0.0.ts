// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:28fcadeb3ea377ae01c6044371543ff4dddaa77a1b98501a54e05271ae57c854',
  date: '2026-11-25',
  change: 'first rubric',
  behaviour: 'sha256:eac5fe8f30f2f972e5f69d1e4b177472a7620644d1ef74f1ea5e24b18090b59f',
  rewritten: [],
};
