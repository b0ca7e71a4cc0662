// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:69ad34c1e403bd25da2aa419be6d76429e3a33ee58351b07e645cf9943ae70f6',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s.',
  behaviour: 'sha256:69ad34c1e403bd25da2aa419be6d76429e3a33ee58351b07e645cf9943ae70f6',
  rewritten: [],
};
