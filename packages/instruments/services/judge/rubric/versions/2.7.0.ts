// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_7_0: RubricVersion = {
  version: '2.7.0',
  digest: 'sha256:45d247f34e8d73ef66f4e0e576215e62b743f83aaacc6dc9a72ddfbb2eef218b',
  date: '2026-11-29',
  change:
    'Levels are decided over offers, each with what pages say of it alone; a badge is of its card, what stands under the heading of another matter counts for nothing, a denial in its own words is one, the name of a place that shows nothing is no channel, a portal is known by the marks of its product, and a part of the site whose line tells nothing of the town was not seen',
  behaviour: 'sha256:8556b2904024511c6d12892e3317fe09041318afb45c24c1a8e197fc26530ccf',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Judge the first thousand links, and look at marks once',
    },
    {
      date: '2026-11-29',
      why: 'Look at dates and telephone numbers as they stand',
    },
  ],
};
