import { SCOPE } from '../scope.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { wordingSights } from './support/wording.ts';

/** Said in the very words: what is to be joined or given anew is not known. */
const GIVEN_ANEW = /\b[àa] (?:joindre|fournir|refaire|redonner)\b|\b(?:de|à) nouveau\b/i;

const isOnPaper = perBlock(({ text }) => /papier|[àa] la main|imprim/i.test(text));

/** Data already held are reused in the request. */
export const prefillWording = rule({
  name: 'prefill-wording',
  fr: 'Les données déjà connues sont reprises : rien n’est à ressaisir.',
  en: 'Data already held are reused: nothing has to be typed again.',
  needs: ['blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'portal', 'saying', 'sayingOwn', 'scopes'],
  see(given) {
    return wordingSights(given, 'prefill', 5, ['prefill:call'], {
      saying: 'prefill',
      least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
      accept: (block, { start, end }) =>
        !given.scopes.isOthers(block.index) && !isOnPaper(given.pageBlocks, block) && !GIVEN_ANEW.test(block.text.slice(start, end)),
    });
  },
});
