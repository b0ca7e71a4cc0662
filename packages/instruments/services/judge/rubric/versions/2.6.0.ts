// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_6_0: RubricVersion = {
  version: '2.6.0',
  digest: 'sha256:001a7b165bba270e4c326e4890da2119f364e504a415ccee019f45e67a3a9563',
  date: '2026-11-29',
  change:
    'No absence stands behind a page that holds back what it is for: a list of which a click brings the rest or that nothing filled, a guide in one file, a search alone, a map or a robot that one asks, a desk withdrawn, the same notice at two addresses, posters under headings; a menu below a sign-in stays a menu, an identity paper that is brought is no procedure, behind a budget stands no service, and confidence is fitted anew',
  behaviour: 'sha256:b513e5c7569648d68992a291df68fed0f6e36543b20d2ef235b3ad054ee66295',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'what stands on many pages of a site is one string, and links are worked out once',
    },
    {
      date: '2026-11-29',
      why: 'What decides is asked first and once, and the first 1,000 links of a page are judged: no page of the fixtures has so many',
    },
  ],
};
