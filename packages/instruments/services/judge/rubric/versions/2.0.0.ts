// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_0_0: RubricVersion = {
  version: '2.0.0',
  digest: 'sha256:f03fbb4d8ab21dd267c3cde53ff507ba703d48c7bbc095341f76e9e8db823610',
  date: '2026-11-27',
  change:
    'An absence must be earned; a service’s page lends its topic to what it leads to; forms for others and frames are left out; a second reader says how sure a mark is',
  behaviour: 'sha256:f03fbb4d8ab21dd267c3cde53ff507ba703d48c7bbc095341f76e9e8db823610',
  rewritten: [],
};
