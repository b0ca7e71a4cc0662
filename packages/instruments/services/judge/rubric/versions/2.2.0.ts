// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:9d5da7a2b94a759130e093777c289c79194d49beb82dc26414bd11aea666acec',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns, and where the pages show that they are a town hall’s; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s.',
  behaviour: 'sha256:9d5da7a2b94a759130e093777c289c79194d49beb82dc26414bd11aea666acec',
  rewritten: [],
};
