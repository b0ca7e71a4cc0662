// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_3_0: RubricVersion = {
  version: '2.3.0',
  digest: 'sha256:2f9c335d1f00f084053d1e51133433c9139cb4f89c55166ed4d002adb6a29edc',
  date: '2026-11-29',
  change:
    'A page of the town that says next to nothing and leads nowhere, where the pages beside it lead on or say the same, was not read: a notice, a check of the browser or an application that did not start in whatever words; what the menu leads to and that shows only its title, a frame or a picture may hold the services of its field, and a page that fails those of its family, elections with civil status. So no absence is said of them. What was not seen says how often a person could not see it either: 0.95 where the home page is none of the town’s, 0.9 where the place that the site names for the service hides, 0.4 where only something else was left unread. The words by which passages point at a service were fitted on nine more sets, and a passage must tell 10 instead of 9. Of the fixtures 93 findings moved in their confidence, and one absence is left to a person.',
  behaviour: 'sha256:0954b830c4c764029dd5a9a9b89e424fb948878aac1cdc05a1d4574dd6b09ff1',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Signals that come to the same are found 64 times at most, and facts of addresses once: the same findings on 6,793 sites',
    },
  ],
};
