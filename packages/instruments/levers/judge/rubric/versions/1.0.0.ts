// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:a27eacf914bee8d5f51a363b734104cba1a3fbec7e959a13d97ac1caf8305091',
  date: '2026-11-28',
  change: 'What towns’ sites show of the twenty levers: rules on council, house, jobs, contracts, participation',
  behaviour: 'sha256:a27eacf914bee8d5f51a363b734104cba1a3fbec7e959a13d97ac1caf8305091',
  rewritten: [],
};
