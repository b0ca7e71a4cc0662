// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_4_0: RubricVersion = {
  version: '1.4.0',
  digest: 'sha256:b5dbc1de16dbbdac11ccdc370fb66a671ea9c5215b5471421c7712257141c828',
  date: '2026-11-29',
  change:
    'Digital things are heard by what they are used for (a way or a device beside a matter, by theme) and by themselves; themes give way to the more special one; places called sites are places; years with a full stop, counts a month and a first person’s past on the ladder',
  behaviour: 'sha256:1b54fe7a96083349c61b87c8acd317128f1dac9c847d29a9b1985c144b535184',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Fold words that come back once',
    },
  ],
};
