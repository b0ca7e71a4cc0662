// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_1_0: RubricVersion = {
  version: '1.1.0',
  digest: 'sha256:d9a24c423c2f4e602cb604729e189bca582586042b37ee02c31254b7df93a371',
  date: '2026-11-29',
  change:
    'Sites of communities, metropoles and departments are read as their own; pages about the site itself and firms by their names prove nothing; minutes in PDF are read; long contracts ask a question; a few more ways of saying what was known',
  behaviour: 'sha256:d9a24c423c2f4e602cb604729e189bca582586042b37ee02c31254b7df93a371',
  rewritten: [],
};
