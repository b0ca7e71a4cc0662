// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:a5c28b531087a83e5a3f8e2865362a8e0af84af0768f462461e2d5045ea3a452',
  date: '2026-11-25',
  change: 'first rubric',
  behaviour: 'sha256:3256c2cf4cfeaa38d2b15e38148131c404e4342aa418bd80595103fa15714966',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'rules came to declare what they need, and the house was parted into instruments: no function of it judges otherwise',
    },
  ],
};
