// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:b38ca0d5c5b7ba26f70e283e6f83dc9cb00674caa5278ec6774b9c502a15fb6d',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:5848c104de420756c411f9d15e68b74675dd7aab289d6d372476ee61c0d2838d',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'hosts of addresses and quotes are worked out faster; they are the same',
    },
    {
      date: '2026-11-28',
      why: 'sources written anew for speed: one pass tells which patterns could match, words are numbers',
    },
  ],
};
