// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:20be0ad6c1371feec2b6136c26f421e44302ac77e7172a5d47c11761773c9943',
  date: '2026-11-28',
  change: 'What towns’ sites show of the twenty levers: rules on council, house, jobs, contracts, participation',
  behaviour: 'sha256:20be0ad6c1371feec2b6136c26f421e44302ac77e7172a5d47c11761773c9943',
  rewritten: [],
};
