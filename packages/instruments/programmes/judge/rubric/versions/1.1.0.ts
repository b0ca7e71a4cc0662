// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_1_0: RubricVersion = {
  version: '1.1.0',
  digest: 'sha256:9ec4f5e29f9f9bbb5192c0d791d8cedfee05073d2dccc08f58ea39d18374366c',
  date: '2026-11-29',
  change:
    'things said without their usual name are seen by frames of slots, answers and what goes on from a sentence have its field, the ladder is bound to its thing, columns of PDFs are read before tables; 41 wordings dropped',
  behaviour: 'sha256:26a344e2e73795d8afdab497828d0a7b032e862d46df0899face92d42cdcf423',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Pages are cut into tokens by a scan of our own: the same readings of all pages of the fixtures',
    },
    {
      date: '2026-11-29',
      why: 'The reading room knows titles that a fold, a table or a list makes, films, and empty menus',
    },
  ],
};
