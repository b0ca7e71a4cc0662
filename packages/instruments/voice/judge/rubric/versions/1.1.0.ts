// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_1_0: RubricVersion = {
  version: '1.1.0',
  digest: 'sha256:f9e52d29ef8bfbf42eef49615a5c9faaa100187f4a16d9f3d1d2fa9f9c4f0070',
  date: '2026-11-29',
  change:
    'who comes where two are named; letters that are units elsewhere; who signs before the account’s own name; weights fitted with two new sets',
  behaviour: 'sha256:f9e52d29ef8bfbf42eef49615a5c9faaa100187f4a16d9f3d1d2fa9f9c4f0070',
  rewritten: [],
};
