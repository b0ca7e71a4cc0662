import { fold } from '@beffroi/reading';
import { saysWhatIsDone } from './begins.ts';
import { perLead } from './per-lead.ts';

/**
 * The sentence says, after the link, what one does through it: "sur Alo Komin, vous placez un point sur le plan". A place that takes requests and could not be seen is believed
 * to take what the town's page says is done there.
 */
export const isDoneThere = perLead(({ lead, link, blockText }) => {
  if (lead.at < 0 || link.text === '') return false;
  const before = fold(blockText.slice(Math.max(0, lead.at - 60), lead.at));
  if (!THROUGH.test(before)) return false;
  const behind = lead.at + link.text.length;
  const rest = blockText.slice(behind, behind + A_SENTENCE);
  const stop = rest.search(/[.!?](?:\s|$)/);
  const after = stop < 0 ? rest : rest.slice(0, stop);
  return ONE_DOES.test(fold(after.slice(0, 100))) && saysWhatIsDone(after);
});

/** "Sur", "depuis", and what the place is called by: "le guichet". */
const THROUGH = /(?:^|[\s:;,(])(?:depuis|sur|dans|via|par|avec) (?:(?:le|la|les|notre|nos|votre|son|leur|l') ?)?(?:[a-z-]+ ){0,2}$/;
/** Characters of a sentence that are looked at: a block may be as long as a page, and hold thousands of links. */
const A_SENTENCE = 400;
/** Who does it, right after or behind what the place is: ", notre portail des familles, on remplit"; or what to do. */
const ONE_DOES =
  /^(?:, [^,.;:]{1,50})?[^a-z]*(?:(?:vous|on|l'on|chacun|chaque|il (?:suffit|est possible)|les? (?:familles?|habitants?|parents?|usagers?|riverains?))\b|[a-z]{3,}ez\b)/;
