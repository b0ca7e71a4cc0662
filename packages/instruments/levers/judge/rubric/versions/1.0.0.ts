// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:ad57544527eb2537d27ca6c5849f2a27a6151917bc26ff70c3272e6039bfb024',
  date: '2026-11-28',
  change: 'What towns’ sites show of the twenty levers: rules on council, house, jobs, contracts, participation',
  behaviour: 'sha256:ad57544527eb2537d27ca6c5849f2a27a6151917bc26ff70c3272e6039bfb024',
  rewritten: [],
};
