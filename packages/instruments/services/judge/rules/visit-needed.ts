import { maySayVisit } from '../sayings.ts';
import { SCOPE } from '../scope.ts';
import type { Sight } from '../signal.ts';
import { rule } from './rule.ts';
import { find, says } from './support/find.ts';
import { quoteHit } from './support/quotes.ts';
import { sentenceAround } from './support/sentence.ts';
import { sight } from './support/sight.ts';
import { isControl, isPassing } from './support/wording.ts';

/** What stands before a visit that nobody has to make. */
const DENIED = /\b(?:pas|plus|aucune?|ni|jamais)\b(?: besoin)?(?: d['’]| de)?\s*$/i;

/** Who cannot do it on a screen is helped at a desk: nobody else has to come. */
const WITHOUT_SCREEN =
  /\bn['’](?:ont|a|avez|ayant|ai) (?:pas|ni)\b[^.;]{0,25}\b(?:ordinateur|internet|connexion|imprimante|scanner|[ée]cran|acc[èe]s)|[ée]loign[ée]e?s? du num[ée]rique|[àa] l['’]aise avec/i;

/** Signed where one is: no desk is needed for it. */
const SIGNED_ON_SCREEN =
  /\bsign\w*[^.;]{0,50}\b(?:du bout du doigt|[ée]lectroniqu\w+|en ligne|[àa] l['’][ée]cran|sur (?:votre|l['’]) ?(?:[ée]cran|t[ée]l[ée]phone)|d['’]un (?:clic|doigt)|en (?:un|deux|trois) clics?)/i;

/** It is the town that comes: "le camion vient les chercher", "l’agglomération vient chercher vos meubles". */
const FETCHED_BY_US =
  /\b(?:agglo\w*|syndicat|camion|[ée]quipe|agents?|services?|r[ée]gie|commune|ville|mairie|m[ée]tropole|communaut[ée]|[ée]boueurs?|nous)\b[^.;:]{0,30}\b(?:vien(?:t|nent|drons?|dra|dront)|venons|pass(?:e|ent|ons)) (?:vous )?(?:les |la |le |l['’])?(?:chercher|prendre|enlever|ramasser)\b/i;

/** The request ends at a desk all the same: an interview, originals to show, a paper to sign or to fetch. Not where it is one way among others. */
export const visitNeeded = rule({
  name: 'visit-needed',
  fr: 'La démarche se termine au guichet : entretien, originaux, signature ou retrait.',
  en: 'The procedure ends at a desk: interview, originals, signature or fetching.',
  of: 'blocks',
  needs: ['index', 'pageBlocks', 'saying', 'scopes'],
  see(given) {
    const signals: Sight[] = [];
    for (const block of given.saying('visit:needed')) {
      if (isControl(given, block)) continue;
      if (block.scope < SCOPE.namePage || given.scopes.isOthers(block.index)) continue;
      const hit = find(block.hits, 'visit:needed');
      if (hit === null || isPassing(given, block, hit.sentence)) continue;
      if (block.scope < SCOPE.mention && says(block.hits, 'other:procedure')) continue;
      const from = Math.max(
        block.text.lastIndexOf('. ', hit.start),
        block.text.lastIndexOf(' ; ', hit.start),
        block.text.lastIndexOf(' : ', hit.start),
        hit.start - 90,
        0,
      );
      const stop = block.text.indexOf('. ', hit.end);
      const around = block.text.slice(from, Math.min(stop < 0 ? block.text.length : stop, hit.end + 60));
      if (
        /\b(?:ou|si vous|possible|pouvez|sauf|au choix|pr[ée]f[ée]r|sans|plus besoin|rien(?= [àa] )|inutile|formulaires?|aussi|[ée]galement)\b/i.test(
          around,
        )
      )
        continue;
      if (WITHOUT_SCREEN.test(around) || SIGNED_ON_SCREEN.test(around) || FETCHED_BY_US.test(around)) continue;
      if (!maySayVisit(sentenceAround(block.text, hit.start, hit.end).replace(/^\. /, ''))) continue;
      if (DENIED.test(block.text.slice(from, hit.start)) || /t[ée]l[ée]charg/i.test(around)) continue;
      signals.push(
        sight(
          { block: block.index, quote: quoteHit(block.text, hit), scope: block.scope },
          { effect: 'refuses', facet: null, level: 3, weight: 'fair', detail: 'visit' },
        ),
      );
      break;
    }
    return signals;
  },
});
