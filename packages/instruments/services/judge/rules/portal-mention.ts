import type { Hit, Hits } from '@beffroi/reading';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sentenceAround } from './support/sentence.ts';
import { sight } from './support/sight.ts';
import { isControl, isOnlyAgain, isTakenBack } from './support/wording.ts';

const DOING =
  /inscri|d[ée]pos|r[ée]serv|demand|fai(?:t|re|tes)|g[èe]re|cr[ée]e|rempli|compl[ée]t|pay|r[èe]gl|sign(?:al|ez)|pr[ée]inscri|se fait|connect/i;

/** The service's own text says that the request is made in a portal that the site leads to elsewhere (its header, its home page). */
export const portalMention = rule({
  name: 'portal-mention',
  fr: 'Le texte renvoie, pour cette démarche, au portail que le site propose ailleurs.',
  en: 'For this procedure the text refers to the portal that the site offers elsewhere.',
  of: 'blocks',
  needs: ['blocks', 'familyPortal', 'isCarriedBy', 'pageBlocks', 'pageHits', 'portal', 'portals', 'target'],
  see(given) {
    if (given.portals.length === 0 || given.portal) return [];
    const signals: Sight[] = [];
    for (const block of given.blocks) {
      if (block.scope < (given.familyPortal ? SCOPE.topicSection : SCOPE.namePage)) continue;
      if (isControl(given, block) || given.pageBlocks[block.index]!.kind === 'heading') continue;
      const text = block.text.toLowerCase().replace(/[’']/g, "'");
      const portal = given.portals.find((one) => text.includes(one.words) && (one.provider === null || given.isCarriedBy(one.provider)));
      if (portal === undefined || given.target(portal.url).kind === 'dead') continue;
      const at = text.indexOf(portal.words);
      const sentence = sentenceAround(text, at, at);
      // "For any procedure, sign in" says of none that it is there.
      if (!DOING.test(sentence) || /toutes? (?:vos )?d[ée]marches?/.test(sentence) || isOnlyAgain(sentence)) continue;
      const hit = hitOver(block.hits, at) ?? find(block.hits, 'online:clear') ?? (block.hits.length > 0 ? block.hits.at(0) : null);
      if (hit === null || isTakenBack(given, block, hit)) continue;
      signals.push(
        sight(
          {
            block: block.index,
            quote: quoteHit(block.text, { start: at, end: at + portal.words.length }),
            scope: block.scope,
            target: portal.url,
            provider: portal.provider?.id ?? null,
          },
          { facet: 'online_intake', level: 3, weight: 'fair', detail: 'mention' },
        ),
      );
      break;
    }
    return signals;
  },
});

/** The first wording that reaches over a place of the text, or `null`. */
function hitOver(hits: Hits, place: number): Hit | null {
  for (let at = 0; at < hits.length; at++) if (hits.startAt(at) <= place && hits.endAt(at) >= place) return hits.at(at);
  return null;
}
