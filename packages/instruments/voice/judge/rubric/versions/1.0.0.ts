// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:b38ca0d5c5b7ba26f70e283e6f83dc9cb00674caa5278ec6774b9c502a15fb6d',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:59925963a4126ed688b9a9cf54ffd5c340c3cba79cbf6d69b9b060ae3aabef17',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'Patterns are tried only where their letters stand, words are asked once: 74,880 texts and 19 assessed accounts give the same to the byte',
    },
  ],
};
