import { SCOPE } from '../scope.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { wordingSights } from './support/wording.ts';

const isOnPaper = perBlock(({ text }) => /papier|[àa] la main|imprim/i.test(text));

/** Data already held are reused in the request. */
export const prefillWording = rule({
  name: 'prefill-wording',
  fr: 'Les données déjà connues sont reprises : rien n’est à ressaisir.',
  en: 'Data already held are reused: nothing has to be typed again.',
  needs: ['blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'portal', 'saying', 'sayingOwn'],
  see(given) {
    return wordingSights(given, 'prefill', 5, ['prefill:call'], {
      saying: 'prefill',
      least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
      accept: (block) => !isOnPaper(given.pageBlocks, block),
    });
  },
});
