import { SCOPE } from '../scope.ts';
import type { Rule } from './rule.ts';
import { wordingSignal } from './support/wording.ts';

/** Services that end in a paper: that it is posted or mailed is their end. For the others a letter with the decision is not. */
const DELIVERED = new Set(['civil-status-certificates', 'electoral-registration', 'resident-parking']);

/** The decision or the delivery reaches the citizen without paper or visit: posted, sent by e-mail, put into the account, a place booked. */
export const completionWording: Rule = {
  name: 'completion-wording',
  fr: 'La décision ou le document parvient à l’usager sans déplacement ni papier.',
  en: 'The decision or the document reaches the citizen without a visit or paper.',
  see(view) {
    const family = view.service.id === 'school-canteen' || view.service.id === 'leisure-centre';
    const least = view.page.portal || family ? SCOPE.topicPage : SCOPE.namePage;
    if (family)
      return wordingSignal(view, 'completion-wording', 'decision_online', 4, ['booking:call'], {
        slot: 'completion',
        least,
        unless: 'booking:not-online',
      });
    return wordingSignal(
      view,
      'completion-wording',
      'delivery_online',
      4,
      DELIVERED.has(view.service.id)
        ? ['delivery:call', 'delivery:wholly']
        : view.service.id === 'library-loans'
          ? []
          : ['delivery:wholly'],
      { slot: 'completion', least },
    );
  },
};
