// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_0_0: RubricVersion = {
  version: '2.0.0',
  digest: 'sha256:902b5be848e4a404d5ab326897f470bdac1be267a00898bc715f24efe4590bcf',
  date: '2026-11-27',
  change:
    'An absence must be earned; a service’s page lends its topic to what it leads to; forms for others and frames are left out; a second reader says how sure a mark is',
  behaviour: 'sha256:902b5be848e4a404d5ab326897f470bdac1be267a00898bc715f24efe4590bcf',
  rewritten: [],
};
