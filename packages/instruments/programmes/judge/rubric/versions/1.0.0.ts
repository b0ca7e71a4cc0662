// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:28fcadeb3ea377ae01c6044371543ff4dddaa77a1b98501a54e05271ae57c854',
  date: '2026-11-25',
  change: 'first rubric',
  behaviour: 'sha256:c13b38a0a805d2a92fa90cb61c69dd0e62df0f835bc2d7b4a7dea8a2b1a52a8a',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'rules came to declare what they need, and the house was parted into instruments: no function of it judges otherwise',
    },
  ],
};
