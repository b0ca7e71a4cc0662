// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:b7f41d1920a8e58b32da99b2e9affd5f4acd40f14145a29583659e5644f29a5c',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns; a home page that leads nowhere and says next to nothing is no site; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name.',
  behaviour: 'sha256:b7f41d1920a8e58b32da99b2e9affd5f4acd40f14145a29583659e5644f29a5c',
  rewritten: [],
};
