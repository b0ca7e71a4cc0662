// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_1_1: RubricVersion = {
  version: '2.1.1',
  digest: 'sha256:043ca782e1ae69e3f32c7885a6ea8d86d2dc880c2aee5a6248b07cc60b07ed6b',
  date: '2026-11-27',
  change:
    'A name for sale is known by its head whatever advertisements stand below it, and nobody who has the name now speaks for the town; a neighbour’s page counts only for what the town’s own page for a service sends its residents to, and never for what the State has some towns do; a portal whose server answers with an error is no way in; what tells a town from others is a word of its own. The agency for identity papers is credited by exact hosts and paths; the one document of a service’s page is its sheet; information, payment, delivery, tracking and reuse are heard in the words of towns made with their truth; a card beside the portal of a service’s own page is a way to pay there; a word for loans is no reader’s account.',
  behaviour: 'sha256:ff35fb674dc4849ec6b34ba91b386dce23dea428836bb7e1cf9a890542d8bac5',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'Sheets of a page and portals beside a payment are counted once, not for each link',
    },
  ],
};
