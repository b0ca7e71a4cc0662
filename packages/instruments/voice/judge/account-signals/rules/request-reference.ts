/** A thing that is asked for and followed up, named by a number. */
const REFERENCE =
  /(?<!\p{L})(?:(?:votre|vos|ta|la|le|de|du|your|the) )?(?:demande|dossier|signalement|réclamation|ticket|requête|colis|intervention|commande|request|case|complaint|parcel|claim|order|report|enquiry|inquiry|reference|référence|réf|ref)(?: (?:de|of|for) \p{Ll}{2,16})?(?: ?(?:n[°ºo]\.?|numéro|number|no\.?|nr\.?|réf\.?|ref\.?|référence|#|:) ?:? ?)(?<number>#?[\p{L}]{0,6}[-/ ]?\d[\d\p{L}/-]{2,24})(?![\p{L}\p{N}])/giu;
/** What has a number too, and follows up nothing. */
const OTHER =
  /(?:délibération|arrêté|décret|loi|article|ligne|bus|line|act|law|page|rue|quai|platform|appel d['’]offres|marché public)s? (?:\p{Ll}{1,12} )?$/iu;

/** A request is followed up by its reference: "votre demande n° 2026-0412". Gives where the words stand; `null` where there are none. */
export function requestReference(text: string): { readonly start: number; readonly end: number } | null {
  for (const match of text.matchAll(REFERENCE)) {
    if (!OTHER.test(text.slice(Math.max(0, match.index - 40), match.index)))
      return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}
