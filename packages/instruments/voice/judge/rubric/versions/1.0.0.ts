// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:1b01be7d886d78d227d061efd5a4e991dd1ea201ff079709e5e6e43315fcf5b2',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:1b01be7d886d78d227d061efd5a4e991dd1ea201ff079709e5e6e43315fcf5b2',
  rewritten: [],
};
