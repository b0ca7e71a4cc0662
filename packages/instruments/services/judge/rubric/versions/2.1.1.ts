// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_1_1: RubricVersion = {
  version: '2.1.1',
  digest: 'sha256:27be5f2d71a2045fbf9aa999b1ce5969b333fad339e26d9f7d7fa7c4d73da8b0',
  date: '2026-11-27',
  change:
    'A name for sale is known by its head whatever advertisements stand below it, and nobody who has the name now speaks for the town; a neighbour’s page counts only for what the town’s own page for a service sends its residents to, and never for what the State has some towns do; a portal whose server answers with an error is no way in; what tells a town from others is a word of its own.',
  behaviour: 'sha256:27be5f2d71a2045fbf9aa999b1ce5969b333fad339e26d9f7d7fa7c4d73da8b0',
  rewritten: [],
};
