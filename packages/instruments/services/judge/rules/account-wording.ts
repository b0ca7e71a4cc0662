import { SCOPE } from '../scope.ts';
import type { Rule } from './rule.ts';
import { wordingSignal } from './support/wording.ts';

/** A citizen's account carries the procedure. */
export const accountWording: Rule = {
  name: 'account-wording',
  fr: 'La démarche passe par un compte personnel.',
  en: 'The procedure goes through a personal account.',
  see(view) {
    return [
      ...wordingSignal(view, 'account-wording', 'account', 3, ['account:call'], {
        least: view.page.portal ? SCOPE.topicPage : SCOPE.namePage,
        accept: (block) => !/(?:^|\s)[ée]lus?(?:\s|$)|conseill|intranet|agents\b/i.test(block.text),
      }),
      ...wordingSignal(view, 'account-wording', 'authentication', 3, ['franceconnect'], {
        least: view.page.portal ? SCOPE.topicPage : SCOPE.namePage,
        detail: 'franceconnect',
      }),
    ];
  },
};
