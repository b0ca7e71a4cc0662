import type { Wordings } from '@beffroi/reading';

/** Wordings of titles and addresses that tell what sort of page it is. */
export const PAGE_KINDS = {
  'kind:minutes': ['compte rendu', 'comptes rendus', 'proces verbal', 'proces verbaux', 'deliberation', 'ordre ~1 jour', 'seance ~2 conseil', 'conseil municipal ~3 #', 'recueil ~2 actes', 'bulletin municipal', 'magazine ~2 (municipal|ville)', 'gazette', 'pv ~2 conseil'],
  'kind:jobs': ['recrutement', 'offre emploi', 'offres emploi', 'recrute', 'poste pourvoir', 'emplois ~2 (mairie|ville|saisonniers)', 'marches publics', 'marche public', 'stage ~2 mairie'],
  'kind:legal': ['mentions legales', 'politique ~2 confidentialite', 'protection ~2 donnees', 'donnees personnelles', 'accessibilite ~2 site', 'declaration ~2 accessibilite', 'gestion ~2 cookies', 'plan ~1 site', 'rgpd', 'conditions generales', 'credits'],
  'kind:search': ['resultat ~2 recherche', 'recherche avancee'],
  'kind:news': ['actualite', 'actualites', 'actu', 'actus', 'news', 'agenda', 'evenement', 'evenements', 'toutes ~2 actualites', 'manifestations', 'communique ~2 presse', 'presse'],
  'kind:associations': ['association', 'associations', 'vie associative', 'annuaire ~2 associations', 'subvention', 'espace (association|associations|asso|pro|professionnel|professionnels|entreprise|entreprises)', 'portail (association|associations|asso)'],
  'kind:urbanism': ['urbanisme', 'permis construire', 'plu', 'plui', 'autorisation urbanisme', 'declaration prealable', 'droit sols', 'cadastre'],
} as const satisfies Wordings;
