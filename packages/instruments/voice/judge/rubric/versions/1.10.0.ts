// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_10_0: RubricVersion = {
  version: '1.10.0',
  digest: 'sha256:1218cd7338754ef162f3230731b88f1b6468d19da7ee693667842b9f9c1fd31a',
  date: '2026-11-30',
  change:
    'Any words of a post are weighed as who speaks where none that are looked for were found, or others are by far likelier; four more strangers’ sets are learned from',
  behaviour: 'sha256:1b28dfc85e392067dbd16375bc9c027331ef820c0a7ba80b8ff4431674ce30b5',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'A text is cut at both ends in one place, one number of places serves both tables, and words above a footer are read without the whole: of 74,516 posts no verdict differs',
    },
  ],
};
