import type { Wordings } from '@beffroi/reading';

/** What the rule `service-not-offered` looks for. */
export const wordings = {
  'offer:none': [
    '(ne|n) ~1 (dispose|possede|propose|existe|assure|organise|compte|gere|est pas equipee|est pas habilitee) ~2 (pas|plus|aucun|aucune|ni)',
    '(commune|mairie|ville|village) ~2 (n|ne) ~3 (pas|plus|aucun|aucune)',
    '(mairie|commune|ville) ~2 (n|ne) est pas (equipee|habilitee|concernee|dotee)',
    'pas ~2 (stationnement payant|zone payante|creche|cantine|bibliotheque|mediatheque|piscine|conservatoire|ecole|dispositif recueil|collecte encombrants|service objets)',
    'aucun ~2 (stationnement|zone|service|collecte|ramassage)',
    'aucune ~2 (zone|collecte|structure|creche|ecole)',
    'pas ~2 delivre',
    'n y ~1 (ni|pas|plus|aucun|aucune)',
    'n y en a (pas|plus|aucun|aucune)',
    '(ne|n) en (ramasse|fait|delivre|a|organise|propose|assure|collecte|tient|gere) (pas|plus|aucun|aucune)',
    'ni ~5 ni',
    '(n|ne) ~2 (institue|instituee|prevu|prevue|delivre|delivree) ~2 (ni|pas|aucun|aucune)',
    'y ni',
    '(ne|n) ~2 (delivre|dispose|propose|possede|existe|assure|organise|compte) ~1 (pas|plus|aucun|aucune)',
    'commune sans (creche|cantine|ecole|bibliotheque|piscine)',
  ],
} as const satisfies Wordings;
