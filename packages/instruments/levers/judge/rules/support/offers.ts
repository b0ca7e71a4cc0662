import type { Passage } from '../../site/site.ts';

/** What an authority's own offer says of who employs. */
const TOWN =
  /\b(?:mairie|ville|commune|collectivite|municipa\w*|direction (?:du|des|de)|service (?:informatique|des systemes|du? numerique|communication|technique)|categorie [abc]|cadres? d'emplois?|filiere|fonctionnaires?|contractuels?|territoria\w*|nous rejoindre|rejoignez[- ]nous|recrutement|on recrute|nous recrutons)\b/;

/** Whether an offer is the town's own: its page or its text says so, and nothing of its text names a firm or another body. */
export function isTownsOffer({ page, block, blockFolded, headings }: Passage): boolean {
  const { blocks } = page.reading;
  const governing = blocks[block]?.kind === 'heading' ? block : (blocks[block]?.heading ?? -1);
  const group = page.passages.filter((one) => one.block === governing || (governing >= 0 && blocks[one.block]?.heading === governing));
  // Below the page's own title stand several offers: each is told by its own block.
  const own = governing >= 0 && blocks[governing]!.level > 1 ? group : group.filter((one) => one.block === block);
  if (own.some(({ bars }) => bars.has('other-body') || bars.has('private'))) return false;
  return TOWN.test(`${blockFolded} | ${headings.join(' | ')} | ${page.titled} | ${own.map(({ folded }) => folded).join(' | ')}`);
}
