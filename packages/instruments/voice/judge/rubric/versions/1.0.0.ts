// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:519ab5928211d7d49da6030faf0f2ac06a3ff1d5b338c3976ea64b8d27afad56',
  date: '2026-11-28',
  change: 'Voices told from public posts: read by rules and a model fitted on 25 sets',
  behaviour: 'sha256:519ab5928211d7d49da6030faf0f2ac06a3ff1d5b338c3976ea64b8d27afad56',
  rewritten: [],
};
