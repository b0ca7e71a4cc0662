// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_1_0: RubricVersion = {
  version: '1.1.0',
  digest: 'sha256:487b5a958c1c623b110981de73385dc21cf3b78ccc73c8a052dbf1f153cf85be',
  date: '2026-11-29',
  change:
    'things said without their usual name are seen by frames of slots, answers and what goes on from a sentence have its field, the ladder is bound to its thing, columns of PDFs are read before tables; 41 wordings dropped',
  behaviour: 'sha256:487b5a958c1c623b110981de73385dc21cf3b78ccc73c8a052dbf1f153cf85be',
  rewritten: [],
};
