import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find, findName } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sight } from './support/sight.ts';

/** A name that stands before its sentence as a title does: "Crèche. Il n’y en a pas." @param end where the denial begins */
function isTitleOf(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const between = text.slice(start, end);
  return /(?:^|[.!?]\s+)(?:\S+\s+){0,2}$/.test(before) && /^[^.!?,;]{3,50}[.:!?–—]\s+(?:\S+\s+){0,3}(?:[nN][’'])?$/.test(between);
}

/** The page says that the town does not have the service at all. Silence is not this. */
export const serviceNotOffered = rule({
  name: 'service-not-offered',
  fr: 'La page dit que la commune n’offre pas ce service.',
  en: 'The page says that the town does not offer the service.',
  of: 'blocks',
  needs: ['deniedAs', 'index', 'neverDenied', 'saying'],
  see(given) {
    if (given.neverDenied) return [];
    const signals: Sight[] = [];
    for (const block of given.saying('offer:none')) {
      if (block.scope < SCOPE.topicPage) continue;
      const hit = find(block.hits, 'offer:none');
      if (hit === null) continue;
      const name = findName(block.hits, given.index);
      if (
        name !== null &&
        name.sentence !== hit.sentence &&
        !(hit.sentence === name.sentence + 1 && isTitleOf(block.text, name.start, hit.start))
      )
        continue;
      const words = block.text.slice(Math.max(0, hit.start - 10), Math.min(block.text.length, hit.end + 90));
      // Denies a way to ask or a detail, not the service.
      if (
        /samedi|dimanche|lundi|permanence|[ée]tranger|r[ée]ponse|copie|h[ée]berg|rappel|relance|en ligne|internet|rendez-vous|ch[èe]que|t[ée]l[ée]phone|courriel|frais|remplace|double|plus de \d|pas (?:les|le|la) (?:samedi|lundi|mercredi)|responsable|accept|rembours|concerne pas|obligatoire|n[ée]cessaire|valable/i.test(
          words,
        )
      )
        continue;
      if (name === null && given.deniedAs?.test(words) !== true) continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'refuses', facet: 'not_offered', level: 0, weight: 'fair', detail: 'not-offered' },
        ),
      );
      break;
    }
    return signals;
  },
});
