// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_1_0: RubricVersion = {
  version: '1.1.0',
  digest: 'sha256:6dd21ec37389a8ea01dae333a63901a192abc9a725c00c5af6086cf2e6ae9cd7',
  date: '2026-11-29',
  change:
    'who comes where two are named; letters that are units elsewhere; who signs before the account’s own name; weights fitted with two new sets',
  behaviour: 'sha256:6dd21ec37389a8ea01dae333a63901a192abc9a725c00c5af6086cf2e6ae9cd7',
  rewritten: [],
};
