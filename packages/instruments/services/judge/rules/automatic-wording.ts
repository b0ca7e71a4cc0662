import type { Rule } from './rule.ts';
import { wordingSignal } from './support/wording.ts';

/** Something is done for the citizen without asking. Automatic enrolment on the electoral roll at 18 is the State's and does not count. */
export const automaticWording: Rule = {
  name: 'automatic-wording',
  fr: 'Une étape se fait d’elle-même, sans démarche de l’usager.',
  en: 'A step is done for the citizen without asking.',
  see(view) {
    if (view.service.id === 'electoral-registration') return [];
    return wordingSignal(view, 'automatic-wording', 'automatic', 5, ['automatic:call'], { unless: 'automatic:not' });
  },
};
