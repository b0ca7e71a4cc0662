// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_9_0: RubricVersion = {
  version: '1.9.0',
  digest: 'sha256:cdd3e1f51f0cd9c4c9993913375f45067a74b6c5262915feec1dcb340c5a16c4',
  date: '2026-11-30',
  change:
    'Stretches of a sentence are weighed by themselves, each theme is trusted by itself, six banks more are learned from, 364 names that spoke at most once are gone.',
  behaviour: 'sha256:86e0c4c8abcca2548a29e0b23814ebdb27dee27ae5e8a94bcf805bf68ae6c5ad',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'What a row tells is added in one place, in the same order.',
    },
    {
      date: '2026-11-30',
      why: 'wordings of slots that speak in one sentence at most of 40,927 are gone',
    },
    {
      date: '2026-11-30',
      why: 'The reading of columns in PDF and of hyphens at the ends of lines was mended: no finding of the fixtures moves.',
    },
    {
      date: '2026-11-30',
      why: 'A name in the reading of columns no longer hides another.',
    },
  ],
};
