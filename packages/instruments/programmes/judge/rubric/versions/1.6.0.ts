// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_6_0: RubricVersion = {
  version: '1.6.0',
  digest: 'sha256:5126666c0ee1bbb17700696f4bd32dacf4d5146622efe82f08ce59d31f03a323',
  date: '2026-11-30',
  change:
    'Tables by their rows, days that are told, lines of a calendar; a short heading, the first cell of a row, a question that only says for whom and what points back give their field; everyday turns; an app that is a mere way speaks last; notices’ words in a promise; a frequency of weeks, months or quarters is exact',
  behaviour: 'sha256:dc97d88c2469c62b376543b575fbe941abfd81c3024ccac2ea35630bdbf65c33',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'Pages and their texts are read as before: what is kept of them holds no page, and nothing is asked twice',
    },
    {
      date: '2026-11-30',
      why: 'The level of a cell that begins its row is said once, and a verb that tells stands once in its list',
    },
  ],
};
