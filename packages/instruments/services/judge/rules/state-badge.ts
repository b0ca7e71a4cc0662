import { fold } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { perBlock } from './support/per-block.ts';
import { sight } from './support/sight.ts';

/** More than this, and it is a sentence, of which other rules tell. */
const A_LINE = 80;
/** Told by a look at the words as they stand: a page may hold ten thousand dates. */
const MAY_BE =
  /bient[oô]t|prochain|venir|construction|pr[ée]paration|d[ée]veloppement|d[ée]ploiement|(?:ouverture|disponible|ligne|service|partir)\b.*20\d\d|ferm[ée]|arr[êe]t|supprim|retir|d[ée]sactiv|\bplus\b/i;
/** What is still to come. Folded. */
const SOON =
  /^(?:(?:bientot|prochainement)(?: disponible| en ligne| ouvert\w*)?|(?:disponible|en ligne|ouvert\w*) (?:bientot|prochainement)|a venir|en (?:cours de )?(?:construction|preparation|developpement|deploiement))\W*$/;
/** From a year on. Folded. */
const FROM = /^(?:ouverture|disponible|en ligne|mise en (?:ligne|service)|a partir)\b[^.]{0,25}\b(20\d\d)\W*$/;
/** What is no more. Folded. */
const GONE =
  /^(?:ce |le )?(?:service|teleservice|demarche|formulaire|portail|acces)(?: en ligne)? (?:est |a ete )?(?:ferme|arrete|supprime|retire|desactive)e?(?: definitivement)?\W*$|^(?:.{0,20}n.est )?plus (?:disponible|propose|accessible)e?(?: en ligne)?\W*$/;
/** Where a line begins anew: at a capital, be it glued to the word before. The words of a link and a badge behind them are one line on the page, and may be one word in its source. */
const ANEW = /(?<=\p{Ll})(?=\p{Lu})|\s+(?=\p{Lu})|[·|–(]/u;

/** What a badge says, with the year that it names. */
const badgeOf = perBlock(({ text }) => {
  if (!MAY_BE.test(text)) return NONE;
  const line = fold(text.split(ANEW).at(-1) ?? '').trim();
  if (GONE.test(line)) return { detail: 'badge-gone', year: 0 };
  if (SOON.test(line)) return { detail: 'badge-soon', year: 0 };
  const from = FROM.exec(line);
  return from === null ? NONE : { detail: 'badge-soon', year: Number(from[1]) };
});
const NONE = { detail: '', year: 0 };

/** A badge beside a title or a button: soon, or no more. It is said of the card that it stands in; `offers/` binds it. */
export const stateBadge = rule({
  name: 'state-badge',
  fr: 'Une étiquette dit que ce qui est proposé à côté n’existe pas encore, ou plus.',
  en: 'A badge says that what is offered beside it is not there yet, or no more.',
  of: 'blocks',
  needs: ['blocks', 'pageBlocks', 'year'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.blocks) {
      if (block.text.length > A_LINE || block.scope < SCOPE.topicPage || given.pageBlocks[block.index]!.kind === 'heading') continue;
      const { detail, year } = badgeOf(given.pageBlocks, block);
      if (detail === '' || (year !== 0 && year <= given.year)) continue;
      signals.push(
        sight(
          { block: block.index, quote: block.text, scope: block.scope },
          { effect: 'notes', facet: null, level: 3, weight: 'fair', detail },
        ),
      );
    }
    return signals;
  },
});
