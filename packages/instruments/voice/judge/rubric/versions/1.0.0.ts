// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:b38ca0d5c5b7ba26f70e283e6f83dc9cb00674caa5278ec6774b9c502a15fb6d',
  date: '2026-11-28',
  change: 'first rubric',
  behaviour: 'sha256:5e1ef84f6161ca4a7835bcacc866a766e013214fb2395346707d511775255b01',
  rewritten: [
    {
      date: '2026-11-28',
      why: 'Patterns are tried only where their letters stand, words are asked once: 74,880 texts and 19 assessed accounts give the same to the byte',
    },
  ],
};
