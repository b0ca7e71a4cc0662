import { SCOPE } from '../scope.ts';
import type { Rule } from './rule.ts';
import { wordingSignal } from './support/wording.ts';

/** Data already held are reused in the request. */
export const prefillWording: Rule = {
  name: 'prefill-wording',
  fr: 'Les données déjà connues sont reprises : rien n’est à ressaisir.',
  en: 'Data already held are reused: nothing has to be typed again.',
  see(view) {
    return wordingSignal(view, 'prefill-wording', 'prefill', 5, ['prefill:call'], {
      least: view.page.portal ? SCOPE.topicPage : SCOPE.namePage,
      accept: (block) => !/papier|[àa] la main|imprim/i.test(block.text),
    });
  },
};
