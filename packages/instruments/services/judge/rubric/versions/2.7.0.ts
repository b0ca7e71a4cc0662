// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_7_0: RubricVersion = {
  version: '2.7.0',
  digest: 'sha256:45d247f34e8d73ef66f4e0e576215e62b743f83aaacc6dc9a72ddfbb2eef218b',
  date: '2026-11-29',
  change:
    'Levels are decided over offers, each with what pages say of it alone; a badge is of its card, what stands under the heading of another matter counts for nothing, a denial in its own words is one, the name of a place that shows nothing is no channel, a portal is known by the marks of its product, and a part of the site whose line tells nothing of the town was not seen',
  behaviour: 'sha256:4f6d3bb895e862d474d1af8c8dd2f8b70dd7ff92c8361d307059f65259cc6742',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Judge the first thousand links, and look at marks once',
    },
  ],
};
