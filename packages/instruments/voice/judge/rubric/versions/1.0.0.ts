// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:7a7950bf8f44f1279aa67a6a129d2b6b07c21e7a52f7e17e9163299a95a86116',
  date: '2026-11-28',
  change: 'Voices told from public posts: read by rules and a model fitted on 25 sets',
  behaviour: 'sha256:7a7950bf8f44f1279aa67a6a129d2b6b07c21e7a52f7e17e9163299a95a86116',
  rewritten: [],
};
