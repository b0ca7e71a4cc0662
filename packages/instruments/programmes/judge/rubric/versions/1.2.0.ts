// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_2_0: RubricVersion = {
  version: '1.2.0',
  digest: 'sha256:11e244389d2c9b53f21a5041d99e0c4bb04519ed276147454b46a9c985eddb9d',
  date: '2026-11-29',
  change:
    'Headings, introductions of lists, cells and near sentences give their field where a sentence has words for it; a line that only stands above promises nothing; who asks is known by name; more frames, and mends of four faults that hid whole programmes',
  behaviour: 'sha256:6dffb9e12b53b05c7c30c7e1a020547b74c1f34d0476bec02f50c3d04c73351c',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'The reading room says more of a page; programmes judge as before',
    },
  ],
};
