// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:2e1561d8daf19f7a5b500d708b4c3eba0e9706a67ce7e35e0dab9370436e7780',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:2e1561d8daf19f7a5b500d708b4c3eba0e9706a67ce7e35e0dab9370436e7780',
  rewritten: [],
};
