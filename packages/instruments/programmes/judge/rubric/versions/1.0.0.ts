// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v1_0_0: RubricVersion = {
  version: '1.0.0',
  digest: 'sha256:28fcadeb3ea377ae01c6044371543ff4dddaa77a1b98501a54e05271ae57c854',
  date: '2026-11-25',
  change: 'first rubric',
  behaviour: 'sha256:f992d40615d474ff8d99c9c09753316473a7ce76d2712ecd856017d766c343b4',
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
      why: 'Words are known by their number, and fields go to the form that they name: what is found stays the same',
    },
    {
      date: '2026-11-27',
      why: 'Pages say whether they were read, and office files are found by their relations: no fixture has an unread page',
    },
    {
      date: '2026-11-28',
      why: 'The same wordings are found by another walk, and what a block says is worked out once; no finding moved.',
    },
    {
      date: '2026-11-28',
      why: 'wordings found are kept as numbers by the room of reading; what is made of them is the same',
    },
    {
      date: '2026-11-28',
      why: 'wordings are compiled when the first text is looked through',
    },
    {
      date: '2026-11-28',
      why: 'Words are numbered and hits kept in less room; what is found is the same',
    },
    {
      date: '2026-11-28',
      why: 'a mail to nobody and the parts of a card in the reading: no finding moved',
    },
    {
      date: '2026-11-29',
      why: 'The room of documents reads workbooks too, for plans that are brought in.',
    },
  ],
};
