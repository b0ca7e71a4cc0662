// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:37abcbeab0b3899d7e531e96bb0c613ef53d8c3a93923474adea5b814a757c35',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:37abcbeab0b3899d7e531e96bb0c613ef53d8c3a93923474adea5b814a757c35',
  rewritten: [],
};
