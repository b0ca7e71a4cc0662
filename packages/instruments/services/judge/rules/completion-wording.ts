import { SCOPE } from '../scope.ts';
import type { ScopedBlock } from '../view.ts';
import { rule } from './rule.ts';
import { wordingSights } from './support/wording.ts';

/** The decision or the delivery reaches the citizen without paper or visit: posted, sent by e-mail, put into the account, a place booked. */
export const completionWording = rule({
  name: 'completion-wording',
  fr: 'La décision ou le document parvient à l’usager sans déplacement ni papier.',
  en: 'The decision or the document reaches the citizen without a visit or paper.',
  of: 'blocks',
  needs: [
    'blocks',
    'bookedDaily',
    'endsInPaper',
    'index',
    'kind',
    'lends',
    'pageBlocks',
    'pageHits',
    'portal',
    'saying',
    'sayingOwn',
    'topic',
  ],
  see(given) {
    const least = given.portal || given.bookedDaily ? SCOPE.topicPage : SCOPE.namePage;
    // What a portal tells in general of all that it carries is not said of this one.
    const leastTold = given.portal && (given.topic.names & (1 << given.index)) === 0 ? SCOPE.nameSection : least;
    if (given.bookedDaily)
      return wordingSights(given, 'decision_online', 4, ['booking:call'], {
        slot: 'completion',
        saying: 'decision',
        accept: isOfTheRequest,
        least,
        leastTold,
        unless: 'booking:not-online',
      });
    const delivered = wordingSights(
      given,
      'delivery_online',
      4,
      given.endsInPaper ? ['delivery:call', 'delivery:wholly'] : given.lends ? [] : ['delivery:wholly'],
      {
        slot: 'completion',
        saying: given.endsInPaper ? 'delivery' : 'decision',
        least,
        leastTold,
        acceptOwn: isSet,
        accept: given.endsInPaper ? () => true : isOfTheRequest,
      },
    );
    if (delivered.length > 0 || given.endsInPaper || given.lends) return delivered;
    return wordingSights(given, 'delivery_online', 4, [], { saying: 'delivery', least, leastTold, accept: isOfTheRequest });
  },
});

/** An answer by letter ends on paper; that a request came in (or that the services have it), or that an account was checked, is not that it was granted. */
const ELSEWHERE =
  /\bpar (?:courrier|lettre|la poste)\b(?! [ée]lectronique)|\bcourrier (?:postal|du|de la)\b|(?<!\b(?:dans|sur|via|depuis|par) )\b(?:votre|ce|le) compte\b|\bmot de passe\b|\br[ée]ception\b|\bservices?\b[^.]{0,30}\bre[çc]oi(?:t|vent)\b/i;

/** A date that is to be agreed on is not yet set: "nous vous proposons une date par téléphone ou courriel". */
const PROPOSED =
  /\bnous vous (?:propos|rappel|contact|fix|appel)\w*\b[^.;]{0,40}\b(?:date|cr[ée]neau|rendez-vous|jour)\b[^.;]{0,20}\bpar (?:t[ée]l[ée]phone|courriel|mail|message|sms)\b/i;

function isSet(block: ScopedBlock, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !PROPOSED.test(block.text.slice(Math.max(0, start - 60), end + 40));
}

function isOfTheRequest(block: ScopedBlock, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return !ELSEWHERE.test(block.text.slice(start, end));
}
