import { fold, type Reading } from '@beffroi/reading';

/** A site, or a place of one, that says that it is closed for the moment. Folded. */
export const CLOSED =
  /(?:site|portail|page|service)s? (?:\S+ ){0,6}?(?:en|pour) (?:cours de )?(?:maintenance|travaux|mise a jour|refonte)|(?:en|pour|de) maintenance|maintenance (?:en cours|programmee|technique)|(?:momentanement|temporairement|actuellement) (?:indisponible|inaccessible|ferme|suspendu|hors)|(?:indisponible|inaccessible|ferme) (?:momentanement|temporairement|pour)|de retour (?:bientot|prochainement|dans|des|tres)|(?:revenez|reviendr\w+|nous revenons) (?:\S+ ){0,3}?(?:bientot|plus tard|vite|dans)|under maintenance|be (?:right )?back soon|temporarily unavailable/;

/** More than this, and it tells something beside being closed. */
const NOTICE_CHARACTERS = 500;
/** A notice asks for nothing, and leads to so many places at most. */
const NOTICE_LINKS = 4;

/** What a page says that is nothing but a notice that it is closed for the moment; empty for any other. What stands behind it on other days is not known. */
export function closedNoticeOn({ shape, blocks, forms, links, title }: Reading): string {
  if (shape.mainCharacters > NOTICE_CHARACTERS || forms.some(({ fields }) => fields.some(({ type }) => type !== 'hidden'))) return '';
  if (links.filter(({ zone }) => zone === 'main' || zone === 'card').length > NOTICE_LINKS) return '';
  const own = blocks.filter(({ zone }) => zone === 'main' || zone === 'card');
  const notice = [title, ...own.map(({ text }) => text)].find((text) => CLOSED.test(fold(text))) ?? '';
  const beside = own.reduce((sum, { kind, text }) => sum + (kind === 'heading' || text === notice ? 0 : text.length), 0);
  return beside > BESIDE_CHARACTERS ? '' : notice;
}

/** More beside the notice than this, and something of what the page tells of is closed (a room of a museum), not the page. */
const BESIDE_CHARACTERS = 200;
