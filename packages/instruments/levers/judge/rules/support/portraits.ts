import { type Passage, passagesAround, passagesIn, type Site, type SitePage } from '../../site/site.ts';
import { isFree } from '../rule.ts';

/** An agent who is presented: the sentence with name and trade, and one with words of their own, where there is one. */
export interface Portrait {
  readonly named: Passage;
  readonly quoted: Passage | null;
}

const NAME = /(?<![\p{L}'’-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?\s\p{Lu}[\p{L}'’-]+/u;
const TRADE =
  /\b(?:agente?|jardini(?:er|ere)|mecanicien(?:ne)?|atsem|cuisini(?:er|ere)|bibliothecaire|polici(?:er|ere)|animat(?:eur|rice)|auxiliaire de puericulture|secretaire|gardien(?:ne)?|technicien(?:ne)?|electricien(?:ne)?|macon(?:ne)?|menuisi(?:er|ere)|archiviste|comptable|cantini(?:er|ere)|infirmi(?:er|ere)|assistante? sociale|fleuriste|ouvri(?:er|ere))\b/;
const EMPLOYED =
  /\b(?:municipa(?:l|le|ux|les)|communautaires?|intercommuna(?:l|le|ux|les)|de la (?:communaute|metropole)|de l'agglo(?:meration)?|a la mairie|de la mairie|de la ville|de la commune|services? techniques?|d'etat[ -]civil|au garage|espaces verts|territorial\w*)\b/;
const QUOTED = /[«“"]\s?([^»”"]{12,})[»”"]?/u;
/** What presents somebody, or lets them speak. */
const PRESENTED = /\b(?:portraits?|metiers?|coulisses|rencontre|ils font|elles font|nous parle|raconte|explique|temoigne|confie|sourit)\b/;
const LEAVES = /\b(?:retraite|deces|hommage|obseques|medaille|bienvenue a)\b/;

/** Agents whom the town's pages present. The same for both rules that ask: worked out once for a site. */
export function portraitsOf(site: Site): readonly Portrait[] {
  const known = PORTRAITS.get(site);
  if (known !== undefined) return known;
  const found = site.pages
    .filter(({ topics, bars }) => !bars.has('other-body') && !bars.has('campaign') && !topics.has('council'))
    .flatMap(portraitsOn);
  PORTRAITS.set(site, found);
  return found;
}

const PORTRAITS = new WeakMap<Site, readonly Portrait[]>();

/** What bars all others is no bar to somebody who speaks of themselves: “I would not …”. */
const OF_SPEECH = ['promised', 'denied'] as const;

function portraitsOn(page: SitePage): readonly Portrait[] {
  return page.passages.flatMap((passage): readonly Portrait[] => {
    const about = `${passage.folded} ${passage.headings[0] ?? ''}`;
    if (!NAME.test(passage.text) || !TRADE.test(about) || !EMPLOYED.test(about) || !isFree(passage, OF_SPEECH)) return [];
    const group = passage.block < 0 ? [] : passagesAround(passage, 6);
    const quoted = [...group, ...headingsOf(page, passage)].find(({ text }) => QUOTED.test(text)) ?? null;
    const said = `${passage.headings.join(' ')} ${passage.blockFolded}`;
    const presented = page.topics.has('portraits') || PRESENTED.test(said);
    if (LEAVES.test(group.map(({ folded }) => folded).join(' '))) return [];
    return presented ? [{ named: passage, quoted }] : [];
  });
}

/** The heading itself may be what somebody said. */
function headingsOf(page: SitePage, { block }: Passage): readonly Passage[] {
  const heading = page.reading.blocks[block]?.heading ?? -1;
  const text = page.reading.blocks[heading]?.text ?? '';
  return text === '' ? [] : passagesIn(page, heading);
}
