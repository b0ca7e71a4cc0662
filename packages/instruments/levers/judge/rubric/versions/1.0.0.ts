// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:ab72b5e836196ef4b38b535e95e4d2188d29b51b13fc8c502c4966639cc43d73',
  date: '2026-11-28',
  change: 'What towns’ sites show of the twenty levers: rules on council, house, jobs, contracts, participation',
  behaviour: 'sha256:ab72b5e836196ef4b38b535e95e4d2188d29b51b13fc8c502c4966639cc43d73',
  rewritten: [],
};
