// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:28fcadeb3ea377ae01c6044371543ff4dddaa77a1b98501a54e05271ae57c854',
  date: '2026-11-25',
  change: 'first rubric',
  behaviour: 'sha256:d77da10608487bb453539ab4043050d873cbcf6f9f9ed08abe2663a74b865224',
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
      why: 'Words are known by their number, and pieces of a wording found by halves: what is found stays the same.',
    },
    {
      date: '2026-11-27',
      why: 'a field goes to the form that it names, and panels that say they will come are empty: nothing that programmes are read by',
    },
    {
      date: '2026-11-27',
      why: 'Each page says whether it was read, tables of contents are no longer taken for illegible, and office files are read by their relations: no document of the fixtures has an unread page',
    },
    {
      date: '2026-11-27',
      why: 'Pages that were not read, and fields that name their form, in one house: nothing moves',
    },
  ],
};
