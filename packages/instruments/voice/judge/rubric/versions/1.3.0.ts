// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_3_0: RubricVersion = {
  version: '1.3.0',
  digest: 'sha256:36d3c505124ffeb72eb464e7408f52406309158f37615e82ad05917fea6ac6fb',
  date: '2026-11-29',
  change:
    'whose turn it is said of oneself in an answer too; what has paws signs as a character; letters of agencies and phrases, waters and operations with a person’s name, one in the midst of three and whom an answer calls by name are nobody’s; the account’s own name at the end is a team’s',
  behaviour: 'sha256:8572cc80cad3cff89521ac8b5cbfeb5132f2e907d1125107935016b814d5d72a',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Texts of a site are let go with their pages, and pieces compared whole',
    },
  ],
};
