// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:28fcadeb3ea377ae01c6044371543ff4dddaa77a1b98501a54e05271ae57c854',
  date: '2026-11-25',
  change: 'first rubric',
  behaviour: 'sha256:dc74eb3f8cccd9275373e8095418284e301f98f745443ecfd892600d28cb5806',
  rewritten: [
    {
      date: '2026-11-27',
      why: 'rules came to declare what they need, and the house was parted into instruments: no function of it judges otherwise',
    },
    {
      date: '2026-11-27',
      why: 'Reading follows options of lists and knows forms that scripts hold: no document of a list has either',
    },
    {
      date: '2026-11-27',
      why: 'Names that come from documents are looked up in maps',
    },
    {
      date: '2026-11-27',
      why: 'a field goes to the form that it names, and panels that say they will come are empty: nothing that programmes are read by',
    },
  ],
};
