// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_10_0: RubricVersion = {
  version: '1.10.0',
  digest: 'sha256:b67a79b568dd0afe4b700ff50cb064fb486f5976f18b1fb3e267d38de781fadb',
  date: '2026-11-30',
  change:
    'Any words of a post are weighed as who speaks where none that are looked for were found, or others are by far likelier; four more strangers’ sets are learned from',
  behaviour: 'sha256:b67a79b568dd0afe4b700ff50cb064fb486f5976f18b1fb3e267d38de781fadb',
  rewritten: [],
};
