import { SCOPE } from '../scope.ts';
import { rule } from './rule.ts';
import { wordingSights } from './support/wording.ts';

/** The state of the request can be followed online: said for this service, or on its portal’s public pages. */
export const trackingWording = rule({
  name: 'tracking-wording',
  fr: 'L’usager suit sa demande en ligne.',
  en: 'The citizen follows the request online.',
  needs: ['blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'portal'],
  see(given) {
    return wordingSights(given, 'tracking', 5, ['tracking:call'], {
      saying: 'tracking',
      least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
      accept: (block) =>
        !/assistante? sociale?|travailleurs? soci|r[ée]f[ée]rent|conseill[eè]re?/i.test(block.text) ||
        /en ligne|compte|espace|internet/i.test(block.text),
    });
  },
});
