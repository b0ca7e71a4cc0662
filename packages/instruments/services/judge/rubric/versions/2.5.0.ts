// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_5_0: RubricVersion = {
  version: '2.5.0',
  digest: 'sha256:6f942944f3bda199956331811219969cb1b989f92c89a97ec8774f69254e8233',
  date: '2026-11-29',
  change:
    'A block is a unit whatever markup folds or cuts it, what a site puts beside a page (forms for others, letters, maps, sharing) tells nothing, and no absence stands behind a menu that nobody can follow, a page whose content is a line on itself, or an entry that is gone, sent on or shows the home page again',
  behaviour: 'sha256:9dbf522058aeae19fb80fe1e7c54fd361fc8b6a7546e2232e9770e8014b695a1',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Links and pages read by a faster reader; a denial, a desk and a file are worked out once',
    },
    {
      date: '2026-11-29',
      why: 'What is worked out once a site gives what it gave page by page: digests of all findings are equal',
    },
  ],
};
