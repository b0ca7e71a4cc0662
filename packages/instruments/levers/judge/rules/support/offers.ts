import { type Passage, passagesAround, passagesIn } from '../../site/site.ts';

/** What an authority's own offer says of who employs. */
const TOWN =
  /\b(?:mairie|ville|commune|communaute|agglo(?:meration)?|metropole|departement|collectivite|municipa\w*|direction (?:du|des|de)|service (?:informatique|des systemes|du? numerique|communication|technique)|categorie [abc]|cadres? d'emplois?|filiere|fonctionnaires?|contractuels?|territoria\w*|nous rejoindre|rejoignez[- ]nous|recrutement|on recrute|nous recrutons)\b/;

/** Blocks of an offer below its title, at most. */
const BLOCKS_OF_AN_OFFER = 12;

/** Whether an offer is the town's own: its page or its text says so, and nothing of its text names a firm or another body. */
export function isTownsOffer(passage: Passage): boolean {
  const { page, blockFolded, headings } = passage;
  const own = textOfOffer(passage);
  if (own.some(({ bars }) => bars.has('other-body') || bars.has('private'))) return false;
  return TOWN.test(`${blockFolded} | ${headings.join(' | ')} | ${page.titled} | ${own.map(({ folded }) => folded).join(' | ')}`);
}

/** What an offer says: all below its title. Below the page's own title stand several offers, each told by its own block. */
function textOfOffer(passage: Passage): readonly Passage[] {
  const { page, block } = passage;
  const { blocks } = page.reading;
  if (blocks[block]?.kind === 'heading') {
    const below = Array.from({ length: BLOCKS_OF_AN_OFFER }, (_, i) => block + 1 + i).filter((one) => blocks[one]?.heading === block);
    return [...passagesIn(page, block), ...below.flatMap((one) => passagesIn(page, one))];
  }
  const governing = blocks[blocks[block]?.heading ?? -1];
  return governing !== undefined && governing.level > 1 ? passagesAround(passage, BLOCKS_OF_AN_OFFER) : passagesIn(page, block);
}
