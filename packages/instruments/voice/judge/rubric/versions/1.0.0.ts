// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:b38ca0d5c5b7ba26f70e283e6f83dc9cb00674caa5278ec6774b9c502a15fb6d',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:b1dc84e9731e5117af5da8ef54886ef690fc0a4fdadeb984db99a034304485ca',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'hosts of addresses and quotes are worked out faster; they are the same',
    },
  ],
};
