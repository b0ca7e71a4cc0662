import { SCOPE } from '../scope.ts';
import { mayHold } from '../traces.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { wordingSights } from './support/wording.ts';

const isForOthers = perBlock(
  ({ text, hits }) => mayHold(hits, 'officials') && /(?:^|\s)[ée]lus?(?:\s|$)|conseill|intranet|agents\b/i.test(text),
);

/** A citizen's account carries the procedure. */
export const accountWording = rule({
  name: 'account-wording',
  fr: 'La démarche passe par un compte personnel.',
  en: 'The procedure goes through a personal account.',
  of: 'blocks',
  needs: ['blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'portal', 'saying', 'sayingOwn'],
  see(given) {
    return [
      ...wordingSights(given, 'account', 3, ['account:call'], {
        least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
        accept: (block) => !isForOthers(given.pageBlocks, block),
      }),
      ...wordingSights(given, 'authentication', 3, ['franceconnect'], {
        least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
        detail: 'franceconnect',
      }),
    ];
  },
});
