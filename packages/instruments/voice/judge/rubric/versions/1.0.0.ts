// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:10af46a2f9c309f4d4b4f3843d8366d56549b83772f961a4a96b06890c557759',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:10af46a2f9c309f4d4b4f3843d8366d56549b83772f961a4a96b06890c557759',
  rewritten: [],
};
