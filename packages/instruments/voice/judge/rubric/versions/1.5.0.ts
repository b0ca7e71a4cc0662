// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_5_0: RubricVersion = {
  version: '1.5.0',
  digest: 'sha256:ed28f61d8622271e3b8784987870eca6a559314ea7dee83c047356811ceedef0',
  date: '2026-11-30',
  change:
    'who introduces themselves in the midst of an answer, letters at its head or with small points, functions behind a dash or without an article, and ranks before unlisted names are read as who speaks; names in a list, behind a colon at the end, said before, or to ask for are nobody; a job or a team behind a name makes a person; who says a whole name and nothing of an account takes none; the account’s own name with “votre” or a service is a team; the weights are fitted anew with two strangers’ sets and 558 posts in unusual forms; somebody is taken when nobody is no likelier than one half. One finding moved: in an account’s news, no answer, a name behind a wish signs no more, so two persons of Brézan sign 29 and 19 posts less',
  behaviour: 'sha256:26a4f7466112b5648c471a88795c6ac8443282358257759f2fd14aa32965674e',
  rewritten: [
    {
      date: '2026-11-30',
      why: 'Questions about one word are asked once for all posts: what is read is the same',
    },
  ],
};
