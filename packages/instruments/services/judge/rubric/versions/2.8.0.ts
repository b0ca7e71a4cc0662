// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_8_0: RubricVersion = {
  version: '2.8.0',
  digest: 'sha256:d9954aad007881ae18bfd98be2646300606b76f640ee8b5fc28209efe3172024',
  date: '2026-11-29',
  change:
    'An absence is doubted where a desk, or a page named for a field, names none of it and opens on what nobody read (a frame, a search, a button that only a script follows, an empty panel, its next leaf, a place elsewhere), where a sentence leaves all of it to an application or a network, and where a page was cut, a server answers what is no page, an entry is gone beside the content or as a card, or is sent on to another page behind the same path. A tile of a portal whose page does not answer is a name and no way in; a frame that does not answer hides what its page is for; a question at the end of a section takes nothing of it; a badge above a later card is that card’s; villages list their library among associations. No level of the little web moves; one finding gains a facet.',
  behaviour: 'sha256:398b66b5f91f5d5c45037ab530b2bf016c3243725494a091e915a2487b4df3f9',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Texts of a site are let go with their pages, and pieces compared whole',
    },
    {
      date: '2026-11-30',
      why: 'Rules that speak of blocks are asked only where a block speaks of the service',
    },
    {
      date: '2026-11-30',
      why: 'What rules work out of a link is kept on the site instead of the page: what is read and found is the same',
    },
    {
      date: '2026-11-30',
      why: 'What begins alike and goes on otherwise is not recorded again and again: what is read and found is the same',
    },
  ],
};
