// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_2_0: RubricVersion = {
  version: '2.2.0',
  digest: 'sha256:166679ed15ff9242472a0913bc584a2a83b5ec4af31e280eba112824be734c06',
  date: '2026-11-27',
  change:
    'An absence is said only where no passage of the town’s own pages speaks as those do that explain the service on labelled towns, and where the pages show that they are a town hall’s; how a request goes on is read in whatever words; a home page that leads nowhere and says next to nothing is no site, and who took over a name says so; a paragraph that the service’s name leads explains it, and so do two telling parts beside the name; another commune’s folder of a platform is that commune’s; of a page that was read from its bytes and drawn, what only the drawing holds counts as it shows, and of what both hold the more careful reading counts; a field belongs to the form that it names. Drawn pages alone are judged otherwise: of the fixtures, which are read from their bytes, no finding moved.',
  behaviour: 'sha256:b40cb0aef48de9c19b8aa3fe19a9ffa23dc9b981f290d4510728208cf2f8deee',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'Towns are judged in cells, raw and drawn readings are compared: merged, nothing moves',
    },
    {
      date: '2026-11-28',
      why: 'The same wordings are found by another walk, and what a block says is worked out once; no finding moved.',
    },
  ],
};
