// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:99357c327f6a492ce8826b6faac6c39e0c9f419bc0acb1e02d74abf22678cdbc',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns, and where the pages show that they are a town hall’s; how a request goes on is read in whatever words; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s.',
  behaviour: 'sha256:61d7ff07edc37c5783186d2ff33c6034317ce9bbc075f7606d021496a3d494bd',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'What takes a wording back is one list',
    },
    {
      date: '2026-11-27',
      why: 'Hits of a long text are found by an index, words by their number: what is found stays the same.',
    },
  ],
};
