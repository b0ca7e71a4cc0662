import { SCOPE } from '../scope.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { wordingSights } from './support/wording.ts';

/** Said in the very words: what is to be joined or given anew is not known. */
const GIVEN_ANEW = /\b[àa] (?:joindre|fournir|refaire|redonner)\b|\b(?:de|à) nouveau\b/i;

/** All that the sentence says is what to give: "vous renseignez l’enfant, son adresse et l’école précédente". What is known stands behind a verb of its own. */
const ASKED_FOR = /^(?:vous )?(?:renseignez|indiquez|saisissez|remplissez|photographiez|donnez|notez)\b[^.;:()]*\.?$/i;
const MORE = /\b(?:se|s['’]\w+|est|sont|a|ont|on|nous|il|elle|ils|elles|qui|que|ou|puis|d[ée]j[àa])\b|, vous\b/i;

function isGiven(text: string): boolean {
  return GIVEN_ANEW.test(text) || (ASKED_FOR.test(text) && !MORE.test(text));
}

/** What is printed by whoever asks: what the town prints and posts ("« transmis », « imprimé », « posté »") is none. */
const isOnPaper = perBlock(({ text }) =>
  /papier|[àa] la main|imprim(?!ée?s?(?![\p{L}]))|(?:formulaires?|fiches?|dossiers?) imprim/iu.test(text),
);

/** Data already held are reused in the request. */
export const prefillWording = rule({
  name: 'prefill-wording',
  fr: 'Les données déjà connues sont reprises : rien n’est à ressaisir.',
  en: 'Data already held are reused: nothing has to be typed again.',
  of: 'blocks',
  needs: ['blocks', 'index', 'kind', 'pageBlocks', 'pageHits', 'portal', 'saying', 'sayingOwn', 'scopes'],
  see(given) {
    return wordingSights(given, 'prefill', 5, ['prefill:call'], {
      saying: 'prefill',
      least: given.portal ? SCOPE.topicPage : SCOPE.namePage,
      accept: (block, { start, end }) =>
        !given.scopes.isOthers(block.index) && !isOnPaper(given.pageBlocks, block) && !isGiven(block.text.slice(start, end)),
    });
  },
});
