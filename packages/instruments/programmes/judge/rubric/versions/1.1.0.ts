// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_1_0: RubricVersion = {
  version: '1.1.0',
  digest: 'sha256:e4948c29235c66b2136aabb00fb8fb28de9f9f04c84a1bccd313adf4632002c0',
  date: '2026-11-29',
  change:
    'things said without their usual name are seen by frames of slots, answers and what goes on from a sentence have its field, the ladder is bound to its thing, columns of PDFs are read before tables; 41 wordings dropped',
  behaviour: 'sha256:e4948c29235c66b2136aabb00fb8fb28de9f9f04c84a1bccd313adf4632002c0',
  rewritten: [],
};
