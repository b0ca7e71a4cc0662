// Written by `npm run rubric`; version, digest, date and change stay as they are once released.
import type { RubricVersion } from '@beffroi/domain';

export const v2_4_0: RubricVersion = {
  version: '2.4.0',
  digest: 'sha256:86478fb7b0d02baa52181e7323d9d363c0e9f22720f637ef5cc79e5a6eb85e66',
  date: '2026-11-29',
  change:
    'No absence stands where a place that could hold the service hides: a sign-in that leads on to a new password alone, a portal, another body’s site or a tile’s page that fails, is gone or is somebody else’s by now, named by its own words, by the block or the heading above it, or by nothing on the way from the home page to a host of the town’s; a heading over nothing on a page that a script draws, a page of files alone, a file that bears the service’s name; a menu beside the content. An entry of the menu that is sent on to the home page is gone. The town’s arms hide nothing, and a home page whose menu a script draws tells all the same what it tells. Whom to ask and who may come outweighs that the town has none of its own. A button to what nobody could see books nothing; what is sent through a place that hides is believed; "Mon …" is the name of an account; passages of pages for associations are read again before an absence is said. What only something else unread hides is said at 0.5 instead of 0.4.',
  behaviour: 'sha256:226ffed265aa93fa9300cec1ce37076a2e8ef71a7a501d6bcdbf5615abecf1a7',
  rewritten: [
    {
      date: '2026-11-29',
      why: 'Facts of addresses are worked out once and lazily; 6,793 sites are judged alike to the byte',
    },
    {
      date: '2026-11-29',
      why: 'Words of a field stood twice in one list of alternatives',
    },
    {
      date: '2026-11-29',
      why: 'Pages are cut into tokens by a scan of our own; what pages share is read and counted once',
    },
    {
      date: '2026-11-29',
      why: 'Words of a file behind a link, dull links and links to national desks are worked out once',
    },
  ],
};
