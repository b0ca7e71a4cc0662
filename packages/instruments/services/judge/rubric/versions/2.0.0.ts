// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_0_0: RubricVersion = {
  version: '2.0.0',
  digest: 'sha256:0a74dad6d4d3d17f5a146ce3a6715227b779a18e16d35150d3251cb253ee0eea',
  date: '2026-11-27',
  change:
    'An absence must be earned; a service’s page lends its topic to what it leads to; forms for others and frames are left out; a second reader says how sure a mark is',
  behaviour: 'sha256:c8450bc972503327fae2cf3a5a1b0661d2f90ef4a9d639aa1b4776779df16da2',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'helpers of the certificate and of hindrances were made one; no wording and no bound was touched',
    },
  ],
};
