// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:90a63373976fa9e0f1d48d61eeca978869a66920856d4d101e215aa305cd296e',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s.',
  behaviour: 'sha256:9dd099cf2b0e144eeb53f5ce19d494fe7e9aefbf9694bcb821c031cc28cd1a88',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'Evidence of a block is written by one function',
    },
  ],
};
