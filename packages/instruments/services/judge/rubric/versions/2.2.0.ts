// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:d99b7951dc888191f9ae780c277c8158c62345a8d9cfab5c860ff1c59b54567e',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns, and where the pages show that they are a town hall’s; how a request goes on is read in whatever words; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s.',
  behaviour: 'sha256:eb83bc935fbdf4860c505748b2e4d51acc3632b755843dd06f50ee13db02c9d1',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'What a rule asks of a block is worked out once',
    },
  ],
};
