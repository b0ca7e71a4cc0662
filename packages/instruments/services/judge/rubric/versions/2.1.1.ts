// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_1_1: RubricVersion = {
  version: '2.1.1',
  digest: 'sha256:fb98d1be9b6e84c70a3d939c8e708146cd6179363295070d2550fbf9db211822',
  date: '2026-11-27',
  change:
    'A name for sale is known by its head whatever advertisements stand below it, and nobody who has the name now speaks for the town; a neighbour’s page counts only for what the town’s own page for a service sends its residents to, and never for what the State has some towns do; a portal whose server answers with an error is no way in; what tells a town from others is a word of its own. The agency for identity papers is credited by exact hosts and paths; the one document of a service’s page is its sheet; information, payment, delivery, tracking and reuse are heard in the words of towns made with their truth; a word for loans is no reader’s account.',
  behaviour: 'sha256:8475c16baa7abf3f8b4ff254edde4ce4d15c7f213a79ce06c7477422c4c18fd1',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'What is a portal is asked in one place',
    },
  ],
};
