import { rule } from './rule.ts';
import { wordingSights } from './support/wording.ts';

/** Something is done for the citizen without asking. Automatic enrolment on the electoral roll at 18 is the State's and does not count. */
export const automaticWording = rule({
  name: 'automatic-wording',
  fr: 'Une étape se fait d’elle-même, sans démarche de l’usager.',
  en: 'A step is done for the citizen without asking.',
  of: 'blocks',
  needs: ['automaticByState', 'blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'saying', 'sayingOwn'],
  see(given) {
    if (given.automaticByState) return [];
    return wordingSights(given, 'automatic', 5, ['automatic:call'], { unless: 'automatic:not' });
  },
});
