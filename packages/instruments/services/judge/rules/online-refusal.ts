import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find, findName } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';
import { isControl, isPassing } from './support/wording.ts';

/** The page says that the request cannot be made online, or only at the desk, by telephone or by post. */
export const onlineRefusal = rule({
  name: 'online-refusal',
  fr: 'La page dit que la demande ne se fait pas en ligne.',
  en: 'The page says that the request is not made online.',
  of: 'blocks',
  needs: ['index', 'pageBlocks', 'saying', 'scopes'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('refusal:online', 'refusal:only')) {
      if (isControl(given, block)) continue;
      if (block.scope < SCOPE.namePage || given.scopes.isOthers(block.index)) continue;
      const refusal = find(block.hits, 'refusal:online') ?? find(block.hits, 'refusal:only');
      if (refusal === null || isPassing(given, block, refusal.sentence)) continue;
      const sentence = block.text.slice(Math.max(0, refusal.start - 80), Math.min(block.text.length, refusal.end + 80));
      if (
        /paiement|r[ée]gler|r[èe]glement|payer|paie\b/i.test(block.text.slice(Math.max(0, refusal.start - 30), refusal.end)) &&
        !/inscription|demande/i.test(block.text.slice(refusal.start, refusal.end))
      )
        continue;
      const words = block.text.slice(refusal.start, refusal.end);
      const emailOnly = /mail|courriel|t[ée]l[ée]phone/i.test(words) && !/en ligne|internet|t[ée]l[ée]service/i.test(words);
      // "Retrait uniquement en mairie" speaks of fetching, not of asking.
      const fetching = /retrait|retire|remise|remis|r[ée]cup[ée]r|restitu/i.test(sentence) && !/demande|inscription|dossier/i.test(words);
      if (fetching) continue;
      if (/[ée]tranger|nantes/i.test(sentence)) continue;
      const ownName = findName(block.hits, given.index) !== null;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, refusal), scope: block.scope },
          {
            effect: 'refuses',
            facet: null,
            level: 2,
            weight: ownName || block.scope >= SCOPE.namePage ? 'strong' : 'fair',
            detail: emailOnly ? 'email-only' : 'online',
          },
        ),
      );
    }
    return signals;
  },
});
