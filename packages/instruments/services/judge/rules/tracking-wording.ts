import { SCOPE } from '../scope.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { wordingSights } from './support/wording.ts';

/** A person who follows a household follows no request. */
const isOfARequest = perBlock(
  ({ text }) =>
    !/assistante? sociale?|travailleurs? soci|r[ée]f[ée]rent|conseill[eè]re?/i.test(text) || /en ligne|compte|espace|internet/i.test(text),
);

/** The state of the request can be followed online: said for this service, or on its portal’s public pages. */
export const trackingWording = rule({
  name: 'tracking-wording',
  fr: 'L’usager suit sa demande en ligne.',
  en: 'The citizen follows the request online.',
  of: 'blocks',
  needs: ['blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'portal', 'saying', 'sayingOwn', 'scopes'],
  see(given) {
    return wordingSights(given, 'tracking', 5, ['tracking:call'], {
      saying: 'tracking',
      least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
      accept: (block) => !given.scopes.isOthers(block.index) && isOfARequest(given.pageBlocks, block),
    });
  },
});
